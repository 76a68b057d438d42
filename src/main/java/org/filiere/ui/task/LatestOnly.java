package org.filiere.ui.task;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work of which only the outcome for the newest input matters: one piece runs at a time in the background, what waits is
 * replaced by what comes later, and an outcome that is out of date is dropped. For the window's thread.
 *
 * @param <I> what the work is done on
 * @param <O> what comes of it
 */
public final class LatestOnly<I, O> {

    private final BackgroundRunner background;
    private final Function<? super I, ? extends O> work;
    private final Consumer<? super O> onSuccess;
    private final Consumer<? super Throwable> onFailure;
    private I waiting;
    private boolean running;

    /**
     * Work that is to be done again and again.
     *
     * @param work runs in the background, never twice at the same time
     * @param onSuccess runs on the window's thread
     * @param onFailure runs on the window's thread
     */
    public LatestOnly(
            BackgroundRunner background,
            Function<? super I, ? extends O> work,
            Consumer<? super O> onSuccess,
            Consumer<? super Throwable> onFailure) {
        this.background = background;
        this.work = work;
        this.onSuccess = onSuccess;
        this.onFailure = onFailure;
    }

    /** Does the work on this input as soon as what runs has come to its end, unless a newer input comes before. */
    public void submit(I input) {
        if (running) {
            waiting = input;
            return;
        }
        running = true;
        background.run(
                () -> work.apply(input),
                outcome -> finish(() -> onSuccess.accept(outcome)),
                failure -> finish(() -> onFailure.accept(failure)));
    }

    private void finish(Runnable report) {
        running = false;
        I next = waiting;
        waiting = null;
        if (next == null) {
            report.run();
        } else {
            submit(next);
        }
    }
}
