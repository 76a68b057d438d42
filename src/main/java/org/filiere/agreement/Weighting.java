package org.filiere.agreement;

/**
 * How much two levels agree, from 1 (the same) to 0 (the two ends), in weighted coefficients. Formulas as in Gwet,
 * "Handbook of Inter-Rater Reliability" (4th ed. 2014), chapter 3.
 */
public enum Weighting {
    /** Only the same level agrees. */
    UNWEIGHTED,
    /** 1 − |a − b| / range, on the values. */
    LINEAR,
    /** 1 − (a − b)² / range², on the values. */
    QUADRATIC,
    /** 1 − C(d + 1, 2) / C(q, 2), with d the number of steps between two of q levels. */
    ORDINAL;

    /** The weights of each pair of levels, row by row. */
    double[] weights(Scale scale) {
        int size = scale.size();
        double[] weights = new double[size * size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                weights[a * size + b] = a == b ? 1 : weight(scale, a, b);
            }
        }
        return weights;
    }

    private double weight(Scale scale, int a, int b) {
        double range = scale.value(scale.size() - 1) - scale.value(0);
        double share = Math.abs(scale.value(a) - scale.value(b)) / range;
        return switch (this) {
            case UNWEIGHTED -> 0;
            case LINEAR -> 1 - share;
            case QUADRATIC -> 1 - share * share;
            case ORDINAL -> {
                double steps = Math.abs(a - b);
                yield 1 - steps * (steps + 1) / (scale.size() * (scale.size() - 1.0));
            }
        };
    }
}
