package org.filiere.ui.task;

/** Tells the user what failed and what to do next. */
@FunctionalInterface
public interface ErrorReporter {

    /**
     * Reports a failure once, in a sentence. May be called on any thread.
     *
     * @param whatKey message key of what was being done, such as {@code coding.save}
     * @param failure what came of it; storage problems and rejected edits have sentences of their own
     */
    void report(String whatKey, Throwable failure);
}
