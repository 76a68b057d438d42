package org.filiere.agreement;

import java.util.Arrays;
import java.util.Optional;
import org.filiere.agreement.Coefficient.Parts;
import org.filiere.agreement.Coefficient.Reason;
import org.filiere.agreement.UnitStatistic.Outcome;

/**
 * Krippendorff's alpha, 1 − D<sub>o</sub> / D<sub>e</sub>, for any number of coders and with missing ratings
 * (Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011). Units with fewer than two ratings are left out.
 *
 * @param metric how far apart two levels are; ordinal for scores
 */
public record KrippendorffAlpha(Metric metric) implements Measure {

    /** Alpha for ordered levels, the usual one here. */
    public static KrippendorffAlpha ordinal() {
        return new KrippendorffAlpha(Metric.ORDINAL);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The count matrix is never kept: each unit's counts go at once into the coincidences. The sums are of whole
     * numbers, so that the order of units and coders cannot change the last digit.
     */
    @Override
    public Coefficient of(Ratings ratings) {
        int size = ratings.scale().size();
        byte[] cells = ratings.cells();
        int coders = ratings.coders();
        long[] margins = new long[size];
        long[][] products = new long[coders + 1][size * size];
        int[] counts = new int[size];
        int units = 0;
        for (int start = 0; start < cells.length; start += coders) {
            int total = 0;
            for (int i = start; i < start + coders; i++) {
                if (cells[i] >= 0) {
                    counts[cells[i]]++;
                    total++;
                }
            }
            if (total > 1) {
                units++;
                addProducts(counts, margins, products[total]);
            }
            Arrays.fill(counts, 0);
        }
        double[] coincidences = new double[size * size];
        for (int total = 2; total <= coders; total++) {
            for (int i = 0; i < coincidences.length; i++) {
                coincidences[i] += products[total][i] / (total - 1.0);
            }
        }
        double[] exactMargins = Arrays.stream(margins).asDoubleStream().toArray();
        return outcome(ratings.scale(), exactMargins, coincidences, units).on(Basis.pairwise(ratings));
    }

    private static void addProducts(int[] counts, long[] margins, long[] products) {
        for (int a = 0; a < counts.length; a++) {
            if (counts[a] > 0) {
                margins[a] += counts[a];
                for (int b = a + 1; b < counts.length; b++) {
                    products[a * counts.length + b] += (long) counts[a] * counts[b];
                }
            }
        }
    }

    /** From the number of ratings of each level and the coincidences above the diagonal. */
    private Outcome outcome(Scale scale, double[] margins, double[] coincidences, long units) {
        if (units == 0) {
            return Outcome.undefined(Reason.NO_PAIRS);
        }
        int size = margins.length;
        double[] squares = metric.squaredDifferences(scale, margins);
        double total = 0;
        double observed = 0;
        double expected = 0;
        int levels = 0;
        for (int a = 0; a < size; a++) {
            total += margins[a];
            levels += margins[a] > 0 ? 1 : 0;
            for (int b = a + 1; b < size; b++) {
                observed += coincidences[a * size + b] * squares[a * size + b];
                expected += margins[a] * margins[b] * squares[a * size + b];
            }
        }
        if (levels < 2) {
            return Outcome.undefined(Reason.NO_VARIATION);
        }
        observed *= 2 / total;
        expected *= 2 / (total * (total - 1));
        Reason reason = units == 1 ? Reason.ONE_UNIT : null;
        return new Outcome(1 - observed / expected, Parts.Kind.DISAGREEMENT, observed, expected, reason);
    }

    @Override
    public UnitStatistic prepare(Ratings ratings) {
        Patterns patterns = Patterns.ofCounts(ratings, 2);
        int size = ratings.scale().size();
        Sparse levels = new Sparse(patterns.size());
        Sparse pairs = new Sparse(patterns.size());
        for (int p = 0; p < patterns.size(); p++) {
            byte[] counts = patterns.row(p);
            int total = 0;
            for (byte count : counts) {
                total += count;
            }
            for (int a = 0; a < size; a++) {
                levels.add(a, counts[a]);
                for (int b = a + 1; b < size; b++) {
                    pairs.add(a * size + b, counts[a] * counts[b] / (total - 1.0));
                }
            }
            levels.endRow();
            pairs.endRow();
        }
        return new UnitStatistic(patterns) {
            @Override
            Outcome outcome(int[] copies) {
                double[] margins = levels.sum(copies, size);
                double[] coincidences = pairs.sum(copies, size * size);
                long units = 0;
                for (int copy : copies) {
                    units += copy;
                }
                return KrippendorffAlpha.this.outcome(ratings.scale(), margins, coincidences, units);
            }
        };
    }

    /**
     * Gwet's linearised interval (Gwet 2014, chapter 5), with Student's t on all units that have a rating; the
     * differences of levels are taken as fixed.
     */
    @Override
    public Optional<Interval> interval(Ratings ratings, double level) {
        Interval.checkLevel(level);
        if (!(of(ratings) instanceof Coefficient.Value value)) {
            return Optional.empty();
        }
        Patterns patterns = Patterns.ofCounts(ratings, 2);
        int size = ratings.scale().size();
        double[] margins = new double[size];
        int[] copies = patterns.copies();
        double total = 0;
        for (int p = 0; p < copies.length; p++) {
            for (int a = 0; a < size; a++) {
                margins[a] += copies[p] * patterns.row(p)[a];
                total += copies[p] * patterns.row(p)[a];
            }
        }
        double[] weights = metric.squaredDifferences(ratings.scale(), margins);
        double largest = Arrays.stream(weights).max().orElse(0);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 - weights[i] / largest;
        }
        double[] prevalence = Arrays.stream(margins).toArray();
        for (int a = 0; a < size; a++) {
            prevalence[a] /= total;
        }
        return linearised(patterns, weights, prevalence, value, level);
    }

    private static Optional<Interval> linearised(
            Patterns patterns, double[] weights, double[] prevalence, Coefficient.Value value, double level) {
        int units = value.basis().units() - value.basis().unitsWithoutRating();
        int size = prevalence.length;
        int[] patternOfUnit = patterns.patternOfUnit();
        double mean = value.basis().ratingsUsed() / (double) patternOfUnit.length;
        double[] expectedOf = new double[size];
        double expected = 0;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                expectedOf[a] += weights[a * size + b] * prevalence[b];
            }
            expected += prevalence[a] * expectedOf[a];
        }
        double[] own = new double[patterns.size()];
        double[] chance = new double[patterns.size()];
        double[] excess = new double[patterns.size()];
        for (int p = 0; p < own.length; p++) {
            byte[] counts = patterns.row(p);
            double ratings = 0;
            for (int a = 0; a < size; a++) {
                ratings += counts[a];
                chance[p] += counts[a] * expectedOf[a] / mean;
            }
            own[p] = ChanceCorrected.weightedPairs(counts, weights) / (mean * (ratings - 1));
            excess[p] = (ratings - mean) / mean;
        }
        double agreement =
                Arrays.stream(patternOfUnit).mapToDouble(p -> own[p]).average().orElseThrow();
        double uncorrected = (agreement - expected) / (1 - expected);
        double[] contributions = new double[patternOfUnit.length];
        for (int unit = 0; unit < contributions.length; unit++) {
            int p = patternOfUnit[unit];
            double ofAgreement = (own[p] - agreement * excess[p] - expected) / (1 - expected);
            double ofChance = (chance[p] - expected * excess[p] - expected) / (1 - expected);
            contributions[unit] = ofAgreement - 2 * (1 - uncorrected) * ofChance;
        }
        return StudentInterval.of(value.estimate(), contributions, uncorrected, units, level);
    }
}
