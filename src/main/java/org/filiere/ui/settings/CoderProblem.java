package org.filiere.ui.settings;

/** What is wrong with a coder as entered. Each constant is also a message key. */
public enum CoderProblem {
    NAME,
    INITIALS,
    /** Another coder has these initials. */
    INITIALS_TAKEN
}
