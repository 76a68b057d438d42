package org.filiere.domain;

/** What a revision says of its entity: one of the records of the domain, or that the entity is gone. */
public sealed interface Content
        permits Assignment,
                Case,
                Codebook,
                Coder,
                Content.Tombstone,
                DiscussionNote,
                GovernanceCoding,
                GovernanceReconciliation,
                HandIn,
                Judgement,
                PublishedFigures,
                Reconciliation,
                ReviewClaim,
                SavedView,
                Source,
                StudyInfo,
                ValueChain,
                Withdrawal {

    /** The entity was deleted. */
    Content TOMBSTONE = new Tombstone();

    /** The entity was deleted. Use {@link Content#TOMBSTONE}. */
    record Tombstone() implements Content {}
}
