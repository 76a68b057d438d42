package org.filiere.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LatestOnlyTest {

    private final Deque<Runnable> queue = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final List<String> worked = new ArrayList<>();

    /** Runs what was asked for when the test says so. */
    private final BackgroundRunner later = new BackgroundRunner() {
        @Override
        public <T> void run(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
            queue.add(() -> {
                try {
                    onSuccess.accept(work.call());
                } catch (Exception e) {
                    onFailure.accept(e);
                }
            });
        }

        @Override
        public void onWindowThread(Runnable action) {
            action.run();
        }
    };

    private final LatestOnly<String, String> latest =
            new LatestOnly<>(later, this::work, done::add, failure -> done.add("failed: " + failure.getMessage()));

    @Test
    void onlyTheNewestInputIsWorkedOnAfterTheOneThatRuns() {
        latest.submit("a");
        latest.submit("b");
        latest.submit("c");
        runAll();
        assertThat(worked).containsExactly("a", "c");
        assertThat(done).containsExactly("c");
    }

    @Test
    void inputsOneAfterTheOtherAreAllDone() {
        latest.submit("a");
        runAll();
        latest.submit("b");
        runAll();
        assertThat(done).containsExactly("a", "b");
    }

    @Test
    void aFailureIsToldAndTheNextInputStillDone() {
        latest.submit("bad");
        runAll();
        latest.submit("good");
        runAll();
        assertThat(done).containsExactly("failed: bad", "good");
    }

    private String work(String input) {
        worked.add(input);
        if (input.equals("bad")) {
            throw new IllegalStateException(input);
        }
        return input;
    }

    private void runAll() {
        while (!queue.isEmpty()) {
            queue.poll().run();
        }
    }
}
