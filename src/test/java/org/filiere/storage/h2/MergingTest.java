package org.filiere.storage.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.filiere.storage.h2.Written.judgement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.filiere.domain.Hashes;
import org.filiere.domain.Revision;
import org.filiere.domain.RevisionGraph;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.storage.StudyStore;
import org.filiere.storage.WorkProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from another copy of the study. */
class MergingTest {

    private static final String TEXT = "An invented interview.";

    @TempDir
    private Path temporary;

    private final H2Studies studies = new H2Studies(new JsonRevisionCodec());
    private final Revision before = judgement(1, "before", 1, "before");
    private StudyStore store;

    @BeforeEach
    void makeStudy() {
        store = studies.create(temporary.resolve("study"), UUID.randomUUID());
        store.append(List.of(before));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = studies.open(temporary.resolve("study"));
    }

    private static List<Revision> incoming(int count) {
        List<Revision> many = new ArrayList<>();
        for (int counter = 2; counter < count + 2; counter++) {
            many.add(judgement(counter, "case-" + counter, 1, "incoming"));
        }
        return many;
    }

    private void assertNothingWasAdded() {
        assertThat(everything(store)).containsExactly(before);
        assertThat(store.text(Hashes.sha256(TEXT))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3_000, 12_000})
    void aMergeThatIsStoppedLeavesNothingAndCanBeMadeAgain(int count) throws IOException {
        List<Revision> many = incoming(count);
        for (double at : new double[] {0, 0.05, 0.5, 0.9, 1}) {
            WorkProgress stopped = part -> part < at;
            assertThatThrownBy(() -> store.append(many, List.of(TEXT), stopped))
                    .isInstanceOf(CancellationException.class);
            assertNothingWasAdded();
        }
        reopen();
        assertNothingWasAdded();
        assertThat(temporary.resolve("study")).isDirectoryNotContaining("glob:**unfinished**");

        assertThat(store.append(many, List.of(TEXT), WorkProgress.NONE)).hasSize(count);
        assertThat(store.append(many, List.of(TEXT), WorkProgress.NONE)).isEmpty();
        reopen();
        assertThat(store.heads()).hasSize(count + 1);
        assertThat(store.text(Hashes.sha256(TEXT))).contains(TEXT);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 25_000})
    void whatIsHeldOfManyOrFewIsFound(int count) {
        List<UUID> ids = new ArrayList<>(List.of(before.id()));
        incoming(count).forEach(revision -> ids.add(revision.id()));

        assertThat(store.held(ids)).containsExactly(before.id());
        assertThat(store.held(List.of())).isEmpty();
    }

    @Test
    void theProgressGoesUpAndIsToldOften() {
        List<Double> told = new ArrayList<>();
        store.append(incoming(30_000), List.of(), part -> told.add(part));

        assertThat(told).isSorted().hasSizeGreaterThan(25).allMatch(part -> part >= 0 && part <= 1);
    }

    @Test
    void aProgramThatIsKilledBetweenPiecesLeavesNothing() {
        Path killed = temporary.resolve("killed");
        Set<String> files = new TreeSet<>();
        store.append(incoming(12_000), List.of(TEXT), part -> {
            if (part > 0.8 && files.isEmpty()) {
                copyAsAKillWouldLeaveIt(killed, files);
            }
            return true;
        });
        assertThat(files).contains("study.mv.db", "study-unfinished.mv.db");
        store.close();

        store = studies.open(killed);

        assertNothingWasAdded();
        assertThat(killed).isDirectoryNotContaining("glob:**unfinished**");
    }

    @Test
    void aTextWithoutItsRevisionsIsNotLeftByAFailure() {
        List<Revision> bad = new ArrayList<>(incoming(2));
        assertThatThrownBy(() -> store.append(bad, List.of(TEXT), part -> {
                    throw new IllegalStateException("the listener fails");
                }))
                .isInstanceOf(RuntimeException.class);
        reopen();
        assertNothingWasAdded();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theAuthorIsKnownAsSoonAsACopyTells(boolean teamFirst) {
        Revision first = judgement(2, "valley", 1, "one");
        Revision second = judgement(3, "valley", 2, "two", first.id());
        Revision third = judgement(4, "valley", 3, "three", second.id());
        List<Revision> all = List.of(first, second, third);
        List<Revision> extract = List.of(RevisionGraph.extract(third, all));

        List<Revision> changed = store.append(teamFirst ? extract : all);
        assertThat(store.heads()).contains(teamFirst ? extract.get(0) : third);
        List<Revision> more = store.append(teamFirst ? all : extract);

        assertThat(changed).hasSize(teamFirst ? 1 : 3);
        assertThat(more).hasSize(teamFirst ? 3 : 0);
        assertThat(store.append(extract)).isEmpty();
        assertThat(store.heads()).containsExactlyInAnyOrder(before, third);
        reopen();
        assertThat(store.history(third.entity())).containsExactly(first, second, third);
        assertThat(store.edits("ada", "laptop", 10)).hasSize(4);
    }

    @Test
    void aRevisionThatComesLateIsNoHeadWhereWhatReplacedItWasReplaced() {
        Revision first = judgement(2, "valley", 1, "one");
        Revision second = judgement(3, "valley", 2, "two", first.id());
        Revision third = judgement(4, "valley", 3, "three", second.id());
        store.append(List.of(second));
        store.append(List.of(third));
        store.append(List.of(first));

        assertThat(store.heads()).containsExactlyInAnyOrder(before, third);
        reopen();
        assertThat(store.heads()).containsExactlyInAnyOrder(before, third);
    }

    @Test
    void anAuthorThatIsToldInAMergeThatIsStoppedStaysUnknown() {
        Revision first = judgement(2, "valley", 1, "one");
        Revision hidden = RevisionGraph.extract(first, List.of(first));
        store.append(List.of(hidden));

        assertThatThrownBy(() -> store.append(List.of(first), List.of(), part -> part < 1))
                .isInstanceOf(CancellationException.class);

        assertThat(store.heads()).containsExactlyInAnyOrder(before, hidden);
    }

    private static List<Revision> everything(StudyStore store) {
        List<Revision> all = new ArrayList<>();
        store.forEach(all::add);
        return all;
    }

    private void copyAsAKillWouldLeaveIt(Path target, Set<String> names) {
        try {
            Files.createDirectories(target);
            for (String name : List.of("study.mv.db", "study-unfinished.mv.db")) {
                Files.copy(temporary.resolve("study").resolve(name), target.resolve(name));
                names.add(name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
