package org.filiere.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Maps of entities, and what becomes of them when revisions come in. */
final class Entities {

    private Entities() {}

    /**
     * The map after further revisions. The given map stays as it is.
     *
     * @param history gives all revisions of an entity, the added ones among them. Asked only where it may be that an
     *     added one was replaced before it came, where its counter is below that of a head; or where an added one is a
     *     copy of a head, which may replace less than the copy before of which not so much was known
     */
    static Map<EntityRef, Entity> after(
            Map<EntityRef, Entity> before,
            Collection<Revision> added,
            Function<EntityRef, Collection<Revision>> history) {
        Map<EntityRef, List<Revision>> byEntity = new HashMap<>();
        for (Revision revision : added) {
            byEntity.computeIfAbsent(revision.entity(), ref -> new ArrayList<>(1))
                    .add(revision);
        }
        Map<EntityRef, Entity> after = new HashMap<>(before);
        byEntity.forEach((ref, revisions) -> {
            Entity known = after.get(ref);
            if (known == null) {
                after.put(ref, new Entity(RevisionGraph.headsAfter(List.of(), revisions)));
            } else if (mayBeReplaced(known, revisions)) {
                after.put(
                        ref, new Entity(RevisionGraph.heads(history.apply(ref)).get(ref)));
            } else {
                after.put(ref, new Entity(RevisionGraph.headsAfter(known.heads(), revisions)));
            }
        });
        return after;
    }

    /** A revision has a higher counter than those that it replaces, so that the highest is always that of a head. */
    private static boolean mayBeReplaced(Entity known, List<Revision> added) {
        long highest = 0;
        Set<UUID> heads = new HashSet<>();
        for (Revision head : known.heads()) {
            highest = Math.max(highest, head.stamp().counter());
            heads.add(head.id());
        }
        for (Revision revision : added) {
            if (revision.stamp().counter() < highest || heads.contains(revision.id())) {
                return true;
            }
        }
        return false;
    }
}
