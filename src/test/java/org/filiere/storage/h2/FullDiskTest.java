package org.filiere.storage.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.filiere.domain.Revision;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.storage.StorageException;
import org.filiere.storage.StorageException.Problem;
import org.filiere.storage.StudyStore;
import org.filiere.storage.WorkProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullDiskTest {

    @TempDir
    private Path temporary;

    private H2Studies studies;
    private StudyStore store;

    @BeforeEach
    void makeStudy() {
        studies = new H2Studies(new JsonRevisionCodec(), Clock.systemUTC(), Migrations.IN_USE, FullDisk.mount());
        store = studies.create(temporary.resolve("study"), UUID.randomUUID());
    }

    @AfterEach
    void close() {
        FullDisk.ROOM.set(Long.MAX_VALUE);
        store.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 4_096, 20_000})
    void editThatFindsNoRoomIsRefusedWholeAndTheNextOneWorks(long room) {
        Revision before = Written.judgement(1, "before", 1, "before");
        store.append(List.of(before));
        FullDisk.ROOM.set(room);

        List<Revision> acknowledged = new ArrayList<>(List.of(before));
        StorageException full = null;
        for (int counter = 2; full == null; counter++) {
            Revision next = Written.judgement(counter, "case-" + counter, 1, "no room");
            full = catchThrowableOfType(StorageException.class, () -> store.append(List.of(next)));
            if (full == null) {
                acknowledged.add(next);
            }
        }
        assertThat(full.problem()).isEqualTo(Problem.DISK_FULL);

        FullDisk.ROOM.set(Long.MAX_VALUE);
        Revision after = Written.judgement(900, "after", 1, "after");
        store.append(List.of(after));
        acknowledged.add(after);
        assertThat(store.heads()).containsExactlyInAnyOrderElementsOf(acknowledged);
        store.close();
        store = studies.open(temporary.resolve("study"));
        assertThat(store.heads()).containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    @Test
    void largeImportThatFindsNoRoomLeavesNothing() {
        Revision before = Written.judgement(1, "before", 1, "before");
        store.append(List.of(before));
        List<Revision> many = new ArrayList<>();
        for (int counter = 2; counter < 14_000; counter++) {
            many.add(Written.judgement(counter, "case-" + counter, 1, "imported"));
        }
        FullDisk.ROOM.set(4_000_000);

        assertThat(catchThrowableOfType(StorageException.class, () -> store.append(many))
                        .problem())
                .isEqualTo(Problem.DISK_FULL);

        FullDisk.ROOM.set(Long.MAX_VALUE);
        assertThat(store.heads()).containsExactly(before);
        assertThat(store.append(many)).hasSameSizeAs(many);
        assertThat(store.heads()).hasSize(many.size() + 1);
    }

    @Test
    void importThatAKilledProgramLeftIsRemovedWhenTheStudyIsOpened() {
        Revision before = Written.judgement(1, "before", 1, "before");
        store.append(List.of(before));
        store.close();
        try (StudyDatabase database =
                StudyDatabase.ofFile("", temporary.resolve("study").resolve("study.mv.db"))) {
            database.write(
                    "leaving an import half done",
                    connection -> {
                        connection.createStatement().execute("INSERT INTO unfinished_import VALUES (1)");
                        return new Appending(
                                        new RevisionRows(new JsonRevisionCodec()),
                                        List.of(Written.judgement(2, "half", 1, "half")),
                                        List.of(),
                                        WorkProgress.NONE)
                                .look(connection)
                                .write(connection);
                    },
                    connection -> null);
        }

        store = studies.open(temporary.resolve("study"));

        assertThat(store.heads()).containsExactly(before);
    }
}
