package org.filiere.agreement;

import java.util.Arrays;

/**
 * The ordered levels that a rating can take, each with its value in score units (half-step scores 0–3 are the levels
 * 0–6 with the values 0, 0.5, … 3).
 */
public final class Scale {

    /** Most levels a scale can have; a level is kept in one byte. */
    public static final int MAX_LEVELS = 100;

    private final double[] values;

    private Scale(double[] values) {
        if (values.length > MAX_LEVELS) {
            throw new IllegalArgumentException(values.length + " levels are more than " + MAX_LEVELS);
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i]) || (i > 0 && values[i] <= values[i - 1])) {
                throw new IllegalArgumentException("the values of a scale are finite and increase");
            }
        }
        this.values = values;
    }

    /** A scale with the given values, smallest first. */
    public static Scale of(double... values) {
        return new Scale(values.clone());
    }

    /** {@code levels} values from {@code first} in equal steps. */
    public static Scale steps(double first, double step, int levels) {
        double[] values = new double[levels];
        for (int i = 0; i < levels; i++) {
            values[i] = first + i * step;
        }
        return new Scale(values);
    }

    /** Scores 0 to 3 in half steps, as levels 0 to 6. */
    public static Scale halfSteps() {
        return steps(0, 0.5, 7);
    }

    /** How many levels there are. */
    public int size() {
        return values.length;
    }

    /** The value of a level in score units. */
    public double value(int level) {
        return values[level];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scale scale && Arrays.equals(values, scale.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
