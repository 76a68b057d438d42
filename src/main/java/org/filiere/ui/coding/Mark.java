package org.filiere.ui.coding;

/** What a coder should look at again in a judgement. */
public enum Mark {
    /** There is a score without a word on why. */
    NO_JUSTIFICATION,
    /** There is a score that no passage supports. */
    NO_PASSAGE,
    /** It was made under an older version of the codebook. */
    OLDER_CODEBOOK,
    /** Two copies of the study went apart here. */
    CONFLICT
}
