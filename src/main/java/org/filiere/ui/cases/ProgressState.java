package org.filiere.ui.cases;

/** How far the coder at work has come with a case. Each constant is also a message key. */
public enum ProgressState {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETE;

    /** The state of a case of which so many of its items are judged. */
    public static ProgressState of(int judged, int items) {
        if (judged == 0) {
            return NOT_STARTED;
        }
        return judged < items ? IN_PROGRESS : COMPLETE;
    }
}
