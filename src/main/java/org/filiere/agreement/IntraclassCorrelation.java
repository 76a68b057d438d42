package org.filiere.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.filiere.agreement.Coefficient.Parts;
import org.filiere.agreement.Coefficient.Reason;
import org.filiere.agreement.UnitStatistic.Outcome;
import org.hipparchus.distribution.continuous.FDistribution;

/**
 * Intraclass correlation (Shrout and Fleiss 1979), on the values of the levels and the units that every coder rated.
 *
 * @param form which of the six; for coders drawn from many who could have done it, (2,1) and (2,k)
 */
public record IntraclassCorrelation(Form form) implements Measure {

    /** The forms by their usual names: model, and one rating or the mean of all coders' ratings. */
    public enum Form {
        /** (1,1): each unit by other coders, one rating. */
        ONE_WAY_SINGLE,
        /** (2,1): coders are a sample, absolute agreement, one rating. */
        TWO_WAY_SINGLE,
        /** (3,1): these coders only, consistency, one rating. */
        FIXED_SINGLE,
        /** (1,k): each unit by other coders, mean rating. */
        ONE_WAY_AVERAGE,
        /** (2,k): coders are a sample, absolute agreement, mean rating. */
        TWO_WAY_AVERAGE,
        /** (3,k): these coders only, consistency, mean rating. */
        FIXED_AVERAGE
    }

    /** A sum of squares below this share of the largest possible one is rounding error. */
    private static final double ROUNDING = 1e-12;

    /** The mean squares of the two-way table of n units and k coders. */
    private record MeanSquares(double n, double k, double units, double coders, double rest, double within) {

        static MeanSquares of(Patterns patterns, int[] copies, Scale scale, int coders) {
            double[] values = fromLowest(scale);
            double[] sums = new double[coders];
            double n = 0;
            for (int p = 0; p < copies.length; p++) {
                for (int coder = 0; coder < coders; coder++) {
                    sums[coder] += copies[p] * values[patterns.row(p)[coder]];
                }
                n += copies[p];
            }
            double grand = Arrays.stream(sums).sum() / (n * coders);
            double all = 0;
            double ofUnits = 0;
            for (int p = 0; p < copies.length; p++) {
                double deviation = 0;
                for (byte level : patterns.row(p)) {
                    deviation += values[level] - grand;
                    all += copies[p] * (values[level] - grand) * (values[level] - grand);
                }
                ofUnits += copies[p] * deviation * deviation / coders;
            }
            double ofCoders = 0;
            for (double sum : sums) {
                ofCoders += (sum / n - grand) * (sum / n - grand) * n;
            }
            double range = values[values.length - 1];
            double least = n * coders * range * range * ROUNDING;
            return new MeanSquares(
                    n,
                    coders,
                    exact(ofUnits, least) / (n - 1),
                    exact(ofCoders, least) / (coders - 1),
                    exact(all - ofUnits - ofCoders, least) / ((n - 1) * (coders - 1)),
                    exact(all - ofUnits, least) / (n * (coders - 1)));
        }

        private static double[] fromLowest(Scale scale) {
            double[] values = new double[scale.size()];
            for (int level = 0; level < values.length; level++) {
                values[level] = scale.value(level) - scale.value(0);
            }
            return values;
        }

        private static double exact(double sum, double least) {
            return sum <= least ? 0 : sum;
        }

        boolean allSame() {
            return units == 0 && within == 0;
        }
    }

    @Override
    public Coefficient of(Ratings ratings) {
        return prepare(ratings).outcome().on(Basis.listwise(ratings));
    }

    @Override
    public UnitStatistic prepare(Ratings ratings) {
        int coders = ratings.coders();
        Patterns patterns = Patterns.ofRows(ratings, Math.max(1, coders));
        return new UnitStatistic(patterns) {
            @Override
            Outcome outcome(int[] copies) {
                if (coders < 2 || Arrays.stream(copies).sum() < 2) {
                    return Outcome.undefined(Reason.NEEDS_TWO_UNITS_TWO_CODERS);
                }
                return estimate(MeanSquares.of(patterns, copies, ratings.scale(), coders));
            }
        };
    }

    private Outcome estimate(MeanSquares ms) {
        if (ms.allSame()) {
            return Outcome.undefined(Reason.NO_VARIATION);
        }
        double k = ms.k;
        double gap = ms.units - (form.name().startsWith("ONE_WAY") ? ms.within : ms.rest);
        double divisor =
                switch (form) {
                    case ONE_WAY_SINGLE -> ms.units + (k - 1) * ms.within;
                    case TWO_WAY_SINGLE -> ms.units + (k - 1) * ms.rest + k * (ms.coders - ms.rest) / ms.n;
                    case FIXED_SINGLE -> ms.units + (k - 1) * ms.rest;
                    case ONE_WAY_AVERAGE, FIXED_AVERAGE -> ms.units;
                    case TWO_WAY_AVERAGE -> ms.units + (ms.coders - ms.rest) / ms.n;
                };
        if (Math.abs(divisor) <= ROUNDING * (ms.units + ms.coders + ms.within)) {
            boolean ofUnits = form == Form.ONE_WAY_AVERAGE || form == Form.FIXED_AVERAGE;
            return Outcome.undefined(ofUnits ? Reason.ZERO_BETWEEN_UNIT_VARIANCE : Reason.ZERO_DENOMINATOR);
        }
        return new Outcome(gap / divisor, Parts.Kind.NONE, 0, 0, null);
    }

    /**
     * The interval from the F distribution for (2,1) and (2,k) (McGraw and Wong 1996; (2,k) by stepping up the ends of
     * (2,1)); empty for the other forms, and where agreement is perfect or the estimate lies below −1.
     */
    @Override
    public Optional<Interval> interval(Ratings ratings, double level) {
        Interval.checkLevel(level);
        boolean average = form == Form.TWO_WAY_AVERAGE;
        Coefficient single = new IntraclassCorrelation(Form.TWO_WAY_SINGLE).of(ratings);
        if (!(average || form == Form.TWO_WAY_SINGLE)
                || !(single instanceof Coefficient.Value value)
                || value.estimate() >= 1
                || value.estimate() <= -1) {
            return Optional.empty();
        }
        Patterns patterns = Patterns.ofRows(ratings, ratings.coders());
        MeanSquares ms = MeanSquares.of(patterns, patterns.copies(), ratings.scale(), ratings.coders());
        if (ms.rest == 0) {
            return Optional.empty();
        }
        double[] ends = ends(ms, value.estimate(), level);
        if (average) {
            for (int i = 0; i < ends.length; i++) {
                ends[i] = ends[i] * ms.k / (1 + ends[i] * (ms.k - 1));
            }
        }
        return ends[0] <= ends[1]
                ? Optional.of(new Interval(ends[0], ends[1], level, OptionalDouble.empty(), Interval.Method.F))
                : Optional.empty();
    }

    private static double[] ends(MeanSquares ms, double icc, double level) {
        double n = ms.n;
        double k = ms.k;
        double a = k * icc / (n * (1 - icc));
        double b = 1 + k * icc * (n - 1) / (n * (1 - icc));
        double mixed = a * ms.coders + b * ms.rest;
        double freedom =
                mixed * mixed / (Math.pow(a * ms.coders, 2) / (k - 1) + Math.pow(b * ms.rest, 2) / ((n - 1) * (k - 1)));
        double tail = 0.5 + level / 2;
        double below = new FDistribution(n - 1, freedom).inverseCumulativeProbability(tail);
        double above = new FDistribution(freedom, n - 1).inverseCumulativeProbability(tail);
        double noise = k * ms.coders + (k * n - k - n) * ms.rest;
        return new double[] {
            n * (ms.units - below * ms.rest) / (below * noise + n * ms.units),
            n * (above * ms.units - ms.rest) / (noise + n * above * ms.units)
        };
    }
}
