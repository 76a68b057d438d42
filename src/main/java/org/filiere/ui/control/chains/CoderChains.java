package org.filiere.ui.control.chains;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiere.domain.GovernanceCode;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.ValueChain;

/**
 * The value chains of a case as another coder recorded them, for the eyes of a lead.
 *
 * @param coder the coder's name
 * @param chains oldest first
 * @param state how far the coder has come
 * @param codes the Table 3 codes; empty while nothing is coded
 */
public record CoderChains(
        String coder,
        List<ValueChain> chains,
        GovernanceCoding.State state,
        Optional<Map<GovernanceMode, GovernanceCode>> codes) {
    public CoderChains {
        chains = List.copyOf(chains);
    }
}
