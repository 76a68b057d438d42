package org.filiere.domain;

/**
 * Who reconciles a case, so that two leads do not decide on it at once; which case is said by the id of its entity.
 *
 * @param owner the coder id of the lead
 */
public record ReviewClaim(String owner) implements Content {
    public ReviewClaim {
        Check.id(owner, "owner of the reconciliation");
    }
}
