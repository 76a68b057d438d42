package org.filiere.ui.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.ValueChain;
import org.filiere.review.ChainComparison;
import org.filiere.review.ChainGroup;

/**
 * A final list of value chains that is being made.
 *
 * @param none whether the sources do not say
 * @param choices by the number of the group: the final chain, or nothing where it is left out; what is not chosen is not
 *     there
 * @param added chains that no coder has
 * @param reason may be empty
 */
record ChainsDraft(boolean none, Map<Integer, Optional<ValueChain>> choices, List<ValueChain> added, String reason) {
    ChainsDraft {
        choices = Collections.unmodifiableMap(new TreeMap<>(choices));
        added = List.copyOf(added);
    }

    /** The list to begin with: what all coders agree on is chosen, the rest is open. */
    static ChainsDraft begin(ChainComparison comparison) {
        Map<Integer, Optional<ValueChain>> choices = new TreeMap<>();
        for (int i = 0; i < comparison.groups().size(); i++) {
            ChainGroup group = comparison.groups().get(i);
            if (group.differences().isEmpty()) {
                choices.put(
                        i,
                        Optional.of(ChainComparison.taken(
                                group, group.chains().keySet().iterator().next())));
            }
        }
        return new ChainsDraft(false, choices, List.of(), "");
    }

    /** The list as one coder has it. */
    ChainsDraft taken(ChainComparison comparison, String coderId) {
        Map<Integer, Optional<ValueChain>> taken = new TreeMap<>();
        boolean silent = comparison.of(coderId).orElseThrow().isNotAvailable();
        for (int i = 0; i < comparison.groups().size(); i++) {
            ChainGroup group = comparison.groups().get(i);
            taken.put(
                    i,
                    group.chains().containsKey(coderId)
                            ? Optional.of(ChainComparison.taken(group, coderId))
                            : Optional.empty());
        }
        return new ChainsDraft(silent, taken, List.of(), reason);
    }

    ChainsDraft choose(int group, Optional<ValueChain> chain) {
        Map<Integer, Optional<ValueChain>> more = new TreeMap<>(choices);
        more.put(group, chain);
        return new ChainsDraft(false, more, added, reason);
    }

    ChainsDraft add(ValueChain chain) {
        List<ValueChain> more = new ArrayList<>(added);
        more.add(chain);
        return new ChainsDraft(false, choices, more, reason);
    }

    ChainsDraft remove(ValueChain chain) {
        List<ValueChain> fewer = new ArrayList<>(added);
        fewer.remove(chain);
        return new ChainsDraft(none, choices, fewer, reason);
    }

    ChainsDraft notAvailable() {
        return new ChainsDraft(true, choices, added, reason);
    }

    ChainsDraft withReason(String newReason) {
        return new ChainsDraft(none, choices, added, newReason);
    }

    /** Whether every group of chains is decided on. */
    boolean isComplete(ChainComparison comparison) {
        return none || choices.size() == comparison.groups().size();
    }

    GovernanceCoding.State state() {
        return none ? GovernanceCoding.State.NOT_AVAILABLE : GovernanceCoding.State.COMPLETE;
    }

    /** The final chains, in the order of the groups, added ones last. */
    List<ValueChain> chains() {
        if (none) {
            return List.of();
        }
        List<ValueChain> chains = new ArrayList<>();
        choices.values().forEach(choice -> choice.ifPresent(chains::add));
        chains.addAll(added);
        return chains;
    }
}
