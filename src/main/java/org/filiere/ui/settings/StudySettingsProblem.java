package org.filiere.ui.settings;

/** What is wrong with the settings of a study as entered. Each constant is also a message key. */
public enum StudySettingsProblem {
    TITLE,
    /** No number between 0 and 12. */
    CUT_OFF,
    /** High does not begin above medium. */
    CUT_OFF_ORDER
}
