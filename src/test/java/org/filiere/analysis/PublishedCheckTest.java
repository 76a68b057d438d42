package org.filiere.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiere.analysis.TableDifference.Cause;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.Stamp;
import org.filiere.domain.StudySnapshot;
import org.filiere.exchange.PackageReader;
import org.junit.jupiter.api.Test;

class PublishedCheckTest {

    private final List<Revision> revisions = PackageReader.read(Path.of("sample-cases", "latin-american-clusters"))
            .content()
            .orElseThrow()
            .revisions();
    private final StudySnapshot sample = StudySnapshot.of(revisions);

    @Test
    void thePublishedTablesDifferInElevenPlaces() {
        assertThat(PublishedCheck.of(sample).differences())
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
        PublishedCheck check = PublishedCheck.of(sample);
        assertThat(check.checked()).isEqualTo(366);
        assertThat(check.notComputable()).hasSize(43).allMatch(place -> place.cause() == Cause.NOT_COMPUTABLE);
        assertThat(check.notComputable()).extracting(TableDifference::column).contains("ee", "ja", "degree");
    }

    @Test
    void aChangedScoreChangesItsCellItsSumAndWhatIsMadeOfThem() {
        List<String> before = PublishedCheck.of(sample).differences().stream()
                .map(PublishedCheckTest::line)
                .toList();
        List<String> after =
                PublishedCheck.of(scored("rio-pardo-tobacco", "product-upgrading", 2.5)).differences().stream()
                        .map(PublishedCheckTest::line)
                        .toList();
        List<String> added = new ArrayList<>(after);
        added.removeAll(before);
        assertThat(added)
                .containsExactlyInAnyOrder(
                        "6 natural-resource-based rio-pardo-tobacco product-upgrading 3 2.5 ROUNDING",
                        "6 natural-resource-based rio-pardo-tobacco sum 6 5.5 ROUNDING",
                        "6 natural-resource-based total product-upgrading 29 28.5 ROUNDING",
                        "6 natural-resource-based average product-upgrading 2.64 2.5909 UNEXPLAINED",
                        "6 natural-resource-based average sum 6.09 6.0455 UNEXPLAINED");
    }

    @Test
    void anIntegerCellIsNotExcusedByRounding() {
        assertThat(PublishedCheck.of(scored("rio-pardo-tobacco", "functional-upgrading", 0.5))
                        .differences())
                .extracting(PublishedCheckTest::line)
                .contains("6 natural-resource-based rio-pardo-tobacco functional-upgrading 0 0.5 TRUNCATION");
    }

    @Test
    void aStudyWithoutPublishedFiguresHasNothingToCheck() {
        assertThat(PublishedCheck.of(StudySnapshot.empty())).isEqualTo(new PublishedCheck("", 0, List.of(), List.of()));
    }

    private StudySnapshot scored(String caseId, String itemId, double points) {
        EntityRef ref = EntityRef.judgement(caseId, itemId, "gpr-2005");
        Revision now = sample.entity(ref).orElseThrow().current();
        Judgement judgement = now.content(Judgement.class).orElseThrow().withScore(Score.of(points));
        Stamp stamp =
                new Stamp("gpr-2005", "test", Instant.EPOCH, sample.counter() + 1, UUID.randomUUID(), Optional.empty());
        return sample.with(List.of(new Revision(UUID.randomUUID(), ref, stamp, List.of(now.id()), judgement)));
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
