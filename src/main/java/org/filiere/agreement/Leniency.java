package org.filiere.agreement;

import java.util.OptionalDouble;

/**
 * How a coder scores against a reference, for instance the final scores: higher (lenient) or lower (strict).
 *
 * @param units units that both scored
 * @param meanDifference coder minus reference in score units, positive when lenient; empty without common
 *     units
 * @param meanDistance the same without sign
 * @param higher units scored above the reference
 * @param lower units scored below the reference
 * @param notApplicableAgainstScore units where one said "not applicable" and the other gave a score
 */
public record Leniency(
        int units,
        OptionalDouble meanDifference,
        OptionalDouble meanDistance,
        int higher,
        int lower,
        int notApplicableAgainstScore) {

    /** Units scored as the reference did. */
    public int same() {
        return units - higher - lower;
    }

    /**
     * Compares two columns of a table.
     *
     * @param coder the column that is judged
     * @param reference the column that it is held against; put the final scores into a column of their own
     */
    public static Leniency of(Ratings ratings, int coder, int reference) {
        int units = 0;
        int higher = 0;
        int lower = 0;
        int against = 0;
        double difference = 0;
        double distance = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            int own = ratings.cell(unit, coder);
            int other = ratings.cell(unit, reference);
            if (own >= 0 && other >= 0) {
                double gap = ratings.scale().value(own) - ratings.scale().value(other);
                units++;
                difference += gap;
                distance += Math.abs(gap);
                higher += gap > 0 ? 1 : 0;
                lower += gap < 0 ? 1 : 0;
            } else if (Math.max(own, other) >= 0 && Math.min(own, other) == Ratings.NOT_APPLICABLE) {
                against++;
            }
        }
        return new Leniency(units, mean(difference, units), mean(distance, units), higher, lower, against);
    }

    private static OptionalDouble mean(double sum, int units) {
        return units == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / units);
    }
}
