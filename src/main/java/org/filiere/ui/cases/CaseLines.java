package org.filiere.ui.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.filiere.analysis.CaseSummaries;
import org.filiere.analysis.CaseSummary;
import org.filiere.analysis.CountingOptions;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StudySnapshot;

/** The lines of all cases. After an edit only those of the cases that changed are made anew; the others stay the same objects. */
final class CaseLines {

    private final CaseSummaries summaries;
    private final String coderId;
    private final Function<SectoralGroup, String> groupWords;
    private final List<CaseLine> all;

    private CaseLines(
            CaseSummaries summaries,
            String coderId,
            Function<SectoralGroup, String> groupWords,
            StudySnapshot study,
            Map<String, CaseLine> known) {
        this.summaries = summaries;
        this.coderId = coderId;
        this.groupWords = groupWords;
        List<CaseLine> lines = new ArrayList<>(summaries.all().size());
        for (CaseSummary summary : summaries.all()) {
            CaseLine line = known.get(summary.caseId());
            lines.add(line != null && line.summary() == summary ? line : line(summary, study));
        }
        this.all = List.copyOf(lines);
    }

    static CaseLines of(
            StudySnapshot study, CountingOptions options, String coderId, Function<SectoralGroup, String> groupWords) {
        return new CaseLines(CaseSummaries.of(study, options), coderId, groupWords, study, Map.of());
    }

    CaseLines after(StudySnapshot study) {
        Map<String, CaseLine> known = new HashMap<>(all.size() * 2);
        all.forEach(line -> known.put(line.caseId(), line));
        return new CaseLines(summaries.after(study), coderId, groupWords, study, known);
    }

    /** By sectoral group and name. */
    List<CaseLine> all() {
        return all;
    }

    private CaseLine line(CaseSummary summary, StudySnapshot study) {
        return CaseLine.of(
                summary,
                study.caseFile(summary.caseId()).orElseThrow(),
                coderId,
                groupWords.apply(summary.details().group()));
    }
}
