package org.filiere.ui.feedback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.filiere.domain.Coder;
import org.filiere.domain.StudySnapshot;
import org.filiere.report.feedback.CoderFeedback;
import org.filiere.report.feedback.FeedbackReport;
import org.filiere.ui.Navigator;
import org.filiere.ui.StudyModel;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.LatestOnly;

/**
 * A coder's own judgements against the final ones, as they would be sent. Only for leads: a coder gets the page from the
 * lead, so for a coder nothing is computed.
 */
public final class FeedbackViewModel {

    /** What is asked of the background. */
    private record Wanted(StudySnapshot study, String coderId, UnaryOperator<String> shown) {}

    /**
     * What is shown.
     *
     * @param rows all lines in words
     */
    record Shown(CoderFeedback feedback, List<FeedbackRow> rows) {}

    /** Where a page lies, and whether it could be opened. */
    private record Printed(Path page, boolean opened) {}

    private final StudyModel study;
    private final Navigator navigator;
    private final Messages messages;
    private final BackgroundRunner background;
    private final Dialogs dialogs;
    private final PageOpener opener;
    private final ZoneId zone;
    private final LatestOnly<Wanted, Optional<Shown>> computing;
    private final BooleanProperty inSight = new SimpleBooleanProperty(this, "inSight");
    private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper(this, "closed", true);
    private final ReadOnlyObjectWrapper<List<String>> coders = new ReadOnlyObjectWrapper<>(this, "coders", List.of());
    private final ObjectProperty<String> coder = new SimpleObjectProperty<>(this, "coder");
    private final BooleanProperty onlyDifferences = new SimpleBooleanProperty(this, "onlyDifferences");
    private final ObjectProperty<Optional<String>> caseId =
            new SimpleObjectProperty<>(this, "caseId", Optional.empty());
    private final ObjectProperty<UnaryOperator<String>> shownText =
            new SimpleObjectProperty<>(this, "shown", UnaryOperator.identity());
    private final ReadOnlyObjectWrapper<Optional<Shown>> content =
            new ReadOnlyObjectWrapper<>(this, "content", Optional.empty());
    private final ReadOnlyObjectWrapper<List<FeedbackRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyObjectWrapper<String> notice = new ReadOnlyObjectWrapper<>(this, "notice", "");

    /**
     * The model.
     *
     * @param opener shows a page in the browser, where it is printed
     * @param zone the zone of the dates
     */
    public FeedbackViewModel(
            StudyModel study,
            Navigator navigator,
            Messages messages,
            BackgroundRunner background,
            Dialogs dialogs,
            PageOpener opener,
            ZoneId zone) {
        this.study = study;
        this.navigator = navigator;
        this.messages = messages;
        this.background = background;
        this.dialogs = dialogs;
        this.opener = opener;
        this.zone = zone;
        computing = new LatestOnly<>(
                background, this::compute, this::show, failure -> study.report("feedback.title", failure));
        study.snapshotProperty().addListener((property, before, now) -> follow());
        study.coderIdProperty().addListener((property, before, now) -> follow());
        inSight.addListener((property, before, now) -> follow());
        coder.addListener((property, before, now) -> {
            notice.set("");
            caseId.set(Optional.empty());
            follow();
        });
        shownText.addListener((property, before, now) -> follow());
        onlyDifferences.addListener((property, before, now) -> filter());
        caseId.addListener((property, before, now) -> filter());
    }

    /** Turns what somebody wrote or said into what may be shown; at first everything may. */
    public ObjectProperty<UnaryOperator<String>> shownProperty() {
        return shownText;
    }

    /** Whether the screen is in sight; out of sight nothing is computed. */
    BooleanProperty inSightProperty() {
        return inSight;
    }

    /** Whether whoever is at work is no lead. */
    ReadOnlyBooleanProperty closedProperty() {
        return closed.getReadOnlyProperty();
    }

    /** The ids of the coders, by name. */
    ReadOnlyObjectProperty<List<String>> codersProperty() {
        return coders.getReadOnlyProperty();
    }

    /** Whose feedback it is; null for nobody. */
    ObjectProperty<String> coderProperty() {
        return coder;
    }

    BooleanProperty onlyDifferencesProperty() {
        return onlyDifferences;
    }

    /** The case whose lines are shown; empty for all. */
    ObjectProperty<Optional<String>> caseIdProperty() {
        return caseId;
    }

    ReadOnlyObjectProperty<Optional<Shown>> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** The lines that the filters let pass. */
    ReadOnlyObjectProperty<List<FeedbackRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** What came of the last thing that was asked for; empty for nothing to say. */
    ReadOnlyObjectProperty<String> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    String name(String coderId) {
        return Optional.ofNullable(study.snapshot().coders().get(coderId))
                .map(Coder::name)
                .orElse(coderId);
    }

    /** Opens what the line is about. */
    void open(FeedbackRow row) {
        navigator.reconcile(row.caseId(), Optional.of(row.topic()));
    }

    void showReview() {
        navigator.showReview();
    }

    /** Asks where to and writes the page there. */
    void save() {
        content.get().ifPresent(made -> {
            UnaryOperator<String> shown = shownText.get();
            dialogs.saveFile(messages.get("feedback.save.title"), fileName(made), "HTML", "*.html")
                    .ifPresent(file -> background.run(
                            () -> write(made, file, shown),
                            written -> notice.set(messages.get("feedback.saved", written.toString())),
                            failure -> study.report("feedback.save", failure)));
        });
    }

    /** Writes the page into the study's folder for exports and shows it in the browser, where it is printed. */
    void print() {
        content.get().ifPresent(made -> {
            UnaryOperator<String> shown = shownText.get();
            notice.set(messages.get("feedback.print.making"));
            background.whenDone(
                    study.session().withStore(store -> store.folder()),
                    folder -> background.run(
                            () -> open(write(made, exports(folder).resolve(fileName(made)), shown)),
                            this::tell,
                            failure -> study.report("feedback.print", failure)),
                    failure -> study.report("feedback.print", failure));
        });
    }

    private void tell(Printed printed) {
        notice.set(messages.get(
                printed.opened() ? "feedback.print.opened" : "feedback.print.notOpened",
                printed.page().toString()));
    }

    private Printed open(Path page) {
        try {
            opener.open(page);
            return new Printed(page, true);
        } catch (IOException e) {
            return new Printed(page, false);
        }
    }

    private Path write(Shown made, Path file, UnaryOperator<String> shown) throws IOException {
        new FeedbackReport(messages.locale(), zone).write(made.feedback(), file, shown);
        return file;
    }

    /** A study in memory has no folder. */
    private static Path exports(Path folder) throws IOException {
        return folder.toString().isEmpty() ? Files.createTempDirectory("feedback") : folder.resolve("exports");
    }

    private static String fileName(Shown made) {
        String initials = made.feedback().coder().initials().replaceAll("[^\\p{L}\\p{N}]", "-");
        return "feedback-" + initials + "-" + made.feedback().coderId() + ".html";
    }

    private void follow() {
        boolean lead = isLead();
        closed.set(!lead);
        if (!lead) {
            content.set(Optional.empty());
            coders.set(List.of());
            filter();
            return;
        }
        if (!inSight.get()) {
            return;
        }
        Map<String, Coder> known = study.snapshot().coders();
        List<String> ids = known.keySet().stream()
                .sorted(Comparator.comparing((String id) -> known.get(id).name())
                        .thenComparing(id -> id))
                .toList();
        if (!ids.equals(coders.get())) {
            coders.set(ids);
        }
        if (coder.get() == null || !ids.contains(coder.get())) {
            coder.set(first(ids, known));
        }
        computing.submit(new Wanted(study.snapshot(), coder.get(), shownText.get()));
    }

    /** The first who only codes; else the first. */
    private static String first(List<String> ids, Map<String, Coder> known) {
        return ids.stream()
                .filter(id -> known.get(id).role() == Coder.Role.CODER)
                .findFirst()
                .orElse(ids.get(0));
    }

    private Optional<Shown> compute(Wanted wanted) {
        FeedbackRows words = new FeedbackRows(messages, zone, wanted.shown());
        return CoderFeedback.of(wanted.study(), wanted.coderId()).map(made -> new Shown(made, words.of(made)));
    }

    private void show(Optional<Shown> made) {
        if (!closed.get()
                && made.map(each -> each.feedback().coderId().equals(coder.get()))
                        .orElse(true)) {
            content.set(made);
            filter();
        }
    }

    private void filter() {
        rows.set(content.get().map(Shown::rows).orElse(List.of()).stream()
                .filter(row -> !onlyDifferences.get() || row.outcome().isDifference())
                .filter(row -> caseId.get().map(row.caseId()::equals).orElse(true))
                .toList());
    }

    private boolean isLead() {
        return Optional.ofNullable(study.snapshot().coders().get(study.coderId()))
                .map(known -> known.role() == Coder.Role.LEAD)
                .orElse(false);
    }
}
