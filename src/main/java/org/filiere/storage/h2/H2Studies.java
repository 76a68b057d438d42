package org.filiere.storage.h2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.filiere.storage.RevisionCodec;
import org.filiere.storage.StorageException;
import org.filiere.storage.StorageException.Problem;
import org.filiere.storage.Studies;
import org.filiere.storage.StudyStore;

/**
 * Studies in folders, each with its H2 database in {@code study.mv.db}.
 *
 * <p>A file gets that name only when it is complete: a new study, a migrated one and a restored one are made under another
 * name beside it. Before an older file is migrated it is backed up.
 */
public final class H2Studies implements Studies {

    static final String SUFFIX = ".mv.db";
    static final String FILE = "study" + SUFFIX;
    static final String UNFINISHED = "study-unfinished" + SUFFIX;

    private final RevisionRows rows;
    private final Clock clock;
    private final Migrations migrations;
    private final FileInspection inspection;
    private final String prefix;

    /** With the system's clock. */
    public H2Studies(RevisionCodec codec) {
        this(codec, Clock.systemUTC());
    }

    /**
     * @param codec how content is written
     * @param clock names and rotates backups
     */
    public H2Studies(RevisionCodec codec, Clock clock) {
        this(codec, clock, Migrations.IN_USE, "");
    }

    /** With other formats, or in one of H2's file systems, which tests need. */
    H2Studies(RevisionCodec codec, Clock clock, Migrations migrations, String prefix) {
        this.rows = new RevisionRows(codec);
        this.clock = clock;
        this.migrations = migrations;
        this.inspection = new FileInspection(migrations);
        this.prefix = prefix;
    }

    @Override
    public List<Path> in(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(this::isStudy).sorted().toList();
        } catch (IOException e) {
            throw Problems.of("listing " + parent, e);
        }
    }

    @Override
    public boolean isStudy(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    @Override
    public StudyStore create(Path folder, UUID studyId) {
        Path unfinished = prepare(folder);
        try (StudyDatabase database = StudyDatabase.ofFile(prefix, unfinished)) {
            database.write("making a study", connection -> fill(connection, studyId), connection -> null);
        }
        finish(folder, unfinished);
        return open(folder);
    }

    @Override
    public StudyStore open(Path folder) {
        Path file = existing(folder);
        removeUnfinished(folder);
        int format = inspection.formatOf(prefix, file);
        if (format < migrations.version()) {
            migrate(folder, file, format);
        }
        return store(folder, file);
    }

    @Override
    public StudyStore inMemory(UUID studyId) {
        StudyDatabase database = StudyDatabase.inMemory();
        database.write("making a study", connection -> fill(connection, studyId), connection -> null);
        return new H2StudyStore(database, rows, Optional.empty(), Optional.empty(), target(prefix));
    }

    /**
     * Makes a study of a backup and opens it.
     *
     * @param backup one of the files that {@link Backups} made
     * @param newFolder a folder that does not exist yet or is empty
     * @throws StorageException when the file is no backup, or the folder holds something
     */
    public StudyStore restore(Path backup, Path newFolder) {
        Path unfinished = prepare(newFolder);
        try {
            Backups.unpack(backup, unfinished);
        } catch (IOException e) {
            throw Problems.of("restoring " + backup, e);
        }
        inspection.formatOf(prefix, unfinished);
        finish(newFolder, unfinished);
        return open(newFolder);
    }

    private H2StudyStore store(Path folder, Path file) {
        StudyDatabase database = StudyDatabase.ofFile(prefix, file);
        try {
            H2StudyStore store = new H2StudyStore(
                    database,
                    rows,
                    Optional.of(folder),
                    Optional.of(new Backups(folder, clock, inspection)),
                    target(prefix));
            store.removeUnfinishedImport();
            return store;
        } catch (StorageException e) {
            database.close();
            throw e;
        }
    }

    /** The way from an older format goes over a copy, so that a power cut leaves either the old file or the new one. */
    private void migrate(Path folder, Path file, int format) {
        try (H2StudyStore old = store(folder, file)) {
            old.backup();
        }
        Path unfinished = folder.resolve(UNFINISHED);
        try {
            Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Problems.of("copying " + file, e);
        }
        try (StudyDatabase database = StudyDatabase.ofFile(prefix, unfinished)) {
            database.write(
                    "migrating the study",
                    connection -> {
                        migrations.apply(connection, format);
                        return null;
                    },
                    connection -> null);
        }
        finish(folder, unfinished);
    }

    private Void fill(Connection connection, UUID studyId) throws SQLException {
        migrations.apply(connection, 0);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO study (id) VALUES (?)")) {
            insert.setObject(1, studyId);
            insert.executeUpdate();
        }
        return null;
    }

    private NewDatabases target(String mounted) {
        return new NewDatabases(mounted, inspection, (connection, studyId) -> fill(connection, studyId));
    }

    /** What a killed program left of a file that was being made; nothing that was saved is only there. */
    private static void removeUnfinished(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(UNFINISHED));
            Backups.removeUnfinished(folder);
        } catch (IOException e) {
            throw Problems.of("removing an unfinished file in " + folder, e);
        }
    }

    private static Path existing(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new StorageException(Problem.NOT_A_STUDY, folder + " holds no file " + FILE);
        }
        if (!Files.isReadable(file) || !Files.isWritable(file)) {
            throw new StorageException(Problem.NO_ACCESS, file + " cannot be read and written");
        }
        return file;
    }

    /** Makes the folder of a new study and says under which name to make its file. */
    private static Path prepare(Path folder) {
        Path unfinished = folder.resolve(UNFINISHED);
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(unfinished);
            try (Stream<Path> content = Files.list(folder)) {
                Optional<Path> found = content.findFirst();
                if (found.isPresent()) {
                    throw new StorageException(
                            Problem.EXISTS_ALREADY,
                            folder + " is not empty: it holds " + found.get().getFileName());
                }
            }
        } catch (IOException e) {
            throw Problems.of("making the folder " + folder, e);
        }
        return unfinished;
    }

    private static void finish(Path folder, Path unfinished) {
        try {
            Files.move(
                    unfinished,
                    folder.resolve(FILE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Problems.of("finishing " + folder, e);
        }
    }
}
