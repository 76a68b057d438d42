package org.filiere.session;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.filiere.storage.StorageException;

/** The one thread that uses a study's store, in the order of the calls. */
final class WriterThread {

    private static final int LONGEST_END_MINUTES = 10;

    private final ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "study-writer");
        thread.setDaemon(true);
        return thread;
    });

    void execute(Runnable work) {
        executor.execute(work);
    }

    <T> CompletableFuture<T> call(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    /** Takes no more work and waits until what there is was done. A large study's last backup takes its time. */
    void end() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(LONGEST_END_MINUTES, TimeUnit.MINUTES)) {
                throw new StorageException(StorageException.Problem.OTHER, "the study takes too long to close");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException(StorageException.Problem.OTHER, "closing the study was interrupted", e);
        }
    }
}
