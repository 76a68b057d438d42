package org.filiere.storage.h2;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.filiere.storage.StorageException;
import org.filiere.storage.StorageException.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to a study's database. Everything that is written is on the disk before {@link #write} returns. A
 * database that H2 closed after a failure (a full disk) is opened again with the next call.
 */
final class StudyDatabase implements AutoCloseable {

    /** A piece of work on the connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    static final String USER = "FILIERE";
    private static final String IN_MEMORY = "jdbc:h2:mem:";
    private static final Logger LOG = LoggerFactory.getLogger(StudyDatabase.class);

    private final String url;
    private final boolean reopens;
    private Connection connection;
    private Work<?> takeBack;
    private boolean closed;

    private StudyDatabase(String url, boolean reopens) {
        this.url = url;
        this.reopens = reopens;
        this.connection = connect();
    }

    /**
     * Opens a database file, or makes it when it does not exist.
     *
     * @param prefix of H2's file system, empty for the disk
     * @param file ends in {@code .mv.db}
     */
    static StudyDatabase ofFile(String prefix, Path file) {
        return new StudyDatabase(url(prefix, file) + ";WRITE_DELAY=0", true);
    }

    /** Opens a database file to look at it, without changing it. */
    static StudyDatabase readOnly(String prefix, Path file) {
        return new StudyDatabase(url(prefix, file) + ";ACCESS_MODE_DATA=r", true);
    }

    static StudyDatabase inMemory() {
        return new StudyDatabase(IN_MEMORY, false);
    }

    private static String url(String prefix, Path file) {
        String path = file.toAbsolutePath().toString();
        // H2 ends the path at a semicolon, and reads a backslash as a slash.
        if (path.indexOf(';') >= 0 || (path.indexOf('\\') >= 0 && File.separatorChar != '\\')) {
            throw new StorageException(
                    Problem.NO_ACCESS, "the path of a study must not contain a semicolon or backslash: " + path);
        }
        String name = path.substring(0, path.length() - H2Studies.SUFFIX.length());
        // Without ANALYZE_AUTO=0, H2 would write statistics into the definitions of the tables at times of its own
        // choosing.
        return "jdbc:h2:" + prefix + name + ";FILE_LOCK=FS;DB_CLOSE_ON_EXIT=FALSE;ANALYZE_AUTO=0;TRACE_LEVEL_FILE=0";
    }

    /** Reads. Nothing is kept of what the work may write. */
    <T> T read(String doing, Work<T> work) {
        Connection open = open();
        try {
            return work.on(open);
        } catch (SQLException | RuntimeException e) {
            throw failed(doing, e);
        }
    }

    /**
     * Writes in one transaction, which is on the disk when this returns.
     *
     * @param undo takes back what the work did. After a failure it runs before anything else is done, because the failure
     *     may have come after a commit (of a part, or with the sync), and the caller is told that nothing is left of it
     */
    <T> T write(String doing, Work<T> work, Work<?> undo) {
        Connection open = open();
        try {
            takeBack = undo;
            T done = work.on(open);
            commit(open);
            takeBack = null;
            return done;
        } catch (SQLException | RuntimeException e) {
            rollBack(open);
            throw failed(doing, e);
        }
    }

    /** Work on the file itself, which must not be open then. */
    @FunctionalInterface
    interface FileWork {
        void run() throws IOException;
    }

    /** Lets go of the file, does something with it, and opens it again with the next call. */
    void whileClosed(String doing, FileWork work) {
        Connection open = open();
        connection = null;
        try {
            open.close();
            work.run();
        } catch (SQLException | IOException | RuntimeException e) {
            throw Problems.of(doing, e);
        }
    }

    /** Goes on with what another database in memory holds; what this one held is gone. */
    void takeOver(StudyDatabase other) {
        Connection old = open();
        connection = other.open();
        other.connection = null;
        other.closed = true;
        try {
            old.close();
        } catch (SQLException e) {
            throw Problems.of("closing the database", e);
        }
    }

    private static void commit(Connection open) throws SQLException {
        open.commit();
        try (Statement statement = open.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    private Connection open() {
        if (closed) {
            throw new StorageException(Problem.OTHER, "the study is closed");
        }
        if (connection == null) {
            connection = connect();
        }
        if (takeBack != null) {
            try {
                takeBack.on(connection);
                commit(connection);
                takeBack = null;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection);
                throw failed("taking back what was not saved", e);
            }
        }
        return connection;
    }

    private Connection connect() {
        try {
            Connection opened = DriverManager.getConnection(url, USER, "");
            opened.setAutoCommit(false);
            return opened;
        } catch (SQLException | RuntimeException e) {
            throw Problems.of("opening the database", e);
        }
    }

    private StorageException failed(String doing, Throwable failure) {
        if (reopens && Problems.endsConnection(failure)) {
            abandon();
        }
        return Problems.of(doing, failure);
    }

    private static void rollBack(Connection open) {
        try {
            open.rollback();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("nothing to roll back: {}", e.getMessage());
        }
    }

    /** Lets go of a database that H2 has closed or given up, without writing anything. */
    private void abandon() {
        try (Connection broken = connection;
                Statement statement = broken.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException | RuntimeException e) {
            LOG.debug("the database was closed already: {}", e.getMessage());
        }
        connection = null;
    }

    @Override
    public void close() {
        closed = true;
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException | RuntimeException e) {
                throw Problems.of("closing the database", e);
            } finally {
                connection = null;
            }
        }
    }
}
