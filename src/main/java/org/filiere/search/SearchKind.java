package org.filiere.search;

/** What sort of text a hit stands in. The order is that of the groups on screen. */
public enum SearchKind {
    /** Name, industry, place, country, description and references of a case. */
    CASE,
    /** Title, participant's code, place, consent and date of a source. */
    SOURCE,
    /** The text of a source. */
    SOURCE_TEXT,
    /** A coder's justification, or the reason for N/A. */
    JUSTIFICATION,
    /** The note on a passage. */
    MEMO,
    /** Name and justification of a value chain, and why there is none. */
    CHAIN,
    /** The lead's reasons for a final score or final chains, with what was carried over. */
    RECONCILIATION,
    /** The note with an assignment or a hand-in. */
    NOTE,
    /** An item of the codebook. */
    CODEBOOK;

    /** Whether every coder may read it, whoever wrote it. */
    public boolean isShared() {
        return this == CASE || this == SOURCE || this == SOURCE_TEXT || this == CODEBOOK;
    }
}
