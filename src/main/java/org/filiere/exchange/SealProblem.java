package org.filiere.exchange;

/** Why sealed bytes cannot be opened. Each constant is also a message key. */
public enum SealProblem {
    /** They are something else. */
    NOT_SEALED,
    /** They were made by a newer version. */
    NEWER,
    /** They are cut short, or ask for what no file asks for. */
    DAMAGED,
    /** The passphrase is wrong, or a byte was changed. */
    PASSPHRASE_OR_DAMAGED
}
