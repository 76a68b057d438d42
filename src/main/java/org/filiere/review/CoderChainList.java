package org.filiere.review;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.ValueChain;

/**
 * What one coder says of the value chains of a case.
 *
 * @param coderId who
 * @param state how far the coder has come, or that the sources do not say
 * @param chains by the entity, oldest first; empty where the sources do not say
 * @param reason why the sources do not say; may be empty
 * @param revisions the revisions that say so
 */
public record CoderChainList(
        String coderId,
        GovernanceCoding.State state,
        Map<EntityRef, ValueChain> chains,
        String reason,
        List<UUID> revisions) {
    public CoderChainList {
        chains = Collections.unmodifiableMap(new LinkedHashMap<>(chains));
        revisions = List.copyOf(revisions);
    }

    public boolean isNotAvailable() {
        return state == GovernanceCoding.State.NOT_AVAILABLE;
    }
}
