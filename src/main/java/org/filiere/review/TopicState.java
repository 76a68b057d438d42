package org.filiere.review;

/** How far the lead has come with a topic. Derived from what is stored, never stored itself. */
public enum TopicState {
    /** No decision and no note. */
    TO_DO,
    /** No decision, but at least one note. */
    IN_DISCUSSION,
    /** There is a decision. */
    DECIDED
}
