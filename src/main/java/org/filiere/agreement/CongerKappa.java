package org.filiere.agreement;

import java.util.Optional;
import org.filiere.agreement.Coefficient.Reason;
import org.filiere.agreement.UnitStatistic.Outcome;

/**
 * Conger's kappa (1980): like Fleiss', but chance is what two coders with their own habits would agree on, averaged
 * over all pairs of coders. With two coders and no missing ratings it is Cohen's.
 */
public record CongerKappa(Weighting weighting) implements Measure {

    @Override
    public Coefficient of(Ratings ratings) {
        return prepare(ratings).outcome().on(Basis.pairwise(ratings));
    }

    /** Empty: use a {@link Bootstrap}. */
    @Override
    public Optional<Interval> interval(Ratings ratings, double level) {
        return Optional.empty();
    }

    @Override
    public UnitStatistic prepare(Ratings ratings) {
        Patterns patterns = Patterns.ofRows(ratings, 1);
        double[] weights = weighting.weights(ratings.scale());
        int size = ratings.scale().size();
        double[] agreement = new double[patterns.size()];
        boolean[] paired = new boolean[patterns.size()];
        for (int p = 0; p < agreement.length; p++) {
            byte[] counts = new byte[size];
            int total = 0;
            for (byte level : patterns.row(p)) {
                if (level >= 0) {
                    counts[level]++;
                    total++;
                }
            }
            paired[p] = total > 1;
            agreement[p] = paired[p] ? ChanceCorrected.weightedPairs(counts, weights) / (total * (total - 1.0)) : 0;
        }
        return new UnitStatistic(patterns) {
            @Override
            Outcome outcome(int[] copies) {
                double sum = 0;
                long units = 0;
                for (int p = 0; p < copies.length; p++) {
                    sum += copies[p] * agreement[p];
                    units += paired[p] ? copies[p] : 0;
                }
                if (units == 0) {
                    return Outcome.undefined(Reason.NO_PAIRS);
                }
                double[][] habits = habits(patterns, copies, ratings.coders(), size);
                if (sameSingleLevel(habits, size)) {
                    return Outcome.undefined(Reason.NO_VARIATION);
                }
                return Outcome.agreement(sum / units, expected(habits, weights, size), units == 1);
            }
        };
    }

    /** The share of each level in each coder's ratings; all zero for a coder without any. */
    private static double[][] habits(Patterns patterns, int[] copies, int coders, int size) {
        double[][] habits = new double[coders][size];
        double[] totals = new double[coders];
        for (int p = 0; p < copies.length; p++) {
            byte[] row = patterns.row(p);
            for (int coder = 0; coder < coders; coder++) {
                if (row[coder] >= 0) {
                    habits[coder][row[coder]] += copies[p];
                    totals[coder] += copies[p];
                }
            }
        }
        for (int coder = 0; coder < coders; coder++) {
            for (int level = 0; level < size && totals[coder] > 0; level++) {
                habits[coder][level] /= totals[coder];
            }
        }
        return habits;
    }

    private static boolean sameSingleLevel(double[][] habits, int size) {
        int used = 0;
        for (int level = 0; level < size; level++) {
            for (double[] habit : habits) {
                if (habit[level] > 0) {
                    used++;
                    break;
                }
            }
        }
        return used < 2;
    }

    private static double expected(double[][] habits, double[] weights, int size) {
        double sum = 0;
        int pairs = 0;
        for (int g = 0; g < habits.length; g++) {
            for (int h = g + 1; h < habits.length; h++) {
                double agreeing = 0;
                double all = 0;
                for (int a = 0; a < size; a++) {
                    for (int b = 0; b < size; b++) {
                        agreeing += weights[a * size + b] * habits[g][a] * habits[h][b];
                        all += habits[g][a] * habits[h][b];
                    }
                }
                // A coder without ratings has no habits, and so no part in what is expected.
                if (all > 0) {
                    sum += agreeing;
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }
}
