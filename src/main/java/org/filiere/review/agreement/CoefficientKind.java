package org.filiere.review.agreement;

import java.util.Locale;
import org.filiere.agreement.ChanceCorrected;
import org.filiere.agreement.IntraclassCorrelation;
import org.filiere.agreement.IntraclassCorrelation.Form;
import org.filiere.agreement.KrippendorffAlpha;
import org.filiere.agreement.LightKappa;
import org.filiere.agreement.Measure;
import org.filiere.agreement.Metric;
import org.filiere.agreement.PercentAgreement;
import org.filiere.agreement.Weighting;

/** The coefficients that are worked out for every table of ratings. */
public enum CoefficientKind {
    /** The share of agreeing pairs of coders. */
    PERCENT_PAIRWISE,
    /** The share of units on which all agree. */
    PERCENT_UNANIMOUS,
    /** Krippendorff's alpha on ordered levels. */
    ALPHA_ORDINAL,
    /** Krippendorff's alpha on mere names of levels. */
    ALPHA_NOMINAL,
    /** Krippendorff's alpha on the values of the levels. */
    ALPHA_INTERVAL,
    /** Cohen's kappa with linear weights; of more than two coders the mean over their pairs (Light 1971). */
    KAPPA_LINEAR,
    /** Cohen's kappa with quadratic weights; of more than two coders the mean over their pairs (Light 1971). */
    KAPPA_QUADRATIC,
    /** Fleiss' kappa. */
    FLEISS,
    /** Gwet's AC2 with quadratic weights. */
    AC2,
    /** The intraclass correlation of a single rating, absolute agreement. */
    ICC_SINGLE,
    /** The intraclass correlation of the mean of all coders, absolute agreement. */
    ICC_AVERAGE;

    /** The measure behind it. */
    public Measure measure() {
        return switch (this) {
            case PERCENT_PAIRWISE -> PercentAgreement.pairwise();
            case PERCENT_UNANIMOUS -> PercentAgreement.unanimous();
            case ALPHA_ORDINAL -> KrippendorffAlpha.ordinal();
            case ALPHA_NOMINAL -> new KrippendorffAlpha(Metric.NOMINAL);
            case ALPHA_INTERVAL -> new KrippendorffAlpha(Metric.INTERVAL);
            case KAPPA_LINEAR -> new LightKappa(Weighting.LINEAR);
            case KAPPA_QUADRATIC -> new LightKappa(Weighting.QUADRATIC);
            case FLEISS -> ChanceCorrected.fleiss();
            case AC2 -> ChanceCorrected.ac2(Weighting.QUADRATIC);
            case ICC_SINGLE -> new IntraclassCorrelation(Form.TWO_WAY_SINGLE);
            case ICC_AVERAGE -> new IntraclassCorrelation(Form.TWO_WAY_AVERAGE);
        };
    }

    /** Whether only units count that every coder scored. */
    public boolean needsCompleteUnits() {
        return this == PERCENT_UNANIMOUS || this == ICC_SINGLE || this == ICC_AVERAGE;
    }

    /** Whether it is a form of Krippendorff's alpha, for which alone his benchmarks are meant. */
    public boolean isAlpha() {
        return this == ALPHA_ORDINAL || this == ALPHA_NOMINAL || this == ALPHA_INTERVAL;
    }

    /** The name in files. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
