package org.filiere.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceReconciliation;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.ValueChain;
import org.filiere.domain.Write;

/**
 * Decides all topics of a case on which the coders agree. The rule: all coders to whom the case is assigned (with
 * nobody assigned, all who worked on it), at least two, gave the same score, and nobody else another one; N/A of the
 * same kind. For value chains: the same chains by mode, markets and leader, and each coder has said that these are all,
 * or handed in. What is decided already, or went apart in two copies and is not settled, is left alone.
 *
 * @param caseId the case
 * @param topics what it would decide, in the order of the items
 */
public record AcceptPlan(String caseId, List<String> topics) {
    public AcceptPlan {
        topics = List.copyOf(topics);
    }

    /** What would be decided as the case stands. */
    public static AcceptPlan of(CaseReview row) {
        return new AcceptPlan(
                row.caseId(),
                row.topics().stream()
                        .filter(TopicStatus::agreed)
                        .map(TopicStatus::topic)
                        .toList());
    }

    public int size() {
        return topics.size();
    }

    /**
     * The edit, as the study stands when it is made: what no longer agrees, or is decided meanwhile, is left alone, and
     * so is a half step that the codebook forbids by now.
     */
    public List<Write> writes(StudySnapshot study, String lead) {
        List<Write> writes = new ArrayList<>();
        study.caseFile(caseId).ifPresent(file -> {
            for (String topic : topics) {
                decision(file, topic, lead)
                        .filter(write -> isAllowed(write.content(), study))
                        .ifPresent(writes::add);
            }
            if (!writes.isEmpty()) {
                Decisions.claim(file, lead).ifPresent(writes::add);
            }
        });
        return writes;
    }

    private static boolean isAllowed(Content content, StudySnapshot study) {
        return !(content instanceof Reconciliation decided)
                || study.codebook().map(book -> book.allows(decided.score())).orElse(true);
    }

    private static Optional<Write> decision(CaseFile file, String topic, String lead) {
        return topic.equals(EntityRef.GOVERNANCE) ? chains(file, lead) : score(file, topic, lead);
    }

    private static Optional<Write> score(CaseFile file, String itemId, String lead) {
        Comparison comparison = Comparison.of(file, itemId);
        if (!comparison.status().agreed()) {
            return Optional.empty();
        }
        CoderScore first = comparison.scores().get(0);
        Comparison.Carried carried = comparison.carried(first.score());
        return Optional.of(new Write(
                EntityRef.reconciliation(file.id(), itemId),
                new Reconciliation(
                        first.score(), "", lead, carried.justifications(), carried.passages(), comparison.basis())));
    }

    private static Optional<Write> chains(CaseFile file, String lead) {
        ChainComparison comparison = ChainComparison.of(file);
        if (!comparison.status().agreed()) {
            return Optional.empty();
        }
        CoderChainList first = comparison.coders().get(0);
        List<ValueChain> chains = comparison.taken(first.coderId());
        return Optional.of(new Write(
                EntityRef.governanceReconciliation(file.id()),
                new GovernanceReconciliation(
                        first.isNotAvailable() ? GovernanceCoding.State.NOT_AVAILABLE : GovernanceCoding.State.COMPLETE,
                        chains,
                        "",
                        lead,
                        comparison.basis())));
    }
}
