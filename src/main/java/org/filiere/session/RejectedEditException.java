package org.filiere.session;

import java.util.List;
import org.filiere.domain.EntityRef;

/** An edit that the study does not take as things stand; the user can put it right. */
public final class RejectedEditException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. Each constant is also a message key. */
    public enum Reason {
        /** There is nothing to undo. */
        NOTHING_TO_UNDO,
        /** There is nothing to redo. */
        NOTHING_TO_REDO,
        /** Something else has changed since, and undoing would drop it silently. */
        CHANGED_SINCE,
        /** The codebook does not allow half steps. */
        HALF_STEP,
        /** What was to be edited is not there any more. */
        GONE,
        /** Another lead reconciles the case. */
        TAKEN
    }

    private final Reason reason;
    private final transient List<EntityRef> entities;

    public RejectedEditException(Reason reason, List<EntityRef> entities) {
        super(reason + " " + entities);
        this.reason = reason;
        this.entities = List.copyOf(entities);
    }

    public Reason reason() {
        return reason;
    }

    /** What it is about; may be empty. */
    public List<EntityRef> entities() {
        return entities;
    }
}
