package org.filiere.storage.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiere.domain.UndoStacks;

/**
 * Finds an author's latest edits by stepping from edit to edit in the index, so that an edit of very many revisions (an
 * import) costs no more than any other. A withdrawal is not among them: nothing can take it back.
 */
final class LatestEdits {

    private static final String WHERE = "SELECT counter, edit, reverses FROM revision WHERE author = ? AND device = ?"
            + " AND kind <> 'withdrawal' AND ";
    private static final String FIRST = " ORDER BY author, device, counter DESC, edit FETCH FIRST ROW ONLY";

    /** Two edits have the same counter only when a study was copied by hand and edited on the same machine. */
    private static final String SAME_COUNTER = WHERE + "counter = ? AND edit > ?" + FIRST;

    private static final String LOWER_COUNTER = WHERE + "counter < ?" + FIRST;

    private record Found(long counter, UUID edit, Optional<UUID> reverses) {}

    private LatestEdits() {}

    /** At most so many, oldest first. */
    static List<UndoStacks.Mark> read(Connection connection, String author, String device, int limit)
            throws SQLException {
        List<UndoStacks.Mark> marks = new ArrayList<>();
        try (PreparedStatement same = connection.prepareStatement(SAME_COUNTER);
                PreparedStatement lower = connection.prepareStatement(LOWER_COUNTER)) {
            setAuthor(same, author, device);
            setAuthor(lower, author, device);
            lower.setLong(3, Long.MAX_VALUE);
            Optional<Found> found = first(lower);
            while (found.isPresent() && marks.size() < limit) {
                Found edit = found.get();
                marks.add(new UndoStacks.Mark(edit.edit(), edit.reverses()));
                same.setLong(3, edit.counter());
                same.setObject(4, edit.edit());
                found = first(same);
                if (found.isEmpty()) {
                    lower.setLong(3, edit.counter());
                    found = first(lower);
                }
            }
        }
        Collections.reverse(marks);
        return marks;
    }

    private static void setAuthor(PreparedStatement select, String author, String device) throws SQLException {
        select.setString(1, author);
        select.setString(2, device);
    }

    private static Optional<Found> first(PreparedStatement select) throws SQLException {
        try (ResultSet result = select.executeQuery()) {
            return result.next()
                    ? Optional.of(new Found(
                            result.getLong(1),
                            result.getObject(2, UUID.class),
                            Optional.ofNullable(result.getObject(3, UUID.class))))
                    : Optional.empty();
        }
    }
}
