package org.filiere.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.Codebook;
import org.filiere.domain.DiscussionNote;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Judgement;
import org.filiere.domain.Markets;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Score;
import org.filiere.domain.StandardItem;
import org.filiere.domain.Write;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private final ReviewStudy study = new ReviewStudy();

    @Test
    void theFirstDecisionTakesTheCaseOn() {
        study.score("ana", 2);
        assertThat(study.owner()).isEmpty();
        study.decide(2, "");
        assertThat(study.owner()).contains(ReviewStudy.LEAD);
        assertThat(Decisions.isTakenByOther(study.file(), ReviewStudy.LEAD)).isFalse();
        assertThat(Decisions.isTakenByOther(study.file(), "other")).isTrue();
        study.apply(Decisions.takeOver(ReviewStudy.CASE, "other"));
        assertThat(study.owner()).contains("other");
        assertThat(Decisions.remark(study.file(), ReviewStudy.LABOUR, "?", new UUID(1, 1), "other"))
                .as("nothing but the note")
                .hasSize(1);
    }

    @Test
    void aDecisionThatDiffersIsRefusedWithoutItsReason() {
        study.score("ana", 2).score("bea", 1);
        assertThatThrownBy(() -> study.decide(2, " ")).isInstanceOf(IllegalArgumentException.class);
        study.decide(2, " The school trains them. ");
        assertThat(study.labour().decision().orElseThrow().reason()).isEqualTo("The school trains them.");
        assertThatThrownBy(() -> Decisions.decide(
                        study.file(), study.labour(), Score.UNSCORED, "why", Comparison.Carried.NONE, ReviewStudy.LEAD))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFinalListOfChainsIsCompleteOrNotAvailable() {
        study.chain("ana", "Shops", GovernanceMode.MARKET, Markets.BOTH, ChainLeader.NONE);
        ChainComparison seen = study.chains();
        assertThatThrownBy(() -> Decisions.decide(
                        study.file(), seen, GovernanceCoding.State.OPEN, List.of(), "why", ReviewStudy.LEAD))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Decisions.decide(
                        study.file(),
                        seen,
                        GovernanceCoding.State.NOT_AVAILABLE,
                        seen.taken("ana"),
                        "why",
                        ReviewStudy.LEAD))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reopeningKeepsTheReasonAsANote() {
        study.score("ana", 2).decide(2, "").reopen("Bea found a statistic");
        assertThat(study.labour().decision()).isEmpty();
        assertThat(study.file().discussion(ReviewStudy.LABOUR))
                .extracting(revision -> revision.content(DiscussionNote.class).orElseThrow())
                .containsExactly(new DiscussionNote(DiscussionNote.Purpose.REOPENED, "Bea found a statistic"));
    }

    @Test
    void whatAllAssignedCodersAgreeOnIsAccepted() {
        study.assign("ana", "bea").score("ana", 2);
        assertThat(AcceptPlan.of(study.review()).topics()).as("one is missing").isEmpty();
        study.score("bea", 2);
        assertThat(AcceptPlan.of(study.review()).topics()).containsExactly(ReviewStudy.LABOUR);
        study.score("cyd", 1);
        assertThat(AcceptPlan.of(study.review()).topics())
                .as("somebody else differs")
                .isEmpty();
        study.score("cyd", 2);
        study.apply(AcceptPlan.of(study.review()).writes(study.snapshot(), ReviewStudy.LEAD));
        Reconciliation decided = study.labour().decision().orElseThrow();
        assertThat(decided.score()).isEqualTo(Score.of(2));
        assertThat(decided.justifications()).containsExactly("seen by ana", "seen by bea", "seen by cyd");
        assertThat(study.owner()).contains(ReviewStudy.LEAD);
    }

    @Test
    void oneCoderAloneAgreesWithNobody() {
        study.score("paper", 2);
        assertThat(AcceptPlan.of(study.review()).size()).isZero();
        study.score("ana", 2);
        assertThat(AcceptPlan.of(study.review()).size()).isEqualTo(1);
    }

    @Test
    void withNobodyAssignedAllAtWorkHaveToAgree() {
        study.score("ana", 2).score("bea", 2);
        study.judge(StandardItem.MARKET_ACCESS.id(), "cyd", Score.of(1), "", List.of());
        assertThat(AcceptPlan.of(study.review()).topics())
                .as("cyd has not judged it yet")
                .isEmpty();
    }

    @Test
    void twoKindsOfNotApplicableAgreeButAreLeftToTheLead() {
        study.score("ana", Score.notApplicable("no buyers")).score("bea", Score.notAvailable("nobody asked"));
        assertThat(study.labour().status().spread()).isEqualTo(Spread.AGREE);
        assertThat(study.labour().status().agreed()).isFalse();
        study.score("bea", Score.notApplicable("none"));
        assertThat(study.labour().status().agreed()).isTrue();
    }

    @Test
    void acceptingNeverOverwritesADecision() {
        study.score("ana", 2).score("bea", 2);
        AcceptPlan plan = AcceptPlan.of(study.review());
        study.decide(1, "both overlooked the school");
        assertThat(plan.writes(study.snapshot(), ReviewStudy.LEAD)).isEmpty();
    }

    @Test
    void acceptingLeavesOutWhatNoLongerAgrees() {
        study.score("ana", 2).score("bea", 2);
        AcceptPlan plan = AcceptPlan.of(study.review());
        study.score("bea", 1);
        assertThat(plan.writes(study.snapshot(), ReviewStudy.LEAD)).isEmpty();
    }

    @Test
    void equalChainsAreAcceptedWithTheWordsOfAll() {
        study.chain("ana", "Shops", GovernanceMode.MARKET, Markets.BOTH, ChainLeader.NONE)
                .chain("bea", "Stores", GovernanceMode.MARKET, Markets.BOTH, ChainLeader.NONE)
                .handIn("ana", "bea");
        study.apply(AcceptPlan.of(study.review()).writes(study.snapshot(), ReviewStudy.LEAD));
        assertThat(study.chains().decision().orElseThrow().chains())
                .singleElement()
                .satisfies(chain -> assertThat(chain.justification()).isEqualTo("as ana says\n\nas bea says"));
    }

    @Test
    void aJudgementWithoutScoreIsNoDecisionOfAnybody() {
        study.put(
                EntityRef.judgement(ReviewStudy.CASE, ReviewStudy.LABOUR, "ana"),
                Judgement.blank(1).withJustification("not sure yet"));
        assertThat(study.labour().scores()).isEmpty();
    }

    @Test
    void acceptingLeavesOutHalfStepsThatTheCodebookForbidsNow() {
        study.score("ana", 1.5).score("bea", 1.5);
        study.judge(StandardItem.MARKET_ACCESS.id(), "ana", Score.of(1), "", List.of())
                .judge(StandardItem.MARKET_ACCESS.id(), "bea", Score.of(1), "", List.of());
        Codebook book = study.snapshot().codebook().orElseThrow();
        study.put(EntityRef.codebook(), new Codebook(2, false, book.items()));
        assertThat(AcceptPlan.of(study.review()).writes(study.snapshot(), ReviewStudy.LEAD))
                .extracting(Write::entity)
                .as("one that is refused would take all others with it")
                .containsExactly(
                        EntityRef.reconciliation(ReviewStudy.CASE, StandardItem.MARKET_ACCESS.id()),
                        EntityRef.review(ReviewStudy.CASE));
    }

    @Test
    void whatWentApartInTwoCopiesIsNotAcceptedBeforeItIsSettled() {
        study.score("ana", 2).score("bea", 2).scoreElsewhere("bea", 1);
        assertThat(study.labour().status().conflict()).isTrue();
        assertThat(study.labour().of("bea").orElseThrow().score()).isEqualTo(Score.of(2));
        assertThat(AcceptPlan.of(study.review()).topics()).isEmpty();
    }

    @Test
    void chainsOfACoderWhoIsNotDoneAreNotAccepted() {
        study.assign("ana", "bea")
                .chain("ana", "Shops", GovernanceMode.MARKET, Markets.BOTH, ChainLeader.NONE)
                .chain("bea", "Stores", GovernanceMode.MARKET, Markets.BOTH, ChainLeader.NONE)
                .put(
                        EntityRef.governance(ReviewStudy.CASE, "ana"),
                        new GovernanceCoding(GovernanceCoding.State.COMPLETE, ""))
                .put(
                        EntityRef.governance(ReviewStudy.CASE, "bea"),
                        new GovernanceCoding(GovernanceCoding.State.OPEN, ""));
        assertThat(AcceptPlan.of(study.review()).topics()).as("more may follow").isEmpty();
        study.handIn("bea");
        assertThat(AcceptPlan.of(study.review()).topics()).containsExactly(EntityRef.GOVERNANCE);
    }
}
