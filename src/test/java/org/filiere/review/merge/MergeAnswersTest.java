package org.filiere.review.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiere.domain.Codebook;
import org.filiere.domain.Coder;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.Passage;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.Source;
import org.filiere.domain.StandardItem;
import org.filiere.domain.Withdrawal;
import org.filiere.review.TestStudy;
import org.filiere.review.merge.MergeQuestion.Answer;
import org.junit.jupiter.api.Test;

/** Answers to several questions at once, and packages of several people at once. */
class MergeAnswersTest {

    private final TestStudy mine = TestStudy.with(2);
    private final TestStudy theirs = mine.copy("laptop");

    @Test
    void codersWhoComeTogetherWithTheSameInitialsGetDifferentNumbers() {
        theirs.write("lea", EntityRef.coder("amy"), new Coder("Amy (invented)", "A", Coder.Role.CODER));
        theirs.write("lea", EntityRef.coder("abe"), new Coder("Abe (invented)", "A", Coder.Role.CODER));
        TestStudy merged = merged(plan(theirs), Answer.NUMBER_INITIALS);
        assertThat(merged.snapshot().coders().values())
                .extracting(Coder::initials)
                .containsExactlyInAnyOrder("L", "A", "B", "A2", "A3");
    }

    @Test
    void aCoderWithoutANameIsAskedAboutInitialsAsWellAndStoredOnce() {
        theirs.score("case-0", TestStudy.item(0), "b", 2);
        MergePlan plan = plan(theirs);
        assertThat(plan.questions())
                .extracting(MergeQuestion::kind)
                .containsExactly(MergeQuestion.Kind.UNKNOWN_CODER, MergeQuestion.Kind.SAME_INITIALS);
        TestStudy merged = merged(plan, Answer.NUMBER_INITIALS);
        assertThat(merged.snapshot().coders().get("b").initials()).isEqualTo("B2");
        assertThat(plan.work(answers(plan, Answer.NUMBER_INITIALS)).afterwards())
                .as("two writes of one entity would be two states")
                .hasSize(1);
        assertThat(plan.work(answers(plan, Answer.NUMBER_INITIALS, Answer.LEAVE_OUT_CODER))
                        .afterwards())
                .isEmpty();
    }

    @Test
    void aCodebookThatTwoOthersEditedIsNotSetBackToTheOneBefore() {
        TestStudy third = mine.copy("desktop");
        theirs.write("lea", EntityRef.codebook(), TestStudy.codebook(2, "of one lead"));
        third.write("lea", EntityRef.codebook(), TestStudy.codebook(2, "of another lead"));
        MergePlan plan = plan(theirs, third);
        assertThat(plan.questions()).as("mine is no state any more").isEmpty();
        assertThat(plan.conflicts()).extracting(MergeConflict::ref).containsExactly(EntityRef.codebook());
        assertThat(merged(plan).snapshot().codebook().map(MergeAnswersTest::definition))
                .isNotEqualTo(mine.snapshot().codebook().map(MergeAnswersTest::definition));
    }

    @Test
    void ofThreeCodebooksNoneIsSetAsideUnseen() {
        TestStudy third = mine.copy("desktop");
        mine.write("lea", EntityRef.codebook(), TestStudy.codebook(2, "ours"));
        theirs.write("lea", EntityRef.codebook(), TestStudy.codebook(2, "of one lead"));
        third.write("lea", EntityRef.codebook(), TestStudy.codebook(2, "of another lead"));
        MergePlan plan = plan(theirs, third);
        assertThat(plan.conflicts())
                .singleElement()
                .matches(conflict -> conflict.heads().size() == 3);
        assertThat(merged(plan).snapshot().conflicts()).hasSize(1);
    }

    @Test
    void aCaseThatOneDeletedAndAnotherEditedIsKeptWithTheEdit() {
        TestStudy third = mine.copy("desktop");
        theirs.write("lea", EntityRef.caseOf("case-0"), Content.TOMBSTONE);
        third.write("lea", EntityRef.caseOf("case-0"), TestStudy.caseOf("Case 0, better named", 0));
        TestStudy merged = merged(plan(theirs, third), Answer.KEEP_CASE);
        assertThat(merged.snapshot().caseFile("case-0").orElseThrow().details())
                .contains(TestStudy.caseOf("Case 0, better named", 0));
    }

    @Test
    void chainsThatAreNotCompleteAndAMissingHandInAreLacking() {
        mine.assign("case-0", "ana");
        TestStudy laptop = mine.copy("laptop");
        for (int item = 0; item < StandardItem.values().length; item++) {
            laptop.score("case-0", TestStudy.item(item), "ana", 2);
        }
        assertThat(plan(laptop).lacks())
                .containsExactly(new MergeLack("ana", "case-0", MergeLack.Kind.CHAINS, List.of()));
        laptop.write(
                "ana",
                EntityRef.governance("case-0", "ana"),
                new GovernanceCoding(GovernanceCoding.State.COMPLETE, ""));
        assertThat(plan(laptop).lacks())
                .containsExactly(new MergeLack("ana", "case-0", MergeLack.Kind.HAND_IN, List.of()));
        laptop.handIn("case-0", "ana");
        assertThat(plan(laptop).lacks()).isEmpty();
    }

    @Test
    void whatADecisionCarriedOverFromAWithdrawnSourceIsNamed() {
        mine.write("lea", EntityRef.withdrawal("s1"), new Withdrawal(Source.Type.INTERVIEW, "", 1));
        Passage passage = new Passage("s1", 0, 4, "Many", Passage.Stance.FOR, "");
        theirs.write(
                "lea",
                EntityRef.reconciliation("case-0", TestStudy.item(0)),
                new Reconciliation(Score.of(1), "", "lea", List.of(), List.of(passage), List.of()));
        assertThat(plan(theirs).withdrawnHere()).containsExactly("s1");
    }

    private static String definition(Codebook book) {
        return book.items().get(0).definition();
    }

    private MergePlan plan(TestStudy... copies) {
        List<Incoming> packages = new ArrayList<>();
        for (TestStudy copy : copies) {
            packages.add(new Incoming(TestStudy.ID, "", Optional.empty(), copy.revisions()));
        }
        return MergePlan.of(
                mine.snapshot(), TestStudy.ID, packages, mine::knows, ref -> Optional.empty(), part -> true);
    }

    /** Gives each question the first of these answers that it has; the standard one where it has none. */
    private static Map<MergeQuestion, Answer> answers(MergePlan plan, Answer... wanted) {
        Map<MergeQuestion, Answer> answers = new HashMap<>();
        plan.questions()
                .forEach(question -> Arrays.stream(wanted)
                        .filter(question.answers()::contains)
                        .findFirst()
                        .ifPresent(answer -> answers.put(question, answer)));
        return answers;
    }

    /** What becomes of the study; the edit that follows is one edit of the state after the merge. */
    private TestStudy merged(MergePlan plan, Answer... wanted) {
        MergeWork work = plan.work(answers(plan, wanted));
        TestStudy result = mine.copy("lead");
        result.take(work.revisions());
        List<Revision> before = List.copyOf(result.revisions());
        work.afterwards().forEach(write -> result.write("lea", write.entity(), write.content()));
        assertThat(result.revisions().size() - before.size())
                .isEqualTo(work.afterwards().size());
        return result;
    }
}
