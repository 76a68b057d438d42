package org.filiere.ui.names;

/** What is wrong with what was entered. Each constant is also a message key. */
public enum NameProblem {
    /** The name has no letter or digit. */
    NAME,
    /** Nothing was entered to stand for the name. */
    REPLACEMENT,
    /** The table has this name already. */
    TAKEN
}
