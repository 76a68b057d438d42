package org.filiere.ui.coding;

/** What there is to say of the source of a passage. */
public enum PassageState {
    /** The study holds the source, and no correction of it that is to be looked at. */
    FINE,
    /** There is a corrected version of the source, and nobody has decided where the passage goes. */
    CORRECTED,
    /** The study does not hold the source. */
    MISSING
}
