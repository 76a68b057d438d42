package org.filiere.ui.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceReconciliation;
import org.filiere.domain.ValueChain;
import org.filiere.review.ChainComparison;
import org.filiere.review.ChainGroup;

/** The decision on the value chains of the case at hand: group by group, stored when it is complete. */
final class ChainDecisions {

    /** A draft, with the groups that its numbers are of. */
    private record Begun(ChainComparison comparison, ChainsDraft draft) {}

    private final ReconcileViewModel model;
    private final ReconcileEdits edits;
    private final Map<String, Begun> begun = new HashMap<>();
    private ChainsDraft underway;

    ChainDecisions(ReconcileViewModel model, ReconcileEdits edits) {
        this.model = model;
        this.edits = edits;
    }

    /** What is begun of the list; what all coders agree on is chosen from the beginning. */
    ChainsDraft draft(ChainComparison comparison) {
        Begun known = begun.get(comparison.caseId());
        return known != null && known.comparison().groups().equals(comparison.groups())
                ? known.draft()
                : ChainsDraft.begin(comparison);
    }

    /** Takes the whole list of a coder. */
    Outcome take(CoderLetter coder) {
        ChainComparison comparison = comparison();
        return comparison.of(coder.coderId()).isEmpty()
                ? Outcome.NO_JUDGEMENT
                : changed(draft(comparison).taken(comparison, coder.coderId()));
    }

    /** Takes the chain of a group as one coder has it. */
    Outcome take(int group, String coderId) {
        ChainGroup chains = comparison().groups().get(group);
        return choose(group, Optional.of(ChainComparison.taken(chains, coderId)));
    }

    /** Gives a group its final chain, or leaves it out. */
    Outcome choose(int group, Optional<ValueChain> chain) {
        return changed(draft(comparison()).choose(group, chain));
    }

    /** Adds a chain that no coder has. */
    Outcome add(ValueChain chain) {
        return changed(draft(comparison()).add(chain));
    }

    /** Takes an added chain out again. */
    Outcome remove(ValueChain chain) {
        return changed(draft(comparison()).remove(chain));
    }

    /** The sources do not say. */
    Outcome notAvailable() {
        return changed(draft(comparison()).notAvailable());
    }

    Outcome reason(String words) {
        ChainComparison comparison = comparison();
        ChainsDraft now = draft(comparison);
        if (now.reason().equals(words.strip()) || comparison.decision().isPresent()) {
            return commit();
        }
        return changed(now.withReason(words.strip()));
    }

    /** Lets a flagged list stand. */
    Outcome keep() {
        GovernanceReconciliation decided = comparison().decision().orElseThrow();
        ChainComparison comparison = comparison();
        Map<Integer, Optional<ValueChain>> choices = new TreeMap<>();
        for (int i = 0; i < comparison.groups().size(); i++) {
            choices.put(i, Optional.empty());
        }
        ChainsDraft draft = new ChainsDraft(
                decided.state() == GovernanceCoding.State.NOT_AVAILABLE, choices, decided.chains(), decided.reason());
        begun.put(model.caseId(), new Begun(comparison, draft));
        return commit();
    }

    /** Stores the list if every group is decided on and the reason is there where it is needed. */
    Outcome commit() {
        ChainComparison comparison = comparison();
        Begun known = begun.get(model.caseId());
        if (known == null || known.draft().equals(underway)) {
            return Outcome.NOTHING;
        }
        ChainsDraft draft = draft(comparison);
        if (!draft.isComplete(comparison)) {
            return Outcome.PENDING;
        }
        if (comparison.needsReason(draft.state(), draft.chains())
                && draft.reason().isBlank()) {
            return Outcome.NEEDS_REASON;
        }
        String caseId = model.caseId();
        underway = draft;
        model.done(edits.decide(caseId, comparison, draft), () -> begun.remove(caseId, known), () -> underway = null);
        return Outcome.STORED;
    }

    /** Forgets what is begun of the case at hand. */
    void forget() {
        begun.remove(model.caseId());
    }

    void forgetAll() {
        begun.clear();
    }

    private Outcome changed(ChainsDraft next) {
        Outcome hindrance = model.hindrance();
        if (hindrance != Outcome.PENDING) {
            return hindrance;
        }
        begun.put(model.caseId(), new Begun(comparison(), next));
        model.changed();
        return commit();
    }

    private ChainComparison comparison() {
        return model.row().flatMap(TopicRow::chains).orElseThrow();
    }
}
