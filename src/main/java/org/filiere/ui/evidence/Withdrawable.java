package org.filiere.ui.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.filiere.domain.Entity;
import org.filiere.domain.Passage;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Source;
import org.filiere.domain.StudySnapshot;

/**
 * What goes when a source is withdrawn.
 *
 * @param sourceIds the source and all versions of it, oldest first
 * @param title of the newest version
 * @param passages how many passages stand on them now, of all coders
 * @param coders how many coders made them
 */
public record Withdrawable(List<String> sourceIds, String title, int passages, int coders) {

    /** What goes with this source. Looks at every judgement: not for the window's thread. */
    static Withdrawable of(StudySnapshot study, String sourceId) {
        Versions versions = new Versions(study.sources());
        List<String> ids = versions.all(sourceId);
        int passages = 0;
        Set<String> coders = new HashSet<>();
        for (Entity entity : study.entities()) {
            for (Passage passage : passages(entity)) {
                if (ids.contains(passage.sourceId())) {
                    passages++;
                    entity.ref().coderId().ifPresent(coders::add);
                }
            }
        }
        Source newest = study.sources().get(versions.newest(sourceId));
        return new Withdrawable(ids, newest.title(), passages, coders.size());
    }

    private static List<Passage> passages(Entity entity) {
        return entity.current().content() instanceof Reconciliation decided
                ? decided.passages()
                : LinkedPassage.passages(entity.current().content());
    }
}
