package org.filiere.agreement;

/**
 * What Krippendorff lets one do with data of a given alpha: rely on it from .800, draw tentative conclusions from .667,
 * and otherwise neither.
 *
 * <p>Source: Krippendorff, "Content Analysis: An Introduction to Its Methodology", 2nd ed. (Sage, 2004), p. 241. They
 * are his customary limits, not a test, and they are meant for alpha; to be cautious, ask for the lower end of its
 * interval.
 */
public enum KrippendorffBenchmark {
    /** Alpha of at least .800. */
    RELIABLE,
    /** Alpha of at least .667 and below .800. */
    TENTATIVE,
    /** Alpha below .667. */
    UNRELIABLE;

    /** The least alpha for relying on the data. */
    public static final double RELIABLE_FROM = 0.800;

    /** The least alpha for tentative conclusions. */
    public static final double TENTATIVE_FROM = 0.667;

    /** The benchmark that an alpha reaches. */
    public static KrippendorffBenchmark of(double alpha) {
        if (Double.isNaN(alpha)) {
            throw new IllegalArgumentException("an undefined alpha reaches no benchmark");
        }
        if (alpha >= RELIABLE_FROM) {
            return RELIABLE;
        }
        return alpha >= TENTATIVE_FROM ? TENTATIVE : UNRELIABLE;
    }
}
