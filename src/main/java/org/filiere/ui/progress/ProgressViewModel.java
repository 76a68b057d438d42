package org.filiere.ui.progress;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.filiere.analysis.Completeness;
import org.filiere.analysis.WorkPace;
import org.filiere.domain.Case;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Item;
import org.filiere.domain.Kind;
import org.filiere.domain.Revision;
import org.filiere.domain.StudySnapshot;
import org.filiere.ui.Navigator;
import org.filiere.ui.StudyModel;
import org.filiere.ui.task.BackgroundRunner;

/** The work of the coder at hand, and of nobody else; follows every edit. */
public final class ProgressViewModel {

    /** The pace looks at this many judgements at most, those changed last. */
    private static final int MOST_FOR_PACE = 600;

    /**
     * All cases together.
     *
     * @param cases how many there are
     * @param handedIn how many are handed in
     * @param complete items with a score and a justification, in all cases
     * @param items all items of all cases
     */
    record Totals(int cases, int handedIn, int complete, int items) {

        int left() {
            return items - complete;
        }
    }

    private final StudyModel study;
    private final BackgroundRunner background;
    private final Navigator navigator;
    private final ZoneId zone;
    private final ObservableList<WorkRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Totals> totals =
            new ReadOnlyObjectWrapper<>(this, "totals", new Totals(0, 0, 0, 0));
    private final ReadOnlyObjectWrapper<WorkPace> pace = new ReadOnlyObjectWrapper<>(this, "pace", WorkPace.none());
    private final ReadOnlyBooleanWrapper assigned = new ReadOnlyBooleanWrapper(this, "assigned");
    private final BooleanProperty inSight = new SimpleBooleanProperty(this, "inSight");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
    private StudySnapshot latest;
    private String chosen;

    /**
     * The model.
     *
     * @param zone where the coder's days begin
     */
    public ProgressViewModel(StudyModel study, BackgroundRunner background, Navigator navigator, ZoneId zone) {
        this.study = study;
        this.background = background;
        this.navigator = navigator;
        this.zone = zone;
        study.snapshotProperty().addListener((property, before, now) -> follow());
        study.coderIdProperty().addListener((property, before, now) -> follow());
        inSight.addListener((property, before, now) -> follow());
    }

    /** The cases in order. */
    ObservableList<WorkRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Totals> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    /** The coder's pace, measured when the screen comes into sight. */
    ReadOnlyObjectProperty<WorkPace> paceProperty() {
        return pace.getReadOnlyProperty();
    }

    /** Whether these are cases assigned to the coder; else they are all cases. */
    ReadOnlyBooleanProperty assignedProperty() {
        return assigned.getReadOnlyProperty();
    }

    /** Whether the rows have been computed at all; until then that there are none says nothing. */
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Whether the screen is in sight; out of sight nothing is computed. */
    public BooleanProperty inSightProperty() {
        return inSight;
    }

    /** The id of the case that was chosen; null before. */
    String chosen() {
        return chosen;
    }

    void choose(String caseId) {
        chosen = caseId;
    }

    /** Shows an item in the coding form; the empty id shows the case. */
    void code(String caseId, String itemId) {
        navigator.code(caseId, Optional.of(itemId).filter(id -> !id.isEmpty()));
    }

    /** Shows the first open item of a case, or the case. */
    void codeCase(WorkRow row) {
        navigator.code(row.caseId(), row.work().firstOpen().map(Item::id));
    }

    /**
     * Shows the next open item: in the chosen case, then in those after it, then in those before it.
     *
     * @return false when nothing is open
     */
    boolean codeNextOpen() {
        int from = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).caseId().equals(chosen)) {
                from = i;
            }
        }
        for (int step = 0; step < rows.size(); step++) {
            WorkRow row = rows.get((from + step) % rows.size());
            if (row.work().firstOpen().isPresent()) {
                codeCase(row);
                return true;
            }
        }
        return false;
    }

    /** Shows what went apart in two copies. */
    void showConflict(EntityRef ref) {
        navigator.showHistory(ref);
    }

    /** Shows all cases. */
    void showCases() {
        navigator.showCases();
    }

    private void follow() {
        if (!inSight.get()) {
            return;
        }
        StudySnapshot snapshot = study.snapshot();
        String coderId = study.coderId();
        latest = snapshot;
        background.run(
                () -> Completeness.all(snapshot, coderId),
                made -> show(snapshot, coderId, made),
                failure -> study.report("progress.title", failure));
        measurePace(snapshot, coderId);
    }

    private void show(StudySnapshot snapshot, String coderId, List<Completeness> works) {
        if (snapshot != latest || !Objects.equals(coderId, study.coderId())) {
            return;
        }
        List<WorkRow> now = works.stream()
                .map(work -> new WorkRow(work, name(snapshot, work)))
                .toList();
        assigned.set(snapshot.cases().stream().anyMatch(file -> file.isAssigned(coderId)));
        totals.set(new Totals(
                works.size(),
                (int) works.stream().filter(work -> work.handedIn().isPresent()).count(),
                works.stream().mapToInt(Completeness::complete).sum(),
                works.stream().mapToInt(work -> work.items().size()).sum()));
        loaded.set(true);
        rows.setAll(now);
    }

    private void measurePace(StudySnapshot snapshot, String coderId) {
        background.whenDone(
                study.session().withStore(store -> {
                    List<List<Revision>> histories = judgements(snapshot, coderId).stream()
                            .map(store::history)
                            .toList();
                    return WorkPace.of(histories, coderId, zone);
                }),
                made -> pace.set(made),
                failure -> study.report("progress.pace", failure));
    }

    private static List<EntityRef> judgements(StudySnapshot snapshot, String coderId) {
        return snapshot.cases().stream()
                .flatMap(file -> file.entities().stream())
                .filter(entity -> entity.ref().kind() == Kind.JUDGEMENT
                        && entity.ref().coderId().filter(coderId::equals).isPresent())
                .sorted(Comparator.comparingLong(
                                (Entity entity) -> entity.current().stamp().counter())
                        .reversed())
                .limit(MOST_FOR_PACE)
                .map(Entity::ref)
                .toList();
    }

    private static String name(StudySnapshot snapshot, Completeness work) {
        return snapshot.caseFile(work.caseId())
                .flatMap(CaseFile::details)
                .map(Case::name)
                .orElse(work.caseId());
    }
}
