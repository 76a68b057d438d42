package org.filiere.review.audit;

/** What a revision did. */
public enum AuditAction {
    RECORDED("recorded"),
    CHANGED("changed"),
    DELETED("deleted"),
    UNDONE("undone"),
    REDONE("redone"),
    /** A conflict of two copies was settled. */
    SETTLED("settled"),
    /** A lead decided, for the first time or otherwise than before. */
    DECIDED("decided"),
    /** A decision was taken back. */
    REOPENED("reopened"),
    NOTED("noted"),
    HANDED_IN("handed-in"),
    /** A hand-in was taken back. */
    TAKEN_BACK("taken-back"),
    ASSIGNED("assigned"),
    UNASSIGNED("unassigned"),
    /** A lead took the reconciliation of a case on. */
    CLAIMED("claimed"),
    /** A lead gave it up. */
    RELEASED("released"),
    /** A source was withdrawn. */
    WITHDRAWN("withdrawn");

    private final String id;

    AuditAction(String id) {
        this.id = id;
    }

    /** The name used in files. */
    public String id() {
        return id;
    }
}
