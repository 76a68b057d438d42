package org.filiere.ui.evidence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Source;
import org.filiere.domain.StudySnapshot;

/**
 * A source that was withdrawn.
 *
 * @param type what sort of evidence it was
 * @param at when it was withdrawn
 * @param note why; may be empty
 */
public record WithdrawnLine(Source.Type type, Instant at, String note) {

    /** All withdrawn sources, the latest first. */
    static List<WithdrawnLine> of(StudySnapshot study) {
        return study.withdrawals().entrySet().stream()
                .map(entry -> new WithdrawnLine(
                        entry.getValue().type(),
                        study.entity(EntityRef.withdrawal(entry.getKey()))
                                .orElseThrow()
                                .current()
                                .stamp()
                                .at(),
                        entry.getValue().note()))
                .sorted(Comparator.comparing(WithdrawnLine::at).reversed())
                .toList();
    }
}
