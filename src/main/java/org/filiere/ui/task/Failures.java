package org.filiere.ui.task;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Finds what really failed. */
public final class Failures {

    private Failures() {}

    /** The failure without the wrappings that futures put around it. */
    public static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
