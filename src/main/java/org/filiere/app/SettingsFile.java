package org.filiere.app;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.filiere.ui.Theme;
import org.filiere.ui.UserSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what the user has chosen on this machine in a small properties file. A file that cannot be read or written costs
 * the choices, never the start.
 */
final class SettingsFile {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final int RECENT = 12;

    private final Path file;
    private final Properties values = new Properties();

    SettingsFile(Path folder) {
        this.file = folder.resolve("settings.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("the settings could not be read and start afresh", e);
            }
        }
    }

    /** Where this machine keeps what belongs to the user. */
    Path folder() {
        return file.getParent();
    }

    /** Whether no study was opened on this machine yet. */
    boolean isFirstStart() {
        return recent().isEmpty();
    }

    /** The settings, each change of which is stored. */
    UserSettings settings(Path defaultStudiesFolder) {
        String device = values.getProperty("device");
        if (device == null) {
            device = UUID.randomUUID().toString().substring(0, 8);
            put("device", device);
        }
        UserSettings settings = new UserSettings(
                device,
                Optional.ofNullable(values.getProperty("studies")).map(Path::of).orElse(defaultStudiesFolder));
        settings.themeProperty().set("DARK".equals(values.getProperty("theme")) ? Theme.DARK : Theme.LIGHT);
        settings.languageProperty().set(Locale.forLanguageTag(values.getProperty("language", "en")));
        settings.themeProperty().addListener((observable, before, now) -> put("theme", now.name()));
        settings.languageProperty().addListener((observable, before, now) -> put("language", now.toLanguageTag()));
        settings.studiesFolderProperty().addListener((observable, before, now) -> put("studies", now.toString()));
        return settings;
    }

    /**
     * A study that was opened on this machine.
     *
     * @param at when
     * @param id the study's own; empty where an earlier version did not note it
     */
    record Opened(Path folder, Instant at, Optional<UUID> id) {}

    /** The studies opened last, latest first. */
    List<Opened> recent() {
        List<Opened> recent = new ArrayList<>();
        for (int i = 0; i < RECENT; i++) {
            String folder = values.getProperty("recent." + i);
            String at = values.getProperty("recent." + i + ".at");
            if (folder != null && at != null) {
                recent.add(new Opened(
                        Path.of(folder),
                        Instant.parse(at),
                        Optional.ofNullable(values.getProperty("recent." + i + ".id"))
                                .map(UUID::fromString)));
            }
        }
        return recent;
    }

    /** Where a copy of this study was opened last on this machine, if it is still there. */
    Optional<Path> folderOf(UUID studyId) {
        return recent().stream()
                .filter(known -> known.id().equals(Optional.of(studyId)))
                .map(Opened::folder)
                .filter(Files::isDirectory)
                .findFirst();
    }

    void opened(Path study, UUID id, Instant at) {
        List<Opened> recent = recent();
        recent.removeIf(known -> known.folder().equals(study));
        recent.add(0, new Opened(study, at, Optional.of(id)));
        replaceRecent(recent);
    }

    void forget(Path study) {
        List<Opened> recent = recent();
        recent.removeIf(known -> known.folder().equals(study));
        replaceRecent(recent);
    }

    /** Who coded last in this study on this machine. */
    Optional<String> lastCoder(UUID studyId) {
        return Optional.ofNullable(values.getProperty("coder." + studyId));
    }

    void coded(UUID studyId, String coderId) {
        put("coder." + studyId, coderId);
    }

    private void replaceRecent(List<Opened> recent) {
        for (int i = 0; i < RECENT; i++) {
            values.remove("recent." + i);
            values.remove("recent." + i + ".at");
            values.remove("recent." + i + ".id");
            if (i < recent.size()) {
                values.setProperty("recent." + i, recent.get(i).folder().toString());
                values.setProperty("recent." + i + ".at", recent.get(i).at().toString());
                String number = "recent." + i;
                recent.get(i).id().ifPresent(id -> values.setProperty(number + ".id", id.toString()));
            }
        }
        store();
    }

    private void put(String key, String value) {
        values.setProperty(key, value);
        store();
    }

    private void store() {
        try {
            Files.createDirectories(file.getParent());
            Path half = Files.createTempFile(file.getParent(), "settings", ".tmp");
            try (Writer writer = Files.newBufferedWriter(half, StandardCharsets.UTF_8)) {
                values.store(writer, null);
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("the settings could not be stored", e);
        }
    }
}
