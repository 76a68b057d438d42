package org.filiere.storage.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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

    private static final Logger LOG = LoggerFactory.getLogger(LargeImport.class);

    private final StudyDatabase database;
    private final String prefix;
    private final Path file;
    private final Path copy;

    /**
     * @param prefix of H2's file system, empty for the disk
     * @param folder the study's
     */
    LargeImport(StudyDatabase database, String prefix, Path folder) {
        this.database = database;
        this.prefix = prefix;
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
            try (StudyDatabase target = StudyDatabase.ofFile(prefix, copy)) {
                changed = target.write("storing revisions", appending::write, connection -> null);
            }
            force(copy);
            database.whileClosed(
                    "replacing the study's file",
                    () -> Files.move(
                            copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
            force(file.getParent());
            return changed;
        } finally {
            removeCopy();
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
