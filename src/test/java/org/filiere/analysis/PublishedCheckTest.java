package org.filiere.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.filiere.analysis.TableDifference.Cause;
import org.filiere.domain.Content;
import org.filiere.domain.Dimension;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Markets;
import org.filiere.domain.PublishedFigures;
import org.filiere.domain.PublishedFigures.Figure;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StandardItem;
import org.filiere.domain.StudySnapshot;
import org.junit.jupiter.api.Test;

class PublishedCheckTest {

    private final TestStudy study = TestStudy.published();

    @Test
    void thePublishedTablesDifferInElevenPlaces() {
        assertThat(PublishedCheck.of(study.snapshot()).differences())
                .extracting(PublishedCheckTest::line)
                .containsExactlyInAnyOrder(
                        // CE is not the mean of the printed EE and JA in three groups of Table 2
                        "2 traditional-manufacturing average ce 6.31 6.415 UNEXPLAINED",
                        "2 natural-resource-based average ce 8.2 8.135 UNEXPLAINED",
                        "2 complex-products average ce 6.19 6.205 ROUNDING",
                        "2 specialised-suppliers average ce 8.7 8.45 UNEXPLAINED",
                        // Table 5: 28/15 and 1/15 cut off, 10.5/15 and 71/15 with an N/A as 0
                        "5 traditional-manufacturing bucaramanga-apparel sum 3 4 NA_AS_ZERO",
                        "5 traditional-manufacturing average product-upgrading 1.86 1.8667 TRUNCATION",
                        "5 traditional-manufacturing average functional-upgrading 0.7 0.75 NA_AS_ZERO",
                        "5 traditional-manufacturing average intersectoral-upgrading 0.06 0.0667 TRUNCATION",
                        "5 traditional-manufacturing average sum 4.73 4.8 NA_AS_ZERO",
                        // 4/11 is 0.36 whatever is done to it
                        "6 natural-resource-based average intersectoral-upgrading 0.6 0.3636 UNEXPLAINED",
                        // 24/9 with one decimal fewer than its neighbours
                        "7 complex-products average process-upgrading 2.7 2.6667 ROUNDING");
    }

    @Test
    void whatNeedsUnpublishedScoresStandsApart() {
        PublishedCheck check = PublishedCheck.of(study.snapshot());
        assertThat(check.checked()).isEqualTo(366);
        assertThat(check.notComputable()).hasSize(43).allMatch(place -> place.cause() == Cause.NOT_COMPUTABLE);
        assertThat(check.notComputable()).extracting(TableDifference::column).contains("ee", "ja", "degree");
    }

    @Test
    void aChangedScoreChangesItsCellItsSumAndWhatIsMadeOfThem() {
        List<String> added =
                addedBy(() -> study.score("rio-pardo-tobacco", StandardItem.PRODUCT_UPGRADING, TestStudy.PAPER, 2.5));
        assertThat(added)
                .containsExactlyInAnyOrder(
                        "6 natural-resource-based rio-pardo-tobacco product-upgrading 3 2.5 UNEXPLAINED",
                        "6 natural-resource-based rio-pardo-tobacco sum 6 5.5 UNEXPLAINED",
                        "6 natural-resource-based total product-upgrading 29 28.5 UNEXPLAINED",
                        "6 natural-resource-based average product-upgrading 2.64 2.5909 UNEXPLAINED",
                        "6 natural-resource-based average sum 6.09 6.0455 UNEXPLAINED");
    }

    @Test
    void aScoreOrATotalIsNotExcusedByRoundingOrTruncation() {
        study.score("rio-pardo-tobacco", StandardItem.FUNCTIONAL_UPGRADING, TestStudy.PAPER, 0.5);
        assertThat(differences())
                .contains(
                        "6 natural-resource-based rio-pardo-tobacco functional-upgrading 0 0.5 UNEXPLAINED",
                        "6 natural-resource-based total functional-upgrading 6 6.5 UNEXPLAINED");
    }

    @Test
    void aStudyWithoutPublishedFiguresHasNothingToCheck() {
        assertThat(PublishedCheck.of(StudySnapshot.empty())).isEqualTo(new PublishedCheck("", 0, List.of(), List.of()));
    }

    @Test
    void aPrintedZeroForWhatIsNotAvailableIsNamedSo() {
        study.score(
                "gamarra-apparel",
                StandardItem.FUNCTIONAL_UPGRADING,
                TestStudy.PAPER,
                Score.notAvailable("nobody asked"));
        assertThat(differences())
                .contains("5 traditional-manufacturing gamarra-apparel functional-upgrading 0 N/A NA_AS_ZERO");
    }

    @Test
    void aRemovedScoreMakesItsTotalsNotComputable() {
        study.put(
                EntityRef.judgement("gamarra-apparel", StandardItem.PROCESS_UPGRADING.id(), TestStudy.PAPER),
                Content.TOMBSTONE);
        assertThat(PublishedCheck.of(study.snapshot()).notComputable())
                .extracting(PublishedCheckTest::line)
                .contains(
                        "5 traditional-manufacturing gamarra-apparel process-upgrading 1 - NOT_COMPUTABLE",
                        "5 traditional-manufacturing total process-upgrading 31.5 - NOT_COMPUTABLE",
                        "5 traditional-manufacturing average sum 4.73 - NOT_COMPUTABLE");
    }

    @Test
    void aFurtherChainChangesTheGovernanceCodeOfItsCase() {
        study.chain("gamarra-apparel", "new", TestStudy.PAPER, GovernanceMode.MARKET, Markets.GLOBAL);
        assertThat(differences()).contains("3 traditional-manufacturing gamarra-apparel market 1 3 UNEXPLAINED");
    }

    @Test
    void averagesOfIndicesAreComputedOnceEveryCaseHasItsComponents() {
        study.snapshot().cases().stream()
                .filter(file -> file.details().orElseThrow().group() == SectoralGroup.SPECIALISED_SUPPLIERS)
                .forEach(file -> scoreExternalEconomies(file.id()));
        assertThat(differences()).contains("2 specialised-suppliers average ee 9.1 8 UNEXPLAINED");
    }

    private void scoreExternalEconomies(String caseId) {
        for (StandardItem item : StandardItem.values()) {
            if (item.dimension() == Dimension.EXTERNAL_ECONOMIES) {
                study.score(caseId, item, TestStudy.PAPER, 2);
            }
        }
    }

    @Test
    void aCaseThatTheTableDoesNotPrintDoesNotEnterItsAverages() {
        List<String> added = addedBy(() -> study.addCase("new", SectoralGroup.TRADITIONAL_MANUFACTURING)
                .score("new", StandardItem.PRODUCT_UPGRADING, TestStudy.PAPER, 0));
        assertThat(added).isEmpty();
    }

    @Test
    void anotherPrintedFigureIsComparedAsItIsPrinted() {
        study.put(
                EntityRef.published(),
                new PublishedFigures(
                        "Test",
                        List.of(average("2.10"), average("2.1"), average("2.15"), average("2"), average("two"))));
        assertThat(differences())
                .containsExactly(
                        "5 traditional-manufacturing average process-upgrading 2.15 2.1 UNEXPLAINED",
                        "5 traditional-manufacturing average process-upgrading 2 2.1 ROUNDING",
                        "5 traditional-manufacturing average process-upgrading two 2.1 UNEXPLAINED");
    }

    private static Figure average(String printed) {
        return new Figure(
                "5",
                SectoralGroup.TRADITIONAL_MANUFACTURING,
                Figure.AVERAGE,
                StandardItem.PROCESS_UPGRADING.id(),
                printed);
    }

    private List<String> differences() {
        return PublishedCheck.of(study.snapshot()).differences().stream()
                .map(PublishedCheckTest::line)
                .toList();
    }

    /** The differences that there are only after an edit. */
    private List<String> addedBy(Runnable edit) {
        List<String> before = differences();
        edit.run();
        List<String> added = new ArrayList<>(differences());
        added.removeAll(before);
        return added;
    }

    private static String line(TableDifference difference) {
        return String.join(
                " ",
                difference.table(),
                difference.group().id(),
                difference.row(),
                difference.column(),
                difference.printed(),
                difference.computed().orElse("-"),
                difference.cause().name());
    }
}
