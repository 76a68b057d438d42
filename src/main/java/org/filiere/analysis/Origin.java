package org.filiere.analysis;

/** Where a score that counts comes from, or why none does. */
public enum Origin {
    /** The lead decided. */
    RECONCILED,
    /** Only one coder has scored; provisional. */
    SOLE_CODER,
    /** All coders who scored gave the same score; provisional. */
    AGREED,
    /** Coders differ and nothing is reconciled: no score counts. */
    DISAGREED,
    /** Nobody has scored. */
    NOT_SCORED,
    /** There is a provisional score, and the switch leaves it out. */
    PROVISIONAL_HIDDEN;

    /** Whether a score of this origin stands only until the lead decides. */
    public boolean isProvisional() {
        return this == SOLE_CODER || this == AGREED;
    }

    /** Whether a score counts. */
    public boolean counts() {
        return this == RECONCILED || isProvisional();
    }
}
