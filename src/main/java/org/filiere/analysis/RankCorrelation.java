package org.filiere.analysis;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.stat.correlation.SpearmansCorrelation;

/**
 * Spearman's rank correlation of two lists, ties sharing their mean rank (Spearman 1904; Pearson's r of the ranks).
 *
 * @param n number of pairs
 * @param rho −1 to 1; empty where it is undefined
 * @param undefined why there is no rho; empty where there is one
 */
public record RankCorrelation(int n, OptionalDouble rho, Optional<Undefined> undefined) {

    /** The fewest pairs from which a correlation is given: with two it can only be −1 or 1. */
    public static final int FEWEST = 3;

    /** Why there is no correlation. */
    public enum Undefined {
        /** Fewer than {@link #FEWEST} pairs. */
        TOO_FEW,
        /** All first values are equal. */
        CONSTANT_X,
        /** All second values are equal. */
        CONSTANT_Y
    }

    /**
     * The correlation of pairs.
     *
     * @param x the first value of every pair
     * @param y the second value of every pair, as many as {@code x}
     */
    public static RankCorrelation of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " first values cannot pair with " + y.length);
        }
        Optional<Undefined> why = undefined(x, y);
        OptionalDouble rho = why.isPresent()
                ? OptionalDouble.empty()
                : OptionalDouble.of(new SpearmansCorrelation().correlation(x, y));
        return new RankCorrelation(x.length, rho, why);
    }

    private static Optional<Undefined> undefined(double[] x, double[] y) {
        if (x.length < FEWEST) {
            return Optional.of(Undefined.TOO_FEW);
        }
        if (isConstant(x)) {
            return Optional.of(Undefined.CONSTANT_X);
        }
        return isConstant(y) ? Optional.of(Undefined.CONSTANT_Y) : Optional.empty();
    }

    private static boolean isConstant(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }
}
