package org.filiere.review.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.filiere.domain.StudySnapshot;
import org.filiere.exchange.PackageReader;
import org.junit.jupiter.api.Test;

/** The training study against R; {@code stats/training/README.md} says how the numbers there were made. */
class TrainingAgreementTest {

    private static final StudySnapshot STUDY = StudySnapshot.of(PackageReader.read(Path.of("sample-cases", "training"))
            .content()
            .orElseThrow()
            .revisions());

    private final AgreementReport report = report(AgreementChoice.everything());
    private final AgreementReport withFinal =
            report(AgreementChoice.everything().withFinal(true));

    @Test
    void everyAlphaIsThatOfR() {
        List<String> expected = RatedStudy.lines("/stats/training/alpha.csv");
        for (String row : expected.subList(1, expected.size())) {
            String[] cells = row.split(",", -1);
            AgreementLine line = line(cells[0], cells[1]);
            assertThat(value(line, CoefficientKind.ALPHA_ORDINAL))
                    .as(row)
                    .isCloseTo(Double.parseDouble(cells[2]), within(1e-9));
            assertThat(value(line, CoefficientKind.ALPHA_NOMINAL))
                    .as(row)
                    .isCloseTo(Double.parseDouble(cells[3]), within(1e-9));
            assertThat(value(line, CoefficientKind.ALPHA_INTERVAL))
                    .as(row)
                    .isCloseTo(Double.parseDouble(cells[4]), within(1e-9));
            assertThat(line.basis().unitsUsed()).as(row).isEqualTo(Integer.parseInt(cells[5]));
        }
    }

    @Test
    void theTableOfScoresIsTheOneThatRRead() {
        List<String> ours = new ArrayList<>();
        for (List<Object> row : AgreementTables.wideRatings(withFinal).rows()) {
            List<Object> scores = row.subList(3, row.size());
            if (scores.stream().anyMatch(Objects::nonNull)) {
                ours.add(row.get(1) + "," + row.get(2) + ","
                        + scores.stream().map(TrainingAgreementTest::cell).collect(Collectors.joining(",")));
            }
        }
        List<String> theirs = RatedStudy.lines("/stats/training/scores.csv");
        assertThat(theirs.get(0)).isEqualTo("case,item,barrantes,kessler,tarrafa,final");
        assertThat(AgreementTables.wideRatings(withFinal).header())
                .containsExactlyInAnyOrder(
                        "settings", "case_id", "item_id", "barrantes", "kessler", "tarrafa", "final");
        assertThat(ours).hasSameSizeAs(theirs.subList(1, theirs.size()));
        List<String> order = AgreementTables.wideRatings(withFinal).header().subList(3, 7);
        assertThat(order).containsExactly("barrantes", "tarrafa", "kessler", "final");
        assertThat(ours.stream().map(TrainingAgreementTest::byId))
                .containsExactlyInAnyOrderElementsOf(theirs.subList(1, theirs.size()));
    }

    @Test
    void theTableOfCoefficientsSaysHowEachWasMade() {
        AgreementTables.Table table = AgreementTables.coefficients(report);
        assertThat(table.rows()).allMatch(row -> row.size() == table.header().size());
        assertThat(table.rows().get(0).get(0))
                .isEqualTo("items=all; group=all; raters=all coders; codebook version=all; judgements=all");
        assertThat(table.rows().stream().map(row -> row.get(1)).distinct())
                .containsExactly("total", "dimension", "item", "group", "pair", "period");
        assertThat(AgreementTables.longRatings(report).rows()).hasSize(314);
    }

    /** Columns by id instead of by name. */
    private static String byId(String row) {
        String[] cells = row.split(",", -1);
        return String.join(",", cells[0], cells[1], cells[2], cells[4], cells[3], cells[5]);
    }

    private static String cell(Object score) {
        return score instanceof Double points
                ? points == Math.rint(points) ? Integer.toString(points.intValue()) : points.toString()
                : "";
    }

    private AgreementLine line(String part, String id) {
        return switch (part) {
            case "total" -> report.total();
            case "with-final" -> withFinal.total();
            case "item" ->
                report.parts().stream()
                        .filter(line -> line.key().equals(new LineKey(LineKey.Kind.ITEM, id)))
                        .findFirst()
                        .orElseThrow();
            case "pair" ->
                withFinal.pairs().stream()
                        .filter(pair -> List.of(id.split("\\+", -1))
                                .containsAll(List.of(
                                        pair.first().fileName(), pair.second().fileName())))
                        .map(PairAgreement::line)
                        .findFirst()
                        .orElseThrow();
            default -> throw new IllegalArgumentException(part);
        };
    }

    private static AgreementReport report(AgreementChoice choice) {
        return AgreementReport.of(STUDY, choice, PeriodLength.MONTH, ZoneOffset.UTC);
    }

    private static double value(AgreementLine line, CoefficientKind kind) {
        return line.coefficient(kind).value().orElseThrow();
    }
}
