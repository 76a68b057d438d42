package org.filiere.storage.h2;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Makes empty databases in the format in use, for what is rewritten.
 *
 * @param prefix of H2's file system, empty for the disk
 */
record NewDatabases(String prefix, FileInspection inspection, Fill fill) {

    /** Defines the tables of a study. */
    @FunctionalInterface
    interface Fill {
        void on(Connection connection, UUID studyId) throws SQLException;
    }

    StudyDatabase inFile(Path file, UUID studyId) {
        return filled(StudyDatabase.ofFile(prefix, file), studyId);
    }

    StudyDatabase inMemory(UUID studyId) {
        return filled(StudyDatabase.inMemory(), studyId);
    }

    private StudyDatabase filled(StudyDatabase database, UUID studyId) {
        try {
            database.write(
                    "making a study",
                    connection -> {
                        fill.on(connection, studyId);
                        return null;
                    },
                    connection -> null);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }
}
