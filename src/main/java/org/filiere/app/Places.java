package org.filiere.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.filiere.exchange.names.NamesFile;

/** Where this machine keeps what belongs to the user. */
final class Places {

    private static final String NAME = "filiere";

    private Places() {}

    /** The folder for settings: where the system wants them, or {@code -Dfiliere.settings}. */
    static Path settingsFolder() {
        String given = System.getProperty("filiere.settings");
        if (given != null) {
            return Path.of(given);
        }
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home"));
        if (system.contains("win")) {
            return environment("APPDATA").orElse(home).resolve("Filiere");
        }
        if (system.contains("mac")) {
            return home.resolve("Library/Application Support/Filiere");
        }
        return environment("XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve(NAME);
    }

    /** Where studies are kept unless the user chooses another folder. */
    static Path studiesFolder() {
        String given = System.getProperty("filiere.studies");
        return given != null ? Path.of(given) : Path.of(System.getProperty("user.home"), "Filiere");
    }

    /** The table of names of a study, which lies with the settings and never with the study. */
    static NamesFile names(Path settingsFolder, UUID studyId) {
        return new NamesFile(settingsFolder.resolve("names").resolve(studyId + ".names"));
    }

    private static Optional<Path> environment(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
