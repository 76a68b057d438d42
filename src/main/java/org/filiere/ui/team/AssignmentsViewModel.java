package org.filiere.ui.team;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.filiere.domain.Assignment;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Coder;
import org.filiere.domain.EntityRef;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Write;
import org.filiere.review.assign.AssignmentPlanner;
import org.filiere.review.assign.TeamTable;
import org.filiere.ui.StudyModel;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.LatestOnly;

/** Who has which case and how far everybody is; assignments by hand. Follows every edit while it is in sight. */
public final class AssignmentsViewModel {

    /**
     * The study in numbers.
     *
     * @param cases all cases
     * @param assigned assignments
     * @param handedIn assignments that are handed in
     * @param unassigned cases that nobody has
     */
    record Totals(int cases, int assigned, int handedIn, int unassigned) {}

    private final StudyModel study;
    private final Messages messages;
    private final TeamNames names;
    private final LatestOnly<StudySnapshot, TeamTable> tables;
    private final PlanViewModel plan;
    private final ObservableList<TeamTable.Line> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<TeamTable> table = new ReadOnlyObjectWrapper<>(this, "table", TeamTable.EMPTY);
    private final ReadOnlyObjectWrapper<String> message = new ReadOnlyObjectWrapper<>(this, "message", "");
    private final ObjectProperty<Optional<SectoralGroup>> group =
            new SimpleObjectProperty<>(this, "group", Optional.empty());
    private boolean inSight;

    AssignmentsViewModel(
            StudyModel study, BackgroundRunner background, Messages messages, TeamNames names, long firstSeed) {
        this.study = study;
        this.messages = messages;
        this.names = names;
        this.plan = new PlanViewModel(study, background, messages, names, this::caseIds, message::set, firstSeed);
        tables = new LatestOnly<>(
                background,
                snapshot -> table.get().next(snapshot),
                now -> {
                    if (inSight) {
                        show(now);
                    }
                },
                failure -> study.report("team.reading", failure));
        group.addListener((property, before, now) -> fill());
        study.snapshotProperty().addListener((property, before, now) -> refresh());
    }

    /** The lines shown, by sectoral group and name. */
    ObservableList<TeamTable.Line> rows() {
        return rows;
    }

    /** The whole table, also of groups that are not shown. */
    ReadOnlyObjectProperty<TeamTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /** Only cases of this group are shown and shared out; empty for all. */
    ObjectProperty<Optional<SectoralGroup>> groupProperty() {
        return group;
    }

    /** What came of the last action; empty for nothing to tell. */
    ReadOnlyObjectProperty<String> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Sharing out evenly or with an overlap sample. */
    PlanViewModel plan() {
        return plan;
    }

    TeamNames names() {
        return names;
    }

    /** The table is in sight, or no longer. */
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
        message.set("");
        plan.modeProperty().set(Optional.empty());
        show(TeamTable.EMPTY);
    }

    Totals totals() {
        int assigned = 0;
        int handedIn = 0;
        for (String coder : table.get().coderIds()) {
            TeamTable.Load load = table.get().load(coder);
            assigned += load.assigned();
            handedIn += load.handedIn();
        }
        int unassigned = (int) table.get().lines().stream()
                .filter(line -> line.cells().values().stream().noneMatch(TeamTable.Cell::assigned))
                .count();
        return new Totals(table.get().lines().size(), assigned, handedIn, unassigned);
    }

    /** Assigns a case to a coder, or takes the assignment back unless there is work under it. */
    CompletableFuture<?> toggle(String caseId, String coderId) {
        message.set("");
        Optional<CaseFile> known = study.snapshot().caseFile(caseId);
        if (known.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        boolean assigned = known.get().isAssigned(coderId);
        if (assigned && AssignmentPlanner.hasWork(known.get(), coderId)) {
            message.set(messages.get("team.assign.hasWork", names.coder(coderId), names.caseName(caseId)));
            return CompletableFuture.completedFuture(null);
        }
        if (!assigned && !mayBeGiven(coderId)) {
            message.set(messages.get("team.assign.retired", names.coder(coderId)));
            return CompletableFuture.completedFuture(null);
        }
        EntityRef ref = EntityRef.assignment(caseId, coderId);
        return study.record("team.assign", assigned ? Write.delete(ref) : new Write(ref, new Assignment("")));
    }

    private boolean mayBeGiven(String coderId) {
        Coder coder = study.snapshot().coders().get(coderId);
        return coder != null && coder.role() != Coder.Role.RETIRED;
    }

    private List<String> caseIds() {
        return rows.stream().map(line -> line.file().id()).toList();
    }

    private void refresh() {
        if (inSight) {
            tables.submit(study.snapshot());
        }
    }

    private void show(TeamTable now) {
        table.set(now);
        fill();
    }

    /** Lines that stay are not put in again, so that the cell with the focus keeps it. */
    private void fill() {
        List<TeamTable.Line> wanted = table.get().lines().stream()
                .filter(line -> group.get().isEmpty()
                        || line.file()
                                .details()
                                .filter(details ->
                                        details.group() == group.get().get())
                                .isPresent())
                .toList();
        boolean same = wanted.size() == rows.size();
        for (int i = 0; same && i < wanted.size(); i++) {
            same = wanted.get(i).file().id().equals(rows.get(i).file().id());
        }
        if (!same) {
            rows.setAll(wanted);
        } else {
            for (int i = 0; i < wanted.size(); i++) {
                if (wanted.get(i) != rows.get(i)) {
                    rows.set(i, wanted.get(i));
                }
            }
        }
        plan.refresh();
    }
}
