package org.filiere.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.filiere.ui.Theme;
import org.filiere.ui.UserSettings;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.i18n.Messages;

/** What the user chooses for this machine. Each choice takes effect at once, but for the language. */
public final class SettingsViewModel {

    private final UserSettings settings;
    private final Dialogs dialogs;
    private final Messages messages;
    private final List<Locale> languages;

    /**
     * The choices for this machine.
     *
     * @param languages those that there are words in
     */
    public SettingsViewModel(UserSettings settings, Dialogs dialogs, Messages messages, List<Locale> languages) {
        this.settings = settings;
        this.dialogs = dialogs;
        this.messages = messages;
        this.languages = List.copyOf(languages);
    }

    public ObjectProperty<Theme> themeProperty() {
        return settings.themeProperty();
    }

    /** The language from the next start on. */
    public ObjectProperty<Locale> languageProperty() {
        return settings.languageProperty();
    }

    public List<Locale> languages() {
        return languages;
    }

    /** The name of a language, in that language. */
    public String name(Locale language) {
        String name = language.getDisplayName(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    public ObjectProperty<Path> studiesFolderProperty() {
        return settings.studiesFolderProperty();
    }

    /** Asks where new studies shall lie from now on; the old ones stay where they are. */
    public void chooseStudiesFolder() {
        dialogs.chooseFolder(
                        messages.get("settings.studiesFolder"),
                        Optional.of(settings.studiesFolderProperty().get()))
                .ifPresent(settings.studiesFolderProperty()::set);
    }
}
