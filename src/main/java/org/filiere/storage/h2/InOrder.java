package org.filiere.storage.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.filiere.domain.Revision;

/**
 * Goes through all revisions by counter and id. Only their places in that order are held in memory, and one
 * revision at a time. An index in that order would cost more with every edit than this does at an export.
 */
final class InOrder {

    private static final String PLACES =
            "SELECT _rowid_, counter, id FROM revision WHERE _rowid_ > ? ORDER BY _rowid_ FETCH FIRST 20000 ROWS ONLY";
    private static final String ROW = RevisionRows.SELECT + "WHERE _rowid_ = ?";

    private record Place(long row, long counter, UUID id) {}

    private final RevisionRows rows;

    InOrder(RevisionRows rows) {
        this.rows = rows;
    }

    void forEach(Connection connection, Consumer<Revision> action) throws SQLException {
        List<Place> places = places(connection);
        RevisionRows.Reader reader = new RevisionRows.Reader();
        try (PreparedStatement select = connection.prepareStatement(ROW)) {
            for (Place place : places) {
                select.setLong(1, place.row());
                Revision revision;
                try (ResultSet result = select.executeQuery()) {
                    result.next();
                    revision = rows.decode(reader.read(result));
                }
                action.accept(revision);
            }
        }
    }

    private static List<Place> places(Connection connection) throws SQLException {
        List<Place> places = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(PLACES)) {
            long last = 0;
            int before;
            do {
                before = places.size();
                select.setLong(1, last);
                try (ResultSet result = select.executeQuery()) {
                    while (result.next()) {
                        last = result.getLong(1);
                        places.add(new Place(last, result.getLong(2), result.getObject(3, UUID.class)));
                    }
                }
            } while (places.size() > before);
        }
        places.sort((one, other) -> one.counter() != other.counter()
                ? Long.compare(one.counter(), other.counter())
                : Revision.compareIds(one.id(), other.id()));
        return places;
    }
}
