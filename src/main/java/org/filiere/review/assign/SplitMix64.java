package org.filiere.review.assign;

/**
 * A generator of numbers that look random and follow from a seed alone: SplitMix64 (Steele, Lea and Flood, "Fast
 * splittable pseudorandom number generators", OOPSLA 2014, figure 17). Written out here because the classes of the Java
 * library may change their algorithm from version to version, and a sample must be drawn again from its printed seed.
 */
final class SplitMix64 {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final long FIRST = 0xBF58476D1CE4E5B9L;
    private static final long SECOND = 0x94D049BB133111EBL;

    private long state;

    SplitMix64(long seed) {
        state = seed;
    }

    /** The next 64 bits. */
    long next() {
        state += GAMMA;
        long mixed = (state ^ (state >>> 30)) * FIRST;
        mixed = (mixed ^ (mixed >>> 27)) * SECOND;
        return mixed ^ (mixed >>> 31);
    }

    /**
     * A number from 0 to bound − 1, each as likely as any other: the remainder of 63 bits, which are drawn again while
     * they lie in the last, incomplete run of remainders.
     *
     * @param bound at least 1
     */
    int next(int bound) {
        long complete = Long.MAX_VALUE - Long.MAX_VALUE % bound;
        long bits = next() >>> 1;
        while (bits >= complete) {
            bits = next() >>> 1;
        }
        return (int) (bits % bound);
    }
}
