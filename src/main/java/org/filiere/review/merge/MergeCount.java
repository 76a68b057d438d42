package org.filiere.review.merge;

/** What a merge adds is counted by. */
public enum MergeCount {
    /** Items that get another score than the study has, N/A included. */
    SCORES,
    /** Items that get another justification. */
    JUSTIFICATIONS,
    /** Passages that the study does not have. */
    PASSAGES,
    /** Value chains that are new or different. */
    CHAINS,
    HAND_INS,
    SOURCES,
    CODEBOOK,
    CASES,
    CODERS,
    ASSIGNMENTS,
    /** Final scores and final value chains. */
    DECISIONS,
    /** Notes on the way to a decision. */
    NOTES,
    /** Sources that were withdrawn. */
    WITHDRAWALS,
    /** What was there and is deleted, or lost its score. */
    REMOVED,
    /** All else: the state of the value chains, saved views, what is said of the study. */
    OTHER
}
