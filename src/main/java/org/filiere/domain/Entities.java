package org.filiere.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Maps of entities, and what becomes of them when revisions come in. */
final class Entities {

    private Entities() {}

    /** The map after further revisions. The given map stays as it is. */
    static Map<EntityRef, Entity> after(Map<EntityRef, Entity> before, Collection<Revision> added) {
        Map<EntityRef, List<Revision>> byEntity = new HashMap<>();
        for (Revision revision : added) {
            byEntity.computeIfAbsent(revision.entity(), ref -> new ArrayList<>(1))
                    .add(revision);
        }
        Map<EntityRef, Entity> after = new HashMap<>(before);
        byEntity.forEach((ref, revisions) -> {
            Entity known = after.get(ref);
            List<Revision> heads = known == null ? List.of() : known.heads();
            after.put(ref, new Entity(RevisionGraph.headsAfter(heads, revisions)));
        });
        return after;
    }
}
