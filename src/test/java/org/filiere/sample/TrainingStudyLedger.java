package org.filiere.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Hashes;
import org.filiere.domain.Revision;
import org.filiere.domain.Stamp;

/** Takes down what was recorded when by whom, and makes revisions of it whose ids and counters follow from that. */
final class TrainingStudyLedger {
    private static final String DEVICE = "invented-";

    private final List<Line> lines = new ArrayList<>();
    private final Map<EntityRef, UUID> latest = new HashMap<>();

    private record Line(
            Instant at, String author, UUID id, UUID edit, EntityRef entity, List<UUID> replaces, Content content) {}

    /** Records a state of an entity as an edit of its own; it replaces the entity's earlier state, if any. */
    void record(Instant at, String author, EntityRef entity, Content content) {
        record(at, author, entity, content, entity + " at " + at);
    }

    /** Records a state of an entity as part of an edit with this name. */
    void record(Instant at, String author, EntityRef entity, Content content, String edit) {
        UUID replaced = latest.get(entity);
        UUID id = uuid(at, entity + " after " + replaced);
        lines.add(new Line(
                at,
                author,
                id,
                uuid(at, "edit " + edit),
                entity,
                replaced == null ? List.of() : List.of(replaced),
                content));
        latest.put(entity, id);
    }

    /** The id of the latest revision of an entity, or nothing. */
    Optional<UUID> latest(EntityRef entity) {
        return Optional.ofNullable(latest.get(entity));
    }

    /** All revisions in the order of time, with counters in that order. */
    List<Revision> revisions() {
        List<Line> ordered = new ArrayList<>(lines);
        ordered.sort(Comparator.comparing(Line::at));
        List<Revision> revisions = new ArrayList<>();
        for (Line line : ordered) {
            Stamp stamp = new Stamp(
                    line.author(),
                    DEVICE + line.author(),
                    line.at(),
                    revisions.size() + 1L,
                    line.edit(),
                    Optional.empty());
            revisions.add(new Revision(line.id(), line.entity(), stamp, line.replaces(), line.content()));
        }
        return revisions;
    }

    /** A version 7 UUID (RFC 9562) of this time whose random bits follow from a name. */
    static UUID uuid(Instant at, String name) {
        byte[] hash =
                HexFormat.of().parseHex(Hashes.sha256(("training study " + name).getBytes(StandardCharsets.UTF_8)));
        long high = 0;
        long low = 0;
        for (int i = 0; i < 8; i++) {
            high = (high << 8) | (hash[i] & 0xff);
            low = (low << 8) | (hash[8 + i] & 0xff);
        }
        return new UUID(
                (at.toEpochMilli() << 16) | 0x7000 | (high & 0x0fff),
                (low & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
    }
}
