package org.filiere.ui.team;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.filiere.domain.Entity;
import org.filiere.domain.Revision;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Write;
import org.filiere.ui.StudyModel;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.LatestOnly;

/** What went apart in two copies and nobody has settled yet; follows the study while the screen is in sight. */
final class SettleViewModel {

    private final StudyModel study;
    private final TeamNames names;
    private final LatestOnly<StudySnapshot, List<Entity>> conflicts;
    private final ObservableList<Entity> entities = FXCollections.observableArrayList();
    private boolean inSight;

    SettleViewModel(StudyModel study, BackgroundRunner background, TeamNames names) {
        this.study = study;
        this.names = names;
        conflicts = new LatestOnly<>(
                background, StudySnapshot::conflicts, this::show, failure -> study.report("team.reading", failure));
        study.snapshotProperty().addListener((property, before, now) -> refresh());
    }

    /** What is in conflict, by case and coder. */
    ObservableList<Entity> entities() {
        return entities;
    }

    TeamNames names() {
        return names;
    }

    void setInSight(boolean now) {
        boolean comes = now && !inSight;
        inSight = now;
        if (comes) {
            refresh();
        }
    }

    /** Forgets all that is shown. */
    void forget() {
        inSight = false;
        entities.clear();
    }

    /** Keeps one of the states: writes it as a revision that replaces all of them. */
    CompletableFuture<?> keep(Revision head) {
        return study.record("team.settling", new Write(head.entity(), head.content()));
    }

    private void refresh() {
        if (inSight) {
            conflicts.submit(study.snapshot());
        }
    }

    private void show(List<Entity> now) {
        List<Entity> sorted = now.stream()
                .sorted(Comparator.comparing((Entity entity) ->
                                entity.ref().caseId().map(names::caseName).orElse(""))
                        .thenComparing(entity ->
                                entity.ref().coderId().map(names::coder).orElse(""))
                        .thenComparing(entity -> entity.ref().toString()))
                .toList();
        if (inSight && !sorted.equals(entities)) {
            entities.setAll(sorted);
        }
    }
}
