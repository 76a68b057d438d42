package org.filiere.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiere.domain.CaseFile;
import org.filiere.domain.DegreeRule;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StudySnapshot;

/**
 * The summaries of all cases of a study under given switches. After an edit only the cases that changed are summed up
 * anew: the file of every other case is the same object as before, and so its summary stays the same object, too.
 */
public final class CaseSummaries {

    /** A summary and the file that it was made from. */
    private record Entry(CaseFile file, CaseSummary summary) {}

    private final CountingOptions options;
    private final DegreeRule rule;
    private final List<String> itemIds;
    private final Map<String, Entry> byId;
    private final List<CaseSummary> all;

    private CaseSummaries(
            CountingOptions options,
            DegreeRule rule,
            List<String> itemIds,
            Map<String, Entry> byId,
            List<CaseSummary> all) {
        this.options = options;
        this.rule = rule;
        this.itemIds = itemIds;
        this.byId = byId;
        this.all = all;
    }

    /** The summaries of all cases of a study. */
    public static CaseSummaries of(StudySnapshot study, CountingOptions options) {
        return build(study, options, Map.of());
    }

    /** The summaries after an edit: equal to those made anew, but only what changed is computed. */
    public CaseSummaries after(StudySnapshot study) {
        boolean sameRules = rule.equals(study.degreeRule()) && itemIds.equals(CaseSummary.itemIds(study.codebook()));
        return build(study, options, sameRules ? byId : Map.of());
    }

    private static CaseSummaries build(StudySnapshot study, CountingOptions options, Map<String, Entry> known) {
        DegreeRule rule = study.degreeRule();
        List<String> itemIds = CaseSummary.itemIds(study.codebook());
        List<CaseFile> files = study.cases();
        Map<String, Entry> byId = new HashMap<>(files.size() * 2);
        List<CaseSummary> all = new ArrayList<>(files.size());
        for (CaseFile file : files) {
            Entry entry = known.get(file.id());
            if (entry == null || entry.file() != file) {
                entry = new Entry(file, CaseSummary.of(file, itemIds, rule, options));
            }
            byId.put(file.id(), entry);
            all.add(entry.summary());
        }
        return new CaseSummaries(options, rule, itemIds, byId, Collections.unmodifiableList(all));
    }

    /** All cases by sectoral group and name. */
    public List<CaseSummary> all() {
        return all;
    }

    /** The summary of a case; empty when there is no such case. */
    public Optional<CaseSummary> of(String caseId) {
        return Optional.ofNullable(byId.get(caseId)).map(Entry::summary);
    }

    /** The cases of every sectoral group, in the order of the groups; groups without cases have an empty list. */
    public Map<SectoralGroup, List<CaseSummary>> byGroup() {
        Map<SectoralGroup, List<CaseSummary>> groups = new EnumMap<>(SectoralGroup.class);
        for (SectoralGroup group : SectoralGroup.values()) {
            groups.put(group, new ArrayList<>());
        }
        for (CaseSummary summary : all) {
            groups.get(summary.details().group()).add(summary);
        }
        return Collections.unmodifiableMap(groups);
    }

    /** The switches that they were made under. */
    public CountingOptions options() {
        return options;
    }

    /** The cut-offs of the computed degrees. */
    public DegreeRule degreeRule() {
        return rule;
    }
}
