package org.filiere.review.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.filiere.domain.Content;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Kind;
import org.filiere.domain.Revision;
import org.filiere.domain.RevisionGraph;
import org.filiere.domain.StudySnapshot;

/**
 * What would become of a study if packages were merged into it. Made by one pass over their revisions; changes nothing.
 *
 * @param packages those of this study
 * @param foreign packages of other studies: nothing of them comes in
 * @param fresh the revisions that the study does not hold yet, of all packages together
 * @param lines what is new, by coder and case
 * @param conflicts what will have two states and is not among the questions
 * @param lacks what was expected and is not there
 * @param questions what may be decided before
 * @param withdrawnHere sources that were withdrawn here: nothing of them comes back
 * @param withdrawnThere sources that were withdrawn there and are to be withdrawn here too, after the merge
 */
public record MergePlan(
        List<Incoming> packages,
        List<Incoming> foreign,
        List<Revision> fresh,
        List<MergeLine> lines,
        List<MergeConflict> conflicts,
        List<MergeLack> lacks,
        List<MergeQuestion> questions,
        Set<String> withdrawnHere,
        Set<String> withdrawnThere) {

    private static final Set<Kind> ASKED_ABOUT = EnumSet.of(Kind.CODEBOOK, Kind.CASE);
    private static final int STEP = 8_192;
    private static final double SCANNED = 0.6;
    private static final double COUNTED = 0.9;

    public MergePlan {
        packages = List.copyOf(packages);
        foreign = List.copyOf(foreign);
        fresh = List.copyOf(fresh);
        lines = List.copyOf(lines);
        conflicts = List.copyOf(conflicts);
        lacks = List.copyOf(lacks);
        questions = List.copyOf(questions);
        withdrawnHere = java.util.Collections.unmodifiableSet(new TreeSet<>(withdrawnHere));
        withdrawnThere = java.util.Collections.unmodifiableSet(new TreeSet<>(withdrawnThere));
    }

    /**
     * Plans a merge.
     *
     * @param mine the study
     * @param myStudy its id; packages of another study are refused
     * @param packages any number, also copies of one coder from two machines
     * @param known whether the study holds the revision with this id
     * @param earlier the latest state that an entity had before it was deleted; asked for few
     * @param goOn hears how much is done, 0 to 1, and says whether to go on
     * @throws CancellationException when it was told not to go on
     */
    public static MergePlan of(
            StudySnapshot mine,
            UUID myStudy,
            Collection<Incoming> packages,
            Predicate<UUID> known,
            Function<EntityRef, Optional<Content>> earlier,
            DoublePredicate goOn) {
        Map<Boolean, List<Incoming>> ours = packages.stream()
                .collect(Collectors.partitioningBy(one -> one.studyId().equals(myStudy)));
        PackageScan scan = new PackageScan(mine, known);
        scan.look(ours.get(true), part -> goOn.test(part * SCANNED));
        MergeLines lines = new MergeLines(mine);
        List<MergeConflict> conflicts = conflicts(scan, lines, goOn);
        List<MergeQuestion> questions = new MergeQuestions(scan, earlier).find();
        conflicts.removeIf(conflict -> isAskedAbout(conflict.ref(), questions));
        return new MergePlan(
                ours.get(true),
                ours.get(false),
                List.copyOf(scan.fresh()),
                lines.lines(),
                conflicts,
                new MergeLacks(scan).find(),
                questions,
                scan.withdrawnHere(),
                scan.withdrawnThere());
    }

    /** Whether the study holds all that the packages bring. */
    public boolean isEmpty() {
        return fresh.isEmpty();
    }

    /**
     * What is to be done.
     *
     * @param answers the answer to each question; the standard one where there is none
     */
    public MergeWork work(Map<MergeQuestion, MergeQuestion.Answer> answers) {
        return new MergeAnswers(this, answers).work();
    }

    /** The heads that an entity has with further revisions; in most cases there is just the one that comes. */
    static List<Revision> heads(StudySnapshot mine, EntityRef ref, List<Revision> fresh) {
        List<Revision> known = mine.entity(ref).map(Entity::heads).orElse(List.of());
        return known.isEmpty() && fresh.size() == 1 ? fresh : RevisionGraph.headsAfter(known, fresh);
    }

    private static List<MergeConflict> conflicts(PackageScan scan, MergeLines lines, DoublePredicate goOn) {
        List<MergeConflict> conflicts = new ArrayList<>();
        int done = 0;
        for (Map.Entry<EntityRef, List<Revision>> entry : scan.byEntity().entrySet()) {
            if (done++ % STEP == 0
                    && !goOn.test(SCANNED
                            + (COUNTED - SCANNED) * done / scan.byEntity().size())) {
                throw new CancellationException("the dry run was stopped");
            }
            List<Revision> heads = lines.add(entry.getKey(), entry.getValue());
            if (heads.size() > 1) {
                Set<UUID> fresh = entry.getValue().stream().map(Revision::id).collect(Collectors.toSet());
                fresh.retainAll(heads.stream().map(Revision::id).toList());
                conflicts.add(new MergeConflict(entry.getKey(), heads, fresh));
            }
        }
        conflicts.sort(Comparator.comparing(conflict -> conflict.ref().toString()));
        return conflicts;
    }

    private static boolean isAskedAbout(EntityRef ref, List<MergeQuestion> questions) {
        return ASKED_ABOUT.contains(ref.kind())
                && questions.stream()
                        .anyMatch(question -> ref.kind() == Kind.CODEBOOK
                                ? question.kind() == MergeQuestion.Kind.CODEBOOK
                                : isAboutCase(question, ref.id()));
    }

    private static boolean isAboutCase(MergeQuestion question, String caseId) {
        return (question.kind() == MergeQuestion.Kind.DELETED_HERE
                        || question.kind() == MergeQuestion.Kind.DELETED_THERE)
                && question.subject().equals(caseId);
    }
}
