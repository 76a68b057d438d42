package org.filiere.storage.h2;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.filiere.domain.Revision;

/** Turns the content of many revisions into bytes, a piece ahead of the thread that stores them. */
final class Encoding implements AutoCloseable {

    private final RevisionRows rows;
    private final List<Revision> revisions;
    private final int pieceSize;
    private final ExecutorService ahead = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "encoding");
        thread.setDaemon(true);
        return thread;
    });
    private CompletableFuture<List<byte[]>> next;
    private int from;

    Encoding(RevisionRows rows, List<Revision> revisions, int pieceSize) {
        this.rows = rows;
        this.revisions = revisions;
        this.pieceSize = pieceSize;
        this.next = begin();
    }

    /** The bytes of the next piece; null for a tombstone. */
    List<byte[]> next() {
        CompletableFuture<List<byte[]>> piece = next;
        next = begin();
        try {
            return piece.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private CompletableFuture<List<byte[]>> begin() {
        List<Revision> piece = revisions.subList(from, Math.min(revisions.size(), from + pieceSize));
        from += piece.size();
        return CompletableFuture.supplyAsync(() -> rows.encode(piece), ahead);
    }

    @Override
    public void close() {
        ahead.shutdownNow();
    }
}
