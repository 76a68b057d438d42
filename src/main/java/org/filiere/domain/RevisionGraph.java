package org.filiere.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What follows from a set of revisions. */
public final class RevisionGraph {

    private RevisionGraph() {}

    /**
     * The heads of each entity: the revisions that no other replaces, the current one first.
     *
     * @param revisions any set of revisions, in any order; repeated ones count once
     */
    public static Map<EntityRef, List<Revision>> heads(Collection<Revision> revisions) {
        Set<UUID> replaced = new HashSet<>();
        for (Revision revision : revisions) {
            replaced.addAll(revision.replaces());
        }
        Map<EntityRef, List<Revision>> heads = new HashMap<>();
        for (Revision revision : revisions) {
            if (replaced.isEmpty() || !replaced.contains(revision.id())) {
                heads.merge(revision.entity(), List.of(revision), RevisionGraph::withHead);
            }
        }
        return heads;
    }

    /** Nearly every entity has one head, so lists of one are not sorted or copied. */
    private static List<Revision> withHead(List<Revision> heads, List<Revision> one) {
        Revision head = one.get(0);
        if (heads.stream().anyMatch(known -> known.id().equals(head.id()))) {
            return heads;
        }
        List<Revision> all = new ArrayList<>(heads);
        all.add(head);
        return inOrder(all);
    }

    /**
     * The heads of one entity after more revisions came in.
     *
     * @param heads its heads so far
     * @param added further revisions of the same entity, none of which it has had before
     */
    public static List<Revision> headsAfter(List<Revision> heads, Collection<Revision> added) {
        List<Revision> all = new ArrayList<>(heads);
        all.addAll(added);
        Set<UUID> replaced = new HashSet<>();
        all.forEach(revision -> replaced.addAll(revision.replaces()));
        Map<UUID, Revision> left = new HashMap<>();
        for (Revision revision : all) {
            if (!replaced.contains(revision.id())) {
                left.put(revision.id(), revision);
            }
        }
        return inOrder(left.values());
    }

    /**
     * The union of two sets of revisions, which is how two copies of a study are merged. It is commutative,
     * associative and idempotent, and no revision of either is lost.
     */
    public static Map<UUID, Revision> union(Collection<Revision> one, Collection<Revision> other) {
        Map<UUID, Revision> union = new HashMap<>();
        one.forEach(revision -> union.put(revision.id(), revision));
        other.forEach(revision -> union.putIfAbsent(revision.id(), revision));
        return union;
    }

    private static List<Revision> inOrder(Collection<Revision> heads) {
        return heads.size() == 1
                ? List.copyOf(heads)
                : heads.stream().sorted(Revision.CURRENT_FIRST).toList();
    }
}
