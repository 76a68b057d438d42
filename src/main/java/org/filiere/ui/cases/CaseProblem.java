package org.filiere.ui.cases;

/** What is wrong with a case as entered. Each constant is also a message key. */
public enum CaseProblem {
    /** It has no name: it cannot be stored. */
    NAME,
    /** It has no sectoral group: it cannot be stored. */
    GROUP,
    /** Another case has the same name; it is stored all the same. */
    NAME_TAKEN
}
