package org.filiere.review.merge;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Revision;

/**
 * Something that will have two or more states, because it was changed apart.
 *
 * @param ref what
 * @param heads its states, the one that will be shown as current first
 * @param fresh which of them come with the packages
 */
public record MergeConflict(EntityRef ref, List<Revision> heads, Set<UUID> fresh) {
    public MergeConflict {
        heads = List.copyOf(heads);
        fresh = Set.copyOf(fresh);
    }

    /** Whether all states say the same. */
    public boolean isSame() {
        return heads.stream().map(Revision::content).distinct().count() == 1;
    }
}
