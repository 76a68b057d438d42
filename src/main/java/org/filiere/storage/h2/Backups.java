package org.filiere.storage.h2;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.filiere.storage.StorageException;
import org.filiere.storage.StorageException.Problem;

/**
 * The backups of a study: zipped copies of its file in the folder {@code backups}. A copy gets its name only after it was
 * unpacked, opened and found to hold the same study with the same number of revisions.
 */
final class Backups {

    static final String UNFINISHED = ".unfinished";

    private final Path folder;
    private final Clock clock;
    private final FileInspection inspection;

    Backups(Path studyFolder, Clock clock, FileInspection inspection) {
        this.folder = studyFolder.resolve("backups");
        this.clock = clock;
        this.inspection = inspection;
    }

    Path folder() {
        return folder;
    }

    /** How much a study holds. It only ever grows, so equal sizes mean that nothing has changed. */
    record Size(long revisions, long texts) {

        static Size of(Connection connection) throws SQLException {
            try (Statement select = connection.createStatement();
                    ResultSet result = select.executeQuery(
                            "SELECT (SELECT COUNT(*) FROM revision), (SELECT COUNT(*) FROM text)")) {
                result.next();
                return new Size(result.getLong(1), result.getLong(2));
            }
        }
    }

    /** Makes a backup unless nothing has changed since the latest one. */
    Optional<Path> make(StudyDatabase database, UUID studyId) {
        Size size = database.read("counting the revisions", Size::of);
        List<BackupName> before = list();
        if (!before.isEmpty() && before.get(before.size() - 1).size().equals(size)) {
            return Optional.empty();
        }
        return Optional.of(make(database, studyId, size));
    }

    private Path make(StudyDatabase database, UUID studyId, Size size) {
        try {
            Files.createDirectories(folder);
            removeUnfinished(folder.getParent());
            BackupName name = new BackupName(free(clock.instant().truncatedTo(ChronoUnit.SECONDS)), size);
            Path unfinished = folder.resolve(name.fileName() + UNFINISHED);
            database.read("making a backup", connection -> backUp(connection, unfinished));
            verify(unfinished, studyId, size);
            Path finished = folder.resolve(name.fileName());
            Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
            for (BackupName old : BackupName.superfluous(list(), clock)) {
                Files.deleteIfExists(folder.resolve(old.fileName()));
            }
            return finished;
        } catch (IOException e) {
            throw Problems.of("making a backup", e);
        }
    }

    /** Backups sort by their time, so two in one second must not share it. */
    private Instant free(Instant wanted) {
        Instant free = wanted;
        for (BackupName taken : list()) {
            if (!taken.at().isBefore(free)) {
                free = taken.at().plusSeconds(1);
            }
        }
        return free;
    }

    static Void backUp(Connection connection, Path file) throws SQLException {
        try (PreparedStatement backup = connection.prepareStatement("BACKUP TO ?")) {
            backup.setString(1, file.toAbsolutePath().toString());
            backup.execute();
        }
        return null;
    }

    /** Opens a backup and compares it with what it must hold. */
    void verify(Path backup, UUID studyId, Size size) throws IOException {
        Path scratch = Files.createTempDirectory(folder, "verify" + UNFINISHED);
        try {
            Path file = scratch.resolve(H2Studies.FILE);
            unpack(backup, file);
            inspection.formatOf("", file);
            try (StudyDatabase copy = StudyDatabase.readOnly("", file)) {
                Size found = copy.read("verifying a backup", Size::of);
                UUID id = copy.read("verifying a backup", H2StudyStore::readStudyId);
                if (!found.equals(size) || !id.equals(studyId)) {
                    throw new StorageException(
                            Problem.DAMAGED, "the backup holds " + found + " of study " + id + " instead of " + size);
                }
            }
        } finally {
            delete(scratch);
        }
    }

    /** Takes the database file out of a backup. */
    static void unpack(Path backup, Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(backup);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(H2Studies.FILE)) {
                    Files.copy(zip, file);
                    return;
                }
            }
        }
        throw new StorageException(Problem.NOT_A_STUDY, backup + " is no backup of a study");
    }

    /** The backups there are, oldest first. */
    List<BackupName> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> BackupName.of(file.getFileName().toString()).stream())
                    .sorted(Comparator.comparing(BackupName::at))
                    .toList();
        } catch (IOException e) {
            throw Problems.of("listing the backups", e);
        }
    }

    /** What a killed process left behind. */
    static void removeUnfinished(Path studyFolder) throws IOException {
        Path folder = studyFolder.resolve("backups");
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().contains(UNFINISHED))
                    .toList()) {
                delete(file);
            }
        }
    }

    static void delete(Path file) throws IOException {
        try (Stream<Path> all = Files.walk(file)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
