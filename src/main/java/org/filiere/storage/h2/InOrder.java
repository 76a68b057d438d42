package org.filiere.storage.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.filiere.domain.Revision;

/** Goes through all revisions by counter and id, with a few thousand in memory at a time. */
final class InOrder {

    private static final int PIECE_SIZE = 2_000;
    private static final String ORDER = " ORDER BY counter, id FETCH FIRST " + PIECE_SIZE + " ROWS ONLY";
    private static final String SAME_COUNTER = RevisionRows.SELECT + "WHERE counter = ? AND id > ?" + ORDER;
    private static final String HIGHER_COUNTER = RevisionRows.SELECT + "WHERE counter > ?" + ORDER;

    private final RevisionRows rows;
    private final RevisionRows.Reader reader = new RevisionRows.Reader();
    private long counter = -1;
    private UUID id;

    InOrder(RevisionRows rows) {
        this.rows = rows;
    }

    void forEach(Connection connection, Consumer<Revision> action) throws SQLException {
        try (PreparedStatement same = connection.prepareStatement(SAME_COUNTER);
                PreparedStatement higher = connection.prepareStatement(HIGHER_COUNTER)) {
            boolean more = next(higher, action);
            while (more) {
                // First the rest of the counter that the last piece stopped in: it may be a large import.
                more = next(same, action);
                if (!more) {
                    id = null;
                    more = next(higher, action);
                }
            }
        }
    }

    private boolean next(PreparedStatement select, Consumer<Revision> action) throws SQLException {
        select.setLong(1, counter);
        if (id != null) {
            select.setObject(2, id);
        }
        List<RevisionRows.Row> piece;
        try (ResultSet result = select.executeQuery()) {
            piece = reader.readAll(result);
        }
        for (RevisionRows.Row row : piece) {
            counter = row.stamp().counter();
            id = row.id();
            action.accept(rows.decode(row));
        }
        return !piece.isEmpty();
    }
}
