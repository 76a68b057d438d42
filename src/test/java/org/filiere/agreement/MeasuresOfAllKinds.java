package org.filiere.agreement;

import java.util.ArrayList;
import java.util.List;
import org.filiere.agreement.ChanceCorrected.Chance;
import org.filiere.agreement.IntraclassCorrelation.Form;
import org.filiere.agreement.PercentAgreement.Rule;

/** Every measure in every form, for tests that hold for all. */
final class MeasuresOfAllKinds {

    private MeasuresOfAllKinds() {}

    /** All but Cohen's kappa, which takes two coders. */
    static List<Measure> forManyCoders() {
        List<Measure> measures = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            measures.add(new PercentAgreement(rule, 0));
            measures.add(new PercentAgreement(rule, 0.5));
        }
        for (Metric metric : Metric.values()) {
            measures.add(new KrippendorffAlpha(metric));
        }
        for (Weighting weighting : Weighting.values()) {
            for (Chance chance : Chance.values()) {
                measures.add(new ChanceCorrected(chance, weighting));
            }
            measures.add(new CongerKappa(weighting));
            measures.add(new LightKappa(weighting));
        }
        for (Form form : Form.values()) {
            measures.add(new IntraclassCorrelation(form));
        }
        return measures;
    }

    /** All, for a table of two coders. */
    static List<Measure> forTwoCoders() {
        List<Measure> measures = new ArrayList<>(forManyCoders());
        for (Weighting weighting : Weighting.values()) {
            measures.add(new CohenKappa(weighting));
        }
        return measures;
    }
}
