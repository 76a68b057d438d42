package org.filiere.ui.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filiere.domain.Passage;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Score;
import org.filiere.review.Comparison;
import org.filiere.review.Comparison.Carried;

/**
 * A decision on an item that is being made.
 *
 * @param score not scored while none is chosen
 * @param reason may be empty
 * @param ticks which justifications (as text) and passages the lead has ticked or unticked; all others follow the rule
 */
record DecisionDraft(Score score, String reason, Map<Object, Boolean> ticks) {

    /** Nothing decided yet. */
    static final DecisionDraft EMPTY = new DecisionDraft(Score.UNSCORED, "", Map.of());

    DecisionDraft {
        ticks = Map.copyOf(ticks);
    }

    /** A stored decision, to be changed. */
    static DecisionDraft of(Reconciliation decided, Comparison comparison) {
        Map<Object, Boolean> ticks = new HashMap<>();
        comparison.scores().forEach(coder -> {
            String words = coder.judgement().justification().strip();
            ticks.put(words, decided.justifications().contains(words));
            coder.judgement().passages().forEach(passage -> ticks.put(passage, holds(decided.passages(), passage)));
        });
        return new DecisionDraft(decided.score(), decided.reason(), ticks);
    }

    DecisionDraft withScore(Score newScore) {
        return new DecisionDraft(newScore, reason, ticks);
    }

    DecisionDraft withReason(String newReason) {
        return new DecisionDraft(score, newReason, ticks);
    }

    DecisionDraft withTick(Object what, boolean ticked) {
        Map<Object, Boolean> more = new HashMap<>(ticks);
        more.put(what, ticked);
        return new DecisionDraft(score, reason, more);
    }

    /** What becomes part of the decision: what those say who gave this score, except where the lead said otherwise. */
    Carried carried(Comparison comparison) {
        Carried rule = comparison.carried(score);
        List<String> words = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        comparison.scores().forEach(coder -> {
            String justification = coder.judgement().justification().strip();
            if (!justification.isEmpty()
                    && !words.contains(justification)
                    && ticks.getOrDefault(justification, rule.justifications().contains(justification))) {
                words.add(justification);
            }
            for (Passage passage : coder.judgement().passages()) {
                if (!holds(passages, passage) && ticks.getOrDefault(passage, holds(rule.passages(), passage))) {
                    passages.add(passage);
                }
            }
        });
        return new Carried(words, passages);
    }

    /** Whether a list holds a passage, whoever linked it. */
    static boolean holds(List<Passage> list, Passage passage) {
        return list.stream().anyMatch(known -> known.isSamePlace(passage) && known.stance() == passage.stance());
    }
}
