package org.filiere.ui.team;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.filiere.domain.StudySnapshot;
import org.filiere.review.merge.Incoming;
import org.filiere.review.merge.MergeLine;
import org.filiere.review.merge.MergePlan;
import org.filiere.review.merge.MergeQuestion;
import org.filiere.review.merge.MergeWork;
import org.filiere.session.StudyEvent.StudyChanged;
import org.filiere.ui.StudyModel;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.Failures;

/** Brings packages in: opens them, shows what would become of the study, asks, and merges in one transaction. */
final class BringViewModel {

    private final StudyModel study;
    private final BackgroundRunner background;
    private final Messages messages;
    private final PackageDesk desk;
    private final TeamNames names;
    private final OpenedFiles files;
    private final ObservableList<MergeRow> rows = FXCollections.observableArrayList();
    private final Map<MergeQuestion, MergeQuestion.Answer> answers = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<MergePlan>> plan =
            new ReadOnlyObjectWrapper<>(this, "plan", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<List<MergeLine>>> result =
            new ReadOnlyObjectWrapper<>(this, "result", Optional.empty());
    private final ReadOnlyObjectWrapper<String> message = new ReadOnlyObjectWrapper<>(this, "message", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private StudySnapshot planned = StudySnapshot.empty();
    private AtomicBoolean stopped = new AtomicBoolean();
    private boolean merging;

    BringViewModel(
            StudyModel study, BackgroundRunner background, Messages messages, PackageDesk desk, TeamNames names) {
        this.study = study;
        this.background = background;
        this.messages = messages;
        this.desk = desk;
        this.names = names;
        this.files = new OpenedFiles(study, background, messages, desk, this::planAnew);
    }

    /** The files that were chosen. */
    ObservableList<PackageLine> files() {
        return files.lines();
    }

    /** What would be new, by coder and case. */
    ObservableList<MergeRow> rows() {
        return rows;
    }

    /** What would become of the study; empty while nothing is ready to be merged. */
    ReadOnlyObjectProperty<Optional<MergePlan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** What the last merge added; empty before one and as soon as other files are chosen. */
    ReadOnlyObjectProperty<Optional<List<MergeLine>>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<String> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Whether a dry run or a merge is under way. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    TeamNames names() {
        return names;
    }

    /** Opens files and shows what would become of the study. */
    void open(Collection<Path> chosen) {
        if (merging) {
            return;
        }
        result.set(Optional.empty());
        message.set("");
        chosen.forEach(files::open);
    }

    /** Opens a sealed file. */
    void unlock(Path file, String passphrase) {
        if (!merging && !passphrase.isEmpty()) {
            files.unlock(file, passphrase.toCharArray());
        }
    }

    /** Does without a file. */
    void remove(Path file) {
        if (!merging) {
            files.remove(file);
        }
    }

    /** The answer that holds for a question. */
    MergeQuestion.Answer answer(MergeQuestion question) {
        return answers.getOrDefault(question, question.standard());
    }

    void answer(MergeQuestion question, MergeQuestion.Answer answer) {
        answers.put(question, answer);
    }

    /** Merges; the study is either all merged or as it was. */
    void merge() {
        if (busy.get() || plan.get().isEmpty() || plan.get().get().isEmpty()) {
            return;
        }
        if (planned != study.snapshot()) {
            message.set(messages.get("team.bring.changed"));
            planAnew();
            return;
        }
        MergeWork work = plan.get().get().work(answers);
        AtomicBoolean stop = begin();
        merging = true;
        CompletableFuture<StudyChanged> done = study.session().merge(work.revisions(), files.texts(), part -> {
            background.onWindowThread(() -> progress.set(part));
            return !stop.get();
        });
        background.whenDone(done, change -> merged(change, work), this::failed);
    }

    /** Stops a dry run, or a merge, which then changes nothing. */
    void stop() {
        stopped.set(true);
    }

    private void merged(StudyChanged change, MergeWork work) {
        if (!work.afterwards().isEmpty()) {
            study.record("team.merge", snapshot -> work.afterwards());
        }
        background.run(
                () -> MergeLine.of(change.before(), change.revisions()),
                lines -> {
                    merging = false;
                    busy.set(false);
                    files.clear();
                    rows.clear();
                    plan.set(Optional.empty());
                    answers.clear();
                    result.set(Optional.of(lines));
                },
                this::failed);
    }

    private void planAnew() {
        List<Incoming> contents = files.contents();
        answers.clear();
        stopped.set(true);
        if (contents.isEmpty()) {
            stopped = new AtomicBoolean();
            busy.set(false);
            plan.set(Optional.empty());
            rows.clear();
            return;
        }
        StudySnapshot now = study.snapshot();
        AtomicBoolean stop = begin();
        background.run(
                () -> MergePlan.of(now, desk.studyId(), contents, desk.known()::contains, part -> {
                    background.onWindowThread(() -> progress.set(part));
                    return !stop.get();
                }),
                made -> {
                    if (!stop.get()) {
                        planned(now, made);
                    }
                },
                failure -> {
                    if (stop == stopped) {
                        failed(failure);
                    }
                });
    }

    private void planned(StudySnapshot now, MergePlan made) {
        busy.set(false);
        planned = now;
        files.refuseForeign(made.foreign());
        boolean any = !made.packages().isEmpty();
        rows.setAll(any ? MergeRow.of(made, names) : List.of());
        plan.set(any ? Optional.of(made) : Optional.empty());
    }

    private AtomicBoolean begin() {
        AtomicBoolean stop = new AtomicBoolean();
        stopped = stop;
        busy.set(true);
        progress.set(0);
        return stop;
    }

    private void failed(Throwable failure) {
        merging = false;
        busy.set(false);
        progress.set(0);
        if (Failures.cause(failure) instanceof CancellationException) {
            message.set(messages.get("team.bring.stopped"));
        } else {
            study.report("team.merge", failure);
        }
    }
}
