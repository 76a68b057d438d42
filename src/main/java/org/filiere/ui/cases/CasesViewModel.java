package org.filiere.ui.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.filiere.analysis.CountingOptions;
import org.filiere.domain.EntityRef;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Write;
import org.filiere.ui.CountingModel;
import org.filiere.ui.Navigator;
import org.filiere.ui.StudyModel;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;

/** The table of all cases: what it shows, what it leaves out, and what can be done with a case. */
public final class CasesViewModel {

    /** From so many changed lines on the rows are replaced as a whole, because each single change sorts them anew. */
    private static final int MANY = 20;

    /**
     * Cases that were just deleted.
     *
     * @param names their names
     * @param counter the study's counter right after
     */
    public record Deleted(List<String> names, long counter) {}

    private final StudyModel study;
    private final CountingModel counting;
    private final Navigator navigator;
    private final Messages messages;
    private final BackgroundRunner background;
    private final Supplier<UUID> ids;

    private final ObservableList<CaseRow> rows =
            FXCollections.observableArrayList(row -> new Observable[] {row.lineProperty()});
    private final FilteredList<CaseRow> visible = new FilteredList<>(rows);
    private final ObservableList<String> countries = FXCollections.observableArrayList();
    private final CaseFilters filters = new CaseFilters();
    private final ReadOnlyObjectWrapper<Optional<Deleted>> deleted =
            new ReadOnlyObjectWrapper<>(this, "deleted", Optional.empty());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");

    private CaseLines lines;
    private int generation;
    private String wanted;

    /**
     * The table of a study.
     *
     * @param ids gives version 7 UUIDs for new cases
     */
    public CasesViewModel(
            StudyModel study,
            CountingModel counting,
            Navigator navigator,
            Messages messages,
            BackgroundRunner background,
            Supplier<UUID> ids) {
        this.study = study;
        this.counting = counting;
        this.navigator = navigator;
        this.messages = messages;
        this.background = background;
        this.ids = ids;
        visible.predicateProperty().bind(filters.filterProperty());
        study.snapshotProperty().addListener((property, before, now) -> follow(now));
        study.coderIdProperty().addListener((property, before, now) -> load());
        counting.optionsProperty().addListener((property, before, now) -> load());
        load();
    }

    /** The rows that the filters let pass, by sectoral group and name. */
    public ObservableList<CaseRow> visible() {
        return visible;
    }

    /** All rows. */
    public ObservableList<CaseRow> rows() {
        return rows;
    }

    /** The countries in use, sorted. */
    public ObservableList<String> countries() {
        return countries;
    }

    /** What is left out. */
    public CaseFilters filters() {
        return filters;
    }

    /** Cases just deleted, until the next edit. */
    public ReadOnlyObjectProperty<Optional<Deleted>> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    /** Whether the rows stand for the study yet. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** The switches, which other screens share. */
    public CountingModel counting() {
        return counting;
    }

    /** Opens the form of a new case. */
    public void add() {
        wanted = ids.get().toString();
        navigator.openCase(wanted);
    }

    /** Opens the form of a case. */
    public void open(CaseRow row) {
        wanted = row.caseId();
        navigator.openCase(row.caseId());
    }

    /** Opens the coding form of a case. */
    public void code(CaseRow row) {
        wanted = row.caseId();
        navigator.code(row.caseId(), Optional.empty());
    }

    /** Shows the history of a case. */
    public void showHistory(CaseRow row) {
        navigator.showHistory(EntityRef.caseOf(row.caseId()));
    }

    /** Deletes cases in one edit. What was judged of them stays in the study and is there again after undo. */
    public CompletableFuture<?> delete(List<CaseRow> some) {
        if (some.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        List<String> names =
                some.stream().map(row -> row.line().details().name()).toList();
        Write[] writes = some.stream()
                .map(row -> Write.delete(EntityRef.caseOf(row.caseId())))
                .toArray(Write[]::new);
        var work = study.record("cases.delete", writes);
        background.whenDone(
                work,
                change -> deleted.set(
                        Optional.of(new Deleted(names, change.after().counter()))),
                failure -> deleted.set(Optional.empty()));
        return work;
    }

    /** Brings back what was deleted last. */
    public CompletableFuture<?> undoDeletion() {
        if (deleted.get().isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        deleted.set(Optional.empty());
        return study.undo();
    }

    /** Does not offer any longer to bring back what was deleted; the study's undo still does. */
    public void dismissDeleted() {
        deleted.set(Optional.empty());
    }

    /** Whether a case was opened from here and the user has not come back yet. */
    public boolean isAwaitingReturn() {
        return wanted != null;
    }

    /** The row to go back to after a form: that of the case last opened or added, once. */
    public Optional<CaseRow> takeWanted() {
        String id = wanted;
        wanted = null;
        return visible.stream().filter(row -> row.caseId().equals(id)).findFirst();
    }

    private void load() {
        int mine = ++generation;
        StudySnapshot snapshot = study.snapshot();
        CountingOptions options = counting.options();
        String coderId = study.coderId();
        background.run(
                () -> CaseLines.of(snapshot, options, coderId, messages::of),
                made -> {
                    if (mine == generation) {
                        lines = made;
                        follow(study.snapshot());
                    }
                },
                failure -> {
                    throw new IllegalStateException("the cases could not be summed up", failure);
                });
    }

    private void follow(StudySnapshot snapshot) {
        if (deleted.get().isPresent()
                && snapshot.counter() > deleted.get().get().counter()) {
            deleted.set(Optional.empty());
        }
        if (lines != null) {
            lines = lines.after(snapshot);
            show(lines.all());
            showCountries(lines.all());
            loaded.set(true);
        }
    }

    private void show(List<CaseLine> now) {
        if (isSameOrder(now)) {
            List<Integer> changed = new ArrayList<>();
            for (int i = 0; i < now.size(); i++) {
                if (rows.get(i).line() != now.get(i)) {
                    changed.add(i);
                }
            }
            if (changed.size() < MANY) {
                changed.forEach(i -> rows.get(i).show(now.get(i)));
                return;
            }
        }
        Map<String, CaseRow> known = new HashMap<>();
        rows.forEach(row -> known.put(row.caseId(), row));
        rows.setAll(now.stream()
                .map(line -> {
                    CaseRow row = known.get(line.caseId());
                    return row != null && row.line() == line ? row : new CaseRow(line);
                })
                .toList());
    }

    private boolean isSameOrder(List<CaseLine> now) {
        if (now.size() != rows.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!rows.get(i).caseId().equals(now.get(i).caseId())) {
                return false;
            }
        }
        return true;
    }

    private void showCountries(List<CaseLine> now) {
        Set<String> used = new HashSet<>();
        now.forEach(line -> line.country().ifPresent(used::add));
        List<String> sorted = List.copyOf(new TreeSet<>(used));
        if (!sorted.equals(countries)) {
            countries.setAll(sorted);
        }
    }
}
