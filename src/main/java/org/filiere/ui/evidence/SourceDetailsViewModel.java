package org.filiere.ui.evidence;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Source;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Write;
import org.filiere.session.RejectedEditException;
import org.filiere.ui.StudyModel;
import org.filiere.ui.control.DraftField;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.LatestOnly;

/** One source: its facts, each saved by itself, and its text. */
public final class SourceDetailsViewModel {

    /**
     * A place in the text to show.
     *
     * @param start first UTF-16 unit
     * @param end one past the last
     */
    public record Place(int start, int end) {}

    private record Marked(StudySnapshot study, String coderId, String sourceId) {}

    private final StudyModel study;
    private final BackgroundRunner background;
    private final DateReading dates;
    private final ReadOnlyObjectWrapper<SourceDraft> draft = new ReadOnlyObjectWrapper<>(this, "draft");
    private final ReadOnlyObjectWrapper<Optional<Source>> source =
            new ReadOnlyObjectWrapper<>(this, "source", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> text =
            new ReadOnlyObjectWrapper<>(this, "text", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Place>> place =
            new ReadOnlyObjectWrapper<>(this, "place", Optional.empty());
    private final ReadOnlyObjectWrapper<List<OwnPassage>> passages =
            new ReadOnlyObjectWrapper<>(this, "passages", List.of());
    private final LatestOnly<Marked, List<OwnPassage>> marking;
    private final ReadOnlyObjectWrapper<List<CaseChoice>> cases = new ReadOnlyObjectWrapper<>(this, "cases", List.of());
    private String sourceId;
    private Optional<Place> wanted = Optional.empty();

    SourceDetailsViewModel(StudyModel study, BackgroundRunner background, DateReading dates) {
        this.study = study;
        this.background = background;
        this.dates = dates;
        marking = new LatestOnly<>(
                background,
                asked -> OwnPassage.of(asked.study(), asked.coderId(), asked.sourceId()),
                this::showPassages,
                failure -> study.report("evidence.list", failure));
        study.snapshotProperty().addListener((property, before, now) -> refresh(now));
        study.coderIdProperty().addListener((property, before, now) -> mark());
        refresh(study.snapshot());
    }

    /** The facts of the source that is shown; null for none. Another source is another object. */
    public ReadOnlyObjectProperty<SourceDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** The source that is shown as the study has it. */
    public ReadOnlyObjectProperty<Optional<Source>> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** Its text; empty until it was read. */
    public ReadOnlyObjectProperty<Optional<String>> textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The passages of the coder at work in it, by place; nothing of any other coder. */
    public ReadOnlyObjectProperty<List<OwnPassage>> passagesProperty() {
        return passages.getReadOnlyProperty();
    }

    /** The place in the text to scroll to, once there is a text. */
    public ReadOnlyObjectProperty<Optional<Place>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** The cases of the study by name. */
    public ReadOnlyObjectProperty<List<CaseChoice>> casesProperty() {
        return cases.getReadOnlyProperty();
    }

    /** The id of the source that is shown; null for none. */
    public String sourceId() {
        return sourceId;
    }

    /** Shows a source, or nothing. What was entered for the one before is handed over first. */
    void show(String id) {
        if (id != null && id.equals(sourceId)) {
            return;
        }
        commit();
        sourceId = id;
        text.set(Optional.empty());
        place.set(Optional.empty());
        wanted = Optional.empty();
        source.set(Optional.empty());
        passages.set(List.of());
        Optional<Source> found = find(study.snapshot());
        if (found.isEmpty()) {
            sourceId = null;
            draft.set(null);
            return;
        }
        SourceDraft next = new SourceDraft(dates);
        next.accept(found.get());
        source.set(found);
        draft.set(next);
        mark();
        study.text(found.get().textHash(), read -> take(id, read));
    }

    /** Scrolls to this place of the text that is shown, once it was read. */
    void reveal(int start, int end) {
        wanted = Optional.of(new Place(start, end));
        place.set(Optional.empty());
        if (text.get().isPresent()) {
            place.set(wanted);
        }
    }

    /** Saves what was entered and can be stored. */
    public CompletableFuture<?> commit() {
        SourceDraft shown = draft.get();
        if (shown == null || sourceId == null || !shown.isStorable()) {
            return CompletableFuture.completedFuture(null);
        }
        EntityRef ref = EntityRef.source(sourceId);
        SourceDraft.Patch patch = shown.submit();
        var work = study.record("evidence.save", snapshot -> {
            Source now = snapshot.entity(ref)
                    .flatMap(known -> known.content(Source.class))
                    .orElseThrow(() -> new RejectedEditException(RejectedEditException.Reason.GONE, List.of(ref)));
            return List.of(new Write(ref, patch.change().apply(now)));
        });
        background.whenDone(
                work,
                done -> patch.underway().forEach(DraftField.Sent::arrived),
                failure -> patch.underway().forEach(DraftField.Sent::refused));
        return work;
    }

    private void showPassages(List<OwnPassage> found) {
        boolean stale = found.stream().anyMatch(own -> !own.passage().sourceId().equals(sourceId));
        if (!stale) {
            passages.set(found);
        }
    }

    private void mark() {
        if (sourceId != null) {
            marking.submit(new Marked(study.snapshot(), study.coderId(), sourceId));
        }
    }

    private void take(String id, Optional<String> read) {
        if (id.equals(sourceId)) {
            text.set(Optional.of(read.orElse("")));
            place.set(wanted);
        }
    }

    private Optional<Source> find(StudySnapshot snapshot) {
        return Optional.ofNullable(sourceId)
                .flatMap(id -> snapshot.entity(EntityRef.source(id)))
                .flatMap(entity -> entity.content(Source.class));
    }

    private void refresh(StudySnapshot snapshot) {
        List<CaseChoice> choices = CaseChoice.of(snapshot);
        if (!choices.equals(cases.get())) {
            cases.set(choices);
        }
        Optional<Source> found = find(snapshot);
        source.set(found);
        if (found.isPresent()) {
            draft.get().accept(found.get());
            mark();
        } else if (sourceId != null) {
            sourceId = null;
            draft.set(null);
            text.set(Optional.empty());
        }
    }
}
