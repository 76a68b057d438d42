package org.filiere.review;

/** What topics can be looked for by: their state, or that they call for a second look. */
public enum Standing {
    TO_DO,
    IN_DISCUSSION,
    DECIDED,
    /** Coders changed something after the decision. */
    FLAGGED,
    /** Two copies went apart. */
    CONFLICT;

    /** Whether a topic stands so. */
    public boolean holds(TopicStatus status) {
        return switch (this) {
            case TO_DO -> status.state() == TopicState.TO_DO;
            case IN_DISCUSSION -> status.state() == TopicState.IN_DISCUSSION;
            case DECIDED -> status.state() == TopicState.DECIDED;
            case FLAGGED -> status.flagged();
            case CONFLICT -> status.conflict();
        };
    }
}
