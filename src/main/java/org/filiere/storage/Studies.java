package org.filiere.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Finds, makes and opens studies. Each study lives in a folder of its own. */
public interface Studies {

    /** The folders directly below this one that hold a study, sorted by name. A folder that does not exist holds none. */
    List<Path> in(Path parent);

    /** Whether this folder holds a study. */
    boolean isStudy(Path folder);

    /**
     * Makes an empty study.
     *
     * @param folder a folder that does not exist yet or is empty
     * @param studyId its id for life
     * @throws StorageException with {@code EXISTS_ALREADY} when the folder holds a study
     */
    StudyStore create(Path folder, UUID studyId);

    /**
     * Opens a study. An older format is backed up and migrated; a newer one is refused.
     *
     * @throws StorageException when it is open elsewhere, newer, damaged, foreign or not there
     */
    StudyStore open(Path folder);

    /** A study in memory that vanishes when it is closed, for work on the command line. */
    StudyStore inMemory(UUID studyId);
}
