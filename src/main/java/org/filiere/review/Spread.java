package org.filiere.review;

/** How far the coders of a topic lie apart. */
public enum Spread {
    /** All gave the same score; the same chains. */
    AGREE,
    /** The scores lie half a step apart; for value chains: the codes of the modes are equal, the chains are not. */
    HALF_STEP,
    /** The scores lie one step or more apart; for value chains: the codes of the modes differ. */
    ONE_OR_MORE,
    /** Some gave a score, some said that there can be none. */
    NOT_APPLICABLE_AGAINST_SCORE,
    /** A single coder, with whom nobody can differ. */
    ONE_CODER,
    /** Nobody judged it, or work that was assigned is missing or not handed in. */
    NOT_HANDED_IN;

    /** Whether coders differ. */
    public boolean isDisagreement() {
        return this == HALF_STEP || this == ONE_OR_MORE || this == NOT_APPLICABLE_AGAINST_SCORE;
    }
}
