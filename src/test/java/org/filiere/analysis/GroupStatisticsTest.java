package org.filiere.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.filiere.analysis.RankCorrelation.Undefined;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Checks against values that R 4.2.2 gave for the data sets under {@code stats/groups/}, ties and gaps among them. */
class GroupStatisticsTest {

    private static final double TOLERANCE = 1e-9;

    /** An expected value and the data that it is of. */
    private record Expected(String file, JsonNode result) {}

    private static List<Expected> expected(String statistic) throws IOException {
        try (InputStream in = GroupStatisticsTest.class.getResourceAsStream("/stats/groups_expected.json")) {
            List<Expected> found = new ArrayList<>();
            for (JsonNode data : new ObjectMapper().readTree(in).get("datasets")) {
                for (JsonNode result : data.get("results")) {
                    if (result.get("stat").asText().equals(statistic)) {
                        found.add(new Expected(data.get("file").asText(), result));
                    }
                }
            }
            return found;
        }
    }

    private static Distribution distribution(String file, String group) {
        List<CaseValue> values = new ArrayList<>();
        for (Map<String, String> row : TestTable.rows("/stats/" + file)) {
            if (row.get("group").equals(group)) {
                values.add(new CaseValue("case-" + values.size(), Double.parseDouble(row.get("value"))));
            }
        }
        return Distribution.of(values);
    }

    private static RankCorrelation correlation(String file) {
        List<double[]> pairs = new ArrayList<>();
        for (Map<String, String> row : TestTable.rows("/stats/" + file)) {
            if (isNumber(row.get("x")) && isNumber(row.get("y"))) {
                pairs.add(new double[] {Double.parseDouble(row.get("x")), Double.parseDouble(row.get("y"))});
            }
        }
        return RankCorrelation.of(
                pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
                pairs.stream().mapToDouble(pair -> pair[1]).toArray());
    }

    private static boolean isNumber(String cell) {
        return !cell.isBlank() && !cell.equals("NA");
    }

    @TestFactory
    Stream<DynamicTest> groupsAreSummedUpAsByR() throws IOException {
        List<Expected> summaries = expected("group_summary");
        assertThat(summaries).hasSizeGreaterThan(15);
        return summaries.stream()
                .map(summary -> DynamicTest.dynamicTest(
                        summary.file() + " " + summary.result().get("group").asText(), () -> checkSummary(summary)));
    }

    private static void checkSummary(Expected expected) {
        JsonNode result = expected.result();
        Distribution distribution =
                distribution(expected.file(), result.get("group").asText());
        Distribution.Figures figures = distribution.figures().orElseThrow();
        assertThat(distribution.n()).isEqualTo(result.get("n").asInt());
        assertThat(figures.mean()).isCloseTo(result.get("mean").asDouble(), within(TOLERANCE));
        assertThat(figures.median()).isCloseTo(result.get("median").asDouble(), within(TOLERANCE));
        assertThat(figures.lowerQuartile()).isCloseTo(result.get("q1_type7").asDouble(), within(TOLERANCE));
        assertThat(figures.upperQuartile()).isCloseTo(result.get("q3_type7").asDouble(), within(TOLERANCE));
    }

    @TestFactory
    Stream<DynamicTest> rankCorrelationsAreAsByR() throws IOException {
        List<Expected> correlations = expected("spearman_rho");
        assertThat(correlations).hasSizeGreaterThan(5);
        return correlations.stream()
                .map(expected -> DynamicTest.dynamicTest(expected.file(), () -> checkCorrelation(expected)));
    }

    private static void checkCorrelation(Expected expected) {
        RankCorrelation correlation = correlation(expected.file());
        JsonNode rho = expected.result().get("value");
        if (rho.isNull()) {
            assertThat(correlation.rho()).isEmpty();
            assertThat(correlation.undefined()).isPresent();
        } else {
            assertThat(correlation.rho().getAsDouble()).isCloseTo(rho.asDouble(), within(TOLERANCE));
            assertThat(correlation.undefined()).isEmpty();
        }
    }

    @Test
    void pairsWithAGapAreLeftOut() throws IOException {
        for (Expected pairs : expected("n_pairs")) {
            assertThat(correlation(pairs.file()).n())
                    .as(pairs.file())
                    .isEqualTo(pairs.result().get("value").asInt());
        }
    }

    @Test
    void aConstantHasNoRankCorrelation() {
        assertThat(correlation("groups/p6_constant_y.csv").undefined()).contains(Undefined.CONSTANT_Y);
        assertThat(RankCorrelation.of(new double[] {1, 1, 1}, new double[] {1, 2, 3})
                        .undefined())
                .contains(Undefined.CONSTANT_X);
    }

    @Test
    void twoPairsHaveNoRankCorrelation() {
        RankCorrelation two = RankCorrelation.of(new double[] {1, 2}, new double[] {1, 2});
        assertThat(two.n()).isEqualTo(2);
        assertThat(two.rho()).isEmpty();
        assertThat(two.undefined()).contains(Undefined.TOO_FEW);
    }

    @Test
    void noValuesHaveNoFigures() {
        assertThat(Distribution.of(List.<CaseValue>of()).figures()).isEmpty();
        assertThat(Distribution.of(List.<CaseValue>of()).mean()).isEmpty();
    }
}
