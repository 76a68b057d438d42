package org.filiere.exchange.transcript;

/** Something in a file that the text does not show as the file does; only given where it was really met. */
public enum TranscriptNotice {
    COMMENTS_LEFT_OUT,
    DELETED_REVISIONS_LEFT_OUT,
    DUPLICATE_CUES_DROPPED,
    EMBEDDED_OBJECTS_LEFT_OUT,
    FOOTNOTES_LEFT_OUT,
    HEADERS_LEFT_OUT,
    HIDDEN_TEXT_LEFT_OUT,
    LINES_HARD_WRAPPED,
    LINES_JOINED,
    NUMBERING_NOT_TEXT,
    UNDECODABLE_CHARACTERS
}
