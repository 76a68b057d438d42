package org.filiere.storage.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.filiere.domain.Kind;
import org.filiere.domain.Passage;
import org.filiere.domain.QuoteScrubber;
import org.filiere.domain.Revision;
import org.filiere.domain.Source;
import org.filiere.domain.WithdrawnContent;
import org.filiere.storage.StorageException;
import org.filiere.storage.StorageException.Problem;
import org.filiere.storage.WorkProgress;

/**
 * Copies one database into another, row by row, without what belongs to withdrawn sources. First {@link #learn}s what that
 * is from a database, and possibly from a second: a backup may know versions that the study has no longer.
 */
final class Scrubbing {

    private static final int PIECE_SIZE = 4_000;
    private static final String PIECE =
            RevisionRows.SELECT + "WHERE _rowid_ > ? ORDER BY _rowid_ FETCH FIRST " + PIECE_SIZE + " ROWS ONLY";
    private static final String PLACE_OF_ID = "SELECT _rowid_ FROM revision WHERE id = ?";
    private static final String HASHES = "SELECT hash FROM text ORDER BY hash";

    private final RevisionRows rows;
    private final Set<String> sourceIds;
    private final Set<String> texts = new HashSet<>();
    private final Set<String> phrases = new HashSet<>();
    private final Set<String> titlesKept = new HashSet<>();
    /** Made of what is known so far, which takes a while for long texts; null when more was learned. */
    private WithdrawnContent known;

    /** What one database holds of the sources. */
    record Found(Set<String> hashes, Set<String> sharedBy, int passages, int revisions) {
        /** Whether it holds anything, apart from quotes. */
        boolean isNothing() {
            return revisions == 0 && hashes.isEmpty();
        }
    }

    /** How much was rewritten. */
    record Copied(int rewritten) {}

    Scrubbing(RevisionRows rows, Set<String> sourceIds) {
        this.rows = rows;
        this.sourceIds = Set.copyOf(sourceIds);
    }

    /** Another that knows what this one knows and can learn more. */
    Scrubbing copy() {
        Scrubbing copy = new Scrubbing(rows, sourceIds);
        copy.texts.addAll(texts);
        copy.phrases.addAll(phrases);
        copy.titlesKept.addAll(titlesKept);
        copy.known = known;
        return copy;
    }

    Set<String> sourceIds() {
        return sourceIds;
    }

    /** What it knows so far, as something that scrubs. */
    WithdrawnContent content() {
        if (known == null) {
            Set<String> sought = new HashSet<>(phrases);
            sought.removeAll(titlesKept);
            known = new WithdrawnContent(sourceIds, new QuoteScrubber(texts, sought));
        }
        return known;
    }

    /** Looks through all revisions for the sources and the passages on them. */
    Found learn(Connection connection, DoubleConsumer part) throws SQLException {
        Set<String> hashes = new HashSet<>();
        Set<String> kept = new HashSet<>();
        Set<String> sharing = new TreeSet<>();
        int before = learned();
        int[] count = new int[2];
        WithdrawnContent passagesOnly = new WithdrawnContent(sourceIds, QuoteScrubber.NOTHING);
        List<Revision> others = new ArrayList<>();
        forEachPiece(connection, part, piece -> {
            for (RevisionRows.Row row : piece) {
                if (row.content() == null) {
                    continue;
                }
                Revision revision = rows.decode(row);
                List<Passage> passages = passagesOnly.passages(revision.content());
                passages.forEach(passage -> phrases.add(passage.quote()));
                count[0] += passages.size();
                boolean own = row.kind() == Kind.SOURCE && sourceIds.contains(row.entity());
                count[1] += own || !passages.isEmpty() ? 1 : 0;
                revision.content(Source.class).ifPresent(source -> {
                    (own ? hashes : kept).add(source.textHash());
                    (own ? phrases : titlesKept).add(source.title());
                });
                if (row.kind() == Kind.SOURCE && !own) {
                    others.add(revision);
                }
            }
        });
        for (String hash : hashes) {
            H2StudyStore.readText(connection, hash).ifPresent(texts::add);
        }
        others.stream()
                .filter(other -> other.content(Source.class)
                        .filter(source -> hashes.contains(source.textHash()))
                        .isPresent())
                .forEach(other -> sharing.add(other.entity().id()));
        known = learned() == before ? known : null;
        hashes.removeAll(kept);
        return new Found(hashes, sharing, count[0], count[1]);
    }

    private int learned() {
        return texts.size() + phrases.size() + titlesKept.size();
    }

    /** Copies everything but what belongs to the sources, and adds the notes. */
    Copied copy(Connection from, Connection to, Found found, Collection<Revision> notes, DoubleConsumer part)
            throws SQLException {
        WithdrawnContent scrubber = content();
        int[] rewritten = new int[1];
        try (PreparedStatement insert = to.prepareStatement(RevisionRows.INSERT)) {
            forEachPiece(from, part, piece -> {
                for (RevisionRows.Row row : piece) {
                    Revision before = rows.decode(row);
                    Revision after = scrubber.scrub(before);
                    rewritten[0] += after == before ? 0 : 1;
                    rows.set(insert, after);
                    insert.addBatch();
                }
                insert.executeBatch();
                to.commit();
            });
        }
        new Appending(rows, notes, List.of(), WorkProgress.NONE).look(to).write(to);
        copyTexts(from, to, found.hashes());
        to.commit();
        return new Copied(rewritten[0]);
    }

    /** Whether anything in a database quotes what this one knows of. */
    boolean findsQuotes(Connection connection) throws SQLException {
        WithdrawnContent scrubber = content();
        boolean[] found = new boolean[1];
        forEachPiece(connection, part -> {}, piece -> {
            for (RevisionRows.Row row : piece) {
                Revision revision = rows.decode(row);
                found[0] |= scrubber.scrub(revision) != revision;
            }
        });
        return found[0];
    }

    /** Ends with an exception unless a database is free of everything that this one knows of. */
    void requireClean(Connection connection) throws SQLException {
        if (findsQuotes(connection)) {
            throw new StorageException(Problem.OTHER, "the rewritten file still holds something of a withdrawn source");
        }
    }

    private static void copyTexts(Connection from, Connection to, Set<String> without) throws SQLException {
        List<String> hashes = new ArrayList<>();
        try (PreparedStatement select = from.prepareStatement(HASHES);
                ResultSet result = select.executeQuery()) {
            while (result.next()) {
                hashes.add(result.getString(1));
            }
        }
        hashes.removeAll(without);
        for (String hash : hashes) {
            H2StudyStore.insertText(to, hash, H2StudyStore.readText(from, hash).orElseThrow());
            to.commit();
        }
    }

    /** What is done with some rows. */
    @FunctionalInterface
    private interface PieceWork {
        void on(List<RevisionRows.Row> piece) throws SQLException;
    }

    /** Pieces, because H2 writes a long result to a file of its own, outside the study. */
    private static void forEachPiece(Connection connection, DoubleConsumer part, PieceWork work) throws SQLException {
        RevisionRows.Reader reader = new RevisionRows.Reader();
        long all = Math.max(1, Heads.lastRow(connection));
        long last = 0;
        try (PreparedStatement select = connection.prepareStatement(PIECE);
                PreparedStatement place = connection.prepareStatement(PLACE_OF_ID)) {
            while (true) {
                List<RevisionRows.Row> piece;
                select.setLong(1, last);
                try (ResultSet result = select.executeQuery()) {
                    piece = reader.readAll(result);
                }
                if (piece.isEmpty()) {
                    return;
                }
                work.on(piece);
                place.setObject(1, piece.get(piece.size() - 1).id());
                try (ResultSet result = place.executeQuery()) {
                    result.next();
                    last = result.getLong(1);
                }
                part.accept((double) last / all);
            }
        }
    }

    /** Ends with the exception that stopped the work, if it was stopped and a database has wrapped that. */
    static void rethrowStop(StorageException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CancellationException stop) {
                throw stop;
            }
        }
    }

    /** Turns progress of a part of the work into progress of the whole, and a no into the exception that ends it. */
    static DoubleConsumer share(WorkProgress progress, double from, double to) {
        return part -> {
            if (!progress.goOn(from + Math.min(1, part) * (to - from))) {
                throw new CancellationException("the withdrawal was stopped");
            }
        };
    }
}
