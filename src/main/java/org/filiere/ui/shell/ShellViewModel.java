package org.filiere.ui.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import org.filiere.domain.Coder;
import org.filiere.domain.StudyInfo;
import org.filiere.session.SaveState;
import org.filiere.ui.StudyModel;
import org.filiere.ui.i18n.Messages;

/** What the frame around the screens says: which study, who codes, whether all is saved. */
public final class ShellViewModel {

    private final StudyModel study;
    private final Messages messages;
    private final ZoneId zone;
    private final StringBinding title;
    private final BooleanBinding invented;
    private final StringBinding coderName;
    private final StringBinding saved;
    private final BooleanBinding unsaved;

    public ShellViewModel(StudyModel study, Messages messages, ZoneId zone) {
        this.study = study;
        this.messages = messages;
        this.zone = zone;
        title = Bindings.createStringBinding(
                () -> study.snapshot().info().map(StudyInfo::title).orElse(messages.get("shell.untitled")),
                study.snapshotProperty());
        invented = Bindings.createBooleanBinding(
                () -> study.snapshot().info().map(StudyInfo::invented).orElse(false), study.snapshotProperty());
        coderName = Bindings.createStringBinding(
                () -> Optional.ofNullable(coders().get(study.coderId()))
                        .map(coder -> messages.get("shell.coder", coder.name(), messages.of(coder.role())))
                        .orElse(messages.get("shell.noCoder")),
                study.snapshotProperty(),
                study.coderIdProperty());
        saved = Bindings.createStringBinding(
                () -> words(study.saveStateProperty().get()), study.saveStateProperty());
        unsaved = Bindings.createBooleanBinding(
                () -> study.saveStateProperty().get() instanceof SaveState.NotSaved, study.saveStateProperty());
    }

    public StringBinding titleBinding() {
        return title;
    }

    /** Whether the study is invented training material. */
    public BooleanBinding inventedBinding() {
        return invented;
    }

    public StringBinding coderNameBinding() {
        return coderName;
    }

    /** The save state in a few words. */
    public StringBinding savedBinding() {
        return saved;
    }

    /** Whether something is not on the disk and saving it has failed. */
    public BooleanBinding unsavedBinding() {
        return unsaved;
    }

    public StudyModel study() {
        return study;
    }

    /** All coders by id. */
    public Map<String, Coder> coders() {
        return study.snapshot().coders();
    }

    private String words(SaveState state) {
        if (state instanceof SaveState.Saved saved) {
            return messages.get("shell.saved", time(saved.at()));
        }
        if (state instanceof SaveState.NotSaved notSaved) {
            return messages.get(
                    "shell.notSaved",
                    notSaved.edits(),
                    messages.of(notSaved.cause().problem()));
        }
        return messages.get(state instanceof SaveState.Saving ? "shell.saving" : "shell.unchanged");
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(zone)
                .format(at);
    }
}
