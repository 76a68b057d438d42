package org.filiere.ui.control.passage;

/** What there is to say of a passage and its source. */
public enum PassageState {
    /** The passage stands in its source, and there is no correction of it that is to be looked at. */
    FINE,
    /** There is a corrected version of the source, and nobody has decided where the passage goes. */
    CORRECTED,
    /** There is a corrected version of the source, and the coder has left the passage on this one. */
    KEPT,
    /** The quote does not stand at its place in the source. */
    MISFIT,
    /** The study does not hold the source. */
    MISSING
}
