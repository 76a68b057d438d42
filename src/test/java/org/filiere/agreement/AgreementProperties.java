package org.filiere.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for any table of ratings. */
class AgreementProperties {

    private static final Scale SCALE = Scale.halfSteps();

    @Property(tries = 300)
    void orderOfUnitsAndCodersDoesNotMatter(@ForAll("tables") int[][] table, @ForAll long seed) {
        Ratings ratings = Ratings.of(SCALE, table);
        List<int[]> rows = new ArrayList<>(List.of(table));
        Collections.shuffle(rows, new Random(seed));
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, ratings.coders()).boxed().toList());
        Collections.shuffle(order, new Random(seed + 1));
        Ratings shuffled = Ratings.of(SCALE, rows.toArray(int[][]::new))
                .ofCoders(order.stream().mapToInt(Integer::intValue).toArray());

        for (Measure measure : measures(ratings)) {
            assertSame(measure.of(ratings), measure.of(shuffled), measure);
        }
    }

    @Property(tries = 300)
    void notApplicableCountsAsMissingForTheCoefficientButIsReported(@ForAll("tables") int[][] table) {
        Ratings ratings = Ratings.of(SCALE, table);
        int[][] blanked = new int[table.length][];
        int notApplicable = 0;
        for (int unit = 0; unit < table.length; unit++) {
            blanked[unit] = IntStream.of(table[unit])
                    .map(cell -> Math.max(cell, Ratings.MISSING))
                    .toArray();
            notApplicable += (int) IntStream.of(table[unit])
                    .filter(cell -> cell == Ratings.NOT_APPLICABLE)
                    .count();
        }

        for (Measure measure : measures(ratings)) {
            Coefficient actual = measure.of(ratings);
            Coefficient without = measure.of(Ratings.of(SCALE, blanked));
            assertThat(actual.value()).isEqualTo(without.value());
            assertThat(actual.basis().unitsUsed()).isEqualTo(without.basis().unitsUsed());
            assertThat(actual.basis().notApplicable().cells()).isEqualTo(notApplicable);
            assertThat(actual.basis().missingCells() + notApplicable)
                    .isEqualTo(without.basis().missingCells());
        }
    }

    @Property(tries = 200)
    void identicalCodersAgreePerfectlyWhenTheirScoresVary(
            @ForAll("columns") List<Integer> column, @ForAll("coderCounts") int coders) {
        Assume.that(column.stream().distinct().count() > 1);
        int[][] table = column.stream()
                .map(level -> IntStream.generate(() -> level).limit(coders).toArray())
                .toArray(int[][]::new);
        Ratings ratings = Ratings.of(SCALE, table);

        for (Measure measure : measures(ratings)) {
            assertThat(measure.of(ratings).value().orElseThrow())
                    .as("%s", measure)
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Property(tries = 200)
    void noCoefficientOfChanceOrPercentIsAboveOne(@ForAll("tables") int[][] table) {
        Ratings ratings = Ratings.of(SCALE, table);
        for (Measure measure : measures(ratings)) {
            if (!(measure instanceof IntraclassCorrelation)) {
                measure.of(ratings).value().ifPresent(value -> assertThat(value).isLessThanOrEqualTo(1 + 1e-12));
            }
        }
    }

    @Property(tries = 200)
    void coderWhoRatedNothingChangesNoPairwiseCoefficient(@ForAll("tables") int[][] table) {
        Ratings ratings = Ratings.of(SCALE, table);
        int[][] wider = new int[table.length][];
        for (int unit = 0; unit < table.length; unit++) {
            wider[unit] = Arrays.copyOf(table[unit], table[unit].length + 1);
            wider[unit][table[unit].length] = Ratings.MISSING;
        }
        for (Measure measure : MeasuresOfAllKinds.forManyCoders()) {
            boolean listwise = measure instanceof IntraclassCorrelation
                    || (measure instanceof PercentAgreement percent
                            && percent.rule() == PercentAgreement.Rule.UNANIMOUS);
            if (!listwise) {
                assertSameValue(measure.of(ratings), measure.of(Ratings.of(SCALE, wider)), measure);
            }
        }
    }

    @Property(tries = 300)
    void preparedAlphaGivesWhatTheDirectOneGives(@ForAll("tables") int[][] table) {
        Ratings ratings = Ratings.of(SCALE, table);
        for (Metric metric : Metric.values()) {
            KrippendorffAlpha alpha = new KrippendorffAlpha(metric);
            Coefficient direct = alpha.of(ratings);
            assertSame(direct, alpha.prepare(ratings).outcome().on(direct.basis()), alpha);
        }
    }

    @Property(tries = 200)
    void copyingEveryUnitInAResampleIsTheSameAsInTheTable(@ForAll("tables") int[][] table) {
        Ratings ratings = Ratings.of(SCALE, table);
        List<int[]> twice = new ArrayList<>(List.of(table));
        twice.addAll(List.of(table));
        Ratings doubled = Ratings.of(SCALE, twice.toArray(int[][]::new));

        for (Measure measure : measures(ratings)) {
            UnitStatistic prepared = measure.prepare(ratings);
            int[] copies = IntStream.of(prepared.patterns().copies())
                    .map(copy -> copy * 2)
                    .toArray();
            Coefficient expected = measure.of(doubled);
            assertSame(expected, prepared.outcome(copies).on(expected.basis()), measure);
        }
    }

    @Property(tries = 200)
    void shiftingTheScoresLeavesAllButRatioAlphaUnchanged(@ForAll("tables") int[][] table) {
        Ratings ratings = Ratings.of(SCALE, table);
        Ratings shifted = Ratings.of(Scale.steps(10, 1, SCALE.size()), table);
        for (Measure measure : measures(ratings)) {
            boolean dependsOnUnit = measure instanceof PercentAgreement percent && percent.tolerance() > 0;
            if (!dependsOnUnit && !measure.equals(new KrippendorffAlpha(Metric.RATIO))) {
                assertSame(measure.of(ratings), measure.of(shifted), measure);
            }
        }
    }

    @Property(tries = 200)
    void everyUnitIsEitherUsedOrLeftOutForOneReason(@ForAll("tables") int[][] table) {
        Ratings ratings = Ratings.of(SCALE, table);
        for (Measure measure : List.of(KrippendorffAlpha.ordinal(), PercentAgreement.unanimous())) {
            Basis basis = measure.of(ratings).basis();
            assertThat(basis.unitsLeftOut())
                    .isEqualTo(basis.unitsWithOneRating() + basis.unitsWithoutRating() + basis.incompleteUnits());
        }
    }

    @Property(tries = 200)
    void confusionTableCountsEveryUnitOnceAndNamesIt(@ForAll("tables") int[][] table) {
        Ratings ratings = Ratings.of(SCALE, table);
        ConfusionTable confusion = ConfusionTable.of(ratings, 0, 1);
        int units = 0;
        for (int a = Ratings.NOT_APPLICABLE; a < SCALE.size(); a++) {
            for (int b = Ratings.NOT_APPLICABLE; b < SCALE.size(); b++) {
                assertThat(confusion.units(a, b)).hasSize(confusion.count(a, b));
                units += confusion.count(a, b);
            }
        }
        assertThat(units).isEqualTo(ratings.units());
        assertThat(confusion.bothScored())
                .isEqualTo(KrippendorffAlpha.ordinal()
                        .of(ratings.ofCoders(0, 1))
                        .basis()
                        .unitsUsed());
    }

    private static List<Measure> measures(Ratings ratings) {
        return ratings.coders() == 2 ? MeasuresOfAllKinds.forTwoCoders() : MeasuresOfAllKinds.forManyCoders();
    }

    private static void assertSame(Coefficient expected, Coefficient actual, Measure measure) {
        assertThat(actual.basis()).isEqualTo(expected.basis());
        assertSameValue(expected, actual, measure);
    }

    private static void assertSameValue(Coefficient expected, Coefficient actual, Measure measure) {
        assertThat(actual.getClass()).as("%s", measure).isEqualTo(expected.getClass());
        if (expected instanceof Coefficient.Value value) {
            // An intraclass correlation can be divided by almost nothing, which magnifies rounding.
            double tolerance = 1e-9 * Math.max(1, Math.abs(value.estimate()) * Math.abs(value.estimate()));
            assertThat(actual.value().orElseThrow()).as("%s", measure).isCloseTo(value.estimate(), within(tolerance));
        } else {
            assertThat(((Coefficient.Undefined) actual).reason())
                    .as("%s", measure)
                    .isEqualTo(((Coefficient.Undefined) expected).reason());
        }
    }

    @Provide
    Arbitrary<int[][]> tables() {
        Arbitrary<Integer> cells = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(0, SCALE.size() - 1)),
                Tuple.of(2, Arbitraries.of(Ratings.MISSING, Ratings.NOT_APPLICABLE)));
        return Combinators.combine(Arbitraries.integers().between(1, 15), coderCounts())
                .flatAs((units, coders) -> cells.array(int[].class)
                        .ofSize(coders)
                        .array(int[][].class)
                        .ofSize(units));
    }

    @Provide
    Arbitrary<Integer> coderCounts() {
        return Arbitraries.integers().between(2, 6);
    }

    @Provide
    Arbitrary<List<Integer>> columns() {
        return Arbitraries.integers()
                .between(0, SCALE.size() - 1)
                .list()
                .ofMinSize(2)
                .ofMaxSize(20);
    }
}
