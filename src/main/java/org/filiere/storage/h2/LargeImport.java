package org.filiere.storage.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.filiere.domain.Revision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a large import in a copy of the study's file, which takes the file's place when it is complete and on the disk.
 * Until then the study is as it was: a stop, a failure, a kill or a power cut costs nothing but the copy. Taking so many
 * rows out of a file again would take as long as putting them in, and leave the file several times as large.
 */
final class LargeImport {

    /** Pieces need not wait for the disk while nobody relies on the copy; in milliseconds. */
    private static final int WRITE_DELAY = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(LargeImport.class);

    private final StudyDatabase database;
    private final NewDatabases newDatabases;
    private final Path file;
    private final Path copy;

    /**
     * @param newDatabases where, and in what format, files are made
     * @param folder the study's
     */
    LargeImport(StudyDatabase database, NewDatabases newDatabases, Path folder) {
        this.database = database;
        this.newDatabases = newDatabases;
        this.file = folder.resolve(H2Studies.FILE);
        this.copy = folder.resolve(H2Studies.UNFINISHED);
    }

    List<Revision> run(Appending appending) {
        try {
            database.whileClosed(
                    "copying the study", () -> Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING));
            // Opened again at once, so that nobody else can open the study meanwhile.
            database.read("opening the study", connection -> null);
            List<Revision> changed;
            try (StudyDatabase target = StudyDatabase.ofFile(newDatabases.prefix(), copy)) {
                changed = target.write("storing revisions", to -> write(appending, to), connection -> null);
            }
            newDatabases.inspection().formatOf(newDatabases.prefix(), copy);
            force(copy);
            database.whileClosed(
                    "replacing the study's file",
                    () -> Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
            force(file.getParent());
            return changed;
        } finally {
            removeCopy();
        }
    }

    private static List<Revision> write(Appending appending, Connection connection) throws SQLException {
        setWriteDelay(connection, WRITE_DELAY);
        List<Revision> changed = appending.write(connection);
        // As in every study's file, where what is written is on the disk at once.
        setWriteDelay(connection, 0);
        return changed;
    }

    private static void setWriteDelay(Connection connection, int milliseconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET WRITE_DELAY " + milliseconds);
        }
    }

    /** What is left of it, the next opening of the study removes as well. */
    private void removeCopy() {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            LOG.warn("the copy {} of a study cannot be removed: {}", copy, e.getMessage());
        }
    }

    /**
     * Sees to it that a file, or the names in a folder, are on the disk, so that a power cut does not bring back the old
     * file after its end was told. Some systems know no way to do so for a folder; they see to it themselves.
     */
    static void force(Path path) {
        StandardOpenOption mode = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("{} cannot be forced to the disk: {}", path, e.getMessage());
        }
    }
}
