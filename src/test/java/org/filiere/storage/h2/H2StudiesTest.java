package org.filiere.storage.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.filiere.domain.Revision;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.storage.StorageException;
import org.filiere.storage.StorageException.Problem;
import org.filiere.storage.StudyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2StudiesTest {

    private static final UUID STUDY = UUID.fromString("01900000-0000-7000-8000-000000000001");

    /** The format after the one in use, made of one step more. */
    private static final Migrations NEXT = new Migrations(List.of("V1__revisions", "V2__remarks"));

    @TempDir
    private Path temporary;

    private final H2Studies studies = new H2Studies(new JsonRevisionCodec(), Clock.systemUTC());
    private final H2Studies newer = new H2Studies(new JsonRevisionCodec(), Clock.systemUTC(), NEXT, "");

    private Path madeStudy(Revision... revisions) {
        Path folder = temporary.resolve("study");
        try (StudyStore store = studies.create(folder, STUDY)) {
            store.append(List.of(revisions));
        }
        return folder;
    }

    private static Problem problem(Runnable action) {
        StorageException thrown = catchThrowableOfType(StorageException.class, action::run);
        assertThat(thrown).as("the exception").isNotNull();
        return thrown.problem();
    }

    @Test
    void foldersWithAStudyAreFoundByName() throws IOException {
        studies.create(temporary.resolve("b"), STUDY).close();
        studies.create(temporary.resolve("a"), UUID.randomUUID()).close();
        Files.createDirectories(temporary.resolve("empty"));

        assertThat(studies.in(temporary)).containsExactly(temporary.resolve("a"), temporary.resolve("b"));
        assertThat(studies.in(temporary.resolve("nowhere"))).isEmpty();
    }

    @Test
    void studyIsNotMadeWhereThereIsOne() {
        Path folder = madeStudy();

        assertThat(problem(() -> studies.create(folder, UUID.randomUUID()))).isEqualTo(Problem.EXISTS_ALREADY);
        try (StudyStore store = studies.open(folder)) {
            assertThat(store.studyId()).isEqualTo(STUDY);
        }
    }

    @Test
    void whatAKilledCreationLeftIsNoObstacle() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("study"));
        Files.writeString(folder.resolve("study-unfinished.mv.db"), "half");

        assertThat(studies.in(temporary)).isEmpty();
        try (StudyStore store = studies.create(folder, STUDY)) {
            assertThat(store.heads()).isEmpty();
        }
    }

    @Test
    void folderWithoutStudyIsNone() {
        assertThat(problem(() -> studies.open(temporary))).isEqualTo(Problem.NOT_A_STUDY);
        assertThat(problem(() -> studies.open(temporary.resolve("nowhere")))).isEqualTo(Problem.NOT_A_STUDY);
    }

    @Test
    void secondOpeningInTheSameProgramIsRefusedAndHarmsNothing() {
        Path folder = madeStudy();
        try (StudyStore store = studies.open(folder)) {
            assertThat(problem(() -> studies.open(folder))).isEqualTo(Problem.IN_USE);

            store.append(List.of(Written.judgement(1, "toritama", 1, "still works")));
            assertThat(store.heads()).hasSize(1);
        }
        studies.open(folder).close();
    }

    @Test
    void studyThatAnotherProgramHasOpenIsRefused() throws Exception {
        Path folder = madeStudy();
        try (Holder holder = Holder.of(folder)) {
            assertThat(problem(() -> studies.open(folder))).isEqualTo(Problem.IN_USE);
        }
        studies.open(folder).close();
    }

    @Test
    void pathWithASemicolonIsRefusedBeforeItReachesTheDatabase() {
        assertThat(problem(() -> studies.create(temporary.resolve("a;INIT=b"), STUDY)))
                .isEqualTo(Problem.NO_ACCESS);
    }

    @Test
    void pathWithBlanksAccentsAndSignsWorks() {
        Path folder = temporary.resolve("Estudo – São Paulo 100% #1 'x'");

        studies.create(folder, STUDY).close();

        studies.open(folder).close();
        assertThat(folder.resolve("study.mv.db")).exists();
    }

    @Test
    void newerFormatIsRefusedAndTheFileStaysAsItIs() throws IOException {
        Path folder = temporary.resolve("study");
        newer.create(folder, STUDY).close();
        byte[] before = Files.readAllBytes(folder.resolve("study.mv.db"));

        StorageException refused = catchThrowableOfType(StorageException.class, () -> studies.open(folder));

        assertThat(refused.problem()).isEqualTo(Problem.NEWER_FORMAT);
        assertThat(refused).hasMessageContaining("format 2").hasMessageContaining("up to 1");
        assertThat(Files.readAllBytes(folder.resolve("study.mv.db"))).isEqualTo(before);
    }

    @Test
    void olderFormatIsBackedUpAndMigratedWithAllItHolds() throws IOException {
        Revision revision = Written.judgement(1, "toritama", 1.5, "before the migration");
        Path folder = madeStudy(revision);

        try (StudyStore migrated = newer.open(folder)) {
            assertThat(migrated.studyId()).isEqualTo(STUDY);
            assertThat(migrated.heads()).containsExactly(revision);
        }

        assertThat(problem(() -> studies.open(folder))).isEqualTo(Problem.NEWER_FORMAT);
        newer.open(folder).close();
        Path backup = onlyFileIn(folder.resolve("backups"));
        try (StudyStore restored = studies.restore(backup, temporary.resolve("restored"))) {
            assertThat(restored.heads()).containsExactly(revision);
        }
    }

    @Test
    void fileOfTheFirstReleasedFormatIsReadToday() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("study"));
        try (var file = getClass().getResourceAsStream("format-1.db")) {
            Files.copy(file, folder.resolve("study.mv.db"));
        }

        try (StudyStore store = studies.open(folder)) {
            assertThat(store.studyId()).isEqualTo(STUDY);
            assertThat(store.heads()).hasSize(2);
            assertThat(store.text(org.filiere.domain.Hashes.sha256("Invented interview.\n")))
                    .contains("Invented interview.\n");
        }
    }

    @Test
    void damagedFileIsSaidToBeDamaged() throws IOException {
        Path folder = madeStudy(Written.judgement(1, "toritama", 1, "x"));
        Path file = folder.resolve("study.mv.db");
        byte[] bytes = Files.readAllBytes(file);

        Files.write(file, java.util.Arrays.copyOf(bytes, 3_000));
        assertThat(problem(() -> studies.open(folder))).isEqualTo(Problem.DAMAGED);

        Files.write(file, new byte[bytes.length]);
        assertThat(problem(() -> studies.open(folder))).isEqualTo(Problem.DAMAGED);

        Files.writeString(file, "this is a text, not a database\n".repeat(1_000));
        assertThat(problem(() -> studies.open(folder))).isEqualTo(Problem.DAMAGED);

        Files.write(file, new byte[0]);
        assertThat(problem(() -> studies.open(folder))).isIn(Problem.DAMAGED, Problem.NOT_A_STUDY);
    }

    @Test
    void encryptedFileAsksForItsPassphrase() throws SQLException, IOException {
        Path folder = Files.createDirectories(temporary.resolve("study"));
        try (Connection made = DriverManager.getConnection(
                "jdbc:h2:" + folder.resolve("study").toAbsolutePath() + ";CIPHER=AES", "FILIERE", "secret ")) {
            assertThat(made.isValid(1)).isTrue();
        }

        assertThat(problem(() -> studies.open(folder))).isEqualTo(Problem.PASSPHRASE);
    }

    @Test
    void fileThatCannotBeWrittenIsRefused() {
        Path folder = madeStudy();
        Path file = folder.resolve("study.mv.db");
        assertThat(file.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(file), "the administrator may write every file");

        assertThat(problem(() -> studies.open(folder))).isEqualTo(Problem.NO_ACCESS);
    }

    @Test
    void contentThatCannotBeReadIsSaidToBeDamaged() throws SQLException {
        Path folder = madeStudy(Written.judgement(1, "toritama", 1, "x"));
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:" + folder.resolve("study").toAbsolutePath(), "FILIERE", "");
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE revision SET content = X'7b'");
        }

        try (StudyStore store = studies.open(folder)) {
            assertThat(problem(store::heads)).isEqualTo(Problem.DAMAGED);
        }
    }

    private static Path onlyFileIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
