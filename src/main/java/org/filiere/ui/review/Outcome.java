package org.filiere.ui.review;

/** What came of a key or a click. */
enum Outcome {
    /** It is on its way to the disk. */
    STORED,
    /** It waits for something more, such as another key. */
    PENDING,
    /** It is complete but for the reason, because it differs from a coder's. */
    NEEDS_REASON,
    /** There was nothing to do. */
    NOTHING,
    /** The topic is decided: it has to be opened again first. */
    DECIDED,
    /** Another lead reconciles the case. */
    TAKEN,
    /** That coder has not judged it, or there is no such coder. */
    NO_JUDGEMENT,
    /** The codebook allows whole scores only. */
    HALF_STEP
}
