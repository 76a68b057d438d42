package org.filiere.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiere.domain.CaseFile;
import org.filiere.domain.DiscussionNote;
import org.filiere.domain.DiscussionNote.Purpose;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceReconciliation;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.ReviewClaim;
import org.filiere.domain.Score;
import org.filiere.domain.ValueChain;
import org.filiere.domain.Write;

/** The edits of a reconciliation. Each but a take-over also takes the case on, while nobody has. */
public final class Decisions {

    private Decisions() {}

    /** Whether another lead reconciles the case. */
    public static boolean isTakenByOther(CaseFile file, String lead) {
        return file.review().filter(claim -> !claim.owner().equals(lead)).isPresent();
    }

    /**
     * Decides an item.
     *
     * @param file the case as it is now
     * @param seen what the decision rests on: what the lead had in sight
     * @throws IllegalArgumentException when the score is not scored, or a reason is needed and there is none
     */
    public static List<Write> decide(
            CaseFile file, Comparison seen, Score score, String reason, Comparison.Carried carried, String lead) {
        if (!score.isScored()) {
            throw new IllegalArgumentException("a final score is a level or N/A");
        }
        requireReason(seen.needsReason(score), reason);
        return withClaim(
                file,
                lead,
                new Write(
                        EntityRef.reconciliation(file.id(), seen.itemId()),
                        new Reconciliation(
                                score,
                                reason.strip(),
                                lead,
                                carried.justifications(),
                                carried.passages(),
                                seen.basis())));
    }

    /**
     * Gives a decision another reason or other things carried over. Score and basis stay as they are, so that a flagged
     * decision stays flagged.
     *
     * @throws IllegalArgumentException when there is no decision, or a reason is needed and there is none
     */
    public static List<Write> amend(
            CaseFile file, Comparison seen, String reason, Comparison.Carried carried, String lead) {
        Reconciliation now = file.reconciliation(seen.itemId())
                .orElseThrow(() -> new IllegalArgumentException("there is no decision on " + seen.itemId()));
        requireReason(seen.needsReason(now.score()), reason);
        return withClaim(
                file,
                lead,
                new Write(
                        EntityRef.reconciliation(file.id(), seen.itemId()),
                        new Reconciliation(
                                now.score(),
                                reason.strip(),
                                lead,
                                carried.justifications(),
                                carried.passages(),
                                now.basis())));
    }

    /**
     * Decides the value chains.
     *
     * @param file the case as it is now
     * @param seen what the decision rests on: what the lead had in sight
     * @param state complete or not available
     * @throws IllegalArgumentException when the state is open, chains stand beside <em>not available</em>, or a reason is
     *     needed and there is none
     */
    public static List<Write> decide(
            CaseFile file,
            ChainComparison seen,
            GovernanceCoding.State state,
            List<ValueChain> chains,
            String reason,
            String lead) {
        if (state == GovernanceCoding.State.OPEN
                || (state == GovernanceCoding.State.NOT_AVAILABLE && !chains.isEmpty())) {
            throw new IllegalArgumentException("a final list is complete, or not available and empty");
        }
        requireReason(seen.needsReason(state, chains), reason);
        return withClaim(
                file,
                lead,
                new Write(
                        EntityRef.governanceReconciliation(file.id()),
                        new GovernanceReconciliation(state, chains, reason.strip(), lead, seen.basis())));
    }

    /**
     * Takes a decision back, and notes why.
     *
     * @param topic the id of an item, or {@link EntityRef#GOVERNANCE}
     * @param noteId a new id
     */
    public static List<Write> reopen(CaseFile file, String topic, String reason, UUID noteId, String lead) {
        List<Write> writes = withClaim(file, lead, Write.delete(decision(file.id(), topic)));
        writes.add(note(file.id(), topic, Purpose.REOPENED, reason, noteId));
        return writes;
    }

    /** Adds a remark to a topic. */
    public static List<Write> remark(CaseFile file, String topic, String words, UUID noteId, String lead) {
        return withClaim(file, lead, note(file.id(), topic, Purpose.REMARK, words, noteId));
    }

    /** Makes this lead the one who reconciles the case, whoever it was before. */
    public static List<Write> takeOver(String caseId, String lead) {
        return List.of(new Write(EntityRef.review(caseId), new ReviewClaim(lead)));
    }

    /** The entity that holds the decision on a topic. */
    public static EntityRef decision(String caseId, String topic) {
        return topic.equals(EntityRef.GOVERNANCE)
                ? EntityRef.governanceReconciliation(caseId)
                : EntityRef.reconciliation(caseId, topic);
    }

    static Optional<Write> claim(CaseFile file, String lead) {
        return file.review().isPresent()
                ? Optional.empty()
                : Optional.of(new Write(EntityRef.review(file.id()), new ReviewClaim(lead)));
    }

    private static List<Write> withClaim(CaseFile file, String lead, Write write) {
        List<Write> writes = new ArrayList<>(List.of(write));
        claim(file, lead).ifPresent(writes::add);
        return writes;
    }

    private static Write note(String caseId, String topic, Purpose purpose, String words, UUID noteId) {
        return new Write(
                EntityRef.discussion(caseId, topic, noteId.toString()), new DiscussionNote(purpose, words.strip()));
    }

    private static void requireReason(boolean needed, String reason) {
        if (needed && reason.isBlank()) {
            throw new IllegalArgumentException("the decision differs from a coder's and needs a reason");
        }
    }
}
