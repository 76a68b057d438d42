package org.filiere.ui.team;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.filiere.domain.Revision;
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

    /** A dry run with its lines and the names in it. */
    private record DryRun(MergePlan plan, TeamNames names, List<MergeRow> rows) {}

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
    private TeamNames planNames;
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
        this.planNames = names;
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

    /** The names in the study and in the packages. */
    TeamNames names() {
        return planNames;
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
        MergePlan wanted = plan.get().get();
        Map<MergeQuestion, MergeQuestion.Answer> given = Map.copyOf(answers);
        List<String> texts = files.texts();
        AtomicBoolean stop = begin();
        merging = true;
        background.run(() -> wanted.work(given), work -> merge(work, texts, stop), this::failed);
    }

    private void merge(MergeWork work, List<String> texts, AtomicBoolean stop) {
        String by = study.coderId();
        CompletableFuture<StudyChanged> done = study.session().merge(work.revisions(), texts, part -> {
            background.onWindowThread(() -> progress.set(part));
            return !stop.get();
        });
        background.whenDone(done, change -> merged(change, work, by), this::failed);
    }

    /** Stops a dry run, or a merge, which then changes nothing. */
    void stop() {
        stopped.set(true);
    }

    /** Forgets all that is shown; a merge that is under way goes on. */
    void forget() {
        files.clear();
        rows.clear();
        plan.set(Optional.empty());
        planNames = names;
        message.set("");
        result.set(Optional.empty());
        planAnew();
    }

    private void merged(StudyChanged change, MergeWork work, String by) {
        if (!work.afterwards().isEmpty()) {
            study.record("team.merge", snapshot -> work.afterwards());
        }
        background.run(
                () -> MergeLine.of(change.before(), change.revisions()),
                lines -> {
                    merging = false;
                    files.clear();
                    planAnew();
                    if (by.equals(study.coderId())) {
                        result.set(Optional.of(lines));
                    }
                },
                this::failed);
    }

    private void planAnew() {
        List<Incoming> contents = files.contents();
        if (merging) {
            return;
        }
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
                () -> dryRun(now, contents, stop),
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

    private DryRun dryRun(StudySnapshot now, List<Incoming> contents, AtomicBoolean stop) {
        Set<UUID> known = desk.known(contents.stream()
                .flatMap(one -> one.revisions().stream())
                .map(Revision::id)
                .toList());
        MergePlan made = MergePlan.of(now, desk.studyId(), contents, known::contains, desk::earlier, part -> {
            background.onWindowThread(() -> progress.set(part));
            return !stop.get();
        });
        TeamNames inPlan = names.in(now, made);
        return new DryRun(made, inPlan, MergeRow.of(made, inPlan));
    }

    private void planned(StudySnapshot now, DryRun made) {
        busy.set(false);
        planned = now;
        planNames = made.names();
        files.refuseForeign(made.plan().foreign());
        boolean any = !made.plan().packages().isEmpty();
        rows.setAll(made.rows());
        plan.set(any ? Optional.of(made.plan()) : Optional.empty());
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
