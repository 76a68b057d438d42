package org.filiere.domain;

import java.util.Optional;

/** What sort of entity a revision is of. */
public enum Kind {
    STUDY("study", StudyInfo.class, Scope.STUDY),
    CODEBOOK("codebook", Codebook.class, Scope.STUDY),
    CODER("coder", Coder.class, Scope.STUDY),
    SOURCE("source", Source.class, Scope.STUDY),
    PUBLISHED("published", PublishedFigures.class, Scope.STUDY),
    VIEW("view", SavedView.class, Scope.STUDY),
    WITHDRAWAL("withdrawal", Withdrawal.class, Scope.STUDY),
    CASE("case", Case.class, Scope.CASE),
    JUDGEMENT("judgement", Judgement.class, Scope.CODER_OF_CASE),
    CHAIN("chain", ValueChain.class, Scope.CODER_OF_CASE),
    GOVERNANCE("governance", GovernanceCoding.class, Scope.CODER_OF_CASE),
    ASSIGNMENT("assignment", Assignment.class, Scope.CODER_OF_CASE),
    HAND_IN("hand-in", HandIn.class, Scope.CODER_OF_CASE),
    RECONCILIATION("reconciliation", Reconciliation.class, Scope.CASE),
    GOVERNANCE_RECONCILIATION("governance-reconciliation", GovernanceReconciliation.class, Scope.CASE),
    REVIEW("review", ReviewClaim.class, Scope.CASE),
    DISCUSSION("discussion", DiscussionNote.class, Scope.CASE);

    /** Where an entity of a kind belongs, which its id also says. */
    public enum Scope {
        /** To the study as a whole; the id has one part. */
        STUDY,
        /** To a case; the id begins with the case's id. */
        CASE,
        /** To one coder's work on a case; the id is case, what it is about, coder (and more, if needed). */
        CODER_OF_CASE
    }

    private final String id;
    private final Class<? extends Content> contentType;
    private final Scope scope;

    Kind(String id, Class<? extends Content> contentType, Scope scope) {
        this.id = id;
        this.contentType = contentType;
        this.scope = scope;
    }

    /** The name used in files. */
    public String id() {
        return id;
    }

    /** The class of this kind's content. */
    public Class<? extends Content> contentType() {
        return contentType;
    }

    public Scope scope() {
        return scope;
    }

    /** The kind with this file name, or nothing. */
    public static Optional<Kind> byId(String id) {
        for (Kind kind : values()) {
            if (kind.id.equals(id)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
