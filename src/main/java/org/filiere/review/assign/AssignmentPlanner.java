package org.filiere.review.assign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.filiere.domain.CaseFile;
import org.filiere.domain.EntityRef;
import org.filiere.domain.StudySnapshot;

/**
 * Shares out cases among coders. The cases are taken by sectoral group and name; each goes to the coder who has the fewest
 * so far, of equals to the one who shares the fewest cases with those who have this one already, of equals to the one who
 * comes first. So the loads differ by at most one, within each group too as nearly as it goes, and over many cases every
 * pair of coders meets. What is kept because there is work under it counts as given; it may leave the loads uneven.
 */
public final class AssignmentPlanner {

    private final StudySnapshot study;
    private final List<String> coders;
    private final Map<String, Integer> loads = new LinkedHashMap<>();
    private final int[][] together;
    private final List<EntityRef> added = new ArrayList<>();
    private final List<EntityRef> removed = new ArrayList<>();
    private final List<EntityRef> kept = new ArrayList<>();

    private AssignmentPlanner(StudySnapshot study, Collection<String> coders) {
        this.study = study;
        this.coders = List.copyOf(new LinkedHashSet<>(coders));
        this.coders.forEach(coder -> loads.put(coder, 0));
        this.together = new int[this.coders.size()][this.coders.size()];
    }

    /**
     * Each case to so many of the coders.
     *
     * @param caseIds which cases
     * @param each how many coders a case gets; more than there are means all of them
     */
    public static AssignmentPlan evenly(
            StudySnapshot study, Collection<String> caseIds, Collection<String> coders, int each) {
        return new AssignmentPlanner(study, coders).plan(caseIds, file -> each, Set.of());
    }

    /** The cases of the sample to all of the coders, and each of the others to one of them. */
    public static AssignmentPlan withOverlap(
            StudySnapshot study, Collection<String> caseIds, Collection<String> coders, OverlapSample sample) {
        Set<String> shared = new HashSet<>(sample.caseIds());
        shared.retainAll(caseIds);
        int all = new HashSet<>(coders).size();
        return new AssignmentPlanner(study, coders).plan(caseIds, file -> shared.contains(file.id()) ? all : 1, shared);
    }

    /** Whether a coder has recorded or handed in anything of a case. */
    public static boolean hasWork(CaseFile file, String coderId) {
        return file.handIn(coderId).isPresent() || file.codersAtWork().contains(coderId);
    }

    private AssignmentPlan plan(Collection<String> caseIds, ToIntFunction<CaseFile> each, Set<String> shared) {
        Set<String> wanted = new HashSet<>(caseIds);
        List<CaseFile> files = study.cases().stream()
                .filter(file -> wanted.contains(file.id()))
                .toList();
        Map<String, Set<String>> bound = new LinkedHashMap<>();
        for (CaseFile file : files) {
            Set<String> ofCase = bound(file);
            bound.put(file.id(), ofCase);
            ofCase.forEach(coder -> loads.merge(coder, 1, Integer::sum));
        }
        for (CaseFile file : files) {
            plan(file, bound.get(file.id()), Math.min(each.applyAsInt(file), coders.size()));
        }
        return new AssignmentPlan(added, removed, kept, loads, shared);
    }

    /** The coders whose assignment of this case stays, because they have begun. */
    private Set<String> bound(CaseFile file) {
        Set<String> bound = new LinkedHashSet<>();
        List<String> atWork = file.codersAtWork();
        for (String coder : coders) {
            if (file.isAssigned(coder)
                    && (atWork.contains(coder) || file.handIn(coder).isPresent())) {
                bound.add(coder);
            }
        }
        return bound;
    }

    private void plan(CaseFile file, Set<String> bound, int each) {
        Set<String> given = new LinkedHashSet<>(bound);
        while (given.size() < each) {
            String next = coders.stream()
                    .filter(coder -> !given.contains(coder))
                    .min(Comparator.comparing((String coder) -> loads.get(coder))
                            .thenComparing(coder -> meetings(coder, given)))
                    .orElseThrow();
            given.add(next);
            loads.merge(next, 1, Integer::sum);
        }
        if (bound.size() > each) {
            bound.forEach(coder -> kept.add(EntityRef.assignment(file.id(), coder)));
        }
        note(given);
        for (String coder : coders) {
            EntityRef ref = EntityRef.assignment(file.id(), coder);
            boolean assigned = file.isAssigned(coder);
            if (given.contains(coder) && !assigned) {
                added.add(ref);
            } else if (assigned && !given.contains(coder)) {
                removed.add(ref);
            }
        }
    }

    private int meetings(String coder, Set<String> given) {
        int index = coders.indexOf(coder);
        int sum = 0;
        for (String other : given) {
            sum += together[index][coders.indexOf(other)];
        }
        return sum;
    }

    private void note(Set<String> given) {
        for (String one : given) {
            for (String other : given) {
                together[coders.indexOf(one)][coders.indexOf(other)]++;
            }
        }
    }
}
