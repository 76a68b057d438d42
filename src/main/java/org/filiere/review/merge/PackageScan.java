package org.filiere.review.merge;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import org.filiere.domain.Case;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Kind;
import org.filiere.domain.Passage;
import org.filiere.domain.Revision;
import org.filiere.domain.RevisionGraph;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Withdrawals;

/** What one pass over all revisions of the packages finds out. */
final class PackageScan {

    static final Set<Kind> WORK = EnumSet.of(Kind.JUDGEMENT, Kind.CHAIN, Kind.GOVERNANCE, Kind.HAND_IN);

    private static final int STEP = 8_192;

    private final StudySnapshot mine;
    private final Predicate<UUID> known;
    private final Map<UUID, Revision> fresh = new LinkedHashMap<>();
    private final Map<EntityRef, List<Revision>> byEntity = new HashMap<>();
    private final Set<String> cases = new HashSet<>();
    private final Map<String, Set<String>> work = new TreeMap<>();
    private final Map<String, Revision> caseContents = new HashMap<>();
    private final Set<String> withdrawnHere = new TreeSet<>();
    private final Set<String> withdrawnThere = new TreeSet<>();
    private final Set<String> gone;
    private final Set<String> sources;

    PackageScan(StudySnapshot mine, Predicate<UUID> known) {
        this.mine = mine;
        this.known = known;
        this.gone = mine.withdrawals().keySet();
        this.sources = mine.sources().keySet();
    }

    /** Looks at every revision once. */
    void look(Collection<Incoming> packages, DoublePredicate goOn) {
        long all = packages.stream().mapToLong(one -> one.revisions().size()).sum();
        long done = 0;
        for (Incoming one : packages) {
            one.coderId().ifPresent(coder -> work.computeIfAbsent(coder, id -> new HashSet<>()));
            for (Revision revision : one.revisions()) {
                if (done++ % STEP == 0 && !goOn.test((double) done / all)) {
                    throw new CancellationException("the dry run was stopped");
                }
                look(revision);
            }
        }
        for (Revision revision : fresh.values()) {
            FreshEntities.add(byEntity, revision);
            lookForWithdrawn(revision);
        }
    }

    private void look(Revision revision) {
        EntityRef ref = revision.entity();
        ref.caseId().ifPresent(caseId -> {
            cases.add(caseId);
            if (WORK.contains(ref.kind())) {
                work.computeIfAbsent(ref.coderId().orElseThrow(), id -> new HashSet<>())
                        .add(caseId);
            }
        });
        if (revision.content() instanceof Case) {
            caseContents.merge(
                    ref.id(), revision, (one, other) -> Revision.CURRENT_FIRST.compare(one, other) <= 0 ? one : other);
        }
        if (!known.test(revision.id())) {
            fresh.merge(revision.id(), revision, RevisionGraph::fuller);
        }
    }

    private void lookForWithdrawn(Revision revision) {
        Kind kind = revision.entity().kind();
        String id = revision.entity().id();
        if (kind == Kind.WITHDRAWAL && sources.contains(id)) {
            withdrawnThere.add(id);
        }
        if (!gone.isEmpty()) {
            if (kind == Kind.SOURCE && gone.contains(id)) {
                withdrawnHere.add(id);
            }
            Withdrawals.passages(revision.content()).stream()
                    .map(Passage::sourceId)
                    .filter(gone::contains)
                    .forEach(withdrawnHere::add);
        }
    }

    StudySnapshot mine() {
        return mine;
    }

    /** The revisions that the study does not hold. */
    Collection<Revision> fresh() {
        return fresh.values();
    }

    Map<EntityRef, List<Revision>> byEntity() {
        return byEntity;
    }

    /** The cases of which there is anything in the packages. */
    Set<String> cases() {
        return cases;
    }

    /** The cases with work in the packages, by coder; none for one whose package holds no work. */
    Map<String, Set<String>> work() {
        return work;
    }

    /** The latest state of each case in the packages. */
    Map<String, Revision> caseContents() {
        return caseContents;
    }

    /** Sources that were withdrawn here and of which the packages still hold something. */
    Set<String> withdrawnHere() {
        return withdrawnHere;
    }

    /** Sources that the packages say are withdrawn and the study still shows. */
    Set<String> withdrawnThere() {
        return withdrawnThere;
    }
}
