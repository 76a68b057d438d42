package org.filiere.storage.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filiere.domain.Revision;
import org.filiere.domain.RevisionGraph;
import org.filiere.domain.Stamp;
import org.filiere.storage.WorkProgress;

/** Finds out which of the revisions that come in are held already, and of which of those more is told than is known. */
final class Held {

    private static final String SOME = "SELECT id, author FROM revision WHERE id = ANY(?)";
    /** From the index of ids alone, and never so many at once that H2 writes them to a file of its own. */
    private static final String NEXT = "SELECT id FROM revision WHERE id > ? ORDER BY id FETCH FIRST 20000 ROWS ONLY";

    private static final String FIRST = "SELECT id FROM revision ORDER BY id FETCH FIRST ROW ONLY";
    private static final String COUNT = "SELECT COUNT(*) FROM revision";
    private static final String OF_TEAM = "SELECT id FROM revision WHERE author = '" + Stamp.TEAM + "'";
    private static final String ROWS = RevisionRows.SELECT + "WHERE id = ANY(?)";
    /** H2 takes arrays of up to 65,536 elements. */
    private static final int PIECE_SIZE = 1_000;
    /** From so many on, going through the whole index of ids is quicker than looking each of them up. */
    private static final int MANY = 20_000;

    /** A row before and after somebody told who wrote it. */
    record Fuller(Revision before, Revision after) {}

    private final Set<UUID> wanted;
    private final Set<UUID> known = new HashSet<>();
    private final Set<UUID> ofTeam = new HashSet<>();

    Held(Set<UUID> wanted) {
        this.wanted = wanted;
    }

    /** Those of these ids that are held. */
    static Set<UUID> among(Connection connection, Collection<UUID> ids) throws SQLException {
        Held held = new Held(new HashSet<>(ids));
        held.look(connection, WorkProgress.NONE);
        return Set.copyOf(held.known);
    }

    void look(Connection connection, WorkProgress progress) throws SQLException {
        if (wanted.size() > MANY) {
            goThrough(connection, progress);
        } else {
            List<UUID> ids = new ArrayList<>(wanted);
            for (int from = 0; from < ids.size(); from += PIECE_SIZE) {
                lookUp(connection, ids.subList(from, Math.min(ids.size(), from + PIECE_SIZE)));
                progress.goOn((double) from / ids.size());
            }
        }
    }

    /** Those that are not held, in the order given. */
    List<Revision> added(Collection<Revision> incoming) {
        return known.isEmpty()
                ? List.copyOf(incoming)
                : incoming.stream()
                        .filter(revision -> !known.contains(revision.id()))
                        .toList();
    }

    private void goThrough(Connection connection, WorkProgress progress) throws SQLException {
        long all = 1 + count(connection);
        long met = 0;
        Optional<UUID> last = first(connection);
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            while (last.isPresent()) {
                select.setObject(1, last.get());
                last = Optional.empty();
                try (ResultSet result = select.executeQuery()) {
                    while (result.next()) {
                        UUID id = result.getObject(1, UUID.class);
                        note(id, known);
                        last = Optional.of(id);
                        met++;
                    }
                }
                progress.goOn((double) met / all);
            }
        }
        try (Statement select = connection.createStatement();
                ResultSet result = select.executeQuery(OF_TEAM)) {
            while (result.next()) {
                note(result.getObject(1, UUID.class), ofTeam);
            }
        }
    }

    private Optional<UUID> first(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet result = select.executeQuery(FIRST)) {
            if (!result.next()) {
                return Optional.empty();
            }
            UUID id = result.getObject(1, UUID.class);
            note(id, known);
            return Optional.of(id);
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet result = select.executeQuery(COUNT)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void note(UUID id, Set<UUID> found) {
        if (wanted.contains(id)) {
            found.add(id);
        }
    }

    private void lookUp(Connection connection, List<UUID> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SOME)) {
            select.setObject(1, ids.toArray(UUID[]::new));
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    UUID id = result.getObject(1, UUID.class);
                    known.add(id);
                    if (result.getString(2).equals(Stamp.TEAM)) {
                        ofTeam.add(id);
                    }
                }
            }
        }
    }

    /** Rows of which one that comes in tells who wrote them. */
    List<Fuller> fuller(Connection connection, RevisionRows rows, Map<UUID, Revision> incoming) throws SQLException {
        List<UUID> ids = new ArrayList<>(ofTeam);
        Map<UUID, Revision> held = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(ROWS)) {
            for (int from = 0; from < ids.size(); from += PIECE_SIZE) {
                List<UUID> piece = ids.subList(from, Math.min(ids.size(), from + PIECE_SIZE));
                select.setObject(1, piece.toArray(UUID[]::new));
                try (ResultSet result = select.executeQuery()) {
                    rows.decode(new RevisionRows.Reader().readAll(result))
                            .forEach(revision -> held.put(revision.id(), revision));
                }
            }
        }
        List<Fuller> fuller = new ArrayList<>();
        held.forEach((id, before) -> {
            Revision told = RevisionGraph.fuller(before, incoming.get(id));
            // The content stays: something may have been withdrawn from it here.
            Revision after = new Revision(id, before.entity(), told.stamp(), told.replaces(), before.content());
            if (!after.equals(before)) {
                fuller.add(new Fuller(before, after));
            }
        });
        return fuller;
    }
}
