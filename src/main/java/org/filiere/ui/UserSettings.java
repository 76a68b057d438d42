package org.filiere.ui;

import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What a user has chosen on this machine, for all studies. The application stores each change. */
public final class UserSettings {

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>(this, "language", Locale.ENGLISH);
    private final ObjectProperty<Path> studiesFolder = new SimpleObjectProperty<>(this, "studiesFolder");
    private final String device;

    /**
     * Settings to start from.
     *
     * @param device the id of this machine
     * @param studiesFolder where studies are kept
     */
    public UserSettings(String device, Path studiesFolder) {
        this.device = device;
        this.studiesFolder.set(studiesFolder);
    }

    /** The id of this machine, which stands in every revision made on it. */
    public String device() {
        return device;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The language of the words on screen; takes effect at the next start. */
    public ObjectProperty<Locale> languageProperty() {
        return language;
    }

    public ObjectProperty<Path> studiesFolderProperty() {
        return studiesFolder;
    }
}
