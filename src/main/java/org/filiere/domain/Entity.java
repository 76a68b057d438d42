package org.filiere.domain;

import java.util.List;
import java.util.Optional;

/**
 * What is known of an entity now.
 *
 * @param heads the revisions that no other replaces, the current one first; never empty
 */
public record Entity(List<Revision> heads) {
    public Entity {
        heads = List.copyOf(heads);
        if (heads.isEmpty()) {
            throw new InvalidContentException("an entity has at least one revision");
        }
    }

    public EntityRef ref() {
        return current().entity();
    }

    /** The revision that counts: of several heads the one with the highest counter and id. */
    public Revision current() {
        return heads.get(0);
    }

    /** Whether two copies went apart and nobody has settled it yet. */
    public boolean isConflict() {
        return heads.size() > 1;
    }

    /** The current content; empty when the entity was deleted. */
    public <T extends Content> Optional<T> content(Class<T> type) {
        return current().content(type);
    }
}
