package org.filiere.review.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.filiere.agreement.Bootstrap;
import org.filiere.agreement.Coefficient;
import org.filiere.agreement.KrippendorffAlpha;
import org.filiere.agreement.Ratings;
import org.filiere.analysis.TestStudy;
import org.filiere.domain.Codebook;
import org.filiere.domain.EntityRef;
import org.filiere.domain.HandIn;
import org.filiere.domain.Judgement;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StandardItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementReportTest {

    private static final StandardItem FIRST = StandardItem.values()[0];
    private static final StandardItem SECOND = StandardItem.values()[1];

    @ParameterizedTest
    @CsvSource({
        "g05_5x200_m10, 0.808610710395, 0.807969866209, 0.277680572634, 0.859133841962, 0.812710553314, 0.955940626048",
        "g03_3x20, 0.824872215097, 0.814716639007, 0.191321499014, 0.849146486701, 0.822909001717, 0.933067581348"
    })
    void aStudyHasTheCoefficientsOfItsTable(
            String table, double alpha, double kappa, double fleiss, double ac2, double single, double average) {
        AgreementLine line = RatedStudy.report(RatedStudy.of(table)).total();
        assertThat(value(line, CoefficientKind.ALPHA_ORDINAL)).isCloseTo(alpha, within(1e-9));
        assertThat(value(line, CoefficientKind.KAPPA_QUADRATIC)).isCloseTo(kappa, within(1e-9));
        assertThat(value(line, CoefficientKind.FLEISS)).isCloseTo(fleiss, within(1e-9));
        assertThat(value(line, CoefficientKind.AC2)).isCloseTo(ac2, within(1e-9));
        assertThat(value(line, CoefficientKind.ICC_SINGLE)).isCloseTo(single, within(1e-9));
        assertThat(value(line, CoefficientKind.ICC_AVERAGE)).isCloseTo(average, within(1e-9));
    }

    @Test
    void aCodebookWithoutHalfStepsHasFourLevels() {
        TestStudy study = RatedStudy.of("g07_5x30_int_m20");
        study.put(EntityRef.codebook(), new Codebook(2, false, study.codebook().items()));
        AgreementLine line = RatedStudy.report(study).total();
        assertThat(line.ratings().ratings().scale().size()).isEqualTo(4);
        assertThat(value(line, CoefficientKind.ALPHA_ORDINAL)).isCloseTo(0.715774717799, within(1e-9));
        assertThat(value(line, CoefficientKind.AC2)).isCloseTo(0.797390708283, within(1e-9));
        study.score("u1", FIRST, "c1", 2.5);
        assertThat(RatedStudy.report(study).total().ratings().ratings().scale().size())
                .as("a half step that was given before keeps its level")
                .isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "d01_novar_3x10, NO_VARIATION",
        "d02_single_coder, NO_PAIRS",
        "d03_one_unit_diff, ONE_UNIT",
        "d05_no_pairs, NO_PAIRS"
    })
    void whatIsUndefinedSaysWhy(String table, Coefficient.Reason reason) {
        Coefficient alpha = RatedStudy.report(RatedStudy.of(table)).total().coefficient(CoefficientKind.ALPHA_ORDINAL);
        assertThat(alpha)
                .isInstanceOfSatisfying(
                        Coefficient.Undefined.class,
                        undefined -> assertThat(undefined.reason()).isEqualTo(reason));
    }

    @Test
    void unitsWithOneScoreAreLeftOutAndListed() {
        TestStudy study = twoCases();
        study.score("a", FIRST, "x", 2).score("a", FIRST, "y", 2.5).score("b", FIRST, "x", 1);
        AgreementLine line = RatedStudy.report(study).total();
        assertThat(line.basis().unitsUsed()).isEqualTo(1);
        assertThat(line.basis().unitsLeftOut()).isEqualTo(1);
        assertThat(line.units(line.ratings().compared())).containsExactly(new Unit("a", FIRST.id()));
        assertThat(line.units(line.ratings().leftOut())).containsExactly(new Unit("b", FIRST.id()));
    }

    @Test
    void notApplicableAgainstAScoreIsCountedBesideTheCoefficient() {
        TestStudy study = twoCases();
        study.score("a", FIRST, "x", 2)
                .score("a", FIRST, "y", Score.notAvailable("not said"))
                .score("b", FIRST, "x", Score.notAvailable("not said"))
                .score("b", FIRST, "y", Score.notApplicable("no market"));
        AgreementLine line = RatedStudy.report(study).total();
        assertThat(line.basis().unitsUsed()).isZero();
        assertThat(line.basis().notApplicable().unitsAgainstScore()).isEqualTo(1);
        assertThat(line.basis().notApplicable().pairsAgreed()).isEqualTo(1);
        assertThat(line.units(line.ratings().notApplicableAgainstScore())).containsExactly(new Unit("a", FIRST.id()));
        assertThat(line.ratings()
                        .spread(line.ratings().notApplicableAgainstScore().get(0)))
                .isInfinite();
    }

    @Test
    void choicesDecideWhichJudgementsCount() {
        TestStudy study = twoCases();
        study.score("a", FIRST, "x", 2).score("a", FIRST, "y", 2);
        study.put(
                EntityRef.judgement("b", FIRST.id(), "x"),
                Judgement.blank(2).withScore(Score.of(1)).withJustification("newer"));
        study.score("b", FIRST, "y", 1).score("b", SECOND, "y", 1);
        study.put(EntityRef.handIn("a", "x"), new HandIn("")).put(EntityRef.handIn("a", "y"), new HandIn(""));
        study.put(EntityRef.handIn("b", "y"), new HandIn(""));
        AgreementChoice all = AgreementChoice.everything();
        assertThat(used(study, all)).isEqualTo(2);
        assertThat(used(study, all.withItems(ItemScope.item(SECOND.id())))).isZero();
        assertThat(used(study, all.withCodebookVersion(OptionalInt.of(1)))).isEqualTo(1);
        assertThat(used(study, all.withHandedInOnly(true))).isEqualTo(1);
        assertThat(used(study, all.withGroup(Optional.of(SectoralGroup.SPECIALISED_SUPPLIERS))))
                .isEqualTo(1);
        assertThat(used(study, all.withRaters(List.of(Rater.of("x"), Rater.of("z")))))
                .isZero();
    }

    @Test
    void finalScoresStandBesideTheCodersAndShowWhoIsLenient() {
        TestStudy study = twoCases();
        study.score("a", FIRST, "x", 3).score("a", FIRST, "y", 2).score("b", FIRST, "x", 1.5);
        study.reconcile("a", FIRST, Score.of(2)).reconcile("b", FIRST, Score.of(1));
        AgreementReport report =
                RatedStudy.report(study, AgreementChoice.everything().withFinal(true));
        assertThat(report.total().ratings().raters()).containsExactly(Rater.of("x"), Rater.of("y"), Rater.FINAL);
        CoderLeniency lenient = report.leniency().get(0);
        assertThat(lenient.coder()).isEqualTo(Rater.of("x"));
        assertThat(lenient.leniency().meanDifference()).hasValue(0.75);
        assertThat(lenient.rows(CoderLeniency.Side.HIGHER)).hasSize(2);
        assertThat(report.leniency().get(1).rows(CoderLeniency.Side.SAME)).hasSize(1);
        assertThat(RatedStudy.report(study).total().ratings().raters()).doesNotContain(Rater.FINAL);
    }

    @Test
    void aPairHasItsConfusionsAndTheUnitsBehindThem() {
        TestStudy study = RatedStudy.of("g03_3x20");
        PairAgreement pair = RatedStudy.report(study).pairs().get(0);
        assertThat(pair.confusions().bothScored()).isEqualTo(20);
        assertThat(Arrays.stream(pair.confusions().units(1, 2)).boxed())
                .isNotEmpty()
                .allMatch(row -> pair.line().ratings().ratings().cell(row, 0) == 1);
        assertThat(RatedStudy.report(study).pairs()).hasSize(3);
    }

    @Test
    void aUnitBelongsToTheMonthOfItsLastJudgement() {
        TestStudy study = twoCases();
        study.score("a", FIRST, "x", 2).score("a", FIRST, "y", 2);
        assertThat(RatedStudy.report(study).periods())
                .singleElement()
                .satisfies(line -> assertThat(line.key().id()).isEqualTo("1970-01"));
        assertThat(AgreementReport.of(
                                study.snapshot(), AgreementChoice.everything(), PeriodLength.QUARTER, ZoneOffset.UTC)
                        .periods()
                        .get(0)
                        .key()
                        .id())
                .isEqualTo("1970-Q1");
    }

    @Test
    void intervalsComeFromResampledUnitsAndCanBeStopped() {
        AgreementReport report = RatedStudy.report(RatedStudy.of("g03_3x20"));
        List<Integer> progress = new ArrayList<>();
        AgreementReport done = report.withIntervals(
                Bootstrap.of(20260901),
                CoefficientKind.ALPHA_ORDINAL,
                (made, of) -> progress.add(made * 100 / of),
                Bootstrap.Cancellation.NEVER);
        assertThat(done.total().bootstrap(CoefficientKind.ALPHA_ORDINAL))
                .contains(Bootstrap.of(20260901)
                        .run(
                                KrippendorffAlpha.ordinal(),
                                report.total().ratings().ratings()));
        assertThat(done.total().bootstraps()).containsOnlyKeys(CoefficientKind.values());
        assertThat(done.periods().get(0).bootstraps()).containsOnlyKeys(CoefficientKind.ALPHA_ORDINAL);
        assertThat(progress).isSorted().endsWith(100);
        assertThatThrownBy(() -> report.withIntervals(
                        Bootstrap.of(1), CoefficientKind.ALPHA_ORDINAL, Bootstrap.Progress.NONE, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void theCoincidencesMakeAlpha() {
        Ratings ratings =
                RatedStudy.report(RatedStudy.of("g03_3x20")).total().ratings().ratings();
        Coincidences matrix = Coincidences.of(ratings);
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < 7; c++) {
            for (int k = 0; k < 7; k++) {
                double apart = (matrix.margins()[c] + matrix.margins()[k]) / 2 * (c == k ? 0 : 1);
                for (int g = Math.min(c, k) + 1; g < Math.max(c, k); g++) {
                    apart += matrix.margins()[g];
                }
                observed += matrix.values()[c][k] * apart * apart;
                expected += matrix.margins()[c] * matrix.margins()[k] * apart * apart;
            }
        }
        assertThat(1 - (matrix.total() - 1) * observed / expected).isCloseTo(0.824872215097, within(1e-9));
    }

    private static int used(TestStudy study, AgreementChoice choice) {
        return RatedStudy.report(study, choice).total().basis().unitsUsed();
    }

    private static double value(AgreementLine line, CoefficientKind kind) {
        return line.coefficient(kind).value().orElseThrow();
    }

    private static TestStudy twoCases() {
        return new TestStudy()
                .addCase("a", SectoralGroup.COMPLEX_PRODUCTS)
                .addCase("b", SectoralGroup.SPECIALISED_SUPPLIERS);
    }
}
