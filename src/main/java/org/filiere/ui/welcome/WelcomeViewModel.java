package org.filiere.ui.welcome;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.filiere.ui.UserSettings;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.i18n.Messages;

/** The choices at the start: studies known on this machine, samples, a new study, a folder, a package. */
public final class WelcomeViewModel {

    private static final String PACKAGE = ".filiere";

    private final UserSettings settings;
    private final WelcomeActions actions;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Predicate<Path> isTaken;
    private final ObservableList<RecentStudy> studies = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper creating = new ReadOnlyBooleanWrapper(this, "creating");
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
    private final NewStudyViewModel newStudy;

    /**
     * The choices at the start.
     *
     * @param isTaken whether something lies at a place already
     * @param studies known studies, the one opened last first
     */
    public WelcomeViewModel(
            UserSettings settings,
            WelcomeActions actions,
            Dialogs dialogs,
            Messages messages,
            Predicate<Path> isTaken,
            List<RecentStudy> studies) {
        this.settings = settings;
        this.actions = actions;
        this.dialogs = dialogs;
        this.messages = messages;
        this.isTaken = isTaken;
        this.studies.setAll(studies);
        newStudy = new NewStudyViewModel(settings, actions, isTaken);
    }

    /** The studies known on this machine. */
    public ObservableList<RecentStudy> studies() {
        return studies;
    }

    /** Whether no study is known yet, so that the words of a first start are in place. */
    public boolean isFirstStart() {
        return studies.isEmpty();
    }

    /** Whether the form for a new study is open. */
    public ReadOnlyBooleanProperty creatingProperty() {
        return creating.getReadOnlyProperty();
    }

    /** Whether a study is being opened; set by the application. */
    public BooleanProperty busyProperty() {
        return busy;
    }

    /** The form for a new study. */
    public NewStudyViewModel newStudy() {
        return newStudy;
    }

    public void openSample() {
        actions.openSample();
    }

    public void openTraining() {
        actions.openTraining();
    }

    /** Opens a known study; one that is missing stays closed. */
    public void open(RecentStudy study) {
        if (!study.missing()) {
            actions.openStudy(study.folder());
        }
    }

    /** Takes a study off the list. */
    public void forget(RecentStudy study) {
        studies.remove(study);
        actions.forget(study.folder());
    }

    public void beginNew() {
        creating.set(true);
    }

    public void cancelNew() {
        creating.set(false);
    }

    /** Asks for the folder of a study and opens it. */
    public void openFolder() {
        dialogs.chooseFolder(messages.get("welcome.openFolder"), start()).ifPresent(actions::openStudy);
    }

    /** Opens the first of these files that is a package, as when files are dropped on the screen. */
    public boolean openDropped(List<Path> files) {
        Optional<Path> first = files.stream()
                .filter(file -> file.getFileName().toString().endsWith(PACKAGE))
                .findFirst();
        first.ifPresent(actions::openPackage);
        return first.isPresent();
    }

    /** Asks for a package and opens it. */
    public void importPackage() {
        dialogs.chooseFile(
                        messages.get("welcome.import"),
                        Optional.empty(),
                        messages.get("welcome.package"),
                        "*" + PACKAGE)
                .ifPresent(actions::openPackage);
    }

    private Optional<Path> start() {
        return Optional.of(settings.studiesFolderProperty().get()).filter(isTaken);
    }
}
