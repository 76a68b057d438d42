package org.filiere.domain;

import java.util.List;
import java.util.UUID;

/**
 * The lead's final judgement of an item of a case. Coders' own judgements are never changed by it.
 *
 * @param score the final score
 * @param reason why, needed where it differs from any coder's; may be empty else
 * @param decidedBy the coder id of the lead
 * @param justifications those carried over from coders
 * @param passages those carried over from coders
 * @param basis the revisions of the coders' judgements that it decides on; a later one flags it for another look
 */
public record Reconciliation(
        Score score,
        String reason,
        String decidedBy,
        List<String> justifications,
        List<Passage> passages,
        List<UUID> basis)
        implements Content {
    public Reconciliation {
        Check.present(score, "final score");
        reason = Check.orEmpty(reason);
        Check.id(decidedBy, "coder who decided");
        justifications = List.copyOf(justifications);
        passages = List.copyOf(passages);
        basis = List.copyOf(basis);
    }
}
