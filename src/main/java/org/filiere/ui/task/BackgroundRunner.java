package org.filiere.ui.task;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Runs work off the window's thread and brings its outcome back onto it. */
public interface BackgroundRunner {

    /** Exactly one of the two consumers is called, on the window's thread. */
    <T> void run(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure);

    /** Runs the action on the window's thread, at once when already there. */
    void onWindowThread(Runnable action);

    /** Runs the action on the window's thread after all that is waiting for that thread already. */
    default void afterWaiting(Runnable action) {
        onWindowThread(action);
    }

    /**
     * Hands the outcome of work that runs elsewhere to one of the two consumers, on the window's thread, and never before
     * what that work itself has sent to the window: the outcome of an edit follows the study that holds it.
     */
    default <T> void whenDone(
            CompletionStage<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
        work.whenComplete((value, failure) -> afterWaiting(() -> {
            if (failure == null) {
                onSuccess.accept(value);
            } else {
                onFailure.accept(Failures.cause(failure));
            }
        }));
    }
}
