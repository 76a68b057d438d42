package org.filiere.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.filiere.domain.SectoralGroup;

/**
 * How collective efficiency goes with a type of upgrading in a sectoral group.
 *
 * @param group the group
 * @param type one of {@link Measure#upgradingTypes()}
 * @param basis what stands for collective efficiency
 * @param points the cases that have both
 * @param correlation of the points
 */
public record Association(
        SectoralGroup group, Measure type, Basis basis, List<Point> points, RankCorrelation correlation) {

    /** What stands for collective efficiency. */
    public enum Basis {
        /** The computed CE, 0 to 12. */
        CE,
        /** The degree that a publication prints, as an order: 1 low, 2 medium, 3 high. */
        PUBLISHED_DEGREE;

        /** The value of a case; empty where it has none. */
        public OptionalDouble of(CaseSummary summary) {
            if (this == CE) {
                return summary.ce();
            }
            return summary.publishedDegree().isPresent()
                    ? OptionalDouble.of(summary.publishedDegree().get().ordinal() + 1)
                    : OptionalDouble.empty();
        }

        /** CE, unless more cases have a published degree than a computed CE. */
        public static Basis bestFor(CaseSummaries summaries) {
            return count(summaries.all(), PUBLISHED_DEGREE) > count(summaries.all(), CE) ? PUBLISHED_DEGREE : CE;
        }

        private static long count(Collection<CaseSummary> cases, Basis basis) {
            return cases.stream()
                    .filter(summary -> basis.of(summary).isPresent())
                    .count();
        }
    }

    /**
     * A case as a point.
     *
     * @param caseId the case
     * @param x collective efficiency by the basis
     * @param y upgrading, 0 to 3
     */
    public record Point(String caseId, double x, double y) {}

    public Association {
        points = List.copyOf(points);
    }

    /** Every type of upgrading in every group, group by group, by the basis that most cases have. */
    public static List<Association> of(CaseSummaries summaries) {
        return of(summaries, Basis.bestFor(summaries));
    }

    /** Every type of upgrading in every group, group by group. */
    public static List<Association> of(CaseSummaries summaries, Basis basis) {
        List<Association> all = new ArrayList<>();
        summaries.byGroup().forEach((group, cases) -> {
            for (Measure type : Measure.upgradingTypes()) {
                all.add(of(group, cases, type, basis));
            }
        });
        return List.copyOf(all);
    }

    private static Association of(SectoralGroup group, List<CaseSummary> cases, Measure type, Basis basis) {
        List<Point> points = new ArrayList<>();
        for (CaseSummary summary : cases) {
            OptionalDouble x = basis.of(summary);
            OptionalDouble y = type.of(summary);
            if (x.isPresent() && y.isPresent()) {
                points.add(new Point(summary.caseId(), x.getAsDouble(), y.getAsDouble()));
            }
        }
        double[] xs = points.stream().mapToDouble(Point::x).toArray();
        double[] ys = points.stream().mapToDouble(Point::y).toArray();
        return new Association(group, type, basis, points, RankCorrelation.of(xs, ys));
    }
}
