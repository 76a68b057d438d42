package org.filiere.review.assign;

import java.util.Objects;
import org.filiere.domain.SectoralGroup;

/**
 * A case that may be assigned.
 *
 * @param caseId its id
 * @param group its sectoral group
 */
public record Candidate(String caseId, SectoralGroup group) {
    public Candidate {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(group, "group");
    }
}
