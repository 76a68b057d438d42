package org.filiere.storage.h2;

import java.io.ByteArrayInputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.InvalidContentException;
import org.filiere.domain.Kind;
import org.filiere.domain.Revision;
import org.filiere.domain.Stamp;
import org.filiere.storage.RevisionCodec;
import org.filiere.storage.StorageException;
import org.filiere.storage.StorageException.Problem;

/** Rows of the table {@code revision} as revisions, and back. */
final class RevisionRows {

    static final String SELECT =
            "SELECT id, kind, entity, author, device, at, counter, edit, reverses, replaces, content"
                    + " FROM revision ";
    static final String INSERT = "INSERT INTO revision"
            + " (id, kind, entity, author, device, at, counter, edit, reverses, replaces, content)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** The longest binary value that H2 takes as one piece; a longer one is sent as a stream. */
    private static final int LONGEST_PIECE = 1_048_576;

    private static final UUID[] NONE = {};

    /** A row whose content is still in bytes. */
    record Row(UUID id, Kind kind, String entity, Stamp stamp, List<UUID> replaces, byte[] content) {}

    private final RevisionCodec codec;

    RevisionRows(RevisionCodec codec) {
        this.codec = codec;
    }

    /** Reads rows one after the other. Rows of an edit share its stamp, and equal names are one string. */
    static final class Reader {

        private final Map<String, String> names = new HashMap<>();
        private final Map<String, Kind> kinds = new HashMap<>();
        private Stamp latest;

        Row read(ResultSet row) throws SQLException {
            UUID id = row.getObject(1, UUID.class);
            return new Row(id, kind(row.getString(2)), row.getString(3), stamp(row), replaces(row), row.getBytes(11));
        }

        List<Row> readAll(ResultSet rows) throws SQLException {
            List<Row> all = new ArrayList<>();
            while (rows.next()) {
                all.add(read(rows));
            }
            return all;
        }

        private Stamp stamp(ResultSet row) throws SQLException {
            UUID edit = row.getObject(8, UUID.class);
            String author = name(row.getString(4));
            String device = name(row.getString(5));
            long counter = row.getLong(7);
            if (latest == null
                    || !latest.edit().equals(edit)
                    || latest.counter() != counter
                    || !latest.author().equals(author)
                    || !latest.device().equals(device)) {
                Instant at = row.getObject(6, Instant.class);
                UUID reverses = row.getObject(9, UUID.class);
                latest = new Stamp(author, device, at, counter, edit, Optional.ofNullable(reverses));
            }
            return latest;
        }

        private Kind kind(String id) {
            return kinds.computeIfAbsent(
                    id,
                    unknown -> Kind.byId(unknown)
                            .orElseThrow(() -> new StorageException(
                                    Problem.NEWER_FORMAT,
                                    "the study holds entities of a kind not known here: " + unknown)));
        }

        private String name(String name) {
            return names.computeIfAbsent(name, same -> same);
        }

        private List<UUID> replaces(ResultSet row) throws SQLException {
            UUID[] ids = row.getObject(10, UUID[].class);
            return ids.length == 0 ? List.of() : List.of(ids);
        }
    }

    Revision decode(Row row) {
        try {
            Content content = row.content() == null ? Content.TOMBSTONE : codec.decode(row.kind(), row.content());
            return new Revision(
                    row.id(), new EntityRef(row.kind(), row.entity()), row.stamp(), row.replaces(), content);
        } catch (InvalidContentException e) {
            throw new StorageException(
                    Problem.DAMAGED, "revision " + row.id() + " cannot be read: " + e.getMessage(), e);
        }
    }

    List<Revision> decode(List<Row> rows) {
        List<Revision> revisions = new ArrayList<>(rows.size());
        rows.forEach(row -> revisions.add(decode(row)));
        return revisions;
    }

    /** The content of each revision in bytes; null for a tombstone. */
    List<byte[]> encode(List<Revision> revisions) {
        List<byte[]> contents = new ArrayList<>(revisions.size());
        for (Revision revision : revisions) {
            contents.add(revision.isTombstone() ? null : codec.encode(revision.content()));
        }
        return contents;
    }

    /** Sets all parameters of {@link #INSERT}. */
    void set(PreparedStatement insert, Revision revision) throws SQLException {
        set(insert, revision, revision.isTombstone() ? null : codec.encode(revision.content()));
    }

    /**
     * Sets all parameters of {@link #INSERT}.
     *
     * @param content the revision's content in bytes; null for a tombstone
     */
    void set(PreparedStatement insert, Revision revision, byte[] content) throws SQLException {
        Stamp stamp = revision.stamp();
        insert.setObject(1, revision.id());
        insert.setString(2, revision.entity().kind().id());
        insert.setString(3, revision.entity().id());
        insert.setString(4, stamp.author());
        insert.setString(5, stamp.device());
        insert.setObject(6, OffsetDateTime.ofInstant(stamp.at(), ZoneOffset.UTC));
        insert.setLong(7, stamp.counter());
        insert.setObject(8, stamp.edit());
        insert.setObject(9, stamp.reverses().orElse(null));
        insert.setObject(10, revision.replaces().toArray(NONE));
        if (content == null) {
            insert.setNull(11, Types.BLOB);
        } else if (content.length <= LONGEST_PIECE) {
            insert.setBytes(11, content);
        } else {
            insert.setBinaryStream(11, new ByteArrayInputStream(content), content.length);
        }
    }
}
