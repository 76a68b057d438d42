package org.filiere.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.filiere.domain.Reversal;
import org.filiere.domain.Revision;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Write;
import org.filiere.storage.StudyStore;

/** Plans how an edit is taken back. */
final class Undoing {

    private Undoing() {}

    /**
     * The states that the edit's entities had before it.
     *
     * @throws RejectedEditException when one of them has changed since
     */
    static List<Write> plan(UUID edit, StudyStore store, StudySnapshot study) {
        List<Revision> revisions = store.edit(edit);
        Map<UUID, Revision> earlier = new HashMap<>();
        for (Revision revision : revisions) {
            for (UUID replaced : revision.replaces()) {
                store.revision(replaced).ifPresent(found -> earlier.put(replaced, found));
            }
        }
        Reversal reversal = Reversal.of(revisions, earlier, study);
        if (!reversal.changedSince().isEmpty()) {
            throw new RejectedEditException(RejectedEditException.Reason.CHANGED_SINCE, reversal.changedSince());
        }
        return reversal.writes();
    }
}
