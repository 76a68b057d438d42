package org.filiere.ui.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.filiere.domain.Entity;
import org.filiere.domain.Passage;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Source;
import org.filiere.domain.StudySnapshot;
import org.filiere.ui.control.passage.SourceVersions;

/**
 * What goes when a source is withdrawn.
 *
 * @param sourceIds the source and all versions of it, oldest first
 * @param title of the newest version
 * @param passages how many passages stand on them now, of all coders
 * @param coders how many coders made them
 * @param decided whether another copy of the study has withdrawn them already, so that nothing is left to confirm
 */
public record Withdrawable(List<String> sourceIds, String title, int passages, int coders, boolean decided) {

    /** What goes with this source. Looks at every judgement: not for the window's thread. */
    static Withdrawable of(StudySnapshot study, String sourceId) {
        SourceVersions versions = new SourceVersions(study.sources());
        Source newest = study.sources().get(versions.newest(sourceId));
        return of(study, versions.all(sourceId), newest.title(), false);
    }

    /**
     * What goes with sources that another copy of the study has withdrawn. Looks at every judgement: not for the
     * window's thread.
     */
    static Withdrawable decided(StudySnapshot study, Set<String> sourceIds) {
        String titles = new TreeSet<>(sourceIds)
                .stream()
                        .flatMap(id -> Optional.ofNullable(study.sources().get(id)).stream())
                        .map(Source::title)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return of(study, List.copyOf(new TreeSet<>(sourceIds)), titles, true);
    }

    private static Withdrawable of(StudySnapshot study, List<String> ids, String title, boolean decided) {
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
        return new Withdrawable(ids, title, passages, coders.size(), decided);
    }

    private static List<Passage> passages(Entity entity) {
        return entity.current().content() instanceof Reconciliation decided
                ? decided.passages()
                : LinkedPassage.passages(entity.current().content());
    }
}
