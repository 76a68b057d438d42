package org.filiere.storage.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.filiere.domain.Revision;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.storage.StorageException;
import org.filiere.storage.StorageException.Problem;
import org.filiere.storage.StudyStore;
import org.filiere.storage.WorkProgress;
import org.h2.api.Trigger;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.result.Row;
import org.h2.value.Value;
import org.h2.value.ValueInteger;
import org.h2.value.ValueVarchar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileInspectionTest {

    @TempDir
    private Path temporary;

    private final H2Studies studies = new H2Studies(new JsonRevisionCodec());
    private Path folder;

    @BeforeEach
    void makeStudy() {
        folder = temporary.resolve("study");
        try (StudyStore store = studies.create(folder, UUID.randomUUID())) {
            store.append(List.of(Written.judgement(1, "toritama", 1, "x")));
        }
    }

    /** What a stranger could do to a file with a database tool. */
    private void tamper(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:" + folder.resolve("study").toAbsolutePath(), "FILIERE", "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private StorageException refusal() {
        StorageException refused = catchThrowableOfType(
                StorageException.class, () -> studies.open(folder).close());
        assertThat(refused).as("the refusal").isNotNull();
        return refused;
    }

    @Test
    void ourOwnDefinitionsAreThoseInTheResource() {
        assertThat(FileInspection.definitions(folder.resolve("study.mv.db")))
                .isEqualTo(Migrations.IN_USE.definitions(Migrations.IN_USE.version()));
    }

    @Test
    void inspectionDoesNotChangeTheFile() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve("study.mv.db"));

        assertThat(new FileInspection(Migrations.IN_USE).formatOf("", folder.resolve("study.mv.db")))
                .isEqualTo(1);

        assertThat(Files.readAllBytes(folder.resolve("study.mv.db"))).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE ALIAS evil FOR 'java.lang.System.getProperty(java.lang.String)'",
                "CREATE VIEW evil AS SELECT FILE_READ('/etc/hostname')",
                "CREATE LINKED TABLE evil('org.h2.Driver', 'jdbc:h2:mem:', 'sa', '', '(SELECT 1)')",
                "ALTER TABLE text ADD COLUMN evil BINARY VARYING GENERATED ALWAYS AS (FILE_READ('/etc/hostname'))",
                "ALTER TABLE text ADD COLUMN evil BINARY VARYING DEFAULT FILE_READ('/etc/hostname')",
                "ALTER TABLE text ADD CONSTRAINT evil CHECK (FILE_READ('/etc/hostname') IS NOT NULL)",
                "CREATE DOMAIN evil AS INTEGER CHECK (FILE_READ('/etc/hostname') IS NOT NULL)",
                "CREATE SEQUENCE evil START WITH 1",
                "CREATE CONSTANT evil VALUE 1",
                "CREATE SYNONYM evil FOR revision",
                "CREATE SCHEMA evil",
                "CREATE TABLE evil (id INTEGER)",
                "CREATE INDEX evil ON revision (author)",
                "CREATE USER evil PASSWORD 'evil' ADMIN",
                "CREATE ROLE evil",
                "COMMENT ON TABLE revision IS 'evil'",
                "SET MAX_LENGTH_INPLACE_LOB 10",
                "DROP INDEX revision_edit",
                "DROP TABLE text",
                "DELETE FROM schema_version",
                "DROP TABLE schema_version"
            })
    void fileWithAnythingElseIsRefused(String tampering) throws SQLException {
        tamper(tampering);

        assertThat(refusal().problem()).isEqualTo(Problem.FOREIGN_DATABASE);
    }

    @Test
    void triggerIsRefusedBeforeItsClassIsLoaded() throws SQLException {
        tamper("CREATE TRIGGER evil BEFORE SELECT ON study CALL '" + Loud.class.getName() + "'");
        Loud.heard = 0;

        StorageException refused = refusal();

        assertThat(refused.problem()).isEqualTo(Problem.FOREIGN_DATABASE);
        assertThat(refused).hasMessageContaining("TRIGGER");
        assertThat(Loud.heard).isZero();
    }

    @Test
    void triggerWouldHaveRunHadTheFileBeenOpened() throws SQLException {
        tamper("CREATE TRIGGER evil BEFORE SELECT ON study CALL '" + Loud.class.getName() + "'");
        Loud.heard = 0;

        tamper("SELECT * FROM study");

        assertThat(Loud.heard).isPositive();
    }

    @Test
    void databaseOfAnotherProgramIsRefused() throws Exception {
        Files.delete(folder.resolve("study.mv.db"));
        tamper("CREATE TABLE anything (id INTEGER)");

        assertThat(refusal().problem()).isEqualTo(Problem.FOREIGN_DATABASE);
    }

    @Test
    void definitionThatOnlyALeftoverTransactionWouldBringBackIsRefused() {
        try (MVStore store = new MVStore.Builder()
                .fileName(folder.resolve("study.mv.db").toString())
                .open()) {
            TransactionStore transactions = new TransactionStore(store, new ValueDataType());
            transactions.init();
            Transaction put = transactions.begin();
            TransactionMap<Long, Row> definitions = put.openMap("table.0");
            Long key = definitions.lastKey();
            Row hidden = definitions.get(key);
            Value[] values = hidden.getValueList().clone();
            put.commit();

            Transaction leftOver = transactions.begin();
            TransactionMap<Long, Row> again = leftOver.openMap("table.0");
            values[0] = ValueInteger.get(999);
            values[3] = ValueVarchar.get("CREATE FORCE ALIAS evil FOR 'java.lang.System.exit(int)'");
            again.put(key + 1, Row.get(values, 0));
            store.commit();
        }

        assertThat(refusal().problem()).isEqualTo(Problem.FOREIGN_DATABASE);
    }

    @Test
    void studyOfAProgramKilledInALargeTransactionIsOpened() throws Exception {
        Path killed = Files.createDirectories(temporary.resolve("killed"));
        List<Revision> many = new ArrayList<>();
        for (int counter = 2; counter < 5_000; counter++) {
            many.add(Written.judgement(counter, "case-" + counter, 1, "long enough ".repeat(20)));
        }
        try (StudyDatabase database = StudyDatabase.ofFile("", folder.resolve("study.mv.db"))) {
            database.read("leaving a transaction open", connection -> {
                new Appending(new RevisionRows(new JsonRevisionCodec()), many, List.of(), WorkProgress.NONE)
                        .look(connection)
                        .write(connection);
                try (Statement statement = connection.createStatement()) {
                    // The end of the undo log then speaks of other tables than its beginning.
                    statement.execute("INSERT INTO unfinished_import SELECT x FROM SYSTEM_RANGE(1, 5000)");
                    statement.execute("CHECKPOINT");
                }
                copyAsAKillWouldLeaveIt(killed);
                connection.rollback();
                return null;
            });
        }
        assertThat(killed.resolve("study.mv.db").toFile().length()).isGreaterThan(1_000_000);

        try (StudyStore store = studies.open(killed)) {
            assertThat(store.heads()).hasSize(1);
        }
    }

    private void copyAsAKillWouldLeaveIt(Path killed) {
        try {
            Files.copy(folder.resolve("study.mv.db"), killed.resolve("study.mv.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A trigger that counts how often it is asked for anything. */
    public static final class Loud implements Trigger {
        static int heard;

        @Override
        public void fire(Connection connection, Object[] before, Object[] after) {
            heard++;
        }
    }
}
