package org.filiere.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Revision;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Write;
import org.filiere.session.SaveState;
import org.filiere.session.StudyEvent.SaveStateChanged;
import org.filiere.session.StudyEvent.StudyChanged;
import org.filiere.session.StudyEvent.UndoChanged;
import org.filiere.session.StudySession;
import org.filiere.session.Subscription;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.ErrorReporter;

/**
 * The open study as the window's thread sees it: the snapshot and the save state as properties, and edits whose failures
 * are reported. All members are for the window's thread.
 */
public final class StudyModel {

    private final StudySession session;
    private final BackgroundRunner background;
    private final ErrorReporter errors;
    private final List<Subscription> subscriptions;
    private final ReadOnlyObjectWrapper<StudySnapshot> snapshot;
    private final ReadOnlyObjectWrapper<SaveState> saveState;
    private final ReadOnlyBooleanWrapper canUndo;
    private final ReadOnlyBooleanWrapper canRedo;
    private final ReadOnlyObjectWrapper<String> coderId;

    public StudyModel(StudySession session, BackgroundRunner background, ErrorReporter errors) {
        this.session = session;
        this.background = background;
        this.errors = errors;
        snapshot = new ReadOnlyObjectWrapper<>(this, "snapshot", session.snapshot());
        saveState = new ReadOnlyObjectWrapper<>(this, "saveState", session.saveState());
        canUndo = new ReadOnlyBooleanWrapper(this, "canUndo", session.canUndo());
        canRedo = new ReadOnlyBooleanWrapper(this, "canRedo", session.canRedo());
        coderId = new ReadOnlyObjectWrapper<>(this, "coderId", session.author().coderId());
        subscriptions = List.of(
                session.subscribe(
                        StudyChanged.class, change -> background.onWindowThread(() -> snapshot.set(change.after()))),
                session.subscribe(
                        SaveStateChanged.class,
                        change -> background.onWindowThread(() -> saveState.set(change.state()))),
                session.subscribe(
                        UndoChanged.class,
                        change -> background.onWindowThread(() -> {
                            canUndo.set(change.canUndo());
                            canRedo.set(change.canRedo());
                        })));
    }

    /** The study as it is on the disk. Changes after each commit. */
    public ReadOnlyObjectProperty<StudySnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    public StudySnapshot snapshot() {
        return snapshot.get();
    }

    public ReadOnlyObjectProperty<SaveState> saveStateProperty() {
        return saveState.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** The id of the coder at work. */
    public ReadOnlyObjectProperty<String> coderIdProperty() {
        return coderId.getReadOnlyProperty();
    }

    public String coderId() {
        return coderId.get();
    }

    /**
     * Makes an edit; a failure is reported under this key.
     *
     * @param whatKey message key of what is being done
     * @return completes after the commit, on the writing thread
     */
    public CompletableFuture<StudyChanged> record(String whatKey, Function<StudySnapshot, List<Write>> edit) {
        return reported(whatKey, session.record(edit));
    }

    /** Makes an edit that does not depend on what the study holds. */
    public CompletableFuture<StudyChanged> record(String whatKey, Write... writes) {
        List<Write> all = List.of(writes);
        return record(whatKey, study -> all);
    }

    public CompletableFuture<StudyChanged> undo() {
        return reported("common.undo", session.undo());
    }

    public CompletableFuture<StudyChanged> redo() {
        return reported("common.redo", session.redo());
    }

    /** Tries again to store what could not be stored. */
    public void retrySaving() {
        session.retry();
    }

    /** Somebody else codes from now on. */
    public CompletableFuture<?> codeAs(String coder) {
        return reported(
                "common.codeAs",
                session.codeAs(coder)
                        .whenComplete((author, failure) -> background.onWindowThread(
                                () -> coderId.set(session.author().coderId()))));
    }

    /** Hands all revisions of an entity, oldest first, to the consumer on the window's thread. */
    public void history(EntityRef entity, Consumer<List<Revision>> consumer) {
        background.whenDone(session.history(entity), consumer, failure -> errors.report("common.history", failure));
    }

    /** Hands the text of a source to the consumer on the window's thread. */
    public void text(String sha256, Consumer<Optional<String>> consumer) {
        background.whenDone(session.text(sha256), consumer, failure -> errors.report("common.text", failure));
    }

    /** Reports a failure of work on the study that is not an edit. */
    public void report(String whatKey, Throwable failure) {
        errors.report(whatKey, failure);
    }

    /** The session itself, for what is not the window's business: packages, reports. */
    public StudySession session() {
        return session;
    }

    /** Stops hearing of the study. */
    public void dispose() {
        subscriptions.forEach(Subscription::cancel);
    }

    private <T> CompletableFuture<T> reported(String whatKey, CompletableFuture<T> work) {
        work.whenComplete((value, failure) -> {
            if (failure != null) {
                errors.report(whatKey, failure);
            }
        });
        return work;
    }
}
