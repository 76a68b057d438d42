package org.filiere.ui.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiere.domain.Passage;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Score;
import org.filiere.review.Comparison;

/** The decisions on the items of the case at hand. What is begun and not complete is kept, by case and item. */
final class ItemDecisions {

    private final ReconcileViewModel model;
    private final ReconcileEdits edits;
    private final Map<String, DecisionDraft> drafts = new HashMap<>();
    private final Set<DecisionDraft> underway = new HashSet<>();

    ItemDecisions(ReconcileViewModel model, ReconcileEdits edits) {
        this.model = model;
        this.edits = edits;
    }

    /** What is begun or stored of the decision on an item. */
    DecisionDraft draft(TopicRow row) {
        Optional<Reconciliation> stored = row.scores().flatMap(Comparison::decision);
        return Optional.ofNullable(drafts.get(key(row)))
                .or(() -> stored.map(
                        decided -> DecisionDraft.of(decided, row.scores().orElseThrow())))
                .orElse(DecisionDraft.EMPTY);
    }

    /** Whether a decision on the item is begun and not stored. */
    boolean isBegun(TopicRow row) {
        return drafts.containsKey(key(row));
    }

    /** Gives the item at hand the score of a coder. */
    Outcome take(CoderLetter coder) {
        Optional<Score> score =
                row().scores().flatMap(scores -> scores.of(coder.coderId())).map(given -> given.score());
        if (score.isEmpty()) {
            return Outcome.NO_JUDGEMENT;
        }
        Outcome typed = type(score.get());
        return typed == Outcome.PENDING ? commit() : typed;
    }

    /** Gives the item at hand a score, which is stored by {@link #commit}. */
    Outcome type(Score score) {
        Outcome hindrance = model.hindrance();
        if (hindrance != Outcome.PENDING) {
            return hindrance;
        }
        if (!model.allows(score)) {
            return Outcome.HALF_STEP;
        }
        put(row(), draft(row()).withScore(score));
        return Outcome.PENDING;
    }

    /** Gives up what is begun of the item at hand. */
    void discard() {
        drafts.remove(key(row()));
        model.changed();
    }

    /** Stores what is begun of the item at hand, if it is complete. */
    Outcome commit() {
        DecisionDraft draft = drafts.get(key(row()));
        if (draft == null || !draft.score().isScored() || underway.contains(draft)) {
            return Outcome.NOTHING;
        }
        if (model.isTaken()) {
            return Outcome.TAKEN;
        }
        Comparison seen = row().scores().orElseThrow();
        if (seen.needsReason(draft.score()) && draft.reason().isBlank()) {
            return Outcome.NEEDS_REASON;
        }
        String key = key(row());
        underway.add(draft);
        model.done(
                edits.decide(model.caseId(), seen, draft),
                () -> drafts.remove(key, draft),
                () -> underway.remove(draft));
        return Outcome.STORED;
    }

    /** What was written as the reason of the item at hand; a decision that is complete is stored. */
    Outcome reason(String words) {
        TopicRow row = row();
        DecisionDraft now = draft(row);
        if (now.reason().equals(words.strip())) {
            return commit();
        }
        if (model.isTaken()) {
            return Outcome.TAKEN;
        }
        if (isStored(row)) {
            return amend(row, now.withReason(words.strip()));
        }
        put(row, now.withReason(words.strip()));
        return commit();
    }

    /** Ticks or unticks a justification (as text) or a passage of the item at hand. */
    Outcome tick(Object what, boolean ticked) {
        TopicRow row = row();
        if (model.isTaken()) {
            return Outcome.TAKEN;
        }
        DecisionDraft next = draft(row).withTick(what, ticked);
        if (isStored(row)) {
            return amend(row, next);
        }
        put(row, next);
        return Outcome.PENDING;
    }

    /** Whether a justification (as text) or a passage is or would be carried over. */
    boolean isCarried(TopicRow row, Object what) {
        Comparison.Carried carried = draft(row).carried(row.scores().orElseThrow());
        return what instanceof Passage passage
                ? DecisionDraft.holds(carried.passages(), passage)
                : carried.justifications().contains(what);
    }

    /** Lets a flagged decision stand, now that it has been looked at again. */
    Outcome keep() {
        put(row(), draft(row()));
        return commit();
    }

    /** Forgets what is begun of the item at hand. */
    void forget() {
        drafts.remove(key(row()));
    }

    void forgetAll() {
        drafts.clear();
    }

    private boolean isStored(TopicRow row) {
        return row.status().isDecided() && !isBegun(row);
    }

    private Outcome amend(TopicRow row, DecisionDraft next) {
        Comparison seen = row.scores().orElseThrow();
        if (seen.needsReason(next.score()) && next.reason().isBlank()) {
            return Outcome.NEEDS_REASON;
        }
        model.done(edits.amend(model.caseId(), seen, next.reason(), next.carried(seen)));
        return Outcome.STORED;
    }

    private void put(TopicRow row, DecisionDraft draft) {
        drafts.put(key(row), draft);
        model.changed();
    }

    private TopicRow row() {
        return model.row().orElseThrow();
    }

    private String key(TopicRow row) {
        return model.caseId() + "/" + row.topic();
    }
}
