package org.filiere.agreement;

import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.TDistribution;

/** Intervals from the contribution of each unit to a coefficient (Gwet 2014, chapter 5). */
final class StudentInterval {

    private StudentInterval() {}

    /**
     * @param contributions one for each unit; their variance over n is that of the estimate
     * @param centre the value that they scatter around
     * @param units for the degrees of freedom, units − 1
     */
    static Optional<Interval> of(double estimate, double[] contributions, double centre, int units, double level) {
        int n = contributions.length;
        if (n < 2 || units < 2) {
            return Optional.empty();
        }
        double sum = 0;
        for (double contribution : contributions) {
            sum += (contribution - centre) * (contribution - centre);
        }
        double error = Math.sqrt(sum / n / (n - 1.0));
        double reach = error * new TDistribution(units - 1).inverseCumulativeProbability(0.5 + level / 2);
        double upper = Math.max(estimate, Math.min(1, estimate + reach));
        return Optional.of(
                new Interval(estimate - reach, upper, level, OptionalDouble.of(error), Interval.Method.STUDENT_T));
    }
}
