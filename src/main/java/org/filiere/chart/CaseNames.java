package org.filiere.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filiere.analysis.CaseSummaries;
import org.filiere.analysis.CaseSummary;

/** The names of cases as charts show them. */
final class CaseNames {

    private CaseNames() {}

    static Map<String, String> of(CaseSummaries summaries) {
        Map<String, String> names = new HashMap<>();
        for (CaseSummary summary : summaries.all()) {
            names.put(summary.caseId(), summary.details().name());
        }
        return names;
    }

    /** The name of a single case, or how many there are. */
    static String words(Map<String, String> names, List<String> caseIds, ChartLabels labels) {
        return caseIds.size() == 1 ? names.get(caseIds.get(0)) : labels.get("chart.cases", caseIds.size());
    }
}
