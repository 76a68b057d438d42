package org.filiere.exchange.transcript;

/** Why a file cannot be read as a transcript; also the key of the sentence that says what to do. */
public enum TranscriptProblem {
    /** The file, or the text in it, is larger than any interview. */
    TOO_LARGE,
    /** The file is small but unpacks to far more than a document does. */
    EXPANDS_TOO_MUCH,
    /** The container holds more parts than a document does. */
    TOO_MANY_ENTRIES,
    /** The content is not what the file's name says, or of a kind that is not read. */
    NOT_THIS_FORMAT,
    /** The file is of the right kind but broken. */
    DAMAGED,
    /** A password protects it. */
    ENCRYPTED,
    /** A PDF of pictures of pages. */
    SCANNED,
    /** There is no text in it. */
    EMPTY,
    /** It cannot be opened, or is no ordinary file. */
    NO_ACCESS,
    /** Its XML declares a document type, which could draw in other files. */
    EXTERNAL_ENTITY,
    /** The binary format of Word 97 to 2003. */
    OLD_WORD,
    /** Reading took longer than allowed. */
    TOO_SLOW,
    /** The user stopped it. */
    CANCELLED,
    /** Anything else. */
    OTHER
}
