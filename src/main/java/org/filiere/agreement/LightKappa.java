package org.filiere.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiere.agreement.Coefficient.Parts;
import org.filiere.agreement.Coefficient.Reason;
import org.filiere.agreement.UnitStatistic.Outcome;

/** The mean of Cohen's kappa over all pairs of coders for which it is defined (Light 1971). */
public record LightKappa(Weighting weighting) implements Measure {

    /** Kappa of one pair of coders; the coders are columns of the table. */
    public record Pair(int coderA, int coderB, Coefficient kappa) {}

    /** Kappa of every pair of coders. */
    public List<Pair> pairs(Ratings ratings) {
        List<Pair> pairs = new ArrayList<>();
        CohenKappa cohen = new CohenKappa(weighting);
        for (int a = 0; a < ratings.coders(); a++) {
            for (int b = a + 1; b < ratings.coders(); b++) {
                pairs.add(new Pair(a, b, cohen.of(ratings.ofCoders(a, b))));
            }
        }
        return List.copyOf(pairs);
    }

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
        Patterns patterns = Patterns.ofRows(ratings, 2);
        int size = ratings.scale().size();
        double[] weights = weighting.weights(ratings.scale());
        return new UnitStatistic(patterns) {
            @Override
            Outcome outcome(int[] copies) {
                List<Outcome> kappas = new ArrayList<>();
                for (int a = 0; a < ratings.coders(); a++) {
                    for (int b = a + 1; b < ratings.coders(); b++) {
                        kappas.add(CohenKappa.outcome(table(patterns, copies, a, b, size), weights, size));
                    }
                }
                return mean(kappas);
            }
        };
    }

    private static long[] table(Patterns patterns, int[] copies, int a, int b, int size) {
        long[] table = new long[size * size];
        for (int p = 0; p < copies.length; p++) {
            byte[] row = patterns.row(p);
            if (row[a] >= 0 && row[b] >= 0) {
                table[row[a] * size + row[b]] += copies[p];
            }
        }
        return table;
    }

    private static Outcome mean(List<Outcome> kappas) {
        Outcome ofDefined = mean(kappas, null);
        if (ofDefined != null) {
            return ofDefined;
        }
        Outcome ofOneUnit = mean(kappas, Reason.ONE_UNIT);
        if (ofOneUnit != null) {
            return ofOneUnit;
        }
        return kappas.stream()
                .filter(kappa -> kappa.reason() != Reason.NO_PAIRS)
                .findFirst()
                .orElse(Outcome.undefined(Reason.NO_PAIRS));
    }

    private static Outcome mean(List<Outcome> kappas, Reason wanted) {
        double sum = 0;
        double observed = 0;
        double expected = 0;
        int count = 0;
        for (Outcome kappa : kappas) {
            if (kappa.reason() == wanted) {
                sum += kappa.estimate();
                observed += kappa.observed();
                expected += kappa.expected();
                count++;
            }
        }
        return count == 0
                ? null
                : new Outcome(sum / count, Parts.Kind.AGREEMENT, observed / count, expected / count, wanted);
    }
}
