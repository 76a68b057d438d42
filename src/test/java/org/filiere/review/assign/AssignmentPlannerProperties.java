package org.filiere.review.assign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.filiere.domain.CaseFile;
import org.filiere.domain.EntityRef;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Write;
import org.filiere.review.TestStudy;

class AssignmentPlannerProperties {

    private static final List<String> THREE = List.of("ana", "ben", "lea");

    @Property(tries = 60)
    void everyCaseGetsSoManyCodersAndLoadsDifferByAtMostOne(
            @ForAll @IntRange(max = 30) int cases,
            @ForAll @IntRange(min = 1, max = 6) int coders,
            @ForAll @IntRange(min = 1, max = 7) int each) {
        TestStudy study = TestStudy.with(cases);
        List<String> names =
                IntStream.range(0, coders).mapToObj(i -> "coder-" + i).toList();
        AssignmentPlan plan = AssignmentPlanner.evenly(study.snapshot(), ids(study.snapshot()), names, each);
        assertThat(plan).isEqualTo(AssignmentPlanner.evenly(study.snapshot(), ids(study.snapshot()), names, each));
        assertThat(plan.imbalance()).isLessThanOrEqualTo(1);
        carryOut(study, plan);
        for (CaseFile file : study.snapshot().cases()) {
            assertThat(names.stream().filter(file::isAssigned)).hasSize(Math.min(each, coders));
        }
        assertThat(AssignmentPlanner.evenly(study.snapshot(), ids(study.snapshot()), names, each)
                        .isEmpty())
                .isTrue();
    }

    @Property(tries = 60)
    void theSampleGoesToAllAndTheRestToOneEach(
            @ForAll @IntRange(min = 1, max = 30) int cases,
            @ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll long seed) {
        TestStudy study = TestStudy.with(cases);
        List<String> ids = ids(study.snapshot());
        OverlapSample sample = OverlapSample.draw(candidates(study.snapshot()), percent, seed, true);
        AssignmentPlan plan = AssignmentPlanner.withOverlap(study.snapshot(), ids, THREE, sample);
        assertThat(plan.imbalance()).isLessThanOrEqualTo(1);
        assertThat(plan.shared()).isEqualTo(sample.caseIds());
        carryOut(study, plan);
        for (CaseFile file : study.snapshot().cases()) {
            assertThat(THREE.stream().filter(file::isAssigned))
                    .hasSize(sample.caseIds().contains(file.id()) ? 3 : 1);
        }
    }

    @Example
    void whatWasBegunIsKeptAndToldAndTheRestIsTakenBack() {
        TestStudy study = TestStudy.with(2);
        for (String coder : THREE) {
            study.assign("case-0", coder);
            study.assign("case-1", coder);
        }
        study.score("case-0", TestStudy.item(0), "ana", 2);
        study.handIn("case-0", "ben");
        AssignmentPlan plan = AssignmentPlanner.evenly(study.snapshot(), List.of("case-0", "case-1"), THREE, 1);
        assertThat(plan.kept())
                .containsExactly(EntityRef.assignment("case-0", "ana"), EntityRef.assignment("case-0", "ben"));
        assertThat(plan.added()).isEmpty();
        assertThat(plan.removed())
                .containsExactlyInAnyOrder(
                        EntityRef.assignment("case-0", "lea"),
                        EntityRef.assignment("case-1", "ana"),
                        EntityRef.assignment("case-1", "ben"));
        assertThat(plan.loads()).containsEntry("lea", 1);
    }

    @Example
    void casesAndCodersThatWereNotChosenStayAsTheyAre() {
        TestStudy study = TestStudy.with(3);
        study.assign("case-2", "ana");
        study.assign("case-0", "lea");
        AssignmentPlan plan =
                AssignmentPlanner.evenly(study.snapshot(), List.of("case-0", "case-1"), List.of("ana", "ben"), 2);
        assertThat(plan.removed()).isEmpty();
        assertThat(plan.added())
                .hasSize(4)
                .noneMatch(ref -> ref.caseId().orElseThrow().equals("case-2"));
    }

    @Example
    void overManyCasesEveryPairOfCodersMeets() {
        TestStudy study = TestStudy.with(12);
        List<String> four = List.of("a", "b", "c", "d");
        carryOut(study, AssignmentPlanner.evenly(study.snapshot(), ids(study.snapshot()), four, 2));
        Set<String> pairs = new java.util.TreeSet<>();
        for (CaseFile file : study.snapshot().cases()) {
            pairs.add(String.join("", four.stream().filter(file::isAssigned).toList()));
        }
        assertThat(pairs).containsExactly("ab", "ac", "ad", "bc", "bd", "cd");
    }

    @Example
    void theNoteStandsWithEachNewAssignment() {
        TestStudy study = TestStudy.with(1);
        AssignmentPlan plan = AssignmentPlanner.evenly(study.snapshot(), List.of("case-0"), THREE, 1);
        assertThat(plan.writes("seed 7"))
                .containsExactly(
                        new Write(EntityRef.assignment("case-0", "ana"), new org.filiere.domain.Assignment("seed 7")));
    }

    private static List<String> ids(StudySnapshot study) {
        return study.cases().stream().map(CaseFile::id).toList();
    }

    private static List<Candidate> candidates(StudySnapshot study) {
        List<Candidate> all = new ArrayList<>();
        study.cases()
                .forEach(file -> all.add(
                        new Candidate(file.id(), file.details().orElseThrow().group())));
        return all;
    }

    private static void carryOut(TestStudy study, AssignmentPlan plan) {
        plan.writes("").forEach(write -> study.write("lea", write.entity(), write.content()));
    }
}
