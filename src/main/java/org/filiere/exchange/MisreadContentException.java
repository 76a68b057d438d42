package org.filiere.exchange;

import java.util.Objects;
import org.filiere.domain.InvalidContentException;

/** JSON that is no valid content. Says where in the JSON, and what is allowed there. */
public final class MisreadContentException extends InvalidContentException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with the JSON. */
    public enum Cause {
        /** It is not JSON at all. */
        NOT_JSON,
        /** There is a field that the format does not have. */
        UNKNOWN_FIELD,
        /** It was written by a newer version. */
        NEWER_FORMAT,
        /** A score is not one of 0, 0.5, 1, … 3. */
        SCORE,
        /** Any other value that is not allowed. */
        VALUE
    }

    private final Cause problem;
    private final String pointer;
    private final String detail;

    /**
     * @param problem what is wrong
     * @param pointer where, as a JSON pointer (RFC 6901); empty for the whole
     * @param detail the value and what is allowed
     */
    MisreadContentException(Cause problem, String pointer, String detail) {
        super(pointer.isEmpty() ? detail : pointer + ": " + detail);
        this.problem = Objects.requireNonNull(problem);
        this.pointer = pointer;
        this.detail = detail;
    }

    /** What is wrong. */
    public Cause problem() {
        return problem;
    }

    /** Where, as a JSON pointer within the content; empty for the whole. */
    public String pointer() {
        return pointer;
    }

    /** The value and what is allowed, without the place. */
    public String detail() {
        return detail;
    }
}
