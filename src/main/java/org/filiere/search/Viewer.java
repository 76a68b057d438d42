package org.filiere.search;

import java.util.Optional;
import org.filiere.domain.Coder;
import org.filiere.domain.StudySnapshot;

/**
 * Who searches. A coder finds the cases, the sources, the codebook and the own work; nothing else is ever in the
 * result, nor in its counts. A lead finds all.
 *
 * @param coderId who
 * @param lead whether the work of all is found
 */
public record Viewer(String coderId, boolean lead) {

    /** The viewer whom a coder's role in the study makes; somebody unknown to it sees what a coder without work sees. */
    public static Viewer of(StudySnapshot study, String coderId) {
        return new Viewer(
                coderId,
                Optional.ofNullable(study.coders().get(coderId))
                        .map(coder -> coder.role() == Coder.Role.LEAD)
                        .orElse(false));
    }
}
