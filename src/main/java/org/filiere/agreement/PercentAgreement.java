package org.filiere.agreement;

import java.util.Optional;
import org.filiere.agreement.Coefficient.Parts;
import org.filiere.agreement.Coefficient.Reason;

/**
 * The share of agreement, without regard to chance: 0 to 1.
 *
 * @param rule what is counted
 * @param tolerance the largest difference in score units that still counts as agreement
 */
public record PercentAgreement(Rule rule, double tolerance) implements Measure {

    /** What is counted. */
    public enum Rule {
        /** The share of agreeing pairs of coders in each unit, averaged over units with at least two ratings. */
        PAIRWISE,
        /** The share of units on which all coders agree, of the units that all of them rated. */
        UNANIMOUS
    }

    /** Values such as 0.1 × 3 are not exact; a difference that is this close to the tolerance counts as within. */
    private static final double SLACK = 1e-9;

    public PercentAgreement {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("tolerance " + tolerance);
        }
    }

    /** Pairs of coders that gave the same level. */
    public static PercentAgreement pairwise() {
        return new PercentAgreement(Rule.PAIRWISE, 0);
    }

    /** Units on which all coders gave the same level. */
    public static PercentAgreement unanimous() {
        return new PercentAgreement(Rule.UNANIMOUS, 0);
    }

    @Override
    public Coefficient of(Ratings ratings) {
        Basis basis = rule == Rule.PAIRWISE ? Basis.pairwise(ratings) : Basis.listwise(ratings);
        return prepare(ratings).outcome().on(basis);
    }

    /** Empty: use a {@link Bootstrap}. */
    @Override
    public Optional<Interval> interval(Ratings ratings, double level) {
        return Optional.empty();
    }

    @Override
    public UnitStatistic prepare(Ratings ratings) {
        int least = rule == Rule.PAIRWISE ? 2 : Math.max(2, ratings.coders());
        Patterns patterns = Patterns.ofCounts(ratings, least);
        double[] share = new double[patterns.size()];
        for (int p = 0; p < share.length; p++) {
            share[p] = agreement(ratings.scale(), patterns.row(p));
        }
        Reason none = rule == Rule.UNANIMOUS && ratings.coders() > 1 ? Reason.NO_COMPLETE_UNIT : Reason.NO_PAIRS;
        return new UnitStatistic(patterns) {
            @Override
            Outcome outcome(int[] copies) {
                double sum = 0;
                long units = 0;
                for (int p = 0; p < copies.length; p++) {
                    sum += copies[p] * share[p];
                    units += copies[p];
                }
                return units == 0
                        ? Outcome.undefined(none)
                        : new Outcome(sum / units, Parts.Kind.AGREEMENT, sum / units, 0, null);
            }
        };
    }

    private double agreement(Scale scale, byte[] counts) {
        double agreeing = 0;
        double all = 0;
        for (int a = 0; a < counts.length; a++) {
            for (int b = 0; b < counts.length; b++) {
                int pairs = counts[a] * (counts[b] - (a == b ? 1 : 0));
                all += pairs;
                agreeing += Math.abs(scale.value(a) - scale.value(b)) <= tolerance + SLACK ? pairs : 0;
            }
        }
        return rule == Rule.PAIRWISE ? agreeing / all : agreeing == all ? 1 : 0;
    }
}
