package org.filiere.agreement;

import java.util.Optional;

/** A way to measure agreement. All are immutable values, so equal measures are equal. */
public sealed interface Measure
        permits PercentAgreement,
                CohenKappa,
                LightKappa,
                CongerKappa,
                ChanceCorrected,
                KrippendorffAlpha,
                IntraclassCorrelation {

    /** The coefficient for a table of ratings. */
    Coefficient of(Ratings ratings);

    /**
     * The interval by formula, where the measure has one and the coefficient is defined; empty otherwise. A
     * {@link Bootstrap} works for every measure.
     *
     * @param level the confidence, for example 0.95
     */
    Optional<Interval> interval(Ratings ratings, double level);

    /** The measure prepared for resampling the units of a table. */
    UnitStatistic prepare(Ratings ratings);
}
