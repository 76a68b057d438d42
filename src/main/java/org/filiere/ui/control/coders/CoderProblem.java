package org.filiere.ui.control.coders;

/** What is wrong with a coder as entered. Each constant is also a message key. */
public enum CoderProblem {
    NAME,
    INITIALS,
    /** Another coder has these initials. */
    INITIALS_TAKEN,
    /** Nobody would lead the study any more. */
    LAST_LEAD
}
