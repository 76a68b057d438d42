package org.filiere.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.filiere.domain.Coder;
import org.filiere.exchange.names.NamesFile;
import org.filiere.session.Author;
import org.filiere.session.StudySession;
import org.filiere.storage.StorageException;
import org.filiere.storage.StudyStore;
import org.filiere.ui.UserSettings;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.dialog.FxDialogs;
import org.filiere.ui.dialog.FxErrorReporter;
import org.filiere.ui.feedback.PageOpener;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.welcome.RecentStudy;
import org.filiere.ui.welcome.WelcomeActions;
import org.filiere.ui.welcome.WelcomeView;
import org.filiere.ui.welcome.WelcomeViewModel;

/** The main window over time: the welcome screen, or one open study. For the window's thread. */
final class Workbench implements WelcomeActions {

    /** What a study is opened as before it is known who codes. */
    private static final String NOBODY = "nobody";

    private final Stage stage;
    private final SettingsFile file;
    private final UserSettings settings;
    private final Messages messages;
    private final BackgroundRunner background;
    private final StudyOpener opener;
    private final Clock clock;
    private final ZoneId zone = ZoneId.systemDefault();
    private final PageOpener pages;
    private final Dialogs dialogs;
    private final FxErrorReporter errors;
    private final PackageOpening packages;
    private Optional<StudyWindow> open = Optional.empty();
    /** A package for the study that is being opened. */
    private Optional<Path> arrived = Optional.empty();

    Workbench(
            Stage stage,
            SettingsFile file,
            UserSettings settings,
            Messages messages,
            BackgroundRunner background,
            StudyOpener opener,
            Clock clock,
            PageOpener pages) {
        this.stage = stage;
        this.file = file;
        this.settings = settings;
        this.messages = messages;
        this.background = background;
        this.opener = opener;
        this.clock = clock;
        this.pages = pages;
        this.dialogs = new FxDialogs(() -> stage, messages);
        this.errors = new FxErrorReporter(() -> stage, messages, dialogs);
        this.packages = new PackageOpening(messages, background, dialogs, errors);
    }

    /**
     * Shows the window: the package that it was started with, the study opened last, the sample at the first start, else
     * the welcome screen.
     */
    void start(Optional<Path> studyPackage) {
        stage.setScene(new Scene(waiting()));
        stage.getScene()
                .getStylesheets()
                .add(Workbench.class.getResource("/org/filiere/ui/app.css").toExternalForm());
        stage.setOnCloseRequest(event -> {
            if (!mayClose()) {
                event.consume();
            }
        });
        stage.show();
        if (studyPackage.isPresent()) {
            showWelcome();
            openPackage(studyPackage.get());
        } else if (file.isFirstStart()) {
            openSample(Samples.LATIN_AMERICAN_CLUSTERS);
        } else {
            file.recent().stream()
                    .map(SettingsFile.Opened::folder)
                    .filter(Files::isDirectory)
                    .findFirst()
                    .ifPresentOrElse(this::openStudy, this::showWelcome);
        }
    }

    void showWelcome() {
        WelcomeViewModel model = new WelcomeViewModel(settings, this, dialogs, messages, Files::exists, knownStudies());
        WelcomeView view = new WelcomeView(model, messages, zone);
        show(view.view());
        view.shown();
        stage.setTitle(messages.get("common.appName"));
    }

    @Override
    public void openSample() {
        openSample(Samples.LATIN_AMERICAN_CLUSTERS);
    }

    @Override
    public void openTraining() {
        openSample(Samples.TRAINING);
    }

    @Override
    public void forget(Path folder) {
        file.forget(folder);
    }

    @Override
    public void openStudy(Path folder) {
        open(() -> opener.open(folder));
    }

    /** Opens the user's copy of a sample, and makes that copy when there is none. */
    private void openSample(Samples sample) {
        Path folder = settings.studiesFolderProperty().get().resolve(sample.folder());
        open(() -> Files.isDirectory(folder)
                ? opener.open(folder)
                : sample.with(source -> opener.createFrom(source, folder)));
    }

    @Override
    public void createStudy(Path folder, String title, String coderName, String initials) {
        open(() -> opener.createNew(folder, title, coderName, initials, settings.device()));
    }

    @Override
    public void openPackage(Path studyPackage) {
        packages.read(studyPackage, content -> {
            Optional<Path> known = file.folderOf(content.studyId());
            if (known.isPresent()) {
                arrived = Optional.of(studyPackage);
                openStudy(known.get());
            } else {
                String name =
                        content.title().isBlank() ? studyPackage.getFileName().toString() : content.title();
                Path folder =
                        StudyOpener.freeFolder(settings.studiesFolderProperty().get(), name);
                open(() -> opener.createFrom(content, folder));
            }
        });
    }

    /** Puts what is half entered on the disk and shows the welcome screen. */
    void closeStudy() {
        if (mayClose()) {
            closing();
            showWelcome();
        }
    }

    /** Whether all is on the disk or, if that is not to be had, the user gives up what is not. */
    boolean mayClose() {
        return open.map(window -> {
                    window.leave();
                    return window.isStored()
                            || dialogs.confirm(
                                    messages.get("common.unsaved"),
                                    messages.get("common.unsaved.text"),
                                    messages.get("common.unsaved.close"));
                })
                .orElse(true);
    }

    /** Puts what is half entered on the disk. Blocks until it is there. */
    void close() {
        closing();
    }

    /** Tells the user of a failure that nothing else has caught. */
    void unexpected(Throwable failure) {
        errors.report("common.unexpected", failure);
    }

    /** The open study; empty on the welcome screen. */
    Optional<StudyWindow> window() {
        return open;
    }

    private void closing() {
        open.ifPresent(window -> {
            window.leave();
            try {
                window.close();
            } catch (StorageException e) {
                errors.report("common.closing", e);
            }
        });
        open = Optional.empty();
    }

    private void open(Callable<StudyStore> source) {
        if (!mayClose()) {
            return;
        }
        closing();
        show(waiting());
        background.run(() -> session(source.call()), this::opened, failure -> {
            refused(failure);
            showWelcome();
        });
    }

    private void refused(Throwable failure) {
        arrived = Optional.empty();
        packages.refused(failure);
    }

    private record Opened(StudySession session, UUID id, Path folder) {}

    /** A session on a store; who codes is who coded last here, else the first lead, else the first coder. */
    private Opened session(StudyStore store) {
        StudySession session = new StudySession(store, new Author(NOBODY, settings.device()), clock, Identifiers::next);
        Map<String, Coder> coders = session.snapshot().coders();
        file.lastCoder(store.studyId())
                .filter(coders::containsKey)
                .or(() -> coders.entrySet().stream()
                        .filter(entry -> entry.getValue().role() == Coder.Role.LEAD)
                        .map(Map.Entry::getKey)
                        .findFirst())
                .or(() -> coders.keySet().stream().findFirst())
                .ifPresent(coder -> session.codeAs(coder).join());
        session.withStore(StudyStore::backup);
        return new Opened(session, store.studyId(), store.folder());
    }

    private void opened(Opened study) {
        StudySession session = study.session();
        file.opened(study.folder(), study.id(), clock.instant());
        NamesFile names = Places.names(file.folder(), study.id());
        Surroundings around = new Surroundings(settings, messages, background, dialogs, errors, clock, zone, pages);
        StudyWindow window = new StudyWindow(session, names, this, around);
        window.onCoderChanged(coder -> file.coded(study.id(), coder));
        open = Optional.of(window);
        show(window.view());
        stage.titleProperty().bind(window.titleBinding());
        window.start();
        arrived.ifPresent(window::bring);
        arrived = Optional.empty();
    }

    private void show(Parent content) {
        stage.titleProperty().unbind();
        stage.getScene().setRoot(content);
    }

    private static Parent waiting() {
        ProgressIndicator indicator = new ProgressIndicator();
        indicator.setMaxSize(48, 48);
        StackPane pane = new StackPane(indicator);
        pane.setPrefSize(1280, 720);
        return pane;
    }

    /** The studies opened last, missing ones included, then the others in the studies folder. */
    private List<RecentStudy> knownStudies() {
        List<RecentStudy> known = new ArrayList<>();
        for (SettingsFile.Opened opened : file.recent()) {
            Path folder = opened.folder();
            known.add(new RecentStudy(name(folder), folder, Optional.of(opened.at()), !Files.isDirectory(folder)));
        }
        for (Path folder : opener.studiesIn(settings.studiesFolderProperty().get())) {
            if (known.stream().noneMatch(study -> study.folder().equals(folder))) {
                known.add(new RecentStudy(name(folder), folder, Optional.empty(), false));
            }
        }
        return known;
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }
}
