package org.filiere.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Entity;
import org.filiere.domain.Judgement;
import org.filiere.domain.Passage;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Score;

/**
 * One item of one case, its coders side by side. A coder of it is whoever has a scored judgement of it.
 *
 * @param caseId the case
 * @param itemId the item
 * @param scores what each coder says, by coder id
 * @param missing the ids of those whose work is waited for and who have not judged it, sorted
 * @param status the cell of the matrix
 * @param decision the final judgement, if there is one
 */
public record Comparison(
        String caseId,
        String itemId,
        List<CoderScore> scores,
        Set<String> missing,
        TopicStatus status,
        Optional<Reconciliation> decision) {
    public Comparison {
        scores = List.copyOf(scores);
        missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
    }

    /** Compares the coders of an item. */
    public static Comparison of(CaseFile file, String itemId) {
        return of(new CaseWork(file), itemId);
    }

    static Comparison of(CaseWork work, String itemId) {
        Map<String, Entity> judged = work.judgements(itemId);
        List<CoderScore> scores = new ArrayList<>();
        judged.forEach((coder, entity) -> scores.add(new CoderScore(
                coder,
                entity.content(Judgement.class).orElseThrow(),
                entity.current().id())));
        List<Score> plain = scores.stream().map(CoderScore::score).toList();
        Set<String> missing = new LinkedHashSet<>(work.coders().expected());
        missing.removeAll(judged.keySet());
        Optional<Reconciliation> decision = work.decision(itemId);
        Spread soFar = ScoreSpread.of(plain);
        TopicStatus status = new TopicStatus(
                itemId,
                work.spread(judged.keySet(), soFar),
                soFar,
                ScoreSpread.size(plain),
                work.state(itemId, decision.isPresent()),
                decision.isPresent()
                        && !basis(scores).equals(new HashSet<>(decision.get().basis())),
                work.isInConflict(itemId),
                work.isReady(itemId, decision.isPresent(), judged.keySet()) && areSame(plain));
        return new Comparison(work.file().id(), itemId, scores, missing, status, decision);
    }

    /** Compares the coders of each of these items. */
    public static List<Comparison> all(CaseFile file, List<String> itemIds) {
        CaseWork work = new CaseWork(file);
        return itemIds.stream().map(itemId -> of(work, itemId)).toList();
    }

    /** What a coder says of it; empty when there is no scored judgement. */
    public Optional<CoderScore> of(String coderId) {
        return scores.stream().filter(score -> score.coderId().equals(coderId)).findFirst();
    }

    /** The revisions that a decision made now rests on. */
    public List<UUID> basis() {
        return scores.stream().map(CoderScore::revision).toList();
    }

    /**
     * The ids of the coders who said something else, or nothing, when it was decided; empty while it is not decided.
     */
    public List<String> changedSince() {
        return decision.map(known -> scores.stream()
                        .filter(coder -> !known.basis().contains(coder.revision()))
                        .map(CoderScore::coderId)
                        .toList())
                .orElse(List.of());
    }

    /** Whether a final score needs a reason: it differs from that of any coder, or no coder gave one. */
    public boolean needsReason(Score finalScore) {
        return scores.isEmpty() || scores.stream().anyMatch(coder -> !ScoreSpread.agree(coder.score(), finalScore));
    }

    /** The coders whose score is the final one. */
    public List<CoderScore> agreeing(Score finalScore) {
        return scores.stream()
                .filter(coder -> ScoreSpread.agree(coder.score(), finalScore))
                .toList();
    }

    /** What is carried over unless the lead says otherwise: all that those coders say who gave the final score. */
    public Carried carried(Score finalScore) {
        List<CoderScore> agreeing = agreeing(finalScore);
        return new Carried(
                agreeing.stream()
                        .map(coder -> coder.judgement().justification().strip())
                        .filter(words -> !words.isEmpty())
                        .distinct()
                        .toList(),
                distinct(agreeing.stream()
                        .flatMap(coder -> coder.judgement().passages().stream())
                        .toList()));
    }

    /**
     * What of the coders' work becomes part of the decision.
     *
     * @param justifications in the coders' words
     * @param passages the evidence
     */
    public record Carried(List<String> justifications, List<Passage> passages) {

        /** Nothing. */
        public static final Carried NONE = new Carried(List.of(), List.of());

        public Carried {
            justifications = List.copyOf(justifications);
            passages = List.copyOf(passages);
        }
    }

    /** Each passage once, though several coders may have linked it. */
    static List<Passage> distinct(List<Passage> passages) {
        List<Passage> once = new ArrayList<>();
        for (Passage passage : passages) {
            if (once.stream().noneMatch(known -> known.isSamePlace(passage) && known.stance() == passage.stance())) {
                once.add(passage);
            }
        }
        return once;
    }

    private static Set<UUID> basis(List<CoderScore> scores) {
        return scores.stream().map(CoderScore::revision).collect(Collectors.toSet());
    }

    /**
     * Equal without anything left to choose: N/A of two kinds agrees, but which of them holds is for the lead to say.
     */
    private static boolean areSame(List<Score> scores) {
        return scores.stream().allMatch(score -> isSame(scores.get(0), score));
    }

    private static boolean isSame(Score left, Score right) {
        return (left instanceof Score.NotAvailable one && right instanceof Score.NotAvailable other)
                ? one.why() == other.why()
                : left.equals(right);
    }
}
