package org.filiere.ui.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Hashes;
import org.filiere.domain.Source;
import org.filiere.domain.Write;
import org.filiere.exchange.transcript.ReadingOptions;
import org.filiere.exchange.transcript.Transcript;
import org.filiere.exchange.transcript.TranscriptException;
import org.filiere.exchange.transcript.TranscriptProblem;
import org.filiere.exchange.transcript.TranscriptReaders;
import org.filiere.session.RejectedEditException;
import org.filiere.storage.Texts;
import org.filiere.ui.StudyModel;
import org.filiere.ui.task.BackgroundRunner;

/** A corrected version of a source on its way in: from a file, or pasted. The earlier version stays. */
public final class CorrectionViewModel {

    private final StudyModel study;
    private final BackgroundRunner background;
    private final Supplier<UUID> ids;
    private final StringProperty pasted = new SimpleStringProperty(this, "pasted", "");
    private final ReadOnlyObjectWrapper<Optional<Source>> earlier =
            new ReadOnlyObjectWrapper<>(this, "earlier", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Transcript>> read =
            new ReadOnlyObjectWrapper<>(this, "read", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TranscriptProblem>> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private String earlierId;

    CorrectionViewModel(StudyModel study, BackgroundRunner background, Supplier<UUID> ids) {
        this.study = study;
        this.background = background;
        this.ids = ids;
    }

    /** The source to be corrected. */
    public ReadOnlyObjectProperty<Optional<Source>> earlierProperty() {
        return earlier.getReadOnlyProperty();
    }

    /** The text as typed or pasted; counts while no file was read. */
    public StringProperty pastedProperty() {
        return pasted;
    }

    /** What was read from a file. */
    public ReadOnlyObjectProperty<Optional<Transcript>> readProperty() {
        return read.getReadOnlyProperty();
    }

    /** Why the file could not be read. */
    public ReadOnlyObjectProperty<Optional<TranscriptProblem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether a file is being read or the text is being stored. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Begins a corrected version of this source. */
    void begin(String sourceId) {
        earlierId = sourceId;
        earlier.set(Optional.ofNullable(study.snapshot().sources().get(sourceId)));
        pasted.set("");
        read.set(Optional.empty());
        problem.set(Optional.empty());
    }

    /** Reads the corrected text from a file. */
    public void readFile(Path file) {
        busy.set(true);
        problem.set(Optional.empty());
        background.run(
                () -> TranscriptReaders.read(file, ReadingOptions.STANDARD),
                transcript -> {
                    busy.set(false);
                    read.set(Optional.of(transcript));
                },
                failure -> {
                    busy.set(false);
                    problem.set(Optional.of(
                            failure instanceof TranscriptException known ? known.problem() : TranscriptProblem.OTHER));
                });
    }

    /** The new text, normalised; empty while there is none. */
    String text() {
        return read.get().map(Transcript::text).orElseGet(() -> Texts.normalise(pasted.get()));
    }

    /** Whether the text is the very one that the source has already. */
    public boolean isSame() {
        return earlier.get()
                .filter(source -> source.textHash().equals(Hashes.sha256(text())))
                .isPresent();
    }

    /** Whether there is another text to store. */
    public boolean isReady() {
        return !busy.get() && earlier.get().isPresent() && !text().isBlank() && !isSame();
    }

    /**
     * Stores the corrected version as a source of its own, with the facts of the earlier one.
     *
     * @param onStored is told its id on the window's thread
     */
    public CompletableFuture<?> store(Consumer<String> onStored) {
        String text = text();
        String old = earlierId;
        String id = ids.get().toString();
        busy.set(true);
        CompletableFuture<?> work = study.session()
                .withStore(store -> store.putText(text))
                .thenCompose(hash -> study.session().record(snapshot -> {
                    Source now = Optional.ofNullable(snapshot.sources().get(old))
                            .orElseThrow(() -> new RejectedEditException(
                                    RejectedEditException.Reason.GONE, List.of(EntityRef.source(old))));
                    return List.of(new Write(EntityRef.source(id), corrected(now, hash, old)));
                }));
        background.whenDone(
                work,
                done -> {
                    busy.set(false);
                    onStored.accept(id);
                },
                failure -> {
                    busy.set(false);
                    study.report("evidence.correct.store", failure);
                });
        return work;
    }

    private static Source corrected(Source old, String textHash, String oldId) {
        return new Source(
                old.title(),
                old.type(),
                old.participantCode(),
                old.date(),
                old.place(),
                old.language(),
                old.consent(),
                old.caseIds(),
                textHash,
                Optional.of(oldId));
    }
}
