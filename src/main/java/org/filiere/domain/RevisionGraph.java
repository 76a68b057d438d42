package org.filiere.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
     * @param added further revisions of the same entity, none of which it has had before; or a fuller copy of a head
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
        one.forEach(revision -> union.merge(revision.id(), revision, RevisionGraph::fuller));
        other.forEach(revision -> union.merge(revision.id(), revision, RevisionGraph::fuller));
        return union;
    }

    /**
     * Of two copies of a revision the one that says more. A coder's copy does not tell who of the team wrote what: the
     * copy that does tell counts, whichever came first. Two that do not tell may know of different earlier revisions,
     * because in an extract all of them stand in {@code replaces}: then all count.
     *
     * @param one a revision
     * @param other a copy of the same revision
     */
    public static Revision fuller(Revision one, Revision other) {
        if (!other.stamp().isOfTeam() || !one.stamp().isOfTeam()) {
            return one.stamp().isOfTeam() ? other : one;
        }
        if (one.replaces().equals(other.replaces())) {
            return one;
        }
        TreeSet<UUID> replaces = new TreeSet<>(Revision::compareIds);
        replaces.addAll(one.replaces());
        replaces.addAll(other.replaces());
        return new Revision(one.id(), one.entity(), one.stamp(), List.copyOf(replaces), one.content());
    }

    /**
     * A revision as a coder may see it who is not to learn who wrote it: by the team, and with every earlier revision
     * of the entity that led to it in {@code replaces}, so that those need not come along and are no heads where they
     * are held already.
     *
     * @param revision one of the entity's revisions
     * @param all the entity's revisions
     */
    public static Revision extract(Revision revision, Collection<Revision> all) {
        Map<UUID, Revision> byId = new HashMap<>();
        all.forEach(known -> byId.put(known.id(), known));
        TreeSet<UUID> replaces = new TreeSet<>(Revision::compareIds);
        Deque<UUID> next = new ArrayDeque<>(revision.replaces());
        while (!next.isEmpty()) {
            UUID id = next.remove();
            Revision known = byId.get(id);
            if (replaces.add(id) && known != null) {
                next.addAll(known.replaces());
            }
        }
        return new Revision(
                revision.id(), revision.entity(), revision.stamp().ofTeam(), List.copyOf(replaces), revision.content());
    }

    private static List<Revision> inOrder(Collection<Revision> heads) {
        return heads.size() == 1
                ? List.copyOf(heads)
                : heads.stream().sorted(Revision.CURRENT_FIRST).toList();
    }
}
