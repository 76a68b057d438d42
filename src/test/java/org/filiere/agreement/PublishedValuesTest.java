package org.filiere.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Values as they are printed in publications and in the documentation of other software. */
class PublishedValuesTest {

    @TestFactory
    List<DynamicTest> everyPublishedValueIsReproducedToItsDecimals() {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode value : ReferenceData.json("published_agreement.json").get("values")) {
            String dataset = value.get("dataset").asText();
            String stat = value.get("stat").asText();
            tests.add(dynamicTest(dataset + " " + stat, () -> {
                Ratings ratings = ReferenceData.ratings("reliability/" + dataset + ".csv", MissingNode.getInstance());
                double half = 0.5 * Math.pow(10, -value.get("decimals").asInt());
                assertThat(ReferenceMeasures.named(stat).of(ratings).value().orElseThrow())
                        .as(value.get("source").asText())
                        .isCloseTo(value.get("published").asDouble(), within(half + 1e-12));
            }));
        }
        assertThat(tests).hasSizeGreaterThan(25);
        return tests;
    }
}
