package org.filiere.ui.control.coders;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.filiere.domain.Coder;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Write;
import org.filiere.ui.StudyModel;
import org.filiere.ui.control.DraftField;
import org.filiere.ui.task.BackgroundRunner;

/**
 * The coders of the study, the one whose fields are shown, and who codes now. A coder cannot be removed, since the coder's
 * work would lose its author, but retired.
 */
public final class CodersViewModel {

    private final StudyModel study;
    private final BackgroundRunner background;
    private final Supplier<UUID> ids;
    private final ObservableList<CoderRow> coders = FXCollections.observableArrayList();
    private final DraftField<String> name = new DraftField<>(this, "name", "");
    private final DraftField<String> initials = new DraftField<>(this, "initials", "");
    private final DraftField<Coder.Role> role = new DraftField<>(this, "role", Coder.Role.CODER);
    private final ObjectProperty<Optional<String>> edited =
            new SimpleObjectProperty<>(this, "edited", Optional.empty());

    /**
     * The coders of the open study.
     *
     * @param ids gives version 7 UUIDs for new coders
     */
    public CodersViewModel(StudyModel study, BackgroundRunner background, Supplier<UUID> ids) {
        this.study = study;
        this.background = background;
        this.ids = ids;
        study.snapshotProperty().addListener((property, before, now) -> refresh());
        study.coderIdProperty().addListener((property, before, now) -> refresh());
        refresh();
    }

    /** The coders, by id. */
    public ObservableList<CoderRow> coders() {
        return coders;
    }

    /** The id of the coder whose fields are shown; a new one has an id, too. Empty for none. */
    public ObjectProperty<Optional<String>> editedProperty() {
        return edited;
    }

    public DraftField<String> nameProperty() {
        return name;
    }

    public DraftField<String> initialsProperty() {
        return initials;
    }

    public DraftField<Coder.Role> roleProperty() {
        return role;
    }

    /** Shows the fields of a coder. */
    public void edit(CoderRow row) {
        if (!edited.get().equals(Optional.of(row.id()))) {
            commit();
            edited.set(Optional.of(row.id()));
            name.reset(row.coder().name());
            initials.reset(row.coder().initials());
            role.reset(row.coder().role());
        }
    }

    /** Shows empty fields for a new coder. */
    public void add() {
        commit();
        edited.set(Optional.of(ids.get().toString()));
        name.reset("");
        initials.reset("");
        role.reset(Coder.Role.CODER);
    }

    /** What is wrong with the coder as entered. */
    public Set<CoderProblem> problems() {
        Set<CoderProblem> found = EnumSet.noneOf(CoderProblem.class);
        if (name.get().isBlank()) {
            found.add(CoderProblem.NAME);
        }
        String letters = initials.get().strip();
        if (letters.isEmpty() || letters.codePointCount(0, letters.length()) > Coder.MAX_INITIALS) {
            found.add(CoderProblem.INITIALS);
        } else if (coders.stream()
                .anyMatch(row -> row.coder().initials().equalsIgnoreCase(letters)
                        && !Optional.of(row.id()).equals(edited.get()))) {
            found.add(CoderProblem.INITIALS_TAKEN);
        }
        if (role.get() != Coder.Role.LEAD && isOnlyLead()) {
            found.add(CoderProblem.LAST_LEAD);
        }
        return found;
    }

    private boolean isOnlyLead() {
        List<String> leads = coders.stream()
                .filter(row -> row.coder().role() == Coder.Role.LEAD)
                .map(CoderRow::id)
                .toList();
        return leads.size() == 1 && edited.get().equals(Optional.of(leads.get(0)));
    }

    /** Saves the coder that is shown, unless something is wrong. */
    public CompletableFuture<?> commit() {
        boolean changed = name.isChanged() || initials.isChanged() || role.isChanged();
        if (edited.get().isEmpty() || !changed || !problems().isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        Coder coder = new Coder(name.get().strip(), initials.get().strip(), role.get());
        List<DraftField<?>.Sent> underway = List.of(name.submitted(), initials.submitted(), role.submitted());
        var work = study.record(
                "settings.save", new Write(EntityRef.coder(edited.get().get()), coder));
        background.whenDone(
                work,
                done -> underway.forEach(DraftField.Sent::arrived),
                failure -> underway.forEach(DraftField.Sent::refused));
        return work;
    }

    /** Whoever this is codes from now on. */
    public CompletableFuture<?> codeAs(CoderRow row) {
        commit();
        return row.id().equals(study.coderId()) ? CompletableFuture.completedFuture(null) : study.codeAs(row.id());
    }

    private void refresh() {
        Map<String, Coder> known = study.snapshot().coders();
        List<CoderRow> now = known.entrySet().stream()
                .map(entry -> new CoderRow(
                        entry.getKey(), entry.getValue(), entry.getKey().equals(study.coderId())))
                .toList();
        if (!now.equals(coders)) {
            coders.setAll(now);
        }
        edited.get().map(known::get).ifPresent(coder -> {
            name.accept(coder.name());
            initials.accept(coder.initials());
            role.accept(coder.role());
        });
    }
}
