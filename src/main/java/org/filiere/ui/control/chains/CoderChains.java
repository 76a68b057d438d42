package org.filiere.ui.control.chains;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Coder;
import org.filiere.domain.GovernanceCode;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.StudySnapshot;
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

    /** What other coders recorded of a case, as far as this coder may see it: a lead all, anybody else nothing. */
    static List<CoderChains> seenBy(String coderId, CaseFile file, StudySnapshot study) {
        Coder self = study.coders().get(coderId);
        if (self == null || self.role() != Coder.Role.LEAD) {
            return List.of();
        }
        List<CoderChains> found = new ArrayList<>();
        for (String other : file.codersAtWork()) {
            List<ValueChain> chains = List.copyOf(file.chains(other).values());
            Optional<GovernanceCoding> coding = file.governance(other);
            if (!other.equals(coderId) && (!chains.isEmpty() || coding.isPresent())) {
                Coder coder = study.coders().get(other);
                found.add(new CoderChains(
                        coder == null ? other : coder.name(),
                        chains,
                        coding.map(GovernanceCoding::state).orElse(GovernanceCoding.State.OPEN),
                        file.governanceCodes(other)));
            }
        }
        return found;
    }
}
