package org.filiere.ui.feedback;

import java.util.List;
import org.filiere.report.feedback.FeedbackOutcome;

/**
 * A line of the feedback in words.
 *
 * @param topic the id of the item, or of the value chains
 * @param own the coder's score, or how many chains
 * @param last the final score, or how many chains; empty while nothing is decided
 * @param difference own minus final with its sign, or what else is different
 * @param reason the lead's; may be empty
 * @param details what the pane beside the table tells
 */
record FeedbackRow(
        String caseId,
        String caseName,
        String topic,
        String topicName,
        String own,
        String last,
        String difference,
        FeedbackOutcome outcome,
        String reason,
        List<Detail> details) {

    /** A heading and what stands under it. */
    record Detail(String heading, String text) {}
}
