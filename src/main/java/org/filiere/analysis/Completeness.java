package org.filiere.analysis;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Codebook;
import org.filiere.domain.Dimension;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.HandIn;
import org.filiere.domain.Item;
import org.filiere.domain.Judgement;
import org.filiere.domain.Kind;
import org.filiere.domain.Passage;
import org.filiere.domain.Score;
import org.filiere.domain.Source;
import org.filiere.domain.Stamp;
import org.filiere.domain.StudySnapshot;

/**
 * How far one coder is with one case, and what is missing. Knows the work of this coder only.
 *
 * @param caseId the case
 * @param items every item of the codebook, by dimension
 * @param governanceOpen whether the coder has not said yet that the value chains are complete or not available
 * @param handedIn when the case was handed in, if it was
 * @param conflicts what of this coder's work has gone apart in two copies
 */
public record Completeness(
        String caseId,
        List<ItemWork> items,
        boolean governanceOpen,
        Optional<HandedIn> handedIn,
        List<EntityRef> conflicts) {

    /** What is missing of an item, or is worth a look. */
    public enum Gap {
        /** Neither a level nor N/A. */
        SCORE,
        /** N/A without a reason. */
        REASON,
        JUSTIFICATION,
        PASSAGE,
        /** A passage stands in a source of which there is a corrected version; nothing is missing. */
        CORRECTED_SOURCE,
        /** A passage stands in a source that is no longer there; nothing is missing. */
        GONE_SOURCE;

        private static final Set<Gap> NOTICES = EnumSet.of(CORRECTED_SOURCE, GONE_SOURCE);

        /** Whether a case with this is handed in with a reason only. */
        public boolean isMissing() {
            return !NOTICES.contains(this);
        }
    }

    /**
     * One item of the case.
     *
     * @param item what is judged
     * @param judgement what was recorded; blank when nothing was
     * @param gaps what is missing or worth a look
     */
    public record ItemWork(Item item, Judgement judgement, Set<Gap> gaps) {

        /** Whether something must be added, or explained at the hand-in. */
        public boolean isMissing() {
            return gaps.stream().anyMatch(Gap::isMissing);
        }
    }

    /**
     * A case was handed in.
     *
     * @param at by the wall clock of the machine it was done on, for people
     * @param note the coder's reasons
     * @param changedSince whether a judgement, a value chain or the state of the governance was recorded after it
     */
    public record HandedIn(Instant at, String note, boolean changedSince) {}

    private static final Set<Kind> WORK = EnumSet.of(Kind.JUDGEMENT, Kind.CHAIN, Kind.GOVERNANCE);

    public Completeness {
        items = List.copyOf(items);
        conflicts = List.copyOf(conflicts);
    }

    /** The cases that a coder works through: those assigned to the coder or, where none is, all. */
    public static List<CaseFile> cases(StudySnapshot study, String coderId) {
        List<CaseFile> assigned =
                study.cases().stream().filter(file -> file.isAssigned(coderId)).toList();
        return assigned.isEmpty() ? study.cases() : assigned;
    }

    /** How far a coder is with each case that the coder works through, by sectoral group and name. */
    public static List<Completeness> all(StudySnapshot study, String coderId) {
        return of(study, cases(study, coderId), coderId);
    }

    /** How far a coder is with one case. */
    public static Completeness of(StudySnapshot study, CaseFile file, String coderId) {
        return of(study, List.of(file), coderId).get(0);
    }

    private static List<Completeness> of(StudySnapshot study, List<CaseFile> files, String coderId) {
        List<Item> items = study.codebook().map(Completeness::inOrder).orElse(List.of());
        int version = study.codebook().map(Codebook::version).orElse(1);
        Map<String, Source> sources = study.sources();
        Map<String, Set<String>> corrections = new HashMap<>();
        sources.forEach((id, source) -> source.corrects()
                .ifPresent(old ->
                        corrections.computeIfAbsent(old, key -> new HashSet<>()).add(id)));
        return files.stream()
                .map(file -> new Completeness(
                        file.id(),
                        items.stream()
                                .map(item -> work(
                                        item,
                                        file.judgement(item.id(), coderId).orElse(Judgement.blank(version)),
                                        sources.keySet(),
                                        corrections))
                                .toList(),
                        isGovernanceOpen(file, coderId),
                        handedIn(file, coderId),
                        conflicts(file, coderId)))
                .toList();
    }

    /** When and how a coder handed a case in; empty when it was not, or was taken back. */
    public static Optional<HandedIn> handedIn(CaseFile file, String coderId) {
        Optional<Entity> entity = file.entity(EntityRef.handIn(file.id(), coderId));
        return entity.flatMap(known -> known.content(HandIn.class)).map(content -> {
            Stamp stamp = entity.orElseThrow().current().stamp();
            boolean changed = file.entities().stream()
                    .filter(other -> isWorkOf(other, coderId))
                    .flatMap(other -> other.heads().stream())
                    .anyMatch(head -> head.stamp().counter() > stamp.counter());
            return new HandedIn(stamp.at(), content.note(), changed);
        });
    }

    /** How many items have a level or N/A. */
    public int scored() {
        return (int) items.stream()
                .filter(work -> work.judgement().score().isScored())
                .count();
    }

    /** How many items have a justification, or are N/A with a reason. */
    public int justified() {
        return without(Gap.JUSTIFICATION, Gap.REASON);
    }

    /** How many items have a passage, or are N/A and need none. */
    public int withPassages() {
        return without(Gap.PASSAGE);
    }

    /** How many items have a score and a justification. */
    public int complete() {
        return (int)
                items.stream().filter(work -> work.judgement().isComplete()).count();
    }

    /** The items of which something is missing. */
    public List<ItemWork> missing() {
        return items.stream().filter(ItemWork::isMissing).toList();
    }

    /** The items of which something is missing or worth a look. */
    public List<ItemWork> open() {
        return items.stream().filter(work -> !work.gaps().isEmpty()).toList();
    }

    /** Whether the case can be handed in without a reason. */
    public boolean isComplete() {
        return !governanceOpen && missing().isEmpty();
    }

    /** The first item without a score or a justification; empty when there is none, or the case is handed in. */
    public Optional<Item> firstOpen() {
        return handedIn.isPresent()
                ? Optional.empty()
                : items.stream()
                        .filter(work -> !work.judgement().isComplete())
                        .map(ItemWork::item)
                        .findFirst();
    }

    private int without(Gap... gaps) {
        return (int) items.stream()
                .filter(work -> Collections.disjoint(work.gaps(), List.of(gaps)))
                .count();
    }

    private static List<Item> inOrder(Codebook codebook) {
        return Arrays.stream(Dimension.values())
                .flatMap(dimension -> codebook.items(dimension).stream())
                .toList();
    }

    private static ItemWork work(
            Item item, Judgement judgement, Set<String> sources, Map<String, Set<String>> corrections) {
        EnumSet<Gap> gaps = EnumSet.noneOf(Gap.class);
        if (judgement.score() instanceof Score.NotAvailable) {
            if (!judgement.isComplete()) {
                gaps.add(Gap.REASON);
            }
        } else {
            if (!judgement.score().isScored()) {
                gaps.add(Gap.SCORE);
            }
            if (judgement.justification().isBlank()) {
                gaps.add(Gap.JUSTIFICATION);
            }
            if (judgement.passages().isEmpty()) {
                gaps.add(Gap.PASSAGE);
            }
        }
        for (Passage passage : judgement.passages()) {
            if (!sources.contains(passage.sourceId())) {
                gaps.add(Gap.GONE_SOURCE);
            } else if (corrections.getOrDefault(passage.sourceId(), Set.of()).stream()
                    .anyMatch(corrected -> !corrected.equals(passage.keptDespite()))) {
                gaps.add(Gap.CORRECTED_SOURCE);
            }
        }
        return new ItemWork(item, judgement, Collections.unmodifiableSet(gaps));
    }

    private static boolean isGovernanceOpen(CaseFile file, String coderId) {
        return file.governance(coderId).map(GovernanceCoding::state).orElse(GovernanceCoding.State.OPEN)
                == GovernanceCoding.State.OPEN;
    }

    private static List<EntityRef> conflicts(CaseFile file, String coderId) {
        return file.entities().stream()
                .filter(Entity::isConflict)
                .map(Entity::ref)
                .filter(ref -> ref.coderId().filter(coderId::equals).isPresent())
                .sorted(java.util.Comparator.comparing(EntityRef::toString))
                .toList();
    }

    private static boolean isWorkOf(Entity entity, String coderId) {
        return WORK.contains(entity.ref().kind())
                && entity.ref().coderId().filter(coderId::equals).isPresent();
    }
}
