package org.filiere.domain;

import java.util.List;
import java.util.UUID;

/**
 * The lead's final list of the value chains of a case.
 *
 * @param state complete, or not available
 * @param chains the final chains
 * @param reason why, needed where they differ from any coder's; may be empty else
 * @param decidedBy the coder id of the lead
 * @param basis the revisions of the coders' chains and codings that it decides on
 */
public record GovernanceReconciliation(
        GovernanceCoding.State state, List<ValueChain> chains, String reason, String decidedBy, List<UUID> basis)
        implements Content {
    public GovernanceReconciliation {
        Check.present(state, "state of the governance");
        chains = List.copyOf(chains);
        reason = Check.orEmpty(reason);
        Check.id(decidedBy, "coder who decided");
        basis = List.copyOf(basis);
    }
}
