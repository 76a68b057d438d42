package org.filiere.ui.welcome;

/** What is wrong with a new study as entered. Each constant is also a message key. */
public enum NewStudyProblem {
    TITLE,
    CODER,
    INITIALS,
    FOLDER,
    FOLDER_TAKEN
}
