package org.filiere.review.assign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiere.domain.Assignment;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Write;

/**
 * What would become of the assignments of some cases to some coders. Those of other cases and coders stay as they are, and
 * so does every assignment under which there is work.
 *
 * @param added assignments to be made, by case
 * @param removed assignments to be taken back: nothing has been recorded under any of them
 * @param kept assignments that stay although they were not asked for, because there is work under them
 * @param loads how many of the cases each of the coders then has, in the order of the coders
 * @param shared the cases that all of the coders have for the measure of agreement; empty without a sample
 */
public record AssignmentPlan(
        List<EntityRef> added,
        List<EntityRef> removed,
        List<EntityRef> kept,
        Map<String, Integer> loads,
        Set<String> shared) {

    public AssignmentPlan {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        kept = List.copyOf(kept);
        loads = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(loads));
        shared = Set.copyOf(shared);
    }

    /** Whether nothing would change. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }

    /** By how much the loads of the coders differ at most. */
    public int imbalance() {
        Optional<Integer> most = loads.values().stream().max(Integer::compare);
        Optional<Integer> least = loads.values().stream().min(Integer::compare);
        return most.isEmpty() ? 0 : most.get() - least.orElseThrow();
    }

    /**
     * The edit that carries it out.
     *
     * @param note what stands with each new assignment, such as the seed of a draw; may be empty
     */
    public List<Write> writes(String note) {
        List<Write> writes = new ArrayList<>();
        added.forEach(ref -> writes.add(new Write(ref, new Assignment(note))));
        removed.forEach(ref -> writes.add(Write.delete(ref)));
        return writes;
    }
}
