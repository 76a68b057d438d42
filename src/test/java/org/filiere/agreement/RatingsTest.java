package org.filiere.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.filiere.agreement.Ratings.MISSING;
import static org.filiere.agreement.Ratings.NOT_APPLICABLE;

import org.filiere.agreement.Basis.NotApplicable;
import org.filiere.agreement.IntraclassCorrelation.Form;
import org.junit.jupiter.api.Test;

class RatingsTest {

    private static final int[][] TABLE = {
        {0, 2, NOT_APPLICABLE},
        {6, MISSING, MISSING},
        {NOT_APPLICABLE, NOT_APPLICABLE, 4},
        {MISSING, NOT_APPLICABLE, NOT_APPLICABLE},
        {2, 2, 2},
    };

    private final Ratings ratings = Ratings.of(Scale.halfSteps(), TABLE);

    @Test
    void cellsAreKeptAsGivenAndUnsetOnesAreMissing() {
        assertThat(ratings.cell(0, 1)).isEqualTo(2);
        assertThat(ratings.cell(0, 2)).isEqualTo(NOT_APPLICABLE);
        assertThat(ratings.cell(1, 1)).isEqualTo(MISSING);
        assertThat(Ratings.builder(Scale.halfSteps(), 1, 1).build().cell(0, 0)).isEqualTo(MISSING);
    }

    @Test
    void builderFilledFurtherDoesNotChangeWhatItBuilt() {
        Ratings.Builder builder = Ratings.builder(Scale.halfSteps(), 1, 1).set(0, 0, 3);
        Ratings first = builder.build();
        builder.set(0, 0, 4);

        assertThat(first.cell(0, 0)).isEqualTo(3);
        assertThat(first).isNotEqualTo(builder.build());
    }

    @Test
    void valuesOutsideTheScaleAndTheTableAreRefused() {
        assertThatThrownBy(() -> Ratings.of(Scale.halfSteps(), new int[][] {{7}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ratings.of(Scale.halfSteps(), new int[][] {{-3}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ratings.of(Scale.halfSteps(), new int[][] {{1, 2}, {1}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ratings.cell(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void scaleMustIncrease() {
        assertThatThrownBy(() -> Scale.of(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scale.of(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Scale.halfSteps()).isEqualTo(Scale.of(0, 0.5, 1, 1.5, 2, 2.5, 3));
    }

    @Test
    void codersAndUnitsAreChosen() {
        assertThat(ratings.ofCoders(2, 0)).isEqualTo(Ratings.of(Scale.halfSteps(), new int[][] {
            {NOT_APPLICABLE, 0}, {MISSING, 6}, {4, NOT_APPLICABLE}, {NOT_APPLICABLE, MISSING}, {2, 2}
        }));
        assertThat(ratings.ofUnits(unit -> unit > 2))
                .isEqualTo(Ratings.of(Scale.halfSteps(), new int[][] {TABLE[3], TABLE[4]}));
    }

    @Test
    void observedScaleHasOnlyTheLevelsThatWereUsed() {
        Ratings observed = ratings.onObservedScale();

        assertThat(observed.scale()).isEqualTo(Scale.of(0, 1, 2, 3));
        assertThat(observed.cell(1, 0)).isEqualTo(3);
        assertThat(observed.cell(0, 2)).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void whatIsUsedAndLeftOutIsCountedForPairwiseCoefficients() {
        Basis basis = KrippendorffAlpha.ordinal().of(ratings).basis();

        // N/A against a score: two pairs in the first unit, two in the third.
        assertThat(basis).isEqualTo(new Basis(5, 2, 5, 4, 2, 1, 0, 3, new NotApplicable(5, 2, 4, 2)));
    }

    @Test
    void whatIsUsedAndLeftOutIsCountedForListwiseCoefficients() {
        Basis basis = PercentAgreement.unanimous().of(ratings).basis();

        assertThat(basis).isEqualTo(new Basis(5, 1, 3, 3, 2, 1, 1, 3, new NotApplicable(5, 2, 4, 2)));
        assertThat(basis.unitsLeftOut()).isEqualTo(4);
    }

    @Test
    void applicabilityIsATableOfItsOwn() {
        Ratings applicability = ratings.applicability();

        assertThat(applicability).isEqualTo(Ratings.of(Scale.of(0, 1), new int[][] {
            {0, 0, 1}, {0, MISSING, MISSING}, {1, 1, 0}, {MISSING, 1, 1}, {0, 0, 0}
        }));
        // By hand: six 0 and five 1 in pairs, so D_o = 4/11 and D_e = 2·6·5/(11·10).
        assertThat(new KrippendorffAlpha(Metric.NOMINAL)
                        .of(applicability)
                        .value()
                        .orElseThrow())
                .isCloseTo(1 - 4.0 / 11 / (60.0 / 110), within(1e-12));
    }

    @Test
    void emptyTablesHaveReasonsNotNumbers() {
        for (Measure measure : MeasuresOfAllKinds.forManyCoders()) {
            assertThat(measure.of(Ratings.of(Scale.halfSteps(), new int[0][])))
                    .isInstanceOf(Coefficient.Undefined.class);
            assertThat(measure.of(Ratings.builder(Scale.halfSteps(), 3, 0).build()))
                    .isInstanceOf(Coefficient.Undefined.class);
            assertThat(measure.of(Ratings.builder(Scale.of(), 3, 2).build())).isInstanceOf(Coefficient.Undefined.class);
        }
    }

    @Test
    void roundingOfScoreValuesIsNotTakenForVariance() {
        // Tenths are not exact in binary: every unit has the same mean, but the sums differ in their last digits.
        Scale tenths = Scale.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7);
        Ratings opposed = Ratings.of(tenths, new int[][] {{0, 6}, {1, 5}, {2, 4}, {3, 3}, {6, 0}, {5, 1}});
        Ratings same = Ratings.of(tenths, new int[][] {{0, 0, 0}, {0, 0, 0}, {0, 0, 0}});

        assertThat(((Coefficient.Undefined) new IntraclassCorrelation(Form.ONE_WAY_AVERAGE).of(opposed)).reason())
                .isEqualTo(Coefficient.Reason.ZERO_BETWEEN_UNIT_VARIANCE);
        assertThat(((Coefficient.Undefined) new IntraclassCorrelation(Form.TWO_WAY_SINGLE).of(same)).reason())
                .isEqualTo(Coefficient.Reason.NO_VARIATION);
    }

    @Test
    void cohensKappaRefusesMoreThanTwoCoders() {
        assertThatThrownBy(() -> new CohenKappa(Weighting.LINEAR).of(ratings))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
