package org.filiere.agreement;

import java.util.Optional;
import java.util.OptionalDouble;
import org.filiere.agreement.Coefficient.Reason;
import org.filiere.agreement.UnitStatistic.Outcome;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Cohen's kappa of two coders, plain or weighted (Cohen 1960, 1968), on the units that both rated.
 *
 * <p>For a table of more coders take {@link Ratings#ofCoders(int...)} or {@link LightKappa}.
 */
public record CohenKappa(Weighting weighting) implements Measure {

    @Override
    public Coefficient of(Ratings ratings) {
        return prepare(ratings).outcome().on(Basis.pairwise(ratings));
    }

    @Override
    public UnitStatistic prepare(Ratings ratings) {
        if (ratings.coders() != 2) {
            throw new IllegalArgumentException("Cohen's kappa is of two coders, not " + ratings.coders());
        }
        Patterns patterns = Patterns.ofRows(ratings, 2);
        int size = ratings.scale().size();
        double[] weights = weighting.weights(ratings.scale());
        return new UnitStatistic(patterns) {
            @Override
            Outcome outcome(int[] copies) {
                long[] table = new long[size * size];
                for (int p = 0; p < copies.length; p++) {
                    table[patterns.row(p)[0] * size + patterns.row(p)[1]] += copies[p];
                }
                return CohenKappa.outcome(table, weights, size);
            }
        };
    }

    /** Kappa of a level × level table of counts. */
    static Outcome outcome(long[] table, double[] weights, int size) {
        double[] rows = new double[size];
        double[] columns = new double[size];
        double observed = 0;
        long units = 0;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                rows[a] += table[a * size + b];
                columns[b] += table[a * size + b];
                observed += weights[a * size + b] * table[a * size + b];
                units += table[a * size + b];
            }
        }
        if (units == 0) {
            return Outcome.undefined(Reason.NO_PAIRS);
        }
        double expected = 0;
        boolean varies = false;
        for (int a = 0; a < size; a++) {
            varies |= rows[a] + columns[a] > 0 && rows[a] + columns[a] < 2 * units;
            for (int b = 0; b < size; b++) {
                expected += weights[a * size + b] * rows[a] * columns[b];
            }
        }
        if (!varies) {
            return Outcome.undefined(Reason.NO_VARIATION);
        }
        return Outcome.agreement(observed / units, expected / units / units, units == 1);
    }

    /** The large-sample interval of Fleiss, Cohen and Everitt (1969); its ends are not cut at −1 and 1. */
    @Override
    public Optional<Interval> interval(Ratings ratings, double level) {
        Interval.checkLevel(level);
        if (!(of(ratings) instanceof Coefficient.Value kappa)) {
            return Optional.empty();
        }
        double error = standardError(ratings, kappa, false);
        double reach = error * new NormalDistribution().inverseCumulativeProbability(0.5 + level / 2);
        return Optional.of(new Interval(
                kappa.estimate() - reach,
                kappa.estimate() + reach,
                level,
                OptionalDouble.of(error),
                Interval.Method.NORMAL));
    }

    /**
     * The standard error of kappa were there only chance agreement, for a test of that; empty where kappa is undefined.
     */
    public OptionalDouble nullStandardError(Ratings ratings) {
        return of(ratings) instanceof Coefficient.Value kappa
                ? OptionalDouble.of(standardError(ratings, kappa, true))
                : OptionalDouble.empty();
    }

    private double standardError(Ratings ratings, Coefficient.Value kappa, boolean chanceOnly) {
        int size = ratings.scale().size();
        double[] weights = weighting.weights(ratings.scale());
        ConfusionTable table = ConfusionTable.of(ratings, 0, 1);
        double n = kappa.nUnits();
        double[] rows = new double[size];
        double[] columns = new double[size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                rows[a] += table.count(a, b) / n;
                columns[b] += table.count(a, b) / n;
            }
        }
        double[] meanOfRow = new double[size];
        double[] meanOfColumn = new double[size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                meanOfRow[a] += columns[b] * weights[a * size + b];
                meanOfColumn[b] += rows[a] * weights[a * size + b];
            }
        }
        double expected = kappa.parts().expected();
        double doubt = chanceOnly ? 1 : 1 - kappa.estimate();
        // The mean of the terms below; deviations from it keep an error of zero at zero.
        double centre = chanceOnly ? -expected : kappa.estimate() - expected * doubt;
        double sum = 0;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                double share = chanceOnly ? rows[a] * columns[b] : table.count(a, b) / n;
                double term = weights[a * size + b] - (meanOfRow[a] + meanOfColumn[b]) * doubt - centre;
                sum += share * term * term;
            }
        }
        return Math.sqrt(sum / n) / (1 - expected);
    }
}
