package org.filiere.exchange.transcript;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a reading in a daemon thread. A library that a file has sent into an endless loop cannot be stopped from
 * outside: after the time limit, or when the user cancels, the thread is told to stop and left alone.
 */
final class TimedReading {
    private static final long LOOK_EACH_MILLIS = 25;

    private TimedReading() {}

    static Transcript run(Callable<Transcript> reading, Extraction extraction) throws TranscriptException {
        FutureTask<Transcript> task = new FutureTask<>(reading);
        Thread thread = new Thread(task, "transcript");
        thread.setDaemon(true);
        thread.start();
        long end = System.nanoTime() + extraction.limits().time().toNanos();
        try {
            while (true) {
                try {
                    return task.get(LOOK_EACH_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    giveUpIfDue(task, extraction, end);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw abandon(task, extraction, TranscriptProblem.CANCELLED);
        } catch (ExecutionException e) {
            throw explain(e.getCause(), extraction);
        }
    }

    private static void giveUpIfDue(FutureTask<?> task, Extraction extraction, long end) throws TranscriptException {
        if (extraction.isCancelled()) {
            throw abandon(task, extraction, TranscriptProblem.CANCELLED);
        }
        if (System.nanoTime() - end >= 0) {
            throw abandon(task, extraction, TranscriptProblem.TOO_SLOW);
        }
    }

    private static TranscriptException abandon(FutureTask<?> task, Extraction extraction, TranscriptProblem problem) {
        TranscriptException refusal = extraction.refuse(problem, "given up");
        extraction.stop();
        task.cancel(true);
        return refusal;
    }

    /** What a failure means: the first refusal if there was one, whatever a library made of it. */
    private static TranscriptException explain(Throwable failure, Extraction extraction) {
        if (extraction.refusal() != null) {
            return extraction.refusal();
        }
        if (failure instanceof OutOfMemoryError) {
            return extraction.refuse(TranscriptProblem.EXPANDS_TOO_MUCH, "out of memory", failure);
        }
        if (failure instanceof Error && !(failure instanceof StackOverflowError)) {
            return extraction.refuse(TranscriptProblem.OTHER, "an error", failure);
        }
        // whatever a library throws at a stranger's bytes: its checks are many, and some are array bounds
        return extraction.refuse(TranscriptProblem.DAMAGED, "the library gave up", failure);
    }
}
