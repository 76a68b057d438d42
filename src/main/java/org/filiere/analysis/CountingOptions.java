package org.filiere.analysis;

/**
 * The two switches that stand on every summary, chart and export.
 *
 * @param includeProvisional whether, where nothing is reconciled, the sole coder's score or the one on which coders agree
 *     counts
 * @param notApplicableAsZero whether N/A counts as 0, as the paper's tables do; otherwise it leaves both the sum and
 *     the denominator
 */
public record CountingOptions(boolean includeProvisional, boolean notApplicableAsZero) {

    /** Provisional scores included, N/A left out of sums and denominators. */
    public static final CountingOptions STANDARD = new CountingOptions(true, false);

    /** Provisional scores included, N/A counted as 0: what the paper's tables do. */
    public static final CountingOptions AS_PUBLISHED = new CountingOptions(true, true);

    public CountingOptions withProvisional(boolean include) {
        return new CountingOptions(include, notApplicableAsZero);
    }

    public CountingOptions withNotApplicableAsZero(boolean asZero) {
        return new CountingOptions(includeProvisional, asZero);
    }
}
