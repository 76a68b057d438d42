package org.filiere.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.filiere.agreement.Coefficient.Reason;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every coefficient, part, standard error, interval and status of the reference file. */
class ReferenceValuesTest {

    private static final JsonNode REFERENCE = ReferenceData.json("reliability_expected.json");

    @TestFactory
    List<DynamicTest> everyExpectedResultIsReproduced() {
        List<DynamicTest> tests = new ArrayList<>();
        REFERENCE.get("datasets").properties().forEach(entry -> {
            JsonNode dataset = entry.getValue();
            Ratings ratings = ReferenceData.ratings(dataset.get("file").asText(), dataset.get("declared_domain"));
            for (JsonNode expected : dataset.get("results")) {
                String stat = expected.get("stat").asText();
                String name = entry.getKey() + " " + stat + " " + expected.path("coders") + " "
                        + expected.path("domain_kind").asText();
                if (stat.equals("fleiss_kappa_null_se")) {
                    tests.add(dynamicTest(name, () -> checkNullStandardError(ratings, expected)));
                } else {
                    tests.add(dynamicTest(name, () -> check(ratings, expected)));
                }
            }
        });
        return tests;
    }

    @Test
    void referenceFileIsTheWholeOne() {
        assertThat(REFERENCE.get("datasets")).hasSize(27);
        int results = 0;
        for (JsonNode dataset : REFERENCE.get("datasets")) {
            results += dataset.get("results").size();
        }
        assertThat(results).isGreaterThan(1_000);
    }

    private static void check(Ratings all, JsonNode expected) {
        Ratings ratings = chosen(all, expected);
        Measure measure = ReferenceMeasures.named(expected.get("stat").asText());
        Coefficient actual = measure.of(ratings);
        JsonNode value = expected.get("value");
        String status = expected.path("status").asText("");
        if (status.equals("DEGENERATE_ONE_UNIT")) {
            assertThat(actual).isInstanceOf(Coefficient.Undefined.class);
            Coefficient.Undefined undefined = (Coefficient.Undefined) actual;
            assertThat(undefined.reason()).isEqualTo(Reason.ONE_UNIT);
            assertThat(undefined.arithmetic().orElseThrow()).isCloseTo(value.asDouble(), tolerance(value));
        } else if (value.isNull()) {
            assertThat(actual).isInstanceOf(Coefficient.Undefined.class);
            Coefficient.Undefined undefined = (Coefficient.Undefined) actual;
            assertThat(undefined.arithmetic()).isEmpty();
            if (!status.isEmpty()) {
                assertThat(undefined.reason()).isEqualTo(reason(status));
            }
            assertThat(measure.interval(ratings, 0.95)).isEmpty();
        } else {
            assertThat(actual).isInstanceOf(Coefficient.Value.class);
            checkValue((Coefficient.Value) actual, value, expected);
            checkInterval(measure, ratings, expected);
        }
        checkBasis(actual.basis(), expected);
    }

    private static Ratings chosen(Ratings all, JsonNode expected) {
        Ratings ratings = all;
        if (expected.path("domain_kind").asText().equals("observed")) {
            ratings = ratings.onObservedScale();
        }
        if (expected.has("coders")) {
            ratings = ratings.ofCoders(
                    expected.get("coders").get(0).asInt() - 1,
                    expected.get("coders").get(1).asInt() - 1);
        }
        return ratings;
    }

    private static void checkValue(Coefficient.Value actual, JsonNode value, JsonNode expected) {
        assertThat(actual.estimate()).isCloseTo(value.asDouble(), tolerance(value));
        assertThat(actual.value()).hasValue(actual.estimate());
        for (String field : List.of("po", "pa", "Do")) {
            if (expected.has(field)) {
                assertThat(actual.parts().observed())
                        .as(field)
                        .isCloseTo(expected.get(field).asDouble(), tolerance(expected.get(field)));
            }
        }
        for (String field : List.of("pe", "De")) {
            if (expected.has(field)) {
                assertThat(actual.parts().expected())
                        .as(field)
                        .isCloseTo(expected.get(field).asDouble(), tolerance(expected.get(field)));
            }
        }
    }

    private static void checkInterval(Measure measure, Ratings ratings, JsonNode expected) {
        Optional<Interval> interval = measure.interval(ratings, 0.95);
        JsonNode error = first(expected, "se", "ase", "se_gwet");
        if (error != null) {
            assertThat(interval.orElseThrow().standardError().orElseThrow())
                    .as("standard error")
                    .isCloseTo(error.asDouble(), within(1e-9));
        }
        if (expected.hasNonNull("ase0")) {
            assertThat(((CohenKappa) measure).nullStandardError(ratings).orElseThrow())
                    .isCloseTo(expected.get("ase0").asDouble(), within(1e-9));
        }
        JsonNode lower = first(expected, "ci_lo", "ci_gwet_lo");
        JsonNode upper = first(expected, "ci_hi", "ci_gwet_hi");
        boolean offered = !expected.get("stat").asText().matches("ICC[13]k?");
        if (lower != null && offered) {
            assertThat(interval.orElseThrow().lower()).as("lower end").isCloseTo(lower.asDouble(), within(1e-8));
            assertThat(interval.orElseThrow().upper()).as("upper end").isCloseTo(upper.asDouble(), within(1e-8));
        } else {
            assertThat(interval).isEmpty();
        }
    }

    private static JsonNode first(JsonNode expected, String... fields) {
        for (String field : fields) {
            if (expected.hasNonNull(field)) {
                return expected.get(field);
            }
        }
        return null;
    }

    private static void checkBasis(Basis basis, JsonNode expected) {
        String stat = expected.get("stat").asText();
        if (expected.has("n_pairable")) {
            assertThat(basis.ratingsUsed()).isEqualTo(expected.get("n_pairable").asInt());
            assertThat(basis.unitsUsed())
                    .isEqualTo(expected.get("units_pairable").asInt());
            assertThat(basis.pairsUsed()).isEqualTo(expected.get("pairs").asLong());
        } else if ((stat.startsWith("cohen_kappa") && expected.has("n")) || stat.startsWith("ICC")) {
            assertThat(basis.unitsUsed()).isEqualTo(expected.get("n").asInt());
        } else if (expected.has("n")) {
            assertThat(basis.unitsUsed() + basis.unitsWithOneRating())
                    .isEqualTo(expected.get("n").asInt());
        }
    }

    private static void checkNullStandardError(Ratings ratings, JsonNode expected) {
        assertThat(ChanceCorrected.fleiss().nullStandardError(ratings).orElseThrow())
                .isCloseTo(expected.get("value").asDouble(), within(1e-9));
    }

    private static Reason reason(String status) {
        return switch (status) {
            case "UNDEFINED_NO_VARIATION" -> Reason.NO_VARIATION;
            case "UNDEFINED_NO_PAIRS" -> Reason.NO_PAIRS;
            case "UNDEFINED_ONE_CATEGORY" -> Reason.ONE_CATEGORY;
            case "UNDEFINED_NEEDS_2_UNITS_2_CODERS" -> Reason.NEEDS_TWO_UNITS_TWO_CODERS;
            case "UNDEFINED_ZERO_BETWEEN_UNIT_VARIANCE" -> Reason.ZERO_BETWEEN_UNIT_VARIANCE;
            default -> throw new IllegalArgumentException("a status that no reason stands for: " + status);
        };
    }

    /** The file has twelve digits; nine are asked for, of large values nine significant ones. */
    private static Offset<Double> tolerance(JsonNode value) {
        return within(1e-9 * Math.max(1, Math.abs(value.asDouble())));
    }
}
