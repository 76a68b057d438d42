package org.filiere.ui.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiere.ui.coding.CodingStudy.FIRST;
import static org.filiere.ui.coding.CodingStudy.LABOUR;
import static org.filiere.ui.coding.CodingStudy.SECOND;

import java.util.List;
import org.filiere.analysis.CountingOptions;
import org.filiere.domain.EntityRef;
import org.filiere.domain.PublishedFigures;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Write;
import org.filiere.ui.CountingModel;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.ManualPause;
import org.filiere.ui.testkit.OpenStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DistributionTest {

    private static final SectoralGroup GROUP = SectoralGroup.TRADITIONAL_MANUFACTURING;

    private CodingStudy study;

    @BeforeEach
    void open() {
        study = new CodingStudy(new ImmediateRunner());
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void aCoderDoesNotSeeOtherCodersScores() {
        study.judge(FIRST, LABOUR, OpenStudy.ANA, Score.of(1), "Mine");
        study.judge(SECOND, LABOUR, OpenStudy.LEA, Score.of(3), "Hers");
        Distribution mine = Distribution.blind(snapshot(), GROUP, LABOUR, OpenStudy.ANA);
        assertThat(mine.halves()).containsExactly(0, 0, 1, 0, 0, 0, 0);
        assertThat(mine.cases()).isEqualTo(2);
        Distribution counting = Distribution.ofCounting(snapshot(), GROUP, LABOUR, CountingOptions.STANDARD);
        assertThat(counting.halves()).containsExactly(0, 0, 1, 0, 0, 0, 1);
    }

    @Test
    void finalScoresArePublicAndOnesOwnCountsFirst() {
        Reconciliation decided = new Reconciliation(Score.of(2.5), "", OpenStudy.LEA, List.of(), List.of(), List.of());
        study.study.record(
                new Write(EntityRef.reconciliation(FIRST, LABOUR), decided),
                new Write(EntityRef.reconciliation(SECOND, LABOUR), decided));
        study.judge(FIRST, LABOUR, OpenStudy.ANA, Score.notApplicable("x"), "");
        Distribution mine = Distribution.blind(snapshot(), GROUP, LABOUR, OpenStudy.ANA);
        assertThat(mine.notAvailable()).isEqualTo(1);
        assertThat(mine.scored()).isEqualTo(1);
        assertThat(mine.halves().get(5)).isEqualTo(1);
    }

    @Test
    void publishedScoresCountWhereNothingElseIsKnown() {
        study.study.record(new Write(
                EntityRef.published(),
                new PublishedFigures(
                        "An invented paper",
                        List.of(
                                new PublishedFigures.Figure("5", GROUP, FIRST, LABOUR, "1.5"),
                                new PublishedFigures.Figure("5", GROUP, SECOND, LABOUR, "N/A"),
                                new PublishedFigures.Figure("5", GROUP, "average", LABOUR, "9.99")))));
        Distribution mine = Distribution.blind(snapshot(), GROUP, LABOUR, OpenStudy.ANA);
        assertThat(mine.halves()).containsExactly(0, 0, 0, 1, 0, 0, 0);
        assertThat(mine.notAvailable()).isEqualTo(1);
    }

    @Test
    void theContextOfTheFormIsBlindForACoderAndNotForALead() {
        study.judge(SECOND, LABOUR, OpenStudy.LEA, Score.of(3), "Hers");
        CodingViewModel form = new CodingViewModel(study.study.model(), new ImmediateRunner(), new ManualPause());
        ContextViewModel context = new ContextViewModel(form, new CountingModel());
        form.open(FIRST, java.util.Optional.of(LABOUR));
        assertThat(context.distributionProperty().get().scored()).isZero();
        OpenStudy.await(study.study.model().codeAs(OpenStudy.LEA));
        assertThat(context.distributionProperty().get().scored()).isEqualTo(1);
    }

    private StudySnapshot snapshot() {
        study.study.settle();
        return study.study.model().session().snapshot();
    }
}
