package org.filiere.analysis;

import java.util.Optional;

/**
 * The two switches that stand on every summary, chart and export, and for whom it is made.
 *
 * @param includeProvisional whether, where nothing is reconciled, the sole coder's score or the one on which coders agree
 *     counts
 * @param notApplicableAsZero whether N/A counts as 0, as the paper's tables do; otherwise it leaves both the sum and
 *     the denominator
 * @param blindCoder the coder who looks and must not see what others have scored before the lead has decided: of what is
 *     provisional only this coder's own counts; empty for a lead
 */
public record CountingOptions(boolean includeProvisional, boolean notApplicableAsZero, Optional<String> blindCoder) {

    /** Provisional scores included, N/A left out of sums and denominators. */
    public static final CountingOptions STANDARD = new CountingOptions(true, false);

    /** Provisional scores included, N/A counted as 0: what the paper's tables do. */
    public static final CountingOptions AS_PUBLISHED = new CountingOptions(true, true);

    /** Switches for somebody who may see the work of all coders. */
    public CountingOptions(boolean includeProvisional, boolean notApplicableAsZero) {
        this(includeProvisional, notApplicableAsZero, Optional.empty());
    }

    public CountingOptions withProvisional(boolean include) {
        return new CountingOptions(include, notApplicableAsZero, blindCoder);
    }

    public CountingOptions withNotApplicableAsZero(boolean asZero) {
        return new CountingOptions(includeProvisional, asZero, blindCoder);
    }

    /** The same switches for this coder, or for a lead. */
    public CountingOptions withBlindCoder(Optional<String> coderId) {
        return new CountingOptions(includeProvisional, notApplicableAsZero, coderId);
    }

    /** Whether the provisional work of this coder may count. */
    boolean sees(String coderId) {
        return blindCoder.isEmpty() || blindCoder.get().equals(coderId);
    }
}
