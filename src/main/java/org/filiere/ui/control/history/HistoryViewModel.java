package org.filiere.ui.control.history;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.filiere.domain.Coder;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Kind;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Write;
import org.filiere.ui.StudyModel;

/**
 * The history of one entity, which follows the study. A coder sees no other coder's work here; a lead sees it and
 * cannot change it.
 */
public final class HistoryViewModel {

    /** What anybody may set back; the rest of a study is the leads'. */
    private static final Set<Kind> OPEN_TO_ALL = Set.of(Kind.CASE, Kind.SOURCE, Kind.VIEW);

    private final StudyModel study;
    private final ReadOnlyObjectWrapper<Optional<EntityRef>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
    private final ReadOnlyObjectWrapper<List<HistoryEntry>> entries =
            new ReadOnlyObjectWrapper<>(this, "entries", List.of());
    private final ReadOnlyBooleanWrapper conflict = new ReadOnlyBooleanWrapper(this, "conflict");
    private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper(this, "closed");
    private final ReadOnlyBooleanWrapper changeable = new ReadOnlyBooleanWrapper(this, "changeable");
    private Optional<Entity> known = Optional.empty();
    private int asked;

    /** A history that shows nothing yet. */
    public HistoryViewModel(StudyModel study) {
        this.study = study;
        study.snapshotProperty().addListener((property, before, now) -> refresh(now));
        study.coderIdProperty()
                .addListener((property, before, now) -> show(shown.get().orElse(null)));
    }

    /** Shows the history of this entity; null for none. */
    public void show(EntityRef ref) {
        Optional<EntityRef> wanted = Optional.ofNullable(ref);
        if (!wanted.equals(shown.get())) {
            entries.set(List.of());
        }
        shown.set(wanted);
        boolean lead = isLead();
        boolean others = wanted.flatMap(EntityRef::coderId)
                .filter(coder -> !coder.equals(study.coderId()))
                .isPresent();
        closed.set(others && !lead);
        changeable.set(wanted.isPresent()
                && !others
                && (lead || ref.coderId().isPresent() || OPEN_TO_ALL.contains(ref.kind())));
        known = Optional.empty();
        asked++;
        refresh(study.snapshot());
    }

    /** The entity whose history it is. */
    public ReadOnlyObjectProperty<Optional<EntityRef>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What became of it, newest first. */
    public ReadOnlyObjectProperty<List<HistoryEntry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /** Whether two copies went apart and nobody has settled it. */
    public ReadOnlyBooleanProperty conflictProperty() {
        return conflict.getReadOnlyProperty();
    }

    /** Whether it is another coder's work, which the coder at work must not see. */
    public ReadOnlyBooleanProperty closedProperty() {
        return closed.getReadOnlyProperty();
    }

    /** Whether an earlier state may be brought back by whoever is at work. */
    public ReadOnlyBooleanProperty changeableProperty() {
        return changeable.getReadOnlyProperty();
    }

    public StudyModel study() {
        return study;
    }

    /** Writes the state of this entry as a new revision, which also replaces whatever is in conflict. */
    public CompletableFuture<?> bringBack(HistoryEntry entry) {
        return changeable.get()
                ? study.record(
                        "history.bringBack",
                        new Write(entry.revision().entity(), entry.revision().content()))
                : CompletableFuture.completedFuture(null);
    }

    private void refresh(StudySnapshot snapshot) {
        Optional<Entity> now = closed.get() ? Optional.empty() : shown.get().flatMap(snapshot::entity);
        conflict.set(now.map(Entity::isConflict).orElse(false));
        if (now.isEmpty()) {
            known = now;
            entries.set(List.of());
        } else if (!Objects.equals(now, known)) {
            known = now;
            asked++;
            int question = asked;
            study.history(now.get().ref(), revisions -> {
                if (question == asked) {
                    entries.set(HistoryEntry.of(revisions));
                }
            });
        }
    }

    private boolean isLead() {
        return Optional.ofNullable(study.snapshot().coders().get(study.coderId()))
                .map(coder -> coder.role() == Coder.Role.LEAD)
                .orElse(false);
    }
}
