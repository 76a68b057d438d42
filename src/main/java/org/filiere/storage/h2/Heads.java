package org.filiere.storage.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.filiere.domain.Revision;

/**
 * Reads the heads of all entities: the revisions that no other replaces. Goes through the table backwards, in pieces, so
 * that what replaces is met before what it replaces, which then need not be decoded; one thread reads while others
 * decode.
 */
final class Heads {

    private static final String LAST_ROW = "SELECT MAX(_rowid_) FROM revision";
    private static final String PIECE = RevisionRows.SELECT + "WHERE _rowid_ > ? AND _rowid_ <= ? ORDER BY _rowid_";
    private static final int PIECE_SIZE = 4_000;
    private static final int WAITING_PIECES = 8;

    private final RevisionRows rows;
    private final RevisionRows.Reader reader = new RevisionRows.Reader();
    /** Replaced revisions that were not met yet. */
    private final Set<UUID> replaced = new HashSet<>();

    Heads(RevisionRows rows) {
        this.rows = rows;
    }

    List<Revision> read(Connection connection) throws SQLException {
        long last = lastRow(connection);
        ThreadPoolExecutor decoders = decoders();
        try {
            List<CompletableFuture<List<Revision>>> pieces = new ArrayList<>();
            for (long to = last; to > 0; to -= PIECE_SIZE) {
                List<RevisionRows.Row> piece = headsBetween(connection, to - PIECE_SIZE, to);
                pieces.add(CompletableFuture.supplyAsync(() -> rows.decode(piece), decoders));
            }
            List<Revision> heads = new ArrayList<>();
            for (CompletableFuture<List<Revision>> piece : pieces) {
                heads.addAll(piece.join());
            }
            // What was stored before the revision that it replaces was taken for a head; rare, so it is put right last.
            if (!replaced.isEmpty()) {
                heads.removeIf(revision -> replaced.contains(revision.id()));
            }
            return heads;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            decoders.shutdownNow();
        }
    }

    /** When the decoders lag behind, the reading thread decodes too, so that few pieces wait at any time. */
    private static ThreadPoolExecutor decoders() {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        ThreadPoolExecutor decoders = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING_PIECES),
                new ThreadPoolExecutor.CallerRunsPolicy());
        decoders.allowCoreThreadTimeOut(true);
        return decoders;
    }

    static long lastRow(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(LAST_ROW)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    private List<RevisionRows.Row> headsBetween(Connection connection, long above, long to) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PIECE)) {
            select.setLong(1, above);
            select.setLong(2, to);
            try (ResultSet result = select.executeQuery()) {
                List<RevisionRows.Row> piece = reader.readAll(result);
                List<RevisionRows.Row> heads = new ArrayList<>(piece.size());
                for (int index = piece.size() - 1; index >= 0; index--) {
                    RevisionRows.Row row = piece.get(index);
                    replaced.addAll(row.replaces());
                    if (!replaced.remove(row.id())) {
                        heads.add(row);
                    }
                }
                return heads;
            }
        }
    }
}
