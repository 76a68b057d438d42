package org.filiere.ui.control;

/**
 * How hard a passphrase is to guess, judged by its length and variety alone: a hint, no promise. Each constant is also a
 * message key.
 */
public enum PassphraseStrength {
    /** Shorter than what is taken at all. */
    TOO_SHORT,
    WEAK,
    FAIR,
    GOOD;

    /** The shortest that is taken. */
    public static final int SHORTEST = 8;

    private static final int FAIR_LENGTH = 12;
    private static final int GOOD_LENGTH = 18;
    private static final int FAIR_VARIETY = 6;
    private static final int GOOD_VARIETY = 9;

    /** The strength of this passphrase. */
    public static PassphraseStrength of(CharSequence passphrase) {
        long variety = passphrase.chars().distinct().count();
        int length = passphrase.length();
        if (length < SHORTEST) {
            return TOO_SHORT;
        }
        if (length >= GOOD_LENGTH && variety >= GOOD_VARIETY) {
            return GOOD;
        }
        return length >= FAIR_LENGTH && variety >= FAIR_VARIETY ? FAIR : WEAK;
    }
}
