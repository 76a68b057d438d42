package org.filiere.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiere.ui.review.ReconcileStudy.ALPHA;
import static org.filiere.ui.review.ReconcileStudy.BEA;
import static org.filiere.ui.review.ReconcileStudy.INFORMATION;
import static org.filiere.ui.review.ReconcileStudy.INPUTS;
import static org.filiere.ui.review.ReconcileStudy.LABOUR;
import static org.filiere.ui.review.ReconcileStudy.LOU;
import static org.filiere.ui.testkit.OpenStudy.ANA;
import static org.filiere.ui.testkit.OpenStudy.LEA;

import java.time.Duration;
import java.util.Optional;
import org.filiere.domain.DiscussionNote;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.Judgement;
import org.filiere.domain.Markets;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.ReviewClaim;
import org.filiere.domain.Score;
import org.filiere.domain.Write;
import org.filiere.session.RejectedEditException;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconcileViewModelTest {

    private final ReconcileStudy study = new ReconcileStudy(new ImmediateRunner());
    private final ReconcileViewModel model =
            new ReconcileViewModel(study.study.model(), new ImmediateRunner(), study.study::newId);

    @BeforeEach
    void open() {
        assertThat(model.open(ALPHA, Optional.of(LABOUR))).isTrue();
    }

    @AfterEach
    void close() {
        study.close();
    }

    private int number(String coder) {
        return model.sightProperty().get().coders().stream()
                .filter(letter -> letter.coderId().equals(coder))
                .findFirst()
                .orElseThrow()
                .number();
    }

    @Test
    void takingACoderWaitsForTheReasonAndThenStoresBothInOneEdit() {
        assertThat(model.take(number(BEA))).isEqualTo(Outcome.NEEDS_REASON);
        assertThat(study.decided(LABOUR)).isEmpty();
        assertThat(model.reason(" The school trains them. ")).isEqualTo(Outcome.STORED);
        Reconciliation decided = study.decided(LABOUR).orElseThrow();
        assertThat(decided.score()).isEqualTo(Score.of(2));
        assertThat(decided.reason()).isEqualTo("The school trains them.");
        assertThat(decided.justifications()).containsExactly("bea saw it");
        assertThat(decided.passages()).containsExactly(ReconcileStudy.passage("Moulds"));
        assertThat(study.alphaFile().review()).contains(new ReviewClaim(LEA));
        OpenStudy.await(study.study.model().undo());
        assertThat(study.decided(LABOUR)).isEmpty();
        assertThat(study.alphaFile().review()).isEmpty();
        assertThat(model.row().orElseThrow().status().isDecided()).isFalse();
    }

    @Test
    void onlyWhatIsTickedIsCarriedOver() {
        model.items().tick("few", true);
        model.items().tick(ReconcileStudy.passage("Moulds"), false);
        model.take(number(BEA));
        model.reason("so");
        Reconciliation decided = study.decided(LABOUR).orElseThrow();
        assertThat(decided.justifications()).containsExactlyInAnyOrder("few", "bea saw it");
        assertThat(decided.passages()).isEmpty();
        assertThat(model.items().tick(ReconcileStudy.passage("Moulds"), true)).isEqualTo(Outcome.STORED);
        assertThat(study.decided(LABOUR).orElseThrow().passages()).containsExactly(ReconcileStudy.passage("Moulds"));
        assertThat(study.decided(LABOUR).orElseThrow().score()).isEqualTo(Score.of(2));
    }

    @Test
    void aDecisionIsLockedUntilItIsOpenedAgainWithAReason() {
        model.take(number(BEA));
        model.reason("so");
        study.alphaFile();
        assertThat(model.take(number(ANA))).isEqualTo(Outcome.DECIDED);
        assertThat(model.reopen(" ")).isEqualTo(Outcome.NOTHING);
        assertThat(model.reopen("Ana found a statistic")).isEqualTo(Outcome.STORED);
        assertThat(study.decided(LABOUR)).isEmpty();
        assertThat(study.alphaFile().discussion(LABOUR))
                .extracting(revision ->
                        revision.content(DiscussionNote.class).orElseThrow().purpose())
                .containsExactly(DiscussionNote.Purpose.REOPENED);
        assertThat(model.take(number(ANA))).isEqualTo(Outcome.NEEDS_REASON);
    }

    @Test
    void aFlaggedDecisionIsKeptOnWhatCodersSayNow() {
        model.take(number(BEA));
        model.reason("so");
        study.study.record(ReconcileStudy.judgement(LABOUR, ANA, Score.of(2), "many after all"));
        assertThat(model.row().orElseThrow().status().flagged()).isTrue();
        assertThat(model.keep()).isEqualTo(Outcome.STORED);
        study.alphaFile();
        assertThat(model.row().orElseThrow().status().flagged()).isFalse();
        assertThat(study.decided(LABOUR).orElseThrow().justifications()).containsExactly("bea saw it");
    }

    @Test
    void whatIsBegunIsKeptWhileOtherCasesAreLookedAt() {
        model.take(number(BEA));
        model.open(ReconcileStudy.BETA, Optional.empty());
        model.open(ALPHA, Optional.of(LABOUR));
        assertThat(model.items().draft(model.row().orElseThrow()).score()).isEqualTo(Score.of(2));
        model.items().discard();
        assertThat(model.commit()).isEqualTo(Outcome.NOTHING);
    }

    @Test
    void allThatAgreeAreAcceptedAtOnce() {
        assertThat(model.plan().size()).isEqualTo(9);
        assertThat(model.accept()).isEqualTo(Outcome.STORED);
        study.alphaFile();
        assertThat(model.sightProperty().get().review().toDecide()).isEqualTo(4);
        assertThat(study.decided(LABOUR)).isEmpty();
        assertThat(model.accept()).isEqualTo(Outcome.NOTHING);
    }

    @Test
    void anotherLeadsCaseCanBeLookedAtOnlyUntilItIsTakenOver() {
        study.study.record(new Write(EntityRef.review(ALPHA), new ReviewClaim(LOU)));
        assertThat(model.sightProperty().get().owner()).contains("Lou Invented");
        assertThat(model.take(number(BEA))).isEqualTo(Outcome.TAKEN);
        assertThat(model.remark("?")).isEqualTo(Outcome.TAKEN);
        assertThat(model.accept()).isEqualTo(Outcome.TAKEN);
        model.takeOver();
        study.alphaFile();
        assertThat(model.take(number(BEA))).isEqualTo(Outcome.NEEDS_REASON);
    }

    @Test
    void anEditIsRefusedWhenTheCaseWasTakenMeanwhile() {
        ReconcileEdits edits = new ReconcileEdits(study.study.model(), study.study::newId);
        study.study.record(new Write(EntityRef.review(ALPHA), new ReviewClaim(LOU)));
        assertThat(edits.remark(ALPHA, LABOUR, "mine")).failsWithin(Duration.ofSeconds(10));
        assertThat(study.study.failures())
                .singleElement()
                .isInstanceOfSatisfying(
                        RejectedEditException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(RejectedEditException.Reason.TAKEN));
    }

    @Test
    void aScoreOfItsOwnNeedsAReason() {
        model.select(INPUTS);
        assertThat(model.items().type(Score.of(3))).isEqualTo(Outcome.PENDING);
        assertThat(model.commit()).isEqualTo(Outcome.NEEDS_REASON);
        assertThat(model.reason("the park opened")).isEqualTo(Outcome.STORED);
        assertThat(study.decided(INPUTS).orElseThrow().justifications()).isEmpty();
    }

    @Test
    void chainsAreDecidedGroupByGroup() {
        model.select(EntityRef.GOVERNANCE);
        assertThat(model.chains().take(0, BEA)).isEqualTo(Outcome.NEEDS_REASON);
        assertThat(model.reason("they export")).isEqualTo(Outcome.STORED);
        assertThat(study.alphaFile().governanceReconciliation().orElseThrow().chains())
                .singleElement()
                .satisfies(chain -> assertThat(chain.markets()).isEqualTo(Markets.BOTH));
        assertThat(model.chains().notAvailable()).isEqualTo(Outcome.DECIDED);
        model.reopen("Ana had a point");
        study.alphaFile();
        assertThat(model.chains().notAvailable()).isEqualTo(Outcome.NEEDS_REASON);
        model.reason("the interview is silent");
        assertThat(study.alphaFile().governanceReconciliation().orElseThrow().state())
                .isEqualTo(GovernanceCoding.State.NOT_AVAILABLE);
    }

    @Test
    void codersSeeNothing() {
        study.as(ANA);
        assertThat(model.sightProperty().get()).isNull();
        assertThat(model.open(ALPHA, Optional.empty())).isFalse();
    }

    @Test
    void namesAreHiddenAgainInTheNextCase() {
        model.revealedProperty().set(true);
        model.open(ReconcileStudy.BETA, Optional.empty());
        assertThat(model.revealedProperty().get()).isFalse();
    }

    @Test
    void theCodersOwnJudgementsStayAsTheyAre() {
        Judgement before = study.alphaFile().judgement(INFORMATION, ANA).orElseThrow();
        model.select(INFORMATION);
        model.take(number(BEA));
        model.reason("Bea found it");
        model.accept();
        assertThat(study.alphaFile().judgement(INFORMATION, ANA)).contains(before);
        assertThat(study.study.failures()).isEmpty();
    }
}
