package org.filiere.agreement;

import java.util.OptionalDouble;

/**
 * An interval of confidence.
 *
 * @param level for example 0.95
 * @param standardError where the method has one
 */
public record Interval(double lower, double upper, double level, OptionalDouble standardError, Method method) {

    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException(lower + " is above " + upper);
        }
        checkLevel(level);
    }

    static void checkLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1, not " + level);
        }
    }

    /** How an interval was made; to be named wherever it is shown. */
    public enum Method {
        /** Large-sample standard error and the normal distribution (Fleiss, Cohen and Everitt 1969). */
        NORMAL,
        /** Linearised standard error over units and Student's t (Gwet 2014); the upper end is cut at 1. */
        STUDENT_T,
        /** The F distribution (Shrout and Fleiss 1979, McGraw and Wong 1996). */
        F,
        /** Percentiles over resampled units. */
        UNIT_BOOTSTRAP
    }
}
