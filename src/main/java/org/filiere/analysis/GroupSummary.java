package org.filiere.analysis;

import java.util.ArrayList;
import java.util.List;
import org.filiere.domain.SectoralGroup;

/**
 * One measure over the cases of a sectoral group.
 *
 * @param group the group
 * @param measure what is measured
 * @param cases how many cases the group has, with and without a value
 * @param distribution of the cases that have a value
 */
public record GroupSummary(SectoralGroup group, Measure measure, int cases, Distribution distribution) {

    /** A measure in every sectoral group, in the order of the groups, empty groups included. */
    public static List<GroupSummary> of(CaseSummaries summaries, Measure measure) {
        List<GroupSummary> groups = new ArrayList<>();
        summaries
                .byGroup()
                .forEach((group, cases) ->
                        groups.add(new GroupSummary(group, measure, cases.size(), Distribution.of(cases, measure))));
        return List.copyOf(groups);
    }
}
