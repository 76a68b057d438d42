package org.filiere.analysis;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;

/**
 * The values of some cases and what sums them up.
 *
 * @param values one for each case that has one, lowest first, then by case id
 * @param figures mean, median and spread; empty without values
 */
public record Distribution(List<CaseValue> values, Optional<Figures> figures) {

    /**
     * Mean, median and spread.
     *
     * @param mean arithmetic mean
     * @param min lowest value
     * @param lowerQuartile by linear interpolation (Hyndman and Fan 1996, type 7, the default of R and numpy)
     * @param median the middle value
     * @param upperQuartile as the lower one
     * @param max highest value
     */
    public record Figures(
            double mean, double min, double lowerQuartile, double median, double upperQuartile, double max) {}

    public Distribution {
        values = List.copyOf(values);
    }

    /** The distribution of a measure over the cases that have it. */
    public static Distribution of(Collection<CaseSummary> cases, Measure measure) {
        List<CaseValue> values = cases.stream()
                .filter(summary -> measure.of(summary).isPresent())
                .map(summary ->
                        new CaseValue(summary.caseId(), measure.of(summary).getAsDouble()))
                .toList();
        return of(values);
    }

    /** The distribution of these values. */
    public static Distribution of(Collection<CaseValue> values) {
        List<CaseValue> sorted = values.stream()
                .sorted(Comparator.comparingDouble(CaseValue::value).thenComparing(CaseValue::caseId))
                .toList();
        return new Distribution(sorted, figures(sorted));
    }

    private static Optional<Figures> figures(List<CaseValue> sorted) {
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        double[] data = sorted.stream().mapToDouble(CaseValue::value).toArray();
        double sum = 0;
        for (double value : data) {
            sum += value;
        }
        Percentile quartiles = new Percentile().withEstimationType(EstimationType.R_7);
        quartiles.setData(data);
        return Optional.of(new Figures(
                sum / data.length,
                data[0],
                quartiles.evaluate(25),
                quartiles.evaluate(50),
                quartiles.evaluate(75),
                data[data.length - 1]));
    }

    /** How many cases have a value. */
    public int n() {
        return values.size();
    }

    /** The mean; empty without values. */
    public OptionalDouble mean() {
        return figures.isPresent() ? OptionalDouble.of(figures.get().mean()) : OptionalDouble.empty();
    }

    /** The ids of the cases that have a value. */
    public List<String> caseIds() {
        return values.stream().map(CaseValue::caseId).toList();
    }
}
