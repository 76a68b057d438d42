package org.filiere.storage.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.filiere.domain.Hashes;
import org.filiere.domain.Revision;
import org.filiere.storage.WorkProgress;

/**
 * Adds revisions and texts, all or none. Few are added in one transaction of the database. One of very many takes H2 a
 * multiple of the time, so a large import is committed in pieces behind a mark, and is there only when the mark is gone;
 * what else belongs to it is written in the transaction that removes the mark.
 */
final class Appending {

    /** Rows in one transaction of a large import. */
    static final int PIECE_SIZE = 5_000;

    /** After so many rows the progress is told, and a stop is heard. */
    private static final int STEP = 1_000;

    /** Which part of the work it is to find out what is new. */
    private static final double LOOKING = 0.1;

    private static final String SET_AUTHOR = "UPDATE revision SET author = ?, device = ?, replaces = ? WHERE id = ?";

    /** Revisions that replace others come after them; those of an edit stay together. */
    private static final Comparator<Revision> ORDER_OF_STORING = Comparator.comparingLong(
                    (Revision revision) -> revision.stamp().counter())
            .thenComparing(revision -> revision.stamp().edit())
            .thenComparing(Revision::id);

    private final RevisionRows rows;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final WorkProgress progress;
    private final Map<UUID, Revision> wanted = new LinkedHashMap<>();
    private List<Revision> added = List.of();
    private List<Held.Fuller> fuller = List.of();
    private final List<String> addedTexts = new ArrayList<>();
    /** The last row before those of a large import. */
    private OptionalLong above = OptionalLong.empty();

    Appending(RevisionRows rows, Collection<Revision> revisions, Collection<String> texts, WorkProgress progress) {
        this.rows = rows;
        this.progress = progress;
        texts.forEach(text -> this.texts.put(Hashes.sha256(text), text));
        revisions.stream().sorted(ORDER_OF_STORING).forEach(revision -> wanted.putIfAbsent(revision.id(), revision));
    }

    /** Finds out what is new, before any of it is written. */
    Appending look(Connection connection) throws SQLException {
        Held held = new Held(wanted.keySet());
        held.look(connection, part -> goOn(part * LOOKING));
        added = held.added(wanted.values());
        fuller = held.fuller(connection, rows, wanted);
        return this;
    }

    /** Whether it is too much for one transaction of the database. */
    boolean isLarge() {
        return added.size() > PIECE_SIZE;
    }

    /** Adds what is new and returns it, with that of which more is known now. The caller commits. */
    List<Revision> write(Connection connection) throws SQLException {
        if (isLarge()) {
            writeInPieces(connection);
        } else {
            insert(connection, added, rows.encode(added), 0);
        }
        for (Held.Fuller row : fuller) {
            set(connection, row.after());
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            if (H2StudyStore.readText(connection, text.getKey()).isEmpty()) {
                H2StudyStore.insertText(connection, text.getKey(), text.getValue());
                addedTexts.add(text.getKey());
            }
        }
        goOn(1);
        if (above.isPresent()) {
            execute(connection, "DELETE FROM unfinished_import");
        }
        List<Revision> changed = new ArrayList<>(added);
        fuller.forEach(row -> changed.add(row.after()));
        return changed;
    }

    private void writeInPieces(Connection connection) throws SQLException {
        long last = Heads.lastRow(connection);
        execute(connection, "INSERT INTO unfinished_import VALUES (" + last + ")");
        connection.commit();
        above = OptionalLong.of(last);
        try (Encoding encoding = new Encoding(rows, added, PIECE_SIZE)) {
            for (int from = 0; from < added.size(); from += PIECE_SIZE) {
                List<Revision> piece = added.subList(from, Math.min(added.size(), from + PIECE_SIZE));
                insert(connection, piece, encoding.next(), from);
                connection.commit();
            }
        }
    }

    private boolean goOn(double part) {
        if (!progress.goOn(part)) {
            throw new CancellationException("the merge was stopped");
        }
        return true;
    }

    /** Removes what was added: the caller was told that it failed. */
    Void takeBack(Connection connection) throws SQLException {
        if (above.isPresent()) {
            removeAbove(connection, above.getAsLong());
        } else {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM revision WHERE id = ?")) {
                for (Revision revision : added) {
                    delete.setObject(1, revision.id());
                    delete.executeUpdate();
                }
            }
        }
        for (Held.Fuller row : fuller) {
            set(connection, row.before());
        }
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM text WHERE hash = ?")) {
            for (String hash : addedTexts) {
                delete.setString(1, hash);
                delete.executeUpdate();
            }
        }
        execute(connection, "DELETE FROM unfinished_import");
        return null;
    }

    static boolean isUnfinished(Connection connection) throws SQLException {
        return mark(connection).isPresent();
    }

    static Void removeUnfinished(Connection connection) throws SQLException {
        OptionalLong mark = mark(connection);
        if (mark.isPresent()) {
            removeAbove(connection, mark.getAsLong());
        }
        execute(connection, "DELETE FROM unfinished_import");
        return null;
    }

    private static OptionalLong mark(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet result = select.executeQuery("SELECT MIN(above) FROM unfinished_import")) {
            result.next();
            long above = result.getLong(1);
            return result.wasNull() ? OptionalLong.empty() : OptionalLong.of(above);
        }
    }

    /** In pieces as well, while the mark is there. */
    private static void removeAbove(Connection connection, long above) throws SQLException {
        String sql = "DELETE FROM revision WHERE _rowid_ > ? FETCH FIRST " + PIECE_SIZE + " ROWS ONLY";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setLong(1, above);
            while (delete.executeUpdate() > 0) {
                connection.commit();
            }
        }
    }

    private void insert(Connection connection, List<Revision> revisions, List<byte[]> contents, int before)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(RevisionRows.INSERT)) {
            for (int index = 0; index < revisions.size(); index++) {
                rows.set(insert, revisions.get(index), contents.get(index));
                insert.addBatch();
                if ((index + 1) % STEP == 0) {
                    insert.executeBatch();
                    goOn(LOOKING + (1 - LOOKING) * (before + index) / added.size());
                }
            }
            insert.executeBatch();
        }
    }

    private static void set(Connection connection, Revision revision) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SET_AUTHOR)) {
            update.setString(1, revision.stamp().author());
            update.setString(2, revision.stamp().device());
            update.setObject(3, revision.replaces().toArray(UUID[]::new));
            update.setObject(4, revision.id());
            update.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
