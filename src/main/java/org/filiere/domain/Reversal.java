package org.filiere.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What would take an edit back: the states that its entities had before, or the entities that have changed since, for
 * which taking back would silently drop somebody's later work.
 *
 * @param writes the earlier states
 * @param changedSince entities whose current revision is not the edit's, which went apart in two copies, or of which
 *     this copy of the study does not hold the earlier state; when there are any, nothing may be written
 */
public record Reversal(List<Write> writes, List<EntityRef> changedSince) {

    public Reversal {
        writes = List.copyOf(writes);
        changedSince = List.copyOf(changedSince);
    }

    /**
     * Plans the reversal of an edit.
     *
     * @param edit the revisions of the edit
     * @param earlier the revisions that they replace, by id
     * @param study the study as it is now
     */
    public static Reversal of(List<Revision> edit, Map<UUID, Revision> earlier, StudySnapshot study) {
        List<Write> writes = new ArrayList<>();
        List<EntityRef> changedSince = new ArrayList<>();
        for (Revision revision : edit) {
            EntityRef ref = revision.entity();
            Optional<Entity> now = study.entity(ref);
            // The content is compared, not the revision: after an undo the content of the edit before is there again,
            // in a revision of the undo, and that edit can be undone next.
            // Of two states neither is taken back before somebody has settled it: the other would be set aside unseen.
            if (now.isEmpty()
                    || now.get().isConflict()
                    || !now.get().current().content().equals(revision.content())) {
                changedSince.add(ref);
                continue;
            }
            if (!revision.replaces().isEmpty() && revision.replaces().stream().noneMatch(earlier::containsKey)) {
                // What was there before did not come with this copy of the study: nothing can be put back.
                changedSince.add(ref);
                continue;
            }
            Content before = revision.replaces().stream()
                    .map(earlier::get)
                    .filter(java.util.Objects::nonNull)
                    .min(Comparator.comparing(java.util.function.Function.identity(), Revision.CURRENT_FIRST))
                    .map(Revision::content)
                    .orElse(Content.TOMBSTONE);
            writes.add(new Write(ref, before));
        }
        return new Reversal(writes, changedSince);
    }
}
