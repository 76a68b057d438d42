package org.filiere.analysis;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.filiere.domain.GovernanceCode;
import org.filiere.domain.GovernanceMode;

/**
 * The governance of a case that counts in tables and charts.
 *
 * @param codes the Table 3 code of every mode; empty unless {@code origin} counts
 * @param origin where it comes from, or why there is none
 */
public record CountedGovernance(Optional<Map<GovernanceMode, GovernanceCode>> codes, Origin origin) {

    public CountedGovernance {
        if (codes.isPresent() != origin.counts()) {
            throw new IllegalArgumentException("governance of origin " + origin + " cannot be " + codes);
        }
        codes = codes.map(map -> Collections.unmodifiableMap(new EnumMap<>(map)));
    }

    /** The code of a mode; empty where no governance counts. */
    public Optional<GovernanceCode> code(GovernanceMode mode) {
        return codes.map(map -> map.get(mode));
    }

    /** Whether the case feeds at least one chain of the mode, as far as counts. */
    public boolean has(GovernanceMode mode) {
        return code(mode).map(GovernanceCode::isPresent).orElse(false);
    }
}
