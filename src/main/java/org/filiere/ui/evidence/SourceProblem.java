package org.filiere.ui.evidence;

/** What is wrong with a source as entered. Each constant is also a message key. */
public enum SourceProblem {
    /** It has no title. */
    TITLE,
    /** The date cannot be read. */
    DATE,
    /** The language is no BCP 47 tag. */
    LANGUAGE
}
