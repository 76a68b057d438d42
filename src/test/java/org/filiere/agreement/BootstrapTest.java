package org.filiere.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.filiere.agreement.Bootstrap.Cancellation;
import org.filiere.agreement.Bootstrap.Progress;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BootstrapTest {

    private static final JsonNode DATASETS =
            ReferenceData.json("reliability_expected.json").get("datasets");

    @TestFactory
    List<DynamicTest> intervalsOfAlphaAreThoseOfOtherSoftware() {
        List<DynamicTest> tests = new ArrayList<>();
        DATASETS.properties().forEach(entry -> {
            JsonNode dataset = entry.getValue();
            dataset.path("bootstrap").properties().forEach(expected -> {
                String metric = expected.getKey().replace("alpha_", "").toUpperCase(Locale.ROOT);
                tests.add(dynamicTest(entry.getKey() + " " + metric, () -> {
                    Ratings ratings =
                            ReferenceData.ratings(dataset.get("file").asText(), dataset.get("declared_domain"));
                    // The reference has as many draws; ten thousand leave too much to luck in tables of ten units.
                    BootstrapResult result = new Bootstrap(100_000, 20260901, 0.95, 2)
                            .run(new KrippendorffAlpha(Metric.valueOf(metric)), ratings);
                    checkInterval(result, expected.getValue());
                }));
            });
        });
        assertThat(tests).hasSizeGreaterThan(50);
        return tests;
    }

    private static void checkInterval(BootstrapResult result, JsonNode expected) {
        JsonNode resampling = expected.get("unit_resampling");
        double tolerance = expected.get("tol_for_B10000").asDouble();
        Interval interval = result.interval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(resampling.get("ci").get(0).asDouble(), within(tolerance));
        assertThat(interval.upper()).isCloseTo(resampling.get("ci").get(1).asDouble(), within(tolerance));
        double deviation = resampling.get("sd").asDouble();
        assertThat(interval.standardError().orElseThrow()).isCloseTo(deviation, within(0.04 * deviation + 1e-9));
        double undefined = resampling.get("share_undefined").asDouble();
        assertThat(result.undefinedDraws() / (double) result.draws())
                .isCloseTo(undefined, within(5 * Math.sqrt(undefined / result.draws()) + 1e-12));
    }

    @Test
    void unitIntervalIsWiderThanThatOfResampledPairDisagreements() {
        JsonNode dataset = DATASETS.get("g05_5x200_m10");
        JsonNode narrow =
                dataset.get("bootstrap").get("alpha_ordinal").get("kalpha_v3").get("ci");
        Interval interval = Bootstrap.of(1)
                .run(KrippendorffAlpha.ordinal(), g05())
                .interval()
                .orElseThrow();

        assertThat(interval.upper() - interval.lower())
                .isGreaterThan(1.5 * (narrow.get(1).asDouble() - narrow.get(0).asDouble()));
    }

    @Test
    void sameSeedGivesTheSameIntervalWithAnyNumberOfThreads() {
        for (Measure measure : MeasuresOfAllKinds.forManyCoders()) {
            BootstrapResult one = new Bootstrap(430, 7, 0.9, 1).run(measure, g05());
            assertThat(new Bootstrap(430, 7, 0.9, 2).run(measure, g05())).isEqualTo(one);
            assertThat(new Bootstrap(430, 7, 0.9, 5).run(measure, g05())).isEqualTo(one);
            assertThat(new Bootstrap(430, 8, 0.9, 1).run(measure, g05()).interval())
                    .isNotEqualTo(one.interval());
            assertThat(one.interval().orElseThrow().lower())
                    .isLessThan(one.point().value().orElseThrow());
            assertThat(one.interval().orElseThrow().upper())
                    .isGreaterThan(one.point().value().orElseThrow());
        }
    }

    @Test
    void bootstrapAndFormulaAgreeOnTheStandardErrorInALargeTable() {
        List<Measure> measures =
                List.of(ChanceCorrected.ac2(Weighting.ORDINAL), ChanceCorrected.fleiss(), KrippendorffAlpha.ordinal());
        for (Measure measure : measures) {
            double byFormula =
                    measure.interval(g05(), 0.95).orElseThrow().standardError().orElseThrow();
            Interval bySamples = Bootstrap.of(3).run(measure, g05()).interval().orElseThrow();
            assertThat(bySamples.standardError().orElseThrow()).isCloseTo(byFormula, within(0.06 * byFormula));
        }
        Ratings two = g05().ofCoders(0, 1);
        CohenKappa kappa = new CohenKappa(Weighting.QUADRATIC);
        double byFormula =
                kappa.interval(two, 0.95).orElseThrow().standardError().orElseThrow();
        assertThat(Bootstrap.of(3)
                        .run(kappa, two)
                        .interval()
                        .orElseThrow()
                        .standardError()
                        .orElseThrow())
                .isCloseTo(byFormula, within(0.06 * byFormula));
    }

    @Test
    void undefinedCoefficientIsNotResampled() {
        Ratings same = Ratings.of(Scale.halfSteps(), new int[][] {{2, 2}, {2, 2}});
        BootstrapResult result = Bootstrap.of(1).run(KrippendorffAlpha.ordinal(), same);

        assertThat(result.point()).isInstanceOf(Coefficient.Undefined.class);
        assertThat(result.interval()).isEmpty();
        assertThat(result.draws()).isZero();
    }

    @Test
    void samplesWithoutVariationAreCountedAndLeftOut() {
        int[][] rows = new int[10][];
        for (int unit = 0; unit < rows.length; unit++) {
            rows[unit] = unit == 0 ? new int[] {1, 1} : new int[] {2, 2};
        }
        BootstrapResult result = Bootstrap.of(11).run(KrippendorffAlpha.ordinal(), Ratings.of(Scale.halfSteps(), rows));

        // The odd unit is missing from a sample, or alone in it, with a chance of 0.9^10 and 0.1^10.
        assertThat(result.undefinedDraws() / 10_000.0).isCloseTo(Math.pow(0.9, 10), within(0.02));
        assertThat(result.interval().orElseThrow().lower()).isEqualTo(1);
        assertThat(result.interval().orElseThrow().upper()).isEqualTo(1);
    }

    @Test
    void progressRisesToTheNumberOfDrawsOnTheCallingThread() {
        List<Integer> heard = new ArrayList<>();
        Thread caller = Thread.currentThread();
        new Bootstrap(1_020, 1, 0.95, 3)
                .run(
                        KrippendorffAlpha.ordinal(),
                        g05(),
                        (done, total) -> {
                            assertThat(Thread.currentThread()).isSameAs(caller);
                            assertThat(total).isEqualTo(1_020);
                            heard.add(done);
                        },
                        Cancellation.NEVER);

        assertThat(heard).isSorted().endsWith(1_020);
    }

    @Test
    void cancellationStopsSoonAndLeavesNoResult() {
        AtomicInteger asked = new AtomicInteger();
        Cancellation afterTwenty = () -> asked.incrementAndGet() > 20;

        assertThatThrownBy(() -> new Bootstrap(1_000_000, 1, 0.95, 2)
                        .run(KrippendorffAlpha.ordinal(), g05(), Progress.NONE, afterTwenty))
                .isInstanceOf(CancellationException.class);
        assertThat(asked.get()).isLessThan(40);
    }

    @Test
    void interruptedThreadStopsAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Bootstrap.of(1).run(KrippendorffAlpha.ordinal(), g05()))
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void failureOfAListenerIsNotSwallowed() {
        assertThatThrownBy(() -> Bootstrap.of(1)
                        .run(
                                KrippendorffAlpha.ordinal(),
                                g05(),
                                (done, total) -> {
                                    throw new IllegalStateException("window closed");
                                },
                                Cancellation.NEVER))
                .hasMessage("window closed");
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Bootstrap(99, 1, 0.95, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bootstrap(1_000, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bootstrap(1_000, 1, 0.95, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Ratings g05() {
        JsonNode dataset = DATASETS.get("g05_5x200_m10");
        return ReferenceData.ratings(dataset.get("file").asText(), dataset.get("declared_domain"));
    }
}
