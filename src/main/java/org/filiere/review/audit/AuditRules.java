package org.filiere.review.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.filiere.domain.Assignment;
import org.filiere.domain.Content;
import org.filiere.domain.DiscussionNote;
import org.filiere.domain.FieldChange;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceReconciliation;
import org.filiere.domain.HandIn;
import org.filiere.domain.Judgement;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.Withdrawal;

/** What a revision did, which of its changes tells most, and the reason given for it. */
final class AuditRules {

    private static final int SHORT = 80;
    private static final String SCORE = "score";

    private AuditRules() {}

    static AuditAction action(Revision revision, Content before, Predicate<UUID> isReversal) {
        Optional<UUID> reverses = revision.stamp().reverses();
        if (reverses.isPresent()) {
            return isReversal.test(reverses.get()) ? AuditAction.REDONE : AuditAction.UNDONE;
        }
        if (revision.replaces().size() > 1) {
            return AuditAction.SETTLED;
        }
        boolean gone = revision.isTombstone();
        return switch (revision.entity().kind()) {
            case RECONCILIATION, GOVERNANCE_RECONCILIATION -> gone ? AuditAction.REOPENED : AuditAction.DECIDED;
            case HAND_IN -> gone ? AuditAction.TAKEN_BACK : AuditAction.HANDED_IN;
            case ASSIGNMENT -> gone ? AuditAction.UNASSIGNED : AuditAction.ASSIGNED;
            case REVIEW -> gone ? AuditAction.RELEASED : AuditAction.CLAIMED;
            case DISCUSSION -> gone ? AuditAction.DELETED : AuditAction.NOTED;
            case WITHDRAWAL -> AuditAction.WITHDRAWN;
            default -> gone ? AuditAction.DELETED : isNothing(before) ? AuditAction.RECORDED : AuditAction.CHANGED;
        };
    }

    /** The words that somebody gave for it; empty for none. */
    static String reason(Content content) {
        if (content instanceof Reconciliation last) {
            return last.reason();
        }
        if (content instanceof GovernanceReconciliation last) {
            return last.reason();
        }
        if (content instanceof DiscussionNote note) {
            return note.text();
        }
        if (content instanceof HandIn handIn) {
            return handIn.note();
        }
        if (content instanceof Assignment assignment) {
            return assignment.note();
        }
        if (content instanceof Withdrawal withdrawal) {
            return withdrawal.note();
        }
        return content instanceof GovernanceCoding coding ? coding.reason() : "";
    }

    /** The change that tells most: of the score, else the first one that fits into a few words. */
    static Optional<FieldChange> telling(Content before, Content after, List<FieldChange> changes) {
        if (isNothing(after)) {
            return score(before).map(score -> new FieldChange(SCORE, Optional.of(score), Optional.empty()));
        }
        return changes.stream()
                .filter(change -> change.field().equals(SCORE))
                .findFirst()
                .or(() -> changes.stream().filter(AuditRules::isShort).findFirst());
    }

    private static Optional<Score> score(Content content) {
        if (content instanceof Judgement judgement) {
            return Optional.of(judgement.score()).filter(Score::isScored);
        }
        return content instanceof Reconciliation last ? Optional.of(last.score()) : Optional.empty();
    }

    private static boolean isShort(FieldChange change) {
        return isShort(change.before().orElse(""))
                && isShort(change.after().orElse(""))
                // the words given for it stand as its reason already
                && !List.of("reason", "note", "decidedBy", "purpose").contains(change.field());
    }

    private static boolean isShort(Object value) {
        return value instanceof String text
                ? text.length() <= SHORT
                : value instanceof Enum<?>
                        || value instanceof Boolean
                        || value instanceof Number
                        || value instanceof LocalDate
                        || (value instanceof Optional<?> maybe
                                && maybe.map(AuditRules::isShort).orElse(true));
    }

    private static boolean isNothing(Content content) {
        return content instanceof Content.Tombstone;
    }
}
