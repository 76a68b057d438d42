package org.filiere.review.audit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiere.domain.EntityRef;
import org.filiere.domain.FieldChange;
import org.filiere.domain.Kind;
import org.filiere.domain.Revision;

/**
 * A line of the audit: one revision, without its content.
 *
 * @param revision its id
 * @param entity what it is a state of
 * @param at by the clock of the machine it was made on
 * @param counter its Lamport counter, which orders what the clocks do not
 * @param author the coder id of who made it
 * @param device the machine
 * @param action what was done
 * @param fields the names of all fields that it changed
 * @param change the change that tells most, if it fits into a few words
 * @param reason the words given for it; may be empty
 */
public record AuditEntry(
        UUID revision,
        EntityRef entity,
        Instant at,
        long counter,
        String author,
        String device,
        AuditAction action,
        List<String> fields,
        Optional<FieldChange> change,
        String reason) {

    /** By the time that people see; entries of one moment by counter and id, so that every copy agrees on the order. */
    public static final Comparator<AuditEntry> NEWEST_FIRST = Comparator.comparing(AuditEntry::at)
            .thenComparingLong(AuditEntry::counter)
            .thenComparing(AuditEntry::revision, Revision::compareIds)
            .reversed();

    /** Whether a final score or final value chains were decided, changed or opened again. */
    public boolean isDecision() {
        return entity.kind() == Kind.RECONCILIATION || entity.kind() == Kind.GOVERNANCE_RECONCILIATION;
    }

    /**
     * What it is about within its case: the id of an item, or {@link EntityRef#GOVERNANCE} for the value chains; empty
     * for the case as a whole and for the study.
     */
    public Optional<String> topic() {
        return switch (entity.kind()) {
            case JUDGEMENT, RECONCILIATION, DISCUSSION ->
                Optional.of(entity.id().split("/", -1)[1]);
            case CHAIN, GOVERNANCE, GOVERNANCE_RECONCILIATION -> Optional.of(EntityRef.GOVERNANCE);
            default -> Optional.empty();
        };
    }

    AuditEntry withReason(String words) {
        return new AuditEntry(revision, entity, at, counter, author, device, action, fields, change, words);
    }
}
