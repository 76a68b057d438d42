package org.filiere.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiere.domain.Case;
import org.filiere.domain.CaseFile;
import org.filiere.domain.EntityRef;
import org.filiere.domain.ReviewClaim;

/**
 * Where the reconciliation of one case stands: a row of the matrix.
 *
 * @param caseId the case
 * @param details its facts
 * @param owner the coder id of the lead who reconciles it; empty while nobody does
 * @param coders who works on it
 * @param topics the items in the order of the codebook, the value chains last
 */
public record CaseReview(
        String caseId, Case details, Optional<String> owner, CaseCoders coders, List<TopicStatus> topics) {
    public CaseReview {
        topics = List.copyOf(topics);
    }

    /**
     * The state of a case.
     *
     * @param file of a case that exists
     * @param itemIds the items of the codebook, in order
     */
    public static CaseReview of(CaseFile file, List<String> itemIds) {
        CaseWork work = new CaseWork(file);
        List<TopicStatus> topics = new ArrayList<>();
        for (String itemId : itemIds) {
            topics.add(Comparison.of(work, itemId).status());
        }
        topics.add(ChainComparison.of(work).status());
        return new CaseReview(
                file.id(), file.details().orElseThrow(), file.review().map(ReviewClaim::owner), work.coders(), topics);
    }

    /** The cell of a topic; empty when the codebook has no such item. */
    public Optional<TopicStatus> topic(String topic) {
        return topics.stream().filter(status -> status.topic().equals(topic)).findFirst();
    }

    public TopicStatus governance() {
        return topic(EntityRef.GOVERNANCE).orElseThrow();
    }

    /** How many topics have no decision. */
    public int toDecide() {
        return (int) topics.stream().filter(status -> !status.isDecided()).count();
    }

    /** How many topics have to be looked at again. */
    public int flagged() {
        return (int) topics.stream().filter(TopicStatus::flagged).count();
    }

    /** How many topics {@link AcceptPlan} would decide. */
    public int agreed() {
        return (int) topics.stream().filter(TopicStatus::agreed).count();
    }

    /** The size of the largest disagreement that is still open; 0 for none. */
    public int largest() {
        return topics.stream()
                .filter(TopicStatus::isOpen)
                .mapToInt(TopicStatus::size)
                .max()
                .orElse(0);
    }

    /** How many disagreements are still open. */
    public int disagreements() {
        return (int) topics.stream()
                .filter(status -> status.isOpen() && status.size() > 0)
                .count();
    }
}
