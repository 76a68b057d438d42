package org.filiere.ui.testkit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.filiere.ui.task.BackgroundRunner;

/** Runs everything at once on the calling thread, so that a test sees the effect before its next line. */
public final class ImmediateRunner implements BackgroundRunner {

    @Override
    public <T> void run(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
        T value;
        try {
            value = work.call();
        } catch (Exception e) {
            onFailure.accept(e);
            return;
        }
        onSuccess.accept(value);
    }

    @Override
    public void onWindowThread(Runnable action) {
        action.run();
    }
}
