package org.filiere.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.filiere.domain.Assignment;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Kind;
import org.filiere.domain.Passage;
import org.filiere.domain.Revision;
import org.filiere.domain.RevisionGraph;
import org.filiere.domain.Source;
import org.filiere.domain.Withdrawals;

/** Picks one coder's part out of all revisions of a study. What is not named here stays behind. */
final class CoderExtract {
    private final String coderId;
    private final Map<EntityRef, List<Revision>> candidates = new LinkedHashMap<>();

    CoderExtract(String coderId) {
        this.coderId = coderId;
    }

    /** Takes the next revision of the study, in any order. */
    void gather(Revision revision) {
        if (isCandidate(revision.entity())) {
            candidates
                    .computeIfAbsent(revision.entity(), ref -> new ArrayList<>(1))
                    .add(revision);
        }
    }

    private boolean isCandidate(EntityRef entity) {
        return switch (entity.kind()) {
            case STUDY, CODEBOOK, SOURCE, WITHDRAWAL, CASE -> true;
            case CODER -> entity.id().equals(coderId);
            case JUDGEMENT, CHAIN, GOVERNANCE, HAND_IN, ASSIGNMENT ->
                entity.coderId().orElseThrow().equals(coderId);
            case PUBLISHED, VIEW, RECONCILIATION, GOVERNANCE_RECONCILIATION, REVIEW, DISCUSSION -> false;
        };
    }

    /** The revisions of the coder's part, in no particular order. */
    List<Revision> revisions() {
        Set<String> cases = assignedCases();
        List<Revision> chosen = new ArrayList<>();
        Set<String> quoted = new HashSet<>();
        candidates.forEach((ref, all) -> {
            if (isOwnWork(ref) && cases.contains(ref.caseId().orElseThrow())) {
                List<Revision> own = ownWork(all);
                chosen.addAll(own);
                own.stream()
                        .flatMap(revision -> Withdrawals.passages(revision.content()).stream())
                        .map(Passage::sourceId)
                        .forEach(quoted::add);
            }
        });
        candidates.forEach((ref, all) -> {
            if (!isOwnWork(ref) && isWanted(ref, all, cases, quoted)) {
                chosen.add(now(all));
            }
        });
        return chosen;
    }

    private Set<String> assignedCases() {
        Set<String> cases = new HashSet<>();
        candidates.forEach((ref, all) -> {
            if (ref.kind() == Kind.ASSIGNMENT
                    && current(all).content(Assignment.class).isPresent()) {
                cases.add(ref.caseId().orElseThrow());
            }
        });
        return cases;
    }

    /** The work itself; assignments are the lead's. */
    private static boolean isOwnWork(EntityRef ref) {
        return ref.kind().scope() == Kind.Scope.CODER_OF_CASE && ref.kind() != Kind.ASSIGNMENT;
    }

    private static boolean isWanted(EntityRef ref, List<Revision> all, Set<String> cases, Set<String> quoted) {
        return switch (ref.kind()) {
            case CASE -> cases.contains(ref.id());
            case SOURCE -> quoted.contains(ref.id()) || isAbout(all, cases);
            default -> true;
        };
    }

    /** Whether a source is evidence for one of the cases, or was when it was deleted. */
    private static boolean isAbout(List<Revision> all, Set<String> cases) {
        Revision current = current(all);
        return current.isTombstone()
                ? all.stream().anyMatch(revision -> isAbout(revision, cases))
                : isAbout(current, cases);
    }

    private static boolean isAbout(Revision revision, Set<String> cases) {
        return revision.content(Source.class).stream()
                .flatMap(source -> source.caseIds().stream())
                .anyMatch(cases::contains);
    }

    private static Revision current(List<Revision> all) {
        return RevisionGraph.heads(all).values().iterator().next().get(0);
    }

    /** What is shared, as it is now. What it was before may hold words of others. */
    private static Revision now(List<Revision> all) {
        return RevisionGraph.extract(current(all), all);
    }

    /**
     * The heads, and of the earlier revisions those that the coder wrote. An earlier one that only another's revision
     * leads to is left out: without that one it would look as if it were current.
     */
    private List<Revision> ownWork(List<Revision> all) {
        Map<UUID, Revision> own = new HashMap<>();
        for (Revision revision : all) {
            if (isByCoder(revision)) {
                own.put(revision.id(), revision);
            }
        }
        Map<UUID, Revision> reached = new LinkedHashMap<>();
        Deque<Revision> next = new ArrayDeque<>();
        RevisionGraph.heads(all)
                .values()
                .iterator()
                .next()
                .forEach(head -> next.add(isByCoder(head) ? head : RevisionGraph.extract(head, all)));
        while (!next.isEmpty()) {
            Revision revision = next.remove();
            if (reached.put(revision.id(), revision) == null) {
                revision.replaces().stream()
                        .map(own::get)
                        .filter(Objects::nonNull)
                        .forEach(next::add);
            }
        }
        return List.copyOf(reached.values());
    }

    private boolean isByCoder(Revision revision) {
        return revision.stamp().author().equals(coderId);
    }
}
