package org.filiere.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.filiere.agreement.Ratings.MISSING;
import static org.filiere.agreement.Ratings.NOT_APPLICABLE;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CoderComparisonTest {

    /** Two coders and, in the third column, the final scores. */
    private final Ratings ratings = Ratings.of(Scale.halfSteps(), new int[][] {
        {2, 4, 2},
        {2, 4, 4},
        {6, 6, 6},
        {0, MISSING, 1},
        {NOT_APPLICABLE, 3, 3},
        {1, NOT_APPLICABLE, MISSING},
        {5, 3, 4}
    });

    @Test
    void confusionTableSaysWhoGaveWhatAndWhere() {
        ConfusionTable table = ConfusionTable.of(ratings, 0, 1);

        assertThat(table.count(2, 4)).isEqualTo(2);
        assertThat(table.count(4, 2)).isZero();
        assertThat(table.units(2, 4)).containsExactly(0, 1);
        assertThat(table.count(NOT_APPLICABLE, 3)).isEqualTo(1);
        assertThat(table.units(0, MISSING)).containsExactly(3);
        assertThat(table.bothScored()).isEqualTo(4);
        assertThat(table.notApplicableAgainstScore()).isEqualTo(2);
        assertThatThrownBy(() -> table.count(7, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leniencyIsTheMeanDifferenceFromTheReferenceInScoreUnits() {
        // Levels 2-2, 2-4, 6-6, 0-1, 5-4: half a point each, so 0, -1, 0, -0.5, +0.5.
        assertThat(Leniency.of(ratings, 0, 2))
                .isEqualTo(new Leniency(5, OptionalDouble.of(-0.2), OptionalDouble.of(0.4), 1, 2, 1));
        assertThat(Leniency.of(ratings, 0, 2).same()).isEqualTo(2);
        // 4-2, 4-4, 6-6, 3-3, 3-4: +1, 0, 0, 0, -0.5; the unit without a final score is no N/A against a score.
        assertThat(Leniency.of(ratings, 1, 2))
                .isEqualTo(new Leniency(5, OptionalDouble.of(0.1), OptionalDouble.of(0.3), 1, 1, 0));
    }

    @Test
    void leniencyWithoutCommonUnitsIsEmptyNotZero() {
        Ratings apart = Ratings.of(Scale.halfSteps(), new int[][] {{1, MISSING}, {MISSING, 2}});

        assertThat(Leniency.of(apart, 0, 1))
                .isEqualTo(new Leniency(0, OptionalDouble.empty(), OptionalDouble.empty(), 0, 0, 0));
    }

    @Test
    void kappaOfEveryPairStandsBehindTheirMean() {
        LightKappa light = new LightKappa(Weighting.LINEAR);
        List<LightKappa.Pair> pairs = light.pairs(ratings);

        assertThat(pairs).extracting(LightKappa.Pair::coderA).containsExactly(0, 0, 1);
        assertThat(pairs).extracting(LightKappa.Pair::coderB).containsExactly(1, 2, 2);
        double mean = pairs.stream()
                .mapToDouble(pair -> pair.kappa().value().orElseThrow())
                .average()
                .orElseThrow();
        assertThat(light.of(ratings).value().orElseThrow()).isEqualTo(mean);
    }

    @Test
    void benchmarksBeginAtTheirLimits() {
        assertThat(KrippendorffBenchmark.of(0.8)).isEqualTo(KrippendorffBenchmark.RELIABLE);
        assertThat(KrippendorffBenchmark.of(0.7999)).isEqualTo(KrippendorffBenchmark.TENTATIVE);
        assertThat(KrippendorffBenchmark.of(0.667)).isEqualTo(KrippendorffBenchmark.TENTATIVE);
        assertThat(KrippendorffBenchmark.of(0.6669)).isEqualTo(KrippendorffBenchmark.UNRELIABLE);
        assertThatThrownBy(() -> KrippendorffBenchmark.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valueCannotBeANonNumber() {
        Basis basis = KrippendorffAlpha.ordinal().of(ratings).basis();
        Coefficient.Parts parts = new Coefficient.Parts(Coefficient.Parts.Kind.NONE, 0, 0);

        assertThatThrownBy(() -> new Coefficient.Value(Double.NaN, parts, basis))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
