package org.filiere.ui;

import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/** What a user has chosen on this machine, for all studies. The application stores each change. */
public final class UserSettings {

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>(this, "language", Locale.ENGLISH);
    private final ObjectProperty<Path> studiesFolder = new SimpleObjectProperty<>(this, "studiesFolder");
    private final StringProperty spelling = new SimpleStringProperty(this, "spelling", "");
    private final ObservableSet<String> ownWords = FXCollections.observableSet(new TreeSet<>());
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

    /** The language in which spelling is checked, as a BCP 47 tag; empty for not at all. */
    public StringProperty spellingProperty() {
        return spelling;
    }

    /** Words that the user has told to be right. */
    public ObservableSet<String> ownWords() {
        return ownWords;
    }

    public ObjectProperty<Path> studiesFolderProperty() {
        return studiesFolder;
    }
}
