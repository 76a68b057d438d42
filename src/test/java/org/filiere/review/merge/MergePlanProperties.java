package org.filiere.review.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.filiere.domain.CaseFile;
import org.filiere.domain.EntityRef;
import org.filiere.domain.HandIn;
import org.filiere.domain.Judgement;
import org.filiere.domain.Kind;
import org.filiere.domain.StudySnapshot;
import org.filiere.review.TestStudy;

/** The dry run foretells what the merge then does, for copies that were worked on at random. */
class MergePlanProperties {

    private static final List<String> CODERS = List.of("ana", "ben");

    @Property(tries = 100)
    void theDryRunCountsWhatTheMergeThenAdds(@ForAll long seed) {
        Random random = new Random(seed);
        TestStudy mine = TestStudy.with(3);
        TestStudy theirs = mine.copy("laptop");
        // each copy codes for its own coder, so that everything that is new becomes current
        work(mine, random, "ana");
        work(theirs, random, "ben");
        StudySnapshot before = mine.snapshot();
        MergePlan plan = plan(mine, theirs);
        List<org.filiere.domain.Revision> added = mine.take(plan.work(Map.of()).revisions());
        assertThat(added).hasSameElementsAs(plan.fresh());
        assertThat(MergeLine.of(before, added)).isEqualTo(plan.lines());
        Map<MergeCount, Integer> totals = MergeLine.totals(plan.lines());
        assertThat(totals.getOrDefault(MergeCount.SCORES, 0))
                .isEqualTo(count(mine.snapshot(), MergePlanProperties::scores)
                        - count(before, MergePlanProperties::scores));
        assertThat(totals.getOrDefault(MergeCount.HAND_INS, 0))
                .isEqualTo(count(mine.snapshot(), MergePlanProperties::handIns)
                        - count(before, MergePlanProperties::handIns));
        assertThat(plan(mine, theirs).isEmpty()).isTrue();
    }

    @Property(tries = 100)
    void theDryRunNamesEveryConflictThatTheMergeThenMakes(@ForAll long seed) {
        Random random = new Random(seed);
        TestStudy mine = TestStudy.with(2);
        TestStudy theirs = mine.copy("laptop");
        for (String coder : CODERS) {
            work(mine, random, coder);
            work(theirs, random, coder);
        }
        MergePlan plan = plan(mine, theirs);
        mine.take(plan.work(Map.of()).revisions());
        assertThat(plan.conflicts().stream().map(MergeConflict::ref))
                .containsExactlyInAnyOrderElementsOf(mine.snapshot().conflicts().stream()
                        .map(org.filiere.domain.Entity::ref)
                        .toList());
        plan.conflicts()
                .forEach(conflict -> assertThat(mine.snapshot()
                                .entity(conflict.ref())
                                .orElseThrow()
                                .heads())
                        .isEqualTo(conflict.heads()));
        assertThat(plan.lines().stream().mapToInt(MergeLine::conflicts).sum())
                .isEqualTo(plan.conflicts().size());
    }

    private static void work(TestStudy copy, Random random, String coder) {
        for (int i = random.nextInt(12); i > 0; i--) {
            String caseId = "case-" + random.nextInt(2);
            if (random.nextInt(5) == 0) {
                copy.write(coder, EntityRef.handIn(caseId, coder), new HandIn("hand-in " + random.nextInt()));
            } else {
                copy.score(caseId, TestStudy.item(random.nextInt(3)), coder, random.nextInt(7) / 2.0);
            }
        }
    }

    private static MergePlan plan(TestStudy mine, TestStudy theirs) {
        return MergePlan.of(
                mine.snapshot(),
                TestStudy.ID,
                List.of(new Incoming(TestStudy.ID, "", Optional.empty(), theirs.revisions())),
                mine::knows,
                ref -> Optional.empty(),
                part -> true);
    }

    private static int count(StudySnapshot study, ToIntFunction<CaseFile> number) {
        return study.cases().stream().mapToInt(number).sum();
    }

    private static int scores(CaseFile file) {
        return (int) file.entities().stream()
                .flatMap(entity -> entity.content(Judgement.class).stream())
                .filter(judgement -> judgement.score().isScored())
                .count();
    }

    private static int handIns(CaseFile file) {
        return (int) file.entities().stream()
                .filter(entity -> entity.ref().kind() == Kind.HAND_IN)
                .flatMap(entity -> Stream.of(entity.current()))
                .filter(head -> !head.isTombstone())
                .count();
    }
}
