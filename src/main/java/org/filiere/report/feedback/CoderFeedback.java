package org.filiere.report.feedback;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filiere.domain.Coder;
import org.filiere.domain.StudySnapshot;

/**
 * One coder's judgements against the final ones. It holds no other coder's score, name, justification or passage: only
 * the coder's own and what the lead decided. What the coder has not judged is left out, so that it can still be judged
 * without knowing the final score.
 *
 * @param coderId whose it is
 * @param coder the person
 * @param title the study's title; may be empty
 * @param invented whether the study is training material
 * @param caseIds the cases with anything of the coder's, in the order of the study
 * @param items the items that the coder scored, by case and in the order of the codebook
 * @param chains the cases whose value chains the coder recorded
 * @param tally the items counted
 * @param cross how often each own score (rows) met each final score (columns): the levels in half steps, N/A last
 * @param withheld decided items and value chains that the coder has not judged, which are left out
 * @param notHandedIn cases listed here that the coder has not handed in
 */
public record CoderFeedback(
        String coderId,
        Coder coder,
        String title,
        boolean invented,
        List<String> caseIds,
        List<ItemFeedback> items,
        List<ChainsFeedback> chains,
        FeedbackTally tally,
        List<List<Integer>> cross,
        int withheld,
        int notHandedIn) {

    public CoderFeedback {
        caseIds = List.copyOf(caseIds);
        items = List.copyOf(items);
        chains = List.copyOf(chains);
        cross = List.copyOf(cross);
    }

    /** The feedback to a coder; empty when the study does not know the coder. For any thread. */
    public static Optional<CoderFeedback> of(StudySnapshot study, String coderId) {
        return Optional.ofNullable(study.coders().get(coderId))
                .map(coder -> new FeedbackCollector(study, coderId).collect(coder));
    }

    /** Whether the coder has judged nothing. */
    public boolean isEmpty() {
        return items.isEmpty() && chains.isEmpty();
    }

    /** When the latest of these decisions was made; empty without any. */
    public Optional<Instant> latest() {
        return Stream.concat(
                        items.stream().flatMap(item -> item.decision().stream()).map(ItemFeedback.Decision::verdict),
                        chains.stream()
                                .flatMap(each -> each.decision().stream())
                                .map(ChainsFeedback.Decision::verdict))
                .map(Verdict::at)
                .max(Comparator.naturalOrder());
    }
}
