package org.filiere.exchange.transcript;

import java.io.IOException;
import java.util.Objects;

/** A file that is not read, and why. */
public final class TranscriptException extends IOException {
    private static final long serialVersionUID = 1L;

    private final TranscriptProblem problem;

    TranscriptException(TranscriptProblem problem, String detail) {
        this(problem, detail, null);
    }

    TranscriptException(TranscriptProblem problem, String detail, Throwable cause) {
        super(problem + ": " + detail, cause);
        this.problem = Objects.requireNonNull(problem, "problem");
    }

    /** Why; the words for it are under {@code TranscriptProblem.…}. The message of the exception is for the log. */
    public TranscriptProblem problem() {
        return problem;
    }
}
