package org.filiere.agreement;

/**
 * How far apart two levels are in Krippendorff's alpha: squared differences as in Krippendorff, "Computing
 * Krippendorff's Alpha-Reliability" (2011), section 3.
 */
public enum Metric {
    /** Different is different. */
    NOMINAL,
    /** By how many ratings lie between them in the data. */
    ORDINAL,
    /** By their values. */
    INTERVAL,
    /** By their values relative to their sum; needs values that are not negative. */
    RATIO;

    /**
     * The squared difference of two levels.
     *
     * @param margins how many ratings each level has among the paired ones; only used by {@link #ORDINAL}
     */
    double[] squaredDifferences(Scale scale, double[] margins) {
        int size = scale.size();
        double[] position = positions(scale, margins);
        double[] squares = new double[size * size];
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                double difference = this == NOMINAL ? 1 : position[b] - position[a];
                if (this == RATIO) {
                    difference /= position[a] + position[b];
                }
                squares[a * size + b] = difference * difference;
                squares[b * size + a] = difference * difference;
            }
        }
        return squares;
    }

    /** Ordinal differences are differences of mid-ranks: half of both levels and all that lies between. */
    private double[] positions(Scale scale, double[] margins) {
        double[] position = new double[scale.size()];
        double below = 0;
        for (int level = 0; level < position.length; level++) {
            position[level] = this == ORDINAL ? below + margins[level] / 2 : scale.value(level);
            below += margins[level];
        }
        if (this == RATIO && position.length > 0 && position[0] < 0) {
            throw new IllegalArgumentException("a ratio scale has no negative values");
        }
        return position;
    }
}
