package org.filiere.review.merge;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.filiere.domain.Revision;
import org.filiere.domain.StudySnapshot;

/**
 * What is new of one coder in one case.
 *
 * @param coderId whose work; empty for what is nobody's own, such as cases, decisions, the codebook
 * @param caseId which case; empty for what belongs to the study as a whole
 * @param counts what is new; a count that is absent is 0
 * @param revisions how many revisions are new, those included that changed nothing in the end
 * @param conflicts how many things will have two states that nobody has settled
 */
public record MergeLine(String coderId, String caseId, Map<MergeCount, Integer> counts, int revisions, int conflicts) {

    public MergeLine {
        EnumMap<MergeCount, Integer> copy = new EnumMap<>(MergeCount.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
    }

    /** How much of this is new. */
    public int count(MergeCount what) {
        return counts.getOrDefault(what, 0);
    }

    /**
     * What revisions add to a study, by coder and case.
     *
     * @param before the study without them
     * @param added revisions that it does not hold
     */
    public static List<MergeLine> of(StudySnapshot before, Collection<Revision> added) {
        MergeLines lines = new MergeLines(before);
        FreshEntities.group(added).forEach(lines::add);
        return lines.lines();
    }

    /** All lines together, by what is counted. */
    public static Map<MergeCount, Integer> totals(Collection<MergeLine> lines) {
        EnumMap<MergeCount, Integer> totals = new EnumMap<>(MergeCount.class);
        lines.forEach(line -> line.counts().forEach((what, number) -> totals.merge(what, number, Integer::sum)));
        return totals;
    }
}
