package org.filiere.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * All that a study holds at one moment. Immutable: an edit makes a new snapshot, which shares with this one every case
 * that did not change.
 */
public final class StudySnapshot {

    private static final StudySnapshot EMPTY = new StudySnapshot(Map.of(), HashTreePMap.empty(), 0);

    private final Map<EntityRef, Entity> ofStudy;
    private final PMap<String, CaseFile> files;
    private final long counter;
    private volatile List<CaseFile> cases;

    private StudySnapshot(Map<EntityRef, Entity> ofStudy, PMap<String, CaseFile> files, long counter) {
        this.ofStudy = ofStudy;
        this.files = files;
        this.counter = counter;
    }

    public static StudySnapshot empty() {
        return EMPTY;
    }

    /**
     * The study that these revisions make.
     *
     * @param revisions all revisions of a study, or only the heads of its entities, in any order
     */
    public static StudySnapshot of(Collection<Revision> revisions) {
        Map<EntityRef, Entity> ofStudy = new HashMap<>();
        Map<String, Map<EntityRef, Entity>> ofCases = new HashMap<>();
        RevisionGraph.heads(revisions).forEach((ref, heads) -> {
            Entity entity = new Entity(heads);
            ref.caseId()
                    .ifPresentOrElse(
                            caseId -> ofCases.computeIfAbsent(caseId, id -> new HashMap<>())
                                    .put(ref, entity),
                            () -> ofStudy.put(ref, entity));
        });
        PMap<String, CaseFile> files = HashTreePMap.empty();
        for (Map.Entry<String, Map<EntityRef, Entity>> entry : ofCases.entrySet()) {
            files = files.plus(entry.getKey(), CaseFile.of(entry.getKey(), entry.getValue()));
        }
        return new StudySnapshot(ofStudy, files, highestCounter(revisions));
    }

    /**
     * The study after further revisions.
     *
     * @param added revisions that the study does not hold yet, with all that they replace either among them or held
     */
    public StudySnapshot with(Collection<Revision> added) {
        // All that replaces them is later, so that nothing but the heads need be known.
        return with(added, ref -> {
            List<Revision> known =
                    new ArrayList<>(entity(ref).map(Entity::heads).orElse(List.of()));
            added.stream().filter(revision -> revision.entity().equals(ref)).forEach(known::add);
            return known;
        });
    }

    /**
     * The study after revisions of another copy came in, which may be earlier than those that the study holds, or
     * fuller copies of them.
     *
     * @param added what was new
     * @param history gives all revisions of an entity, the added ones among them
     */
    public StudySnapshot with(Collection<Revision> added, Function<EntityRef, Collection<Revision>> history) {
        Map<String, List<Revision>> ofCases = new HashMap<>();
        List<Revision> others = new ArrayList<>();
        for (Revision revision : added) {
            revision.entity()
                    .caseId()
                    .ifPresentOrElse(
                            caseId -> ofCases.computeIfAbsent(caseId, id -> new ArrayList<>())
                                    .add(revision),
                            () -> others.add(revision));
        }
        PMap<String, CaseFile> newFiles = files;
        for (Map.Entry<String, List<Revision>> entry : ofCases.entrySet()) {
            CaseFile file = files.get(entry.getKey());
            CaseFile before = file == null ? CaseFile.of(entry.getKey(), Map.of()) : file;
            newFiles = newFiles.plus(entry.getKey(), before.with(entry.getValue(), history));
        }
        Map<EntityRef, Entity> newOfStudy = others.isEmpty() ? ofStudy : Entities.after(ofStudy, others, history);
        return new StudySnapshot(newOfStudy, newFiles, Math.max(counter, highestCounter(added)));
    }

    /** The highest Lamport counter that the study has seen; 0 for an empty study. */
    public long counter() {
        return counter;
    }

    /** What is said of the study as a whole; a new study says nothing yet. */
    public Optional<StudyInfo> info() {
        return ofStudy(EntityRef.study(), StudyInfo.class);
    }

    /** The cut-offs of the degrees that the study uses. */
    public DegreeRule degreeRule() {
        return info().map(StudyInfo::degreeRule).orElse(DegreeRule.STANDARD);
    }

    /** The codebook; every study has one from its first edit on. */
    public Optional<Codebook> codebook() {
        return ofStudy(EntityRef.codebook(), Codebook.class);
    }

    /** Figures that a publication prints for this study. */
    public Optional<PublishedFigures> published() {
        return ofStudy(EntityRef.published(), PublishedFigures.class);
    }

    /** The coders by id, sorted by id. */
    public Map<String, Coder> coders() {
        return contents(Kind.CODER, Coder.class);
    }

    /** The sources by id, sorted by id. */
    public Map<String, Source> sources() {
        return contents(Kind.SOURCE, Source.class);
    }

    /** The sources that are evidence for a case, sorted by id. */
    public Map<String, Source> sources(String caseId) {
        Map<String, Source> found = new TreeMap<>(sources());
        found.values().removeIf(source -> !source.caseIds().contains(caseId));
        return found;
    }

    /** What is left of withdrawn sources, by the id that the source had. */
    public Map<String, Withdrawal> withdrawals() {
        return contents(Kind.WITHDRAWAL, Withdrawal.class);
    }

    /** Sources that were withdrawn in another copy of the study, while this one still shows them: to be withdrawn here too. */
    public Set<String> pendingWithdrawals() {
        Set<String> pending = new TreeSet<>(withdrawals().keySet());
        pending.retainAll(sources().keySet());
        return pending;
    }

    /** The saved views by id, sorted by id. */
    public Map<String, SavedView> views() {
        return contents(Kind.VIEW, SavedView.class);
    }

    /** The file of a case that exists (is not deleted). */
    public Optional<CaseFile> caseFile(String caseId) {
        return file(caseId).filter(file -> file.details().isPresent());
    }

    /** The file under this case id, also of a case that was deleted. */
    public Optional<CaseFile> file(String caseId) {
        return Optional.ofNullable(files.get(caseId));
    }

    /** The files of all cases that exist, by sectoral group and name. */
    public List<CaseFile> cases() {
        List<CaseFile> known = cases;
        if (known == null) {
            known = files.values().stream()
                    .filter(file -> file.details().isPresent())
                    .sorted(Comparator.comparing((CaseFile file) ->
                                    file.details().orElseThrow().group())
                            .thenComparing(file -> file.details().orElseThrow().name())
                            .thenComparing(CaseFile::id))
                    .toList();
            cases = known;
        }
        return known;
    }

    /** What is known of an entity; empty when no revision of it was ever seen. */
    public Optional<Entity> entity(EntityRef ref) {
        return ref.caseId().isPresent()
                ? file(ref.caseId().get()).flatMap(file -> file.entity(ref))
                : Optional.ofNullable(ofStudy.get(ref));
    }

    /** Every entity of the study, deleted ones included. */
    public List<Entity> entities() {
        List<Entity> all = new ArrayList<>(ofStudy.values());
        files.values().forEach(file -> all.addAll(file.entities()));
        return all;
    }

    /** Entities whose copies went apart and that nobody has settled. */
    public List<Entity> conflicts() {
        return entities().stream().filter(Entity::isConflict).toList();
    }

    private <T extends Content> Map<String, T> contents(Kind kind, Class<T> type) {
        Map<String, T> found = new TreeMap<>();
        for (Entity entity : ofStudy.values()) {
            if (entity.ref().kind() == kind) {
                entity.content(type).ifPresent(content -> found.put(entity.ref().id(), content));
            }
        }
        return found;
    }

    private <T extends Content> Optional<T> ofStudy(EntityRef ref, Class<T> type) {
        return Optional.ofNullable(ofStudy.get(ref)).flatMap(entity -> entity.content(type));
    }

    private static long highestCounter(Collection<Revision> revisions) {
        long highest = 0;
        for (Revision revision : revisions) {
            highest = Math.max(highest, revision.stamp().counter());
        }
        return highest;
    }
}
