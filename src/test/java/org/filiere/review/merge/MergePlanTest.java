package org.filiere.review.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.filiere.domain.Coder;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Passage;
import org.filiere.domain.Revision;
import org.filiere.domain.Source;
import org.filiere.domain.Withdrawal;
import org.filiere.review.TestStudy;
import org.filiere.review.merge.MergeQuestion.Answer;
import org.junit.jupiter.api.Test;

class MergePlanTest {

    private final TestStudy mine = TestStudy.with(3);
    private final TestStudy theirs = mine.copy("laptop");

    @Test
    void whatIsNewIsToldByCoderAndCase() {
        theirs.score("case-0", TestStudy.item(0), "ana", 2);
        theirs.score("case-0", TestStudy.item(1), "ana", 1);
        Passage passage = passage();
        theirs.write(
                "ana", EntityRef.judgement("case-0", TestStudy.item(1), "ana"), TestStudy.judgement(1, "", passage));
        theirs.handIn("case-0", "ana");
        theirs.score("case-1", TestStudy.item(0), "ben", 3);
        MergePlan plan = plan(theirs);
        assertThat(plan.lines()).hasSize(2);
        MergeLine ana = plan.lines().get(0);
        assertThat(ana.coderId()).isEqualTo("ana");
        assertThat(ana.caseId()).isEqualTo("case-0");
        assertThat(ana.counts())
                .isEqualTo(Map.of(
                        MergeCount.SCORES, 2,
                        MergeCount.JUSTIFICATIONS, 1,
                        MergeCount.PASSAGES, 1,
                        MergeCount.HAND_INS, 1));
        assertThat(ana.revisions()).isEqualTo(4);
        assertThat(plan.lines().get(1).coderId()).isEqualTo("ben");
        assertThat(plan.conflicts()).isEmpty();
        assertThat(plan.questions()).isEmpty();
    }

    @Test
    void aPackageThatBringsNothingNewIsEmptyAndOneOfAnotherStudyIsForeign() {
        assertThat(plan(theirs).isEmpty()).isTrue();
        theirs.score("case-0", TestStudy.item(0), "ana", 2);
        Incoming foreign = new Incoming(new UUID(1, 2), "Other study", Optional.empty(), theirs.revisions());
        MergePlan plan = MergePlan.of(
                mine.snapshot(), TestStudy.ID, List.of(foreign), mine::knows, ref -> Optional.empty(), part -> true);
        assertThat(plan.foreign()).containsExactly(foreign);
        assertThat(plan.fresh()).isEmpty();
    }

    @Test
    void theSameCoderOnTwoMachinesGivesAConflictThatNamesBothStates() {
        mine.score("case-0", TestStudy.item(0), "ana", 2);
        theirs.score("case-0", TestStudy.item(0), "ana", 3);
        MergePlan plan = plan(theirs);
        assertThat(plan.conflicts()).hasSize(1);
        MergeConflict conflict = plan.conflicts().get(0);
        assertThat(conflict.ref()).isEqualTo(EntityRef.judgement("case-0", TestStudy.item(0), "ana"));
        assertThat(conflict.heads()).hasSize(2);
        assertThat(conflict.fresh()).hasSize(1);
        assertThat(conflict.isSame()).isFalse();
        assertThat(plan.lines().get(0).conflicts()).isEqualTo(1);
    }

    @Test
    void whatAPackageLacksIsNamed() {
        mine.assign("case-0", "ana");
        mine.assign("case-1", "ana");
        mine.assign("case-2", "ana");
        TestStudy laptop = mine.copy("laptop");
        laptop.score("case-0", TestStudy.item(0), "ana", 2);
        List<Revision> sent = laptop.revisions().stream()
                .filter(revision -> !revision.entity().caseId().orElse("").equals("case-2"))
                .toList();
        MergePlan plan = MergePlan.of(
                mine.snapshot(),
                TestStudy.ID,
                List.of(new Incoming(TestStudy.ID, "", Optional.of("ana"), sent)),
                mine::knows,
                ref -> Optional.empty(),
                part -> true);
        assertThat(plan.lacks()).hasSize(3);
        assertThat(plan.lacks().get(0))
                .matches(lack ->
                        lack.kind() == MergeLack.Kind.ITEMS && lack.items().size() == 11);
        assertThat(plan.lacks().get(1)).isEqualTo(new MergeLack("ana", "case-1", MergeLack.Kind.WORK, List.of()));
        assertThat(plan.lacks().get(2)).isEqualTo(new MergeLack("ana", "case-2", MergeLack.Kind.CASE, List.of()));
    }

    @Test
    void anUnknownCoderIsAddedOrLeftOut() {
        theirs.score("case-0", TestStudy.item(0), "eva", 2);
        theirs.score("case-0", TestStudy.item(0), "ana", 1);
        MergePlan plan = plan(theirs);
        MergeQuestion question = only(plan, MergeQuestion.Kind.UNKNOWN_CODER);
        assertThat(question.subject()).isEqualTo("eva");
        assertThat(question.number()).isEqualTo(1);
        MergeWork added = plan.work(Map.of());
        assertThat(fresh(added)).hasSize(2);
        assertThat(added.afterwards())
                .singleElement()
                .matches(write -> write.content().equals(new Coder("eva", "EVA", Coder.Role.CODER)));
        MergeWork without = plan.work(Map.of(question, Answer.LEAVE_OUT_CODER));
        assertThat(fresh(without))
                .singleElement()
                .matches(revision -> revision.stamp().author().equals("ana"));
        assertThat(without.afterwards()).isEmpty();
    }

    @Test
    void twoCodersWithTheSameInitialsAreToldApartOnRequest() {
        theirs.write("lea", EntityRef.coder("amy"), new Coder("Amy (invented)", "a", Coder.Role.CODER));
        MergePlan plan = plan(theirs);
        MergeQuestion question = only(plan, MergeQuestion.Kind.SAME_INITIALS);
        assertThat(question.other()).isEqualTo("ana");
        assertThat(plan.work(Map.of()).afterwards()).isEmpty();
        assertThat(plan.work(Map.of(question, Answer.NUMBER_INITIALS)).afterwards())
                .singleElement()
                .matches(write -> ((Coder) write.content()).initials().equals("a2"));
    }

    @Test
    void workOnACaseThatWasDeletedHereIsStoredAndTheCaseBroughtBackOnRequest() {
        mine.write("lea", EntityRef.caseOf("case-0"), Content.TOMBSTONE);
        theirs.score("case-0", TestStudy.item(0), "ana", 2);
        MergePlan plan = plan(theirs);
        MergeQuestion question = only(plan, MergeQuestion.Kind.DELETED_HERE);
        assertThat(merged(plan, Map.of()).snapshot().caseFile("case-0")).isEmpty();
        TestStudy back = merged(plan, Map.of(question, Answer.BRING_BACK));
        assertThat(back.snapshot().caseFile("case-0").orElseThrow().judgement(TestStudy.item(0), "ana"))
                .isPresent();
    }

    @Test
    void aCaseThatWasDeletedThereStaysUnlessItsDeletionIsAccepted() {
        mine.score("case-0", TestStudy.item(0), "ana", 2);
        theirs.write("ben", EntityRef.caseOf("case-0"), Content.TOMBSTONE);
        MergePlan plan = plan(theirs);
        MergeQuestion question = only(plan, MergeQuestion.Kind.DELETED_THERE);
        assertThat(question.number()).isEqualTo(1);
        assertThat(merged(plan, Map.of()).snapshot().caseFile("case-0")).isPresent();
        assertThat(merged(plan, Map.of(question, Answer.DELETE_CASE)).snapshot().caseFile("case-0"))
                .isEmpty();
    }

    @Test
    void aCodebookThatWasEditedOnBothSidesIsSettledByTheAnswer() {
        mine.write("lea", EntityRef.codebook(), TestStudy.codebook(2, "ours"));
        theirs.write("lea", EntityRef.codebook(), TestStudy.codebook(2, "theirs"));
        MergePlan plan = plan(theirs);
        MergeQuestion question = only(plan, MergeQuestion.Kind.CODEBOOK);
        assertThat(question.mine()).isEqualTo(TestStudy.codebook(2, "ours"));
        assertThat(question.theirs()).isEqualTo(TestStudy.codebook(2, "theirs"));
        assertThat(plan.conflicts()).isEmpty();
        assertThat(merged(plan, Map.of()).snapshot().codebook()).contains(TestStudy.codebook(3, "ours"));
        TestStudy taken = merged(plan, Map.of(question, Answer.THEIRS));
        assertThat(taken.snapshot().codebook()).contains(TestStudy.codebook(3, "theirs"));
        assertThat(taken.snapshot().conflicts()).isEmpty();
        assertThat(merged(plan, Map.of(question, Answer.BOTH)).snapshot().conflicts())
                .hasSize(1);
    }

    @Test
    void itemsThatNoCodebookHasAreKeptOrLeftOut() {
        theirs.score("case-0", "own-item", "ana", 2);
        theirs.score("case-0", TestStudy.item(0), "ana", 2);
        MergePlan plan = plan(theirs);
        MergeQuestion question = only(plan, MergeQuestion.Kind.UNKNOWN_ITEMS);
        assertThat(question.subject()).isEqualTo("own-item");
        assertThat(fresh(plan.work(Map.of()))).hasSize(2);
        assertThat(fresh(plan.work(Map.of(question, Answer.LEAVE_OUT_ITEMS)))).hasSize(1);
    }

    @Test
    void withdrawnSourcesAreNamedAndNotCounted() {
        theirs.write("lea", EntityRef.source("s1"), source());
        Passage passage = passage();
        theirs.write(
                "ana", EntityRef.judgement("case-0", TestStudy.item(0), "ana"), TestStudy.judgement(1, "", passage));
        mine.write("lea", EntityRef.withdrawal("s1"), new Withdrawal(Source.Type.INTERVIEW, "", 0));
        mine.write("lea", EntityRef.source("s2"), source());
        theirs.write("lea", EntityRef.withdrawal("s2"), new Withdrawal(Source.Type.INTERVIEW, "", 0));
        MergePlan plan = plan(theirs);
        assertThat(plan.withdrawnHere()).containsExactly("s1");
        assertThat(plan.withdrawnThere()).containsExactly("s2");
        assertThat(MergeLine.totals(plan.lines())).doesNotContainKeys(MergeCount.SOURCES, MergeCount.PASSAGES);
    }

    @Test
    void itCanBeStopped() {
        theirs.score("case-0", TestStudy.item(0), "ana", 2);
        assertThatThrownBy(() -> MergePlan.of(
                        mine.snapshot(),
                        TestStudy.ID,
                        List.of(new Incoming(TestStudy.ID, "", Optional.empty(), theirs.revisions())),
                        mine::knows,
                        ref -> Optional.empty(),
                        part -> false))
                .isInstanceOf(CancellationException.class);
    }

    private List<Revision> fresh(MergeWork work) {
        return work.revisions().stream()
                .filter(revision -> !mine.knows(revision.id()))
                .toList();
    }

    private TestStudy merged(MergePlan plan, Map<MergeQuestion, Answer> answers) {
        MergeWork work = plan.work(answers);
        TestStudy result = mine.copy("lead");
        result.take(work.revisions());
        work.afterwards().forEach(write -> result.write("lea", write.entity(), write.content()));
        return result;
    }

    private MergePlan plan(TestStudy copy) {
        return MergePlan.of(
                mine.snapshot(),
                TestStudy.ID,
                List.of(new Incoming(TestStudy.ID, "", Optional.empty(), copy.revisions())),
                mine::knows,
                ref -> Optional.empty(),
                part -> true);
    }

    private static MergeQuestion only(MergePlan plan, MergeQuestion.Kind kind) {
        List<MergeQuestion> asked = plan.questions().stream()
                .filter(question -> question.kind() == kind)
                .toList();
        assertThat(asked).hasSize(1);
        return asked.get(0);
    }

    private static Passage passage() {
        String quote = "Many buyers came.";
        return new Passage("s1", 0, quote.length(), quote, Passage.Stance.FOR, "");
    }

    private static Source source() {
        return new Source(
                "A talk",
                Source.Type.INTERVIEW,
                "",
                Optional.empty(),
                "",
                "",
                "",
                List.of("case-0"),
                "0".repeat(64),
                Optional.empty());
    }
}
