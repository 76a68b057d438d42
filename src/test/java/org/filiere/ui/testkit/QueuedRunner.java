package org.filiere.ui.testkit;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.filiere.ui.task.BackgroundRunner;

/** Keeps what is meant for the window's thread until the test lets it through, as a busy window does. */
public final class QueuedRunner implements BackgroundRunner {

    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> void run(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
        new ImmediateRunner().run(work, onSuccess, onFailure);
    }

    @Override
    public synchronized void onWindowThread(Runnable action) {
        waiting.add(action);
    }

    /** Lets everything through that has arrived. */
    public void deliver() {
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
        }
    }

    private synchronized Runnable next() {
        return waiting.poll();
    }
}
