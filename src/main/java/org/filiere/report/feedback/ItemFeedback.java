package org.filiere.report.feedback;

import java.util.Optional;
import java.util.OptionalInt;
import org.filiere.domain.Judgement;
import org.filiere.domain.Score;

/**
 * A coder's judgement of an item of a case, and what was decided.
 *
 * @param own the coder's judgement, which has a score
 * @param decision empty while nothing is decided
 */
public record ItemFeedback(
        String caseId, String caseName, String itemId, String itemName, Judgement own, Optional<Decision> decision) {

    /**
     * What was decided.
     *
     * @param score the final score
     * @param verdict why and by whom
     * @param justificationCarried whether the coder's justification went into the final judgement
     * @param passagesCarried how many of the coder's passages did
     */
    public record Decision(Score score, Verdict verdict, boolean justificationCarried, int passagesCarried) {}

    /** Why the coder judged so: the justification, or else the reason of N/A. */
    public String words() {
        return own.justification().isBlank() && own.score() instanceof Score.NotAvailable missing
                ? missing.reason()
                : own.justification();
    }

    /** How the two stand to each other. */
    public FeedbackOutcome outcome() {
        if (decision.isEmpty()) {
            return FeedbackOutcome.NOT_DECIDED;
        }
        OptionalInt difference = difference();
        if (difference.isEmpty()) {
            boolean bothMissing =
                    own.score() instanceof Score.NotAvailable && decision.get().score() instanceof Score.NotAvailable;
            return bothMissing ? FeedbackOutcome.SAME : FeedbackOutcome.NOT_APPLICABLE_AGAINST_SCORE;
        }
        int halves = difference.getAsInt();
        return halves == 0 ? FeedbackOutcome.SAME : halves > 0 ? FeedbackOutcome.HIGHER : FeedbackOutcome.LOWER;
    }

    /** Own minus final in half steps, positive where the coder scored higher; empty unless both are levels. */
    public OptionalInt difference() {
        return decision.isPresent()
                        && own.score() instanceof Score.Level mine
                        && decision.get().score() instanceof Score.Level last
                ? OptionalInt.of(mine.halves() - last.halves())
                : OptionalInt.empty();
    }
}
