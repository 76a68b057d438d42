package org.filiere.report.feedback;

/** How a coder's own judgement stands to the final one. */
public enum FeedbackOutcome {
    /** The same score, or N/A on both sides, whatever the reason; or the same value chains. */
    SAME("same"),
    /** The coder scored higher. */
    HIGHER("higher"),
    /** The coder scored lower. */
    LOWER("lower"),
    /** One side is N/A, the other is not. */
    NOT_APPLICABLE_AGAINST_SCORE("against"),
    /** Other value chains. */
    OTHER_CHAINS("chains"),
    /** The lead has not decided yet. */
    NOT_DECIDED("open");

    private final String id;

    FeedbackOutcome(String id) {
        this.id = id;
    }

    /** The name used in keys of words. */
    public String id() {
        return id;
    }

    /** Whether there is something to learn from it: decided, and otherwise than the coder judged. */
    public boolean isDifference() {
        return this != SAME && this != NOT_DECIDED;
    }
}
