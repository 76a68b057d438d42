package org.filiere.domain;

/**
 * From which CE a case is called medium or high. The paper prints degrees without cut-offs, so the cut-offs are a
 * choice of the study and always printed beside the degrees.
 *
 * @param mediumFrom the lowest CE called medium, above 0
 * @param highFrom the lowest CE called high, above {@code mediumFrom}, at most 12
 */
public record DegreeRule(double mediumFrom, double highFrom) {

    /** CE below 4 is low, from 4 to below 8 medium, from 8 high: thirds of the range 0 to 12. */
    public static final DegreeRule STANDARD = new DegreeRule(4, 8);

    public DegreeRule {
        if (!(mediumFrom > 0 && mediumFrom < highFrom && highFrom <= 12)) {
            throw new InvalidContentException(
                    "cut-offs must satisfy 0 < medium < high ≤ 12, not medium " + mediumFrom + " and high " + highFrom);
        }
    }

    /** The degree of a CE between 0 and 12. */
    public Degree of(double collectiveEfficiency) {
        if (collectiveEfficiency < mediumFrom) {
            return Degree.LOW;
        }
        return collectiveEfficiency < highFrom ? Degree.MEDIUM : Degree.HIGH;
    }
}
