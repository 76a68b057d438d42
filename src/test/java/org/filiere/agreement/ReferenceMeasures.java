package org.filiere.agreement;

import java.util.Locale;
import org.filiere.agreement.ChanceCorrected.Chance;
import org.filiere.agreement.IntraclassCorrelation.Form;
import org.filiere.agreement.PercentAgreement.Rule;

/** Which measure a name in the reference files stands for. */
final class ReferenceMeasures {

    private ReferenceMeasures() {}

    /** @throws IllegalArgumentException for a name that no measure has, so that no expectation goes unnoticed */
    static Measure named(String stat) {
        return switch (stat) {
            case "percent_agreement_pairwise" -> PercentAgreement.pairwise();
            case "percent_agreement_pairwise_tol0.5" -> new PercentAgreement(Rule.PAIRWISE, 0.5);
            case "percent_agreement_unanimous_listwise" -> PercentAgreement.unanimous();
            case "percent_agreement_unanimous_listwise_tol0.5" -> new PercentAgreement(Rule.UNANIMOUS, 0.5);
            case "gwet_ac1" -> ChanceCorrected.ac1();
            case "ICC1" -> new IntraclassCorrelation(Form.ONE_WAY_SINGLE);
            case "ICC2" -> new IntraclassCorrelation(Form.TWO_WAY_SINGLE);
            case "ICC3" -> new IntraclassCorrelation(Form.FIXED_SINGLE);
            case "ICC1k" -> new IntraclassCorrelation(Form.ONE_WAY_AVERAGE);
            case "ICC2k" -> new IntraclassCorrelation(Form.TWO_WAY_AVERAGE);
            case "ICC3k" -> new IntraclassCorrelation(Form.FIXED_AVERAGE);
            default -> byPrefix(stat);
        };
    }

    private static Measure byPrefix(String stat) {
        if (stat.endsWith("_mean_over_pairs")) {
            return new LightKappa(weighting(stat.replace("_mean_over_pairs", ""), "cohen_kappa_"));
        }
        if (stat.startsWith("cohen_kappa_")) {
            return new CohenKappa(weighting(stat, "cohen_kappa_"));
        }
        if (stat.startsWith("conger_kappa_")) {
            return new CongerKappa(weighting(stat, "conger_kappa_"));
        }
        if (stat.startsWith("kripp_alpha_")) {
            return new KrippendorffAlpha(
                    Metric.valueOf(stat.substring("kripp_alpha_".length()).toUpperCase(Locale.ROOT)));
        }
        if (stat.startsWith("fleiss_kappa_")) {
            return new ChanceCorrected(Chance.FLEISS, weighting(stat, "fleiss_kappa_"));
        }
        if (stat.startsWith("brennan_prediger_")) {
            return new ChanceCorrected(Chance.BRENNAN_PREDIGER, weighting(stat, "brennan_prediger_"));
        }
        return new ChanceCorrected(Chance.GWET, weighting(stat, "gwet_ac2_"));
    }

    private static Weighting weighting(String stat, String prefix) {
        if (!stat.startsWith(prefix)) {
            throw new IllegalArgumentException("no measure is called " + stat);
        }
        return Weighting.valueOf(stat.substring(prefix.length()).toUpperCase(Locale.ROOT));
    }
}
