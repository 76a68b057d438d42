package org.filiere.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.filiere.domain.Content;
import org.filiere.domain.Degree;
import org.filiere.domain.DegreeRule;
import org.filiere.domain.Dimension;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StandardItem;
import org.filiere.domain.StudyInfo;
import org.junit.jupiter.api.Test;

class CaseSummaryTest {

    private final TestStudy study = new TestStudy()
            .addCase("a", SectoralGroup.COMPLEX_PRODUCTS, Degree.LOW)
            .addCase("b", SectoralGroup.COMPLEX_PRODUCTS);

    private CaseSummary summary(CountingOptions options) {
        return CaseSummaries.of(study.snapshot(), options).of("a").orElseThrow();
    }

    private void fill(Dimension dimension, double... points) {
        int next = 0;
        for (StandardItem item : StandardItem.values()) {
            if (item.dimension() == dimension && next < points.length) {
                study.score("a", item, "ana", points[next++]);
            }
        }
    }

    @Test
    void collectiveEfficiencyIsHalfExternalEconomiesAndHalfJointAction() {
        fill(Dimension.EXTERNAL_ECONOMIES, 3, 2.5, 2, 0.5);
        fill(Dimension.JOINT_ACTION, 1, 0, 2, 2);
        CaseSummary summary = summary(CountingOptions.STANDARD);
        assertThat(summary.ee().value()).hasValue(8);
        assertThat(summary.ja().value()).hasValue(5);
        assertThat(summary.ce()).hasValue(6.5);
        assertThat(summary.computedDegree()).contains(Degree.MEDIUM);
        assertThat(summary.publishedDegree()).contains(Degree.LOW);
    }

    @Test
    void aPartialIndexSaysHowManyOfHowManyAndHasNoValue() {
        fill(Dimension.EXTERNAL_ECONOMIES, 3, 3, 3, 3);
        fill(Dimension.JOINT_ACTION, 1, 2, 3);
        CaseSummary summary = summary(CountingOptions.STANDARD);
        assertThat(summary.ja().judged()).isEqualTo(3);
        assertThat(summary.ja().items()).isEqualTo(4);
        assertThat(summary.ja().value()).isEmpty();
        assertThat(summary.ce()).isEmpty();
        assertThat(summary.computedDegree()).isEmpty();
        assertThat(summary.judged()).isEqualTo(7);
    }

    @Test
    void notApplicableLeavesSumAndDenominatorAndSaysSo() {
        fill(Dimension.UPGRADING, 1.5, 1.5);
        study.score("a", StandardItem.FUNCTIONAL_UPGRADING, "ana", Score.notAvailable("no source"))
                .score("a", StandardItem.INTERSECTORAL_UPGRADING, "ana", 0);
        DimensionIndex left = summary(CountingOptions.STANDARD).upgrading();
        assertThat(left.value()).hasValue(4);
        assertThat(left.isRescaled()).isTrue();
        DimensionIndex asZero = summary(CountingOptions.AS_PUBLISHED).upgrading();
        assertThat(asZero.value()).hasValue(3);
        assertThat(asZero.isRescaled()).isFalse();
    }

    @Test
    void anIndexOfNothingButNotApplicableHasNoValueUnlessItCountsAsZero() {
        for (StandardItem item : StandardItem.values()) {
            study.score("a", item, "ana", Score.notApplicable("none"));
        }
        assertThat(summary(CountingOptions.STANDARD).ee().isComplete()).isTrue();
        assertThat(summary(CountingOptions.STANDARD).ee().value()).isEmpty();
        assertThat(summary(CountingOptions.AS_PUBLISHED).ce()).hasValue(0);
    }

    @Test
    void notScoredIsNeverANumber() {
        assertThat(summary(CountingOptions.AS_PUBLISHED).points(StandardItem.MARKET_ACCESS))
                .isEqualTo(OptionalDouble.empty());
        assertThat(summary(CountingOptions.AS_PUBLISHED).ee().value()).isEmpty();
    }

    @Test
    void aCoderSeesOnlyTheirOwnScores() {
        study.score("a", StandardItem.MARKET_ACCESS, "ana", 1)
                .score("a", StandardItem.MARKET_ACCESS, "ben", 3)
                .reconcile("a", StandardItem.MARKET_ACCESS, Score.of(2));
        CaseSummary own = CaseSummary.ofCoder(
                study.snapshot().caseFile("a").orElseThrow(), "ben", study.codebook(), DegreeRule.STANDARD);
        assertThat(own.points(StandardItem.MARKET_ACCESS)).hasValue(3);
        assertThat(own.points(StandardItem.LOCAL_INPUTS)).isEmpty();
    }

    @Test
    void anEditKeepsTheSummariesOfAllOtherCases() {
        CaseSummaries before = CaseSummaries.of(study.snapshot(), CountingOptions.STANDARD);
        study.score("a", StandardItem.MARKET_ACCESS, "ana", 1);
        CaseSummaries after = before.after(study.snapshot());
        assertThat(after.of("b").orElseThrow()).isSameAs(before.of("b").orElseThrow());
        assertThat(after.all())
                .isEqualTo(CaseSummaries.of(study.snapshot(), CountingOptions.STANDARD)
                        .all());
        assertThat(after.of("a").orElseThrow().points(StandardItem.MARKET_ACCESS))
                .hasValue(1);
    }

    @Test
    void newCutOffsChangeTheDegreesOfAllCases() {
        fill(Dimension.EXTERNAL_ECONOMIES, 1, 1, 1, 2);
        fill(Dimension.JOINT_ACTION, 1, 1, 1, 2);
        CaseSummaries before = CaseSummaries.of(study.snapshot(), CountingOptions.STANDARD);
        study.put(EntityRef.study(), new StudyInfo("Test study", "", false, new DegreeRule(2, 5)));
        assertThat(before.of("a").orElseThrow().computedDegree()).contains(Degree.MEDIUM);
        assertThat(before.after(study.snapshot()).of("a").orElseThrow().computedDegree())
                .contains(Degree.HIGH);
    }

    @Test
    void aDeletedCaseIsNotSummedUp() {
        CaseSummaries before = CaseSummaries.of(study.snapshot(), CountingOptions.STANDARD);
        study.put(EntityRef.caseOf("a"), Content.TOMBSTONE);
        assertThat(before.after(study.snapshot()).of("a")).isEmpty();
        assertThatThrownBy(() -> CaseSummary.ofCoder(
                        study.snapshot().file("a").orElseThrow(), "ana", study.codebook(), DegreeRule.STANDARD))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
