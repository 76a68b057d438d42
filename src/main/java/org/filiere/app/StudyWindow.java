package org.filiere.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.StringExpression;
import javafx.scene.Parent;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Passage;
import org.filiere.domain.StudyInfo;
import org.filiere.domain.StudySnapshot;
import org.filiere.exchange.CsvTable;
import org.filiere.exchange.PackageContent;
import org.filiere.exchange.PackageFile;
import org.filiere.exchange.StudyPackages;
import org.filiere.report.StudyReport;
import org.filiere.session.SaveState;
import org.filiere.session.StudySession;
import org.filiere.ui.Navigator;
import org.filiere.ui.StudyModel;
import org.filiere.ui.UserSettings;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.shell.PaletteEntry;
import org.filiere.ui.shell.ShellActions;
import org.filiere.ui.shell.ShellView;
import org.filiere.ui.shell.ShellViewModel;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.ErrorReporter;

/** One open study in the window: makes its screens and takes the user from one to another. */
final class StudyWindow implements Navigator, ShellActions {

    private final StudySession session;
    private final Workbench workbench;
    private final Messages messages;
    private final BackgroundRunner background;
    private final Dialogs dialogs;
    private final ErrorReporter errors;
    private final Clock clock;
    private final StudyModel study;
    private final StudyScreens screens;
    private final FullText fullText;
    private final ShellViewModel shellModel;
    private final ShellView shell;
    private boolean historyShown;
    private Optional<EntityRef> atWork = Optional.empty();

    StudyWindow(
            StudySession session,
            Workbench workbench,
            UserSettings settings,
            Messages messages,
            BackgroundRunner background,
            Dialogs dialogs,
            ErrorReporter errors,
            ZoneId zone,
            Clock clock) {
        this.session = session;
        this.workbench = workbench;
        this.messages = messages;
        this.background = background;
        this.dialogs = dialogs;
        this.errors = errors;
        this.clock = clock;
        study = new StudyModel(session, background, errors);
        screens = new StudyScreens(study, this, settings, messages, background, dialogs, this::toggleHistory);
        fullText = new FullText(study, this, messages, background, dialogs, screens::judgementAtWork);
        shellModel = new ShellViewModel(study, messages, zone);
        shell = new ShellView(shellModel, messages, screens.rail(), this::palette, fullText, background, this);
    }

    Parent view() {
        return shell;
    }

    StringExpression titleBinding() {
        return shellModel.titleBinding().concat(" – ").concat(messages.get("common.appName"));
    }

    /** The study as the window shows it. */
    StudySnapshot snapshot() {
        return study.snapshot();
    }

    void start() {
        showCases();
    }

    void onCoderChanged(Consumer<String> action) {
        study.coderIdProperty().addListener((observable, before, now) -> action.accept(now));
    }

    /** Hands over what is half entered. */
    void leave() {
        shell.leave();
    }

    /** Whether every edit is on the disk, after one more try. Blocks. */
    boolean isStored() {
        return !(session.saveState() instanceof SaveState.NotSaved)
                || !(session.retry().join() instanceof SaveState.NotSaved);
    }

    /** Stores what is waiting and closes the study. Blocks. */
    void close() {
        fullText.close();
        study.dispose();
        session.close();
    }

    @Override
    public void showCases() {
        screens.cases().showAll();
        shell.show("cases");
    }

    @Override
    public void showCases(String title, List<String> caseIds) {
        screens.cases().showOnly(title, caseIds);
        shell.show("cases");
    }

    @Override
    public void openCase(String caseId) {
        atWork = Optional.of(EntityRef.caseOf(caseId));
        screens.caseForm().open(caseId);
        shell.show("cases", screens.caseForm());
    }

    @Override
    public void code(String caseId, Optional<String> itemId) {
        screens.coding().code(caseId, itemId);
        shell.show("code");
    }

    @Override
    public void showHistory(EntityRef entity) {
        atWork = Optional.of(entity);
        historyShown = true;
        screens.history().show(entity);
        shell.showPanel(screens.history());
    }

    @Override
    public void showCharts() {
        shell.show("charts");
    }

    @Override
    public void showSources() {
        shell.show("evidence");
    }

    @Override
    public void showSource(String sourceId, int start, int end) {
        atWork = Optional.of(EntityRef.source(sourceId));
        screens.evidence().show(sourceId, start, end);
        shell.show("evidence");
    }

    @Override
    public void showPassage(String caseId, String itemId, Passage passage) {
        code(caseId, Optional.of(itemId));
        screens.coding().showPassage(caseId, itemId, passage);
    }

    @Override
    public void showCodebook(String itemId) {
        screens.codebook().show(itemId);
        shell.show("codebook");
    }

    @Override
    public void search(String words) {
        shell.showApart(fullText.screen(words));
    }

    @Override
    public void toggleHistory() {
        if (historyShown) {
            historyShown = false;
            shell.showPanel(null);
        } else {
            showHistory(screens.judgementAtWork().or(() -> atWork).orElse(EntityRef.study()));
        }
    }

    @Override
    public void closeStudy() {
        workbench.closeStudy();
    }

    @Override
    public void exportPackage() {
        leave();
        dialogs.saveFile(
                        messages.get("shell.export"),
                        StudyOpener.Slugs.of(title()) + PackageFile.EXTENSION,
                        messages.get("shell.package"),
                        "*" + PackageFile.EXTENSION)
                .ifPresent(this::export);
    }

    @Override
    public void writeReport() {
        leave();
        dialogs.chooseFolder(messages.get("shell.report"), Optional.empty()).ifPresent(this::report);
    }

    private void export(Path target) {
        background.whenDone(
                session.withStore(store -> {
                    PackageContent content = StudyPackages.of(store, clock.instant(), Version.generator());
                    try {
                        PackageFile.write(target, content);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return content.revisions().size();
                }),
                count -> dialogs.inform(
                        messages.get("shell.export.done"), messages.get("shell.export.doneText", count, target)),
                failure -> errors.report("shell.export", failure));
    }

    private void report(Path folder) {
        background.run(
                () -> new StudyReport(CsvTable::write, messages.locale())
                        .write(study.snapshot(), screens.counting().options(), folder.resolve("report")),
                files -> dialogs.inform(
                        messages.get("shell.report.done"),
                        messages.get(
                                "shell.report.doneText",
                                folder.resolve("report").resolve("index.html"))),
                failure -> errors.report("shell.report", failure));
    }

    private String title() {
        return study.snapshot().info().map(StudyInfo::title).orElse(messages.get("shell.untitled"));
    }

    private List<PaletteEntry> palette() {
        List<PaletteEntry> entries = new ArrayList<>();
        study.snapshot()
                .cases()
                .forEach(file -> entries.add(new PaletteEntry(
                        file.details().orElseThrow().name(),
                        messages.get("shell.palette.case"),
                        () -> code(file.id(), Optional.empty()))));
        study.snapshot()
                .codebook()
                .ifPresent(book -> book.items()
                        .forEach(item -> entries.add(new PaletteEntry(
                                item.name(), messages.get("shell.palette.item"), () -> codeItem(item.id())))));
        study.snapshot()
                .sources()
                .forEach((id, source) -> source.caseIds().stream()
                        .findFirst()
                        .ifPresent(caseId -> entries.add(new PaletteEntry(
                                source.title(),
                                messages.get("shell.palette.source"),
                                () -> code(caseId, Optional.empty())))));
        screens.rail()
                .forEach(place -> entries.add(new PaletteEntry(
                        messages.get("shell.rail." + place.id()),
                        messages.get("shell.palette.command"),
                        () -> shell.show(place.id()))));
        entries.add(command("shell.search", () -> search("")));
        entries.add(command("shell.undo", () -> study.undo()));
        entries.add(command("shell.redo", () -> study.redo()));
        entries.add(command("shell.history", this::toggleHistory));
        entries.add(command("shell.export", this::exportPackage));
        entries.add(command("shell.report", this::writeReport));
        entries.add(command("shell.close", this::closeStudy));
        return entries;
    }

    private PaletteEntry command(String key, Runnable action) {
        return new PaletteEntry(messages.get(key), messages.get("shell.palette.command"), action);
    }

    private void codeItem(String itemId) {
        screens.caseAtWork()
                .or(() -> study.snapshot().cases().stream().findFirst().map(file -> file.id()))
                .ifPresent(caseId -> code(caseId, Optional.of(itemId)));
    }
}
