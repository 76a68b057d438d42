package org.filiere.storage.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.filiere.domain.Revision;

/**
 * Adds revisions, all or none. Few are added in one transaction of the database. One of very many takes H2 a multiple of
 * the time, so a large import is committed in pieces behind a mark, and is there only when the mark is gone.
 */
final class Appending {

    private static final String KNOWN = "SELECT id FROM revision WHERE id = ANY(?)";
    private static final int PIECE_SIZE = 5_000;

    /** Revisions that replace others come after them; those of an edit stay together. */
    private static final Comparator<Revision> ORDER_OF_STORING = Comparator.comparingLong(
                    (Revision revision) -> revision.stamp().counter())
            .thenComparing(revision -> revision.stamp().edit())
            .thenComparing(Revision::id);

    private final RevisionRows rows;
    private final Map<UUID, Revision> wanted = new LinkedHashMap<>();
    private List<Revision> added = List.of();

    Appending(RevisionRows rows, Collection<Revision> revisions) {
        this.rows = rows;
        revisions.stream().sorted(ORDER_OF_STORING).forEach(revision -> wanted.putIfAbsent(revision.id(), revision));
    }

    /** Adds those that are not held yet and returns them. The caller commits. */
    List<Revision> write(Connection connection) throws SQLException {
        Set<UUID> known = known(connection);
        added = wanted.values().stream()
                .filter(revision -> !known.contains(revision.id()))
                .toList();
        boolean inPieces = added.size() > PIECE_SIZE;
        if (inPieces) {
            execute(connection, "INSERT INTO unfinished_import SELECT COALESCE(MAX(_rowid_), 0) FROM revision");
            connection.commit();
        }
        for (int from = 0; from < added.size(); from += PIECE_SIZE) {
            insert(connection, added.subList(from, Math.min(added.size(), from + PIECE_SIZE)));
            if (inPieces) {
                connection.commit();
            }
        }
        if (inPieces) {
            execute(connection, "DELETE FROM unfinished_import");
        }
        return added;
    }

    /** Removes what was added: the caller was told that it failed. */
    Void takeBack(Connection connection) throws SQLException {
        removeUnfinished(connection);
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM revision WHERE id = ?")) {
            for (Revision revision : added) {
                delete.setObject(1, revision.id());
                delete.executeUpdate();
            }
        }
        return null;
    }

    static boolean isUnfinished(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet result = select.executeQuery("SELECT above FROM unfinished_import")) {
            return result.next();
        }
    }

    static Void removeUnfinished(Connection connection) throws SQLException {
        execute(connection, "DELETE FROM revision WHERE _rowid_ > (SELECT MIN(above) FROM unfinished_import)");
        execute(connection, "DELETE FROM unfinished_import");
        return null;
    }

    private Set<UUID> known(Connection connection) throws SQLException {
        List<UUID> ids = new ArrayList<>(wanted.keySet());
        Set<UUID> known = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            for (int from = 0; from < ids.size(); from += PIECE_SIZE) {
                List<UUID> piece = ids.subList(from, Math.min(ids.size(), from + PIECE_SIZE));
                select.setObject(1, piece.toArray(UUID[]::new));
                try (ResultSet result = select.executeQuery()) {
                    while (result.next()) {
                        known.add(result.getObject(1, UUID.class));
                    }
                }
            }
        }
        return known;
    }

    private void insert(Connection connection, List<Revision> revisions) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(RevisionRows.INSERT)) {
            for (Revision revision : revisions) {
                rows.set(insert, revision);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
