package org.filiere.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One state that an entity was given. Revisions are only ever added.
 *
 * @param id its own, a version 7 UUID
 * @param entity what it is a state of
 * @param stamp who, when and where
 * @param replaces the revisions that it replaces: none for the first, several when it settles a conflict
 * @param content the state, or {@link Content#TOMBSTONE}
 */
public record Revision(UUID id, EntityRef entity, Stamp stamp, List<UUID> replaces, Content content) {

    /**
     * The order in which heads of a conflict are shown, the current one first: by counter, then by id compared as an
     * unsigned number, so that every copy of a study agrees on it.
     */
    public static final Comparator<Revision> CURRENT_FIRST = Comparator.comparingLong(
                    (Revision revision) -> revision.stamp().counter())
            .thenComparing(Revision::id, Revision::compareIds)
            .reversed();

    public Revision {
        Check.present(id, "id of the revision");
        Check.present(entity, "entity of the revision");
        Check.present(stamp, "stamp of the revision");
        replaces = List.copyOf(replaces);
        Check.present(content, "content of the revision");
        if (!(content instanceof Content.Tombstone)
                && !entity.kind().contentType().isInstance(content)) {
            throw new InvalidContentException("a " + entity.kind().id() + " cannot hold a "
                    + content.getClass().getSimpleName());
        }
    }

    public boolean isTombstone() {
        return content instanceof Content.Tombstone;
    }

    /** The content if it is of this type; empty for a tombstone. */
    public <T extends Content> Optional<T> content(Class<T> type) {
        return type.isInstance(content) ? Optional.of(type.cast(content)) : Optional.empty();
    }

    /** Compares ids as unsigned numbers, which is the order in which version 7 UUIDs were made. */
    public static int compareIds(UUID left, UUID right) {
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }
}
