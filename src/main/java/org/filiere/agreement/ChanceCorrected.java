package org.filiere.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.filiere.agreement.Coefficient.Reason;

/**
 * Coefficients (p<sub>a</sub> − p<sub>e</sub>) / (1 − p<sub>e</sub>) for any number of coders that differ only in what
 * they take for chance: Fleiss' kappa, Gwet's AC1 and AC2, Brennan and Prediger's. Formulas with missing ratings as in
 * Gwet, "Handbook of Inter-Rater Reliability" (4th ed. 2014), chapters 2–3: the agreement is averaged over units with
 * at least two ratings, the prevalence of levels over units with at least one.
 */
public record ChanceCorrected(Chance chance, Weighting weighting) implements Measure {

    /** What is taken for agreement by chance. */
    public enum Chance {
        /** Coders draw from the overall distribution of levels (Fleiss 1971). */
        FLEISS,
        /** Only a share of the ratings is by chance, and these are spread evenly (Gwet 2008). */
        GWET,
        /** Every level is equally likely (Brennan and Prediger 1981). */
        BRENNAN_PREDIGER
    }

    /** Fleiss' kappa for nominal levels. */
    public static ChanceCorrected fleiss() {
        return new ChanceCorrected(Chance.FLEISS, Weighting.UNWEIGHTED);
    }

    /** Gwet's AC1, for nominal levels. */
    public static ChanceCorrected ac1() {
        return new ChanceCorrected(Chance.GWET, Weighting.UNWEIGHTED);
    }

    /** Gwet's AC2, weighted. */
    public static ChanceCorrected ac2(Weighting weighting) {
        return new ChanceCorrected(Chance.GWET, weighting);
    }

    @Override
    public Coefficient of(Ratings ratings) {
        return prepare(ratings).outcome().on(Basis.pairwise(ratings));
    }

    @Override
    public UnitStatistic prepare(Ratings ratings) {
        return new Statistic(
                Patterns.ofCounts(ratings, 1),
                weighting.weights(ratings.scale()),
                ratings.scale().size());
    }

    /** Gwet's linearised interval with Student's t (Gwet 2014, chapter 5). */
    @Override
    public Optional<Interval> interval(Ratings ratings, double level) {
        Interval.checkLevel(level);
        Statistic statistic = (Statistic) prepare(ratings);
        UnitStatistic.Outcome outcome = statistic.outcome();
        return outcome.defined() ? statistic.interval(outcome, level) : Optional.empty();
    }

    /**
     * The standard error of Fleiss' plain kappa were there only chance agreement, for a test of that (Fleiss, Nee and
     * Landis 1979); empty unless every coder rated every unit and the ratings vary.
     *
     * @throws IllegalStateException for any other coefficient
     */
    public OptionalDouble nullStandardError(Ratings ratings) {
        if (chance != Chance.FLEISS || weighting != Weighting.UNWEIGHTED) {
            throw new IllegalStateException("only Fleiss' plain kappa has this standard error, not " + this);
        }
        Statistic statistic = (Statistic) prepare(ratings);
        double n = ratings.units();
        double m = ratings.coders();
        if (Basis.listwise(ratings).unitsUsed() < n || m < 2 || n == 0) {
            return OptionalDouble.empty();
        }
        double products = 0;
        double skew = 0;
        for (double share : statistic.prevalence(statistic.patterns().copies(), n)) {
            products += share * (1 - share);
            skew += share * (1 - share) * (1 - 2 * share);
        }
        return products == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(2 * (products * products - skew) / (n * m * (m - 1))) / products);
    }

    /** Σ over ordered pairs of two different ratings of a unit of the weight of their levels. */
    static double weightedPairs(byte[] counts, double[] weights) {
        double sum = 0;
        for (int a = 0; a < counts.length; a++) {
            if (counts[a] > 0) {
                double weighted = -1;
                for (int b = 0; b < counts.length; b++) {
                    weighted += weights[a * counts.length + b] * counts[b];
                }
                sum += counts[a] * weighted;
            }
        }
        return sum;
    }

    private final class Statistic extends UnitStatistic {
        private final double[] weights;
        private final double weightSum;
        private final int size;
        private final int[] ratings;
        private final double[] agreement;
        private final Sparse shares;

        Statistic(Patterns patterns, double[] weights, int size) {
            super(patterns);
            this.weights = weights;
            this.weightSum = Arrays.stream(weights).sum();
            this.size = size;
            ratings = new int[patterns.size()];
            agreement = new double[patterns.size()];
            shares = new Sparse(patterns.size());
            for (int p = 0; p < ratings.length; p++) {
                byte[] counts = patterns.row(p);
                for (byte count : counts) {
                    ratings[p] += count;
                }
                for (int level = 0; level < size; level++) {
                    shares.add(level, counts[level] / (double) ratings[p]);
                }
                shares.endRow();
                if (ratings[p] > 1) {
                    agreement[p] = weightedPairs(counts, weights) / (ratings[p] * (ratings[p] - 1.0));
                }
            }
        }

        @Override
        Outcome outcome(int[] copies) {
            long units = 0;
            long paired = 0;
            double sum = 0;
            for (int p = 0; p < copies.length; p++) {
                units += copies[p];
                if (ratings[p] > 1) {
                    paired += copies[p];
                    sum += copies[p] * agreement[p];
                }
            }
            if (paired == 0) {
                return Outcome.undefined(Reason.NO_PAIRS);
            }
            if (size == 1 && chance != Chance.FLEISS) {
                return Outcome.undefined(Reason.ONE_CATEGORY);
            }
            double[] prevalence = prevalence(copies, (double) units);
            if (chance == Chance.FLEISS
                    && Arrays.stream(prevalence).filter(share -> share > 0).count() < 2) {
                return Outcome.undefined(Reason.NO_VARIATION);
            }
            return Outcome.agreement(sum / paired, expected(prevalence), paired == 1);
        }

        private double[] prevalence(int[] copies, double units) {
            double[] prevalence = shares.sum(copies, size);
            for (int level = 0; level < size; level++) {
                prevalence[level] /= units;
            }
            return prevalence;
        }

        private double expected(double[] prevalence) {
            double sum = 0;
            switch (chance) {
                case FLEISS -> {
                    double[] of = expectedOf(prevalence);
                    for (int level = 0; level < size; level++) {
                        sum += prevalence[level] * of[level];
                    }
                }
                case GWET -> {
                    for (double share : prevalence) {
                        sum += share * (1 - share);
                    }
                    sum *= weightSum / (size * (size - 1.0));
                }
                case BRENNAN_PREDIGER -> sum = weightSum / ((double) size * size);
            }
            return sum;
        }

        /** For each level the part that one rating of it adds to the expected agreement. */
        private double[] expectedOf(double[] prevalence) {
            double[] of = new double[size];
            for (int a = 0; a < size; a++) {
                switch (chance) {
                    case FLEISS -> {
                        for (int b = 0; b < size; b++) {
                            of[a] += weights[a * size + b] * prevalence[b];
                        }
                    }
                    case GWET -> of[a] = weightSum / (size * (size - 1.0)) * (1 - prevalence[a]);
                    case BRENNAN_PREDIGER -> of[a] = weightSum / ((double) size * size);
                }
            }
            return of;
        }

        Optional<Interval> interval(Outcome outcome, double level) {
            int[] patternOfUnit = patterns().patternOfUnit();
            int units = patternOfUnit.length;
            double paired =
                    Arrays.stream(patternOfUnit).filter(p -> ratings[p] > 1).count();
            double expected = outcome.expected();
            double[] of = expectedOf(prevalence(patterns().copies(), units));
            double[] contributions = new double[units];
            for (int unit = 0; unit < units; unit++) {
                int p = patternOfUnit[unit];
                double own = ratings[p] > 1 ? units / paired * (agreement[p] - expected) / (1 - expected) : 0;
                double byChance = 0;
                for (int a = 0; a < size; a++) {
                    byChance += patterns().row(p)[a] * of[a] / ratings[p];
                }
                contributions[unit] = own - 2 * (1 - outcome.estimate()) * (byChance - expected) / (1 - expected);
            }
            return StudentInterval.of(outcome.estimate(), contributions, outcome.estimate(), units, level);
        }
    }
}
