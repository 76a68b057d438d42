package org.filiere.ui.evidence;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.filiere.domain.StudySnapshot;
import org.filiere.storage.WithdrawalReport;
import org.filiere.storage.WorkProgress;
import org.filiere.ui.StudyModel;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.Failures;

/** Withdraws a source with all its versions, the only thing that really deletes: says what goes, asks, reports. */
public final class WithdrawViewModel {

    /** Withdraws sources for good. */
    @FunctionalInterface
    interface Withdrawing {
        CompletableFuture<WithdrawalReport> withdraw(Set<String> sourceIds, String note, WorkProgress progress);
    }

    private final StudyModel study;
    private final BackgroundRunner background;
    private final Withdrawing withdrawing;
    private final StringProperty typedTitle = new SimpleStringProperty(this, "typedTitle", "");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final ReadOnlyObjectWrapper<Optional<Withdrawable>> subject =
            new ReadOnlyObjectWrapper<>(this, "subject", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<WithdrawalReport>> report =
            new ReadOnlyObjectWrapper<>(this, "report", Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final BooleanBinding ready =
            Bindings.createBooleanBinding(this::isReady, typedTitle, subject, busy, report);
    private AtomicBoolean stopped = new AtomicBoolean();

    WithdrawViewModel(StudyModel study, BackgroundRunner background, Withdrawing withdrawing) {
        this.study = study;
        this.background = background;
        this.withdrawing = withdrawing;
    }

    /** What is about to go; empty while nothing is asked. */
    public ReadOnlyObjectProperty<Optional<Withdrawable>> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** The title, which must be typed letter by letter. */
    public StringProperty typedTitleProperty() {
        return typedTitle;
    }

    /** Why it is withdrawn, without anything that names the participant; stays in the study. */
    public StringProperty noteProperty() {
        return note;
    }

    /** Whether the title was typed, so that it may be withdrawn. */
    public BooleanBinding readyProperty() {
        return ready;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** How much of it is done, from 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What was done, once it is. */
    public ReadOnlyObjectProperty<Optional<WithdrawalReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Asks about this source and all its versions. */
    void ask(String sourceId) {
        begin();
        look(now -> Withdrawable.of(now, sourceId));
    }

    /** Asks about sources that another copy of the study has withdrawn and this one still holds. */
    void askDecided(Set<String> sourceIds) {
        begin();
        look(now -> Withdrawable.decided(now, sourceIds));
    }

    private void look(Function<StudySnapshot, Withdrawable> finding) {
        StudySnapshot now = study.snapshot();
        background.run(
                () -> finding.apply(now),
                found -> subject.set(Optional.of(found)),
                failure -> study.report("evidence.withdraw", failure));
    }

    /** Withdraws it for good. */
    public CompletableFuture<?> withdraw() {
        if (!isReady()) {
            return CompletableFuture.completedFuture(null);
        }
        AtomicBoolean stop = new AtomicBoolean();
        stopped = stop;
        busy.set(true);
        Set<String> ids = new HashSet<>(subject.get().orElseThrow().sourceIds());
        CompletableFuture<WithdrawalReport> work =
                withdrawing.withdraw(ids, note.get().strip(), part -> {
                    background.onWindowThread(() -> progress.set(part));
                    return !stop.get();
                });
        background.whenDone(
                work,
                done -> {
                    busy.set(false);
                    report.set(Optional.of(done));
                },
                failure -> {
                    busy.set(false);
                    progress.set(0);
                    if (!(Failures.cause(failure) instanceof CancellationException)) {
                        study.report("evidence.withdraw", failure);
                    }
                });
        return work;
    }

    /** Stops a withdrawal that has changed nothing yet, or puts the question away. */
    public void close() {
        if (busy.get()) {
            stopped.set(true);
        } else {
            subject.set(Optional.empty());
        }
    }

    private void begin() {
        typedTitle.set("");
        note.set("");
        report.set(Optional.empty());
        progress.set(0);
    }

    private boolean isReady() {
        return !busy.get()
                && report.get().isEmpty()
                && subject.get()
                        .filter(asked -> asked.decided()
                                || asked.title().strip().equals(typedTitle.get().strip()))
                        .isPresent();
    }
}
