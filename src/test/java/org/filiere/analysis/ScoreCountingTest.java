package org.filiere.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCode;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.GovernanceReconciliation;
import org.filiere.domain.Markets;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StandardItem;
import org.junit.jupiter.api.Test;

class ScoreCountingTest {

    private static final CountingOptions PROVISIONAL = CountingOptions.STANDARD;
    private static final CountingOptions FINAL_ONLY = PROVISIONAL.withProvisional(false);
    private static final StandardItem ITEM = StandardItem.MARKET_ACCESS;

    private final TestStudy study = new TestStudy().addCase("a", SectoralGroup.COMPLEX_PRODUCTS);

    private CountedScore counted(CountingOptions options) {
        return ScoreCounting.of(study.snapshot().caseFile("a").orElseThrow(), ITEM.id(), options);
    }

    private CountedGovernance governance(CountingOptions options) {
        return ScoreCounting.governance(study.snapshot().caseFile("a").orElseThrow(), options);
    }

    @Test
    void anItemNobodyScoredHasNoScore() {
        assertThat(counted(PROVISIONAL)).isEqualTo(new CountedScore(Score.UNSCORED, Origin.NOT_SCORED));
    }

    @Test
    void aJudgementWithoutAScoreIsNoScore() {
        study.score("a", ITEM, "ana", Score.UNSCORED);
        assertThat(counted(PROVISIONAL).origin()).isEqualTo(Origin.NOT_SCORED);
    }

    @Test
    void theSoleCodersScoreCountsOnlyWhereProvisionalScoresAreIncluded() {
        study.score("a", ITEM, "ana", 1.5).score("a", ITEM, "ben", Score.UNSCORED);
        assertThat(counted(PROVISIONAL)).isEqualTo(new CountedScore(Score.of(1.5), Origin.SOLE_CODER));
        assertThat(counted(FINAL_ONLY)).isEqualTo(new CountedScore(Score.UNSCORED, Origin.PROVISIONAL_HIDDEN));
    }

    @Test
    void codersWhoAgreeGiveTheirCommonScore() {
        study.score("a", ITEM, "ana", 2).score("a", ITEM, "ben", 2);
        assertThat(counted(PROVISIONAL)).isEqualTo(new CountedScore(Score.of(2), Origin.AGREED));
    }

    @Test
    void codersWhoDisagreeGiveNoneAndNeverAnAverage() {
        study.score("a", ITEM, "ana", 1).score("a", ITEM, "ben", 2);
        assertThat(counted(PROVISIONAL)).isEqualTo(new CountedScore(Score.UNSCORED, Origin.DISAGREED));
        assertThat(counted(FINAL_ONLY).origin()).isEqualTo(Origin.DISAGREED);
    }

    @Test
    void zeroAndNotApplicableAreNotTheSame() {
        study.score("a", ITEM, "ana", 0).score("a", ITEM, "ben", Score.notApplicable("no buyers"));
        assertThat(counted(PROVISIONAL).origin()).isEqualTo(Origin.DISAGREED);
    }

    @Test
    void twoNotApplicableAgreeWhateverTheirReasonSays() {
        study.score("a", ITEM, "ana", Score.notApplicable("no buyers"))
                .score("a", ITEM, "ben", Score.notApplicable("nobody buys"));
        assertThat(counted(PROVISIONAL).origin()).isEqualTo(Origin.AGREED);
        study.score("a", ITEM, "ben", Score.notAvailable("nobody asked"));
        assertThat(counted(PROVISIONAL).origin()).isEqualTo(Origin.AGREED);
    }

    @Test
    void aBlindCoderSeesOfProvisionalScoresOnlyTheOwn() {
        CountingOptions ana = PROVISIONAL.withBlindCoder(Optional.of("ana"));
        study.score("a", ITEM, "ben", 2);
        assertThat(counted(ana).origin()).isEqualTo(Origin.NOT_SCORED);
        study.score("a", ITEM, "ana", 1);
        assertThat(counted(ana)).isEqualTo(new CountedScore(Score.of(1), Origin.SOLE_CODER));
        assertThat(counted(PROVISIONAL).origin()).isEqualTo(Origin.DISAGREED);
    }

    @Test
    void theReconciledScoreCountsBeforeAnyCoders() {
        study.score("a", ITEM, "ana", 1).score("a", ITEM, "ben", 2).reconcile("a", ITEM, Score.of(1.5));
        assertThat(counted(FINAL_ONLY)).isEqualTo(new CountedScore(Score.of(1.5), Origin.RECONCILED));
    }

    @Test
    void governanceOfTheSoleCoderCountsWhereProvisionalWorkIsIncluded() {
        study.chain("a", "c1", "ana", GovernanceMode.MARKET, Markets.DOMESTIC)
                .chain("a", "c2", "ana", GovernanceMode.MARKET, Markets.GLOBAL);
        CountedGovernance counted = governance(PROVISIONAL);
        assertThat(counted.origin()).isEqualTo(Origin.SOLE_CODER);
        assertThat(counted.code(GovernanceMode.MARKET)).contains(GovernanceCode.BOTH);
        assertThat(counted.code(GovernanceMode.NETWORK)).contains(GovernanceCode.ABSENT);
        assertThat(governance(FINAL_ONLY).origin()).isEqualTo(Origin.PROVISIONAL_HIDDEN);
    }

    @Test
    void governanceAgreesByCodesNotByChains() {
        study.chain("a", "c1", "ana", GovernanceMode.MARKET, Markets.BOTH)
                .chain("a", "c1", "ben", GovernanceMode.MARKET, Markets.DOMESTIC)
                .chain("a", "c2", "ben", GovernanceMode.MARKET, Markets.GLOBAL);
        assertThat(governance(PROVISIONAL).origin()).isEqualTo(Origin.AGREED);
        study.governance("a", "eva", GovernanceCoding.State.NOT_AVAILABLE);
        assertThat(governance(PROVISIONAL).origin()).isEqualTo(Origin.DISAGREED);
        assertThat(governance(PROVISIONAL).codes()).isEmpty();
    }

    @Test
    void reconciledGovernanceCountsBeforeAnyCoders() {
        study.chain("a", "c1", "ana", GovernanceMode.MARKET, Markets.BOTH)
                .put(
                        EntityRef.governanceReconciliation("a"),
                        new GovernanceReconciliation(
                                GovernanceCoding.State.COMPLETE,
                                List.of(TestStudy.chain(GovernanceMode.HIERARCHY, Markets.GLOBAL)),
                                "",
                                "lead",
                                List.of()));
        assertThat(governance(FINAL_ONLY).code(GovernanceMode.HIERARCHY)).contains(GovernanceCode.GLOBAL);
        assertThat(governance(FINAL_ONLY).has(GovernanceMode.MARKET)).isFalse();
    }
}
