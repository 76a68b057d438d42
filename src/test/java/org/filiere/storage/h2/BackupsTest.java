package org.filiere.storage.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.filiere.domain.Revision;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.storage.StorageException;
import org.filiere.storage.StorageException.Problem;
import org.filiere.storage.StudyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {

    private static final UUID STUDY = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-03-20T09:00:00Z");

    @TempDir
    private Path temporary;

    private final SetClock clock = new SetClock(NOW);
    private final H2Studies studies = new H2Studies(new JsonRevisionCodec(), clock);

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(temporary.resolve("study/backups"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void backupHoldsTheStudyAndIsMadeOnlyWhenSomethingChanged() throws IOException {
        Revision one = Written.judgement(1, "toritama", 1, "one");
        Revision two = Written.judgement(2, "toritama", 2, "two", one.id());
        try (StudyStore store = studies.create(temporary.resolve("study"), STUDY)) {
            store.append(List.of(one));
            String text = store.putText("Invented interview.");

            Path backup = store.backup().orElseThrow();
            assertThat(store.backup()).isEmpty();
            store.append(List.of(two));
            assertThat(store.backup()).isPresent();
            store.putText("Another invented interview.");
            assertThat(store.backup()).isPresent();
            assertThat(store.backup()).isEmpty();

            assertThat(names()).hasSize(3).allMatch(name -> name.endsWith(".zip"));
            try (StudyStore restored = studies.restore(backup, temporary.resolve("restored"))) {
                assertThat(restored.studyId()).isEqualTo(STUDY);
                assertThat(restored.heads()).containsExactly(one);
                assertThat(restored.text(text)).contains("Invented interview.");
                restored.append(List.of(two));
                assertThat(restored.heads()).containsExactly(two);
            }
        }
    }

    @Test
    void whatAKilledBackupLeftIsRemovedAndNeverTakenForABackup() throws IOException {
        try (StudyStore store = studies.create(temporary.resolve("study"), STUDY)) {
            Path backups = Files.createDirectories(temporary.resolve("study/backups"));
            Files.writeString(backups.resolve("study-2026-03-20T085900Z-0r-0t.zip.unfinished"), "half");

            assertThat(store.backup()).isPresent();

            assertThat(names()).containsExactly("study-2026-03-20T090000Z-0r-0t.zip");
        }
    }

    @Test
    void restoringNeedsABackupAndAnEmptyFolder() throws IOException {
        Path text = Files.writeString(temporary.resolve("letter.zip"), "no zip");
        Path filled = Files.createDirectories(temporary.resolve("filled"));
        Files.writeString(filled.resolve("letter.txt"), "keep me");
        Path backup;
        try (StudyStore store = studies.create(temporary.resolve("study"), STUDY)) {
            backup = store.backup().orElseThrow();
        }

        assertThat(catchThrowableOfType(
                                StorageException.class, () -> studies.restore(text, temporary.resolve("restored")))
                        .problem())
                .isEqualTo(Problem.NOT_A_STUDY);
        assertThat(catchThrowableOfType(StorageException.class, () -> studies.restore(backup, filled))
                        .problem())
                .isEqualTo(Problem.EXISTS_ALREADY);
        assertThat(filled.resolve("letter.txt")).hasContent("keep me");
    }

    @Test
    void tenLatestAndOneADayForFourteenDaysAreKept() {
        List<BackupName> backups = new ArrayList<>();
        for (int hours = 24 * 30; hours >= 0; hours -= 6) {
            backups.add(new BackupName(NOW.minus(Duration.ofHours(hours)), new Backups.Size(1, 0)));
        }

        List<BackupName> superfluous = BackupName.superfluous(backups, clock);

        List<BackupName> kept = new ArrayList<>(backups);
        kept.removeAll(superfluous);
        assertThat(kept).containsAll(backups.subList(backups.size() - 10, backups.size()));
        assertThat(kept.stream()
                        .map(backup -> backup.at().atZone(ZoneOffset.UTC).toLocalDate())
                        .distinct())
                .hasSize(14);
        assertThat(kept).hasSize(10 + 11);
        assertThat(superfluous).hasSize(backups.size() - 21);
    }

    @Test
    void fewBackupsAreKeptHoweverOld() {
        List<BackupName> backups = Stream.iterate(NOW.minus(Duration.ofDays(900)), at -> at.plusSeconds(60))
                .limit(10)
                .map(at -> new BackupName(at, new Backups.Size(1, 0)))
                .toList();

        assertThat(BackupName.superfluous(backups, clock)).isEmpty();
    }

    @Test
    void rotationRemovesFiles() throws IOException {
        try (StudyStore store = studies.create(temporary.resolve("study"), STUDY)) {
            for (int counter = 1; counter <= 12; counter++) {
                store.append(List.of(Written.judgement(counter, "case-" + counter, 1, "x")));
                store.backup();
                clock.now = clock.now.plusSeconds(60);
            }
        }

        assertThat(names()).hasSize(10).doesNotContain("study-2026-03-20T090000Z-1r-0t.zip");
    }

    @Test
    void namesSayWhatTheyWereMadeOf() {
        BackupName name = new BackupName(NOW, new Backups.Size(1234, 5));

        assertThat(name.fileName()).isEqualTo("study-2026-03-20T090000Z-1234r-5t.zip");
        assertThat(BackupName.of(name.fileName())).contains(name);
        assertThat(BackupName.of("study-2026-99-20T090000Z-1r-0t.zip")).isEmpty();
        assertThat(BackupName.of("holiday.zip")).isEmpty();
    }

    /** A clock that stands still until it is set. */
    private static final class SetClock extends Clock {
        private Instant now;

        SetClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
