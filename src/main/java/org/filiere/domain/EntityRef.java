package org.filiere.domain;

import java.util.Optional;

/**
 * Names an entity. What a coder judges has an id made of the case, the item and the coder, so that the same judgement
 * made on two machines is one entity and the two can be told apart from work on different things.
 *
 * @param kind what sort of entity
 * @param id unique among its kind; parts are separated by {@code /}
 */
public record EntityRef(Kind kind, String id) {

    /** Stands for the value chains of a case where items have their ids; no item is called so. */
    public static final String GOVERNANCE = "governance";

    private static final String STUDY_ID = "study";

    public EntityRef {
        Check.present(kind, "kind");
        Check.text(id, "entity id");
        int parts = checkedParts(kind, id);
        int least = kind.scope() == Kind.Scope.CODER_OF_CASE ? 2 : 1;
        if (parts < least || (kind.scope() == Kind.Scope.STUDY && parts > 1)) {
            throw new InvalidContentException("\"" + id + "\" is no id of a " + kind.id());
        }
    }

    private static int checkedParts(Kind kind, String id) {
        int parts = 0;
        int from = 0;
        while (from <= id.length()) {
            int slash = id.indexOf('/', from);
            int to = slash < 0 ? id.length() : slash;
            Check.id(id.substring(from, to), "part of the id of a " + kind.id());
            parts++;
            from = to + 1;
        }
        return parts;
    }

    public static EntityRef study() {
        return new EntityRef(Kind.STUDY, STUDY_ID);
    }

    public static EntityRef codebook() {
        return new EntityRef(Kind.CODEBOOK, "codebook");
    }

    public static EntityRef coder(String coderId) {
        return new EntityRef(Kind.CODER, coderId);
    }

    public static EntityRef source(String sourceId) {
        return new EntityRef(Kind.SOURCE, sourceId);
    }

    /** The note that the source with this id was withdrawn. */
    public static EntityRef withdrawal(String sourceId) {
        return new EntityRef(Kind.WITHDRAWAL, sourceId);
    }

    public static EntityRef published() {
        return new EntityRef(Kind.PUBLISHED, "published");
    }

    public static EntityRef view(String viewId) {
        return new EntityRef(Kind.VIEW, viewId);
    }

    public static EntityRef caseOf(String caseId) {
        return new EntityRef(Kind.CASE, caseId);
    }

    public static EntityRef judgement(String caseId, String itemId, String coderId) {
        return new EntityRef(Kind.JUDGEMENT, caseId + "/" + itemId + "/" + coderId);
    }

    public static EntityRef chain(String caseId, String chainId, String coderId) {
        return new EntityRef(Kind.CHAIN, caseId + "/" + chainId + "/" + coderId);
    }

    public static EntityRef governance(String caseId, String coderId) {
        return new EntityRef(Kind.GOVERNANCE, caseId + "/" + coderId);
    }

    public static EntityRef assignment(String caseId, String coderId) {
        return new EntityRef(Kind.ASSIGNMENT, caseId + "/" + coderId);
    }

    public static EntityRef handIn(String caseId, String coderId) {
        return new EntityRef(Kind.HAND_IN, caseId + "/" + coderId);
    }

    public static EntityRef reconciliation(String caseId, String itemId) {
        return new EntityRef(Kind.RECONCILIATION, caseId + "/" + itemId);
    }

    public static EntityRef governanceReconciliation(String caseId) {
        return new EntityRef(Kind.GOVERNANCE_RECONCILIATION, caseId);
    }

    /** Who reconciles a case. */
    public static EntityRef review(String caseId) {
        return new EntityRef(Kind.REVIEW, caseId);
    }

    /**
     * A note on the way to a decision.
     *
     * @param topic the id of an item, or {@link #GOVERNANCE} for the value chains of the case
     * @param noteId unique within the study
     */
    public static EntityRef discussion(String caseId, String topic, String noteId) {
        return new EntityRef(Kind.DISCUSSION, caseId + "/" + topic + "/" + noteId);
    }

    /** The case that the entity belongs to; empty for what belongs to the study as a whole. */
    public Optional<String> caseId() {
        if (kind.scope() == Kind.Scope.STUDY) {
            return Optional.empty();
        }
        int slash = id.indexOf('/');
        return Optional.of(slash < 0 ? id : id.substring(0, slash));
    }

    /** The coder whose work it is, for what one coder records about a case; else empty. */
    public Optional<String> coderId() {
        return kind.scope() == Kind.Scope.CODER_OF_CASE
                ? Optional.of(id.substring(id.lastIndexOf('/') + 1))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return kind.id() + ":" + id;
    }
}
