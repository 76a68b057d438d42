package org.filiere.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.filiere.domain.Case;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Stamp;
import org.filiere.domain.Write;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.exchange.StandardCodebook;
import org.filiere.session.RejectedEditException.Reason;
import org.filiere.session.StudyEvent.SaveStateChanged;
import org.filiere.session.StudyEvent.StudyChanged;
import org.filiere.session.StudyEvent.UndoChanged;
import org.filiere.storage.StorageException;
import org.filiere.storage.StorageException.Problem;
import org.filiere.storage.StudyStore;
import org.filiere.storage.WorkProgress;
import org.filiere.storage.h2.H2Studies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudySessionTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final EntityRef TORITAMA = EntityRef.caseOf("toritama");
    private static final EntityRef PRODUCT = EntityRef.judgement("toritama", "product-upgrading", "ada");

    @TempDir
    private Path temporary;

    private final H2Studies studies = new H2Studies(new JsonRevisionCodec());
    private FailingStore store;
    private StudySession session;

    @BeforeEach
    void makeStudy() {
        store = new FailingStore(studies.create(temporary.resolve("study"), UUID.randomUUID()));
        session = session(store, "ada", "laptop");
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static StudySession session(StudyStore store, String coder, String device) {
        return new StudySession(
                store, new Author(coder, device), Clock.fixed(NOON, ZoneOffset.UTC), UuidCreator::getTimeOrderedEpoch);
    }

    private void restart() {
        session.close();
        store = new FailingStore(studies.open(temporary.resolve("study")));
        session = session(store, "ada", "laptop");
    }

    private static Case cluster(String name) {
        return new Case(name, "Denim", "Agreste", "Brazil", SectoralGroup.values()[0], List.of(), "", Optional.empty());
    }

    private static Judgement judgement(double points) {
        return Judgement.blank(1).withScore(Score.of(points));
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static Reason rejection(CompletableFuture<?> future) {
        try {
            await(future);
        } catch (CompletionException e) {
            return ((RejectedEditException) e.getCause()).reason();
        }
        return null;
    }

    private Optional<Judgement> product() {
        return session.snapshot().file("toritama").flatMap(file -> file.judgement("product-upgrading", "ada"));
    }

    @Test
    void editIsInTheSnapshotAndOnTheDiskWhenItCompletes() {
        StudyChanged change = await(session.record(new Write(TORITAMA, cluster("Toritama"))));

        assertThat(change.revisions()).hasSize(1);
        assertThat(change.before().caseFile("toritama")).isEmpty();
        assertThat(change.after()).isSameAs(session.snapshot());
        assertThat(change.caseIds()).containsExactly("toritama");
        assertThat(session.snapshot().caseFile("toritama")).isPresent();
        assertThat(session.saveState()).isEqualTo(new SaveState.Saved(NOON));
        restart();
        assertThat(session.snapshot().caseFile("toritama").orElseThrow().details())
                .contains(cluster("Toritama"));
        assertThat(session.saveState()).isEqualTo(new SaveState.Unchanged());
    }

    @Test
    void eventsTellOfTheChangeAfterItIsStored() {
        List<StudyEvent> heard = Collections.synchronizedList(new ArrayList<>());
        List<Boolean> stored = Collections.synchronizedList(new ArrayList<>());
        session.subscribe(StudyEvent.class, heard::add);
        session.subscribe(
                StudyChanged.class,
                change -> stored.add(
                        store.revision(change.revisions().get(0).id()).isPresent()));
        session.subscribe(StudyChanged.class, change -> {
            throw new IllegalStateException("a subscriber that fails");
        });

        await(session.record(new Write(TORITAMA, cluster("Toritama"))));

        assertThat(stored).containsExactly(true);
        assertThat(heard)
                .hasExactlyElementsOfTypes(
                        SaveStateChanged.class, StudyChanged.class, UndoChanged.class, SaveStateChanged.class);
    }

    @Test
    void cancelledSubscriptionHearsNothingMore() {
        List<StudyEvent> heard = Collections.synchronizedList(new ArrayList<>());
        Subscription subscription = session.subscribe(StudyEvent.class, heard::add);
        subscription.cancel();

        await(session.record(new Write(TORITAMA, cluster("Toritama"))));

        assertThat(heard).isEmpty();
    }

    @Test
    void editThatChangesNothingWritesNothing() {
        await(session.record(new Write(TORITAMA, cluster("Toritama"))));

        StudyChanged again = await(session.record(new Write(TORITAMA, cluster("Toritama"))));

        assertThat(again.revisions()).isEmpty();
        assertThat(await(session.history(TORITAMA))).hasSize(1);
        assertThat(await(session.record(Write.delete(PRODUCT))).revisions()).isEmpty();
    }

    @Test
    void countersRiseWithEveryEditAndPassThoseReceived() {
        await(session.record(new Write(TORITAMA, cluster("Toritama"))));
        Revision received = new Revision(
                UuidCreator.getTimeOrderedEpoch(),
                EntityRef.caseOf("brusque"),
                new Stamp("ben", "desktop", NOON, 41, UUID.randomUUID(), Optional.empty()),
                List.of(),
                cluster("Brusque"));
        await(session.withStore(open -> open.append(List.of(received))));
        restart();

        StudyChanged next = await(session.record(new Write(PRODUCT, judgement(1))));

        assertThat(next.revisions().get(0).stamp().counter()).isEqualTo(42);
        assertThat(next.revisions().get(0).stamp().author()).isEqualTo("ada");
    }

    @Test
    void undoAndRedoWriteNewRevisionsAlsoAfterARestart() {
        await(session.record(new Write(TORITAMA, cluster("Toritama")), new Write(PRODUCT, judgement(1))));
        await(session.record(new Write(PRODUCT, judgement(2))));

        restart();
        assertThat(session.canUndo()).isTrue();
        await(session.undo());
        assertThat(product()).contains(judgement(1));

        restart();
        assertThat(session.canRedo()).isTrue();
        await(session.redo());
        assertThat(product()).contains(judgement(2));
        await(session.undo());
        await(session.undo());
        assertThat(product()).isEmpty();
        assertThat(session.snapshot().caseFile("toritama")).isEmpty();

        restart();
        await(session.redo());
        await(session.redo());
        assertThat(product()).contains(judgement(2));
        assertThat(session.snapshot().caseFile("toritama")).isPresent();
        assertThat(session.canRedo()).isFalse();
        assertThat(await(session.history(PRODUCT))).hasSize(8);
    }

    @Test
    void deletedCaseComesBackByUndo() {
        await(session.record(new Write(TORITAMA, cluster("Toritama"))));
        await(session.record(Write.delete(TORITAMA)));
        assertThat(session.snapshot().cases()).isEmpty();

        await(session.undo());

        assertThat(session.snapshot().cases()).hasSize(1);
    }

    @Test
    void newEditEmptiesWhatCouldBeRedone() {
        await(session.record(new Write(PRODUCT, judgement(1))));
        await(session.undo());
        await(session.record(new Write(PRODUCT, judgement(3))));

        assertThat(session.canRedo()).isFalse();
        assertThat(rejection(session.redo())).isEqualTo(Reason.NOTHING_TO_REDO);
    }

    @Test
    void nothingToUndoIsSaid() {
        assertThat(session.canUndo()).isFalse();
        assertThat(rejection(session.undo())).isEqualTo(Reason.NOTHING_TO_UNDO);
    }

    @Test
    void undoThatWouldDropSomebodyElsesWorkIsRejected() {
        await(session.record(new Write(TORITAMA, cluster("Toritama"))));
        await(session.codeAs("ben"));
        await(session.record(new Write(TORITAMA, cluster("Toritama and Caruaru"))));
        await(session.codeAs("ada"));

        assertThat(rejection(session.undo())).isEqualTo(Reason.CHANGED_SINCE);
        assertThat(session.snapshot().caseFile("toritama").orElseThrow().details())
                .contains(cluster("Toritama and Caruaru"));
    }

    @Test
    void everyCoderHasUndoOfTheirOwn() {
        await(session.record(new Write(PRODUCT, judgement(1))));
        await(session.codeAs("ben"));
        assertThat(session.canUndo()).isFalse();
        await(session.record(new Write(EntityRef.judgement("toritama", "product-upgrading", "ben"), judgement(3))));
        await(session.codeAs("ada"));

        await(session.undo());

        assertThat(product()).isEmpty();
        assertThat(session.snapshot().file("toritama").orElseThrow().judgement("product-upgrading", "ben"))
                .contains(judgement(3));
    }

    @Test
    void twoHeadsAreShownAndSettledByTheNextEdit() {
        await(session.record(new Write(PRODUCT, judgement(1))));
        Revision first = store.history(PRODUCT).get(0);
        Revision elsewhere = new Revision(
                UuidCreator.getTimeOrderedEpoch(),
                PRODUCT,
                new Stamp("ada", "desktop", NOON, 9, UUID.randomUUID(), Optional.empty()),
                List.of(first.id()),
                judgement(3));
        await(session.record(new Write(PRODUCT, judgement(2))));
        await(session.withStore(open -> open.append(List.of(elsewhere))));
        restart();

        Entity conflict = session.snapshot().entity(PRODUCT).orElseThrow();
        assertThat(conflict.isConflict()).isTrue();
        assertThat(session.snapshot().conflicts()).containsExactly(conflict);
        assertThat(product()).contains(judgement(3));

        StudyChanged settled = await(session.record(new Write(PRODUCT, judgement(3))));

        assertThat(settled.revisions()).hasSize(1);
        assertThat(settled.revisions().get(0).replaces()).hasSize(2);
        assertThat(session.snapshot().conflicts()).isEmpty();
        restart();
        assertThat(session.snapshot().conflicts()).isEmpty();
        assertThat(product()).contains(judgement(3));
    }

    @Test
    void halfStepIsRejectedWhereTheCodebookForbidsIt() {
        var standard = StandardCodebook.load();
        await(session.record(
                new Write(EntityRef.codebook(), new org.filiere.domain.Codebook(1, false, standard.items()))));

        assertThat(rejection(session.record(new Write(PRODUCT, judgement(1.5)))))
                .isEqualTo(Reason.HALF_STEP);
        assertThat(product()).isEmpty();
        await(session.record(new Write(PRODUCT, judgement(2))));
        assertThat(product()).contains(judgement(2));
    }

    @Test
    void editsThatCannotBeStoredAreKeptInOrderAndStoredLater() {
        store.failure = new StorageException(Problem.DISK_FULL, "no room");
        CompletableFuture<StudyChanged> first = session.record(new Write(PRODUCT, judgement(1)));
        CompletableFuture<StudyChanged> second = session.record(new Write(PRODUCT, judgement(2)));
        await(session.withStore(open -> null));

        assertThat(session.saveState()).isEqualTo(new SaveState.NotSaved(2, store.failure));
        assertThat(first).isNotDone();
        assertThat(product()).isEmpty();

        store.failure = null;
        assertThat(await(session.retry())).isEqualTo(new SaveState.Saved(NOON));
        assertThat(first).isCompleted();
        assertThat(second).isCompleted();
        assertThat(product()).contains(judgement(2));
        assertThat(await(session.history(PRODUCT)))
                .extracting(Revision::content)
                .containsExactly(judgement(1), judgement(2));
    }

    @Test
    void laterEditStoresThoseThatWaited() {
        store.failure = new StorageException(Problem.DISK_FULL, "no room");
        session.record(new Write(PRODUCT, judgement(1)));
        await(session.withStore(open -> null));
        store.failure = null;

        await(session.record(new Write(TORITAMA, cluster("Toritama"))));

        assertThat(product()).contains(judgement(1));
        assertThat(session.saveState()).isEqualTo(new SaveState.Saved(NOON));
    }

    @Test
    void savedIsNotSaidWhileAnotherEditIsOnItsWay() {
        List<SaveState> heard = Collections.synchronizedList(new ArrayList<>());
        session.subscribe(SaveStateChanged.class, change -> heard.add(change.state()));
        CompletableFuture<Void> gate = new CompletableFuture<>();
        session.record(study -> {
            gate.join();
            return List.of(new Write(PRODUCT, judgement(1)));
        });
        CompletableFuture<StudyChanged> second = session.record(new Write(PRODUCT, judgement(2)));

        assertThat(session.saveState()).isEqualTo(new SaveState.Saving());
        gate.complete(null);
        await(second);

        assertThat(session.saveState()).isEqualTo(new SaveState.Saved(NOON));
        assertThat(heard).endsWith(new SaveState.Saved(NOON));
        assertThat(heard.subList(0, heard.size() - 1)).containsOnly(new SaveState.Saving());
    }

    @Test
    void editThatWaitedKeepsTheAuthorWhoMadeIt() {
        store.failure = new StorageException(Problem.DISK_FULL, "no room");
        CompletableFuture<StudyChanged> waiting = session.record(new Write(PRODUCT, judgement(1)));
        await(session.codeAs("ben"));
        store.failure = null;
        await(session.retry());

        assertThat(await(waiting).revisions().get(0).stamp().author()).isEqualTo("ada");
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void undoIsRefusedWhileEditsAreNotSaved() {
        await(session.record(new Write(PRODUCT, judgement(1))));
        store.failure = new StorageException(Problem.DISK_FULL, "no room");
        session.record(new Write(PRODUCT, judgement(2)));

        assertThatThrownBy(() -> await(session.undo())).hasCauseInstanceOf(StorageException.class);

        assertThat(session.saveState()).isEqualTo(new SaveState.NotSaved(1, store.failure));
        store.failure = null;
        await(session.retry());
        assertThat(product()).contains(judgement(2));
        assertThat(session.saveState()).isEqualTo(new SaveState.Saved(NOON));
    }

    @Test
    void closingSaysThatEditsAreLost() {
        store.failure = new StorageException(Problem.DISK_FULL, "no room");
        session.record(new Write(PRODUCT, judgement(1)));

        assertThatThrownBy(session::close).isSameAs(store.failure);

        store = new FailingStore(studies.open(temporary.resolve("study")));
        session = session(store, "ada", "laptop");
        assertThat(product()).isEmpty();
    }

    @Test
    void editThatThrowsDoesNotKeepLaterOnesFromBeingStored() {
        CompletableFuture<StudyChanged> failing = session.record(study -> {
            throw new IllegalStateException("a mistake");
        });

        assertThatThrownBy(() -> await(failing)).hasCauseInstanceOf(IllegalStateException.class);
        await(session.record(new Write(PRODUCT, judgement(1))));
        assertThat(product()).contains(judgement(1));
    }

    @Test
    void closingMakesABackup() {
        await(session.record(new Write(PRODUCT, judgement(1))));

        restart();

        assertThat(temporary.resolve("study/backups")).isDirectoryContaining("glob:**.zip");
    }

    /** A store that fails on demand, as a full disk would. */
    private static final class FailingStore implements StudyStore {

        private final StudyStore store;
        private volatile StorageException failure;

        FailingStore(StudyStore store) {
            this.store = store;
        }

        @Override
        public List<Revision> append(Collection<Revision> revisions) {
            if (failure != null) {
                throw failure;
            }
            return store.append(revisions);
        }

        @Override
        public List<Revision> append(Collection<Revision> revisions, Collection<String> texts, WorkProgress progress) {
            return store.append(revisions, texts, progress);
        }

        @Override
        public org.filiere.storage.WithdrawalReport withdraw(
                java.util.Set<String> sourceIds, List<Revision> notes, org.filiere.storage.WorkProgress progress) {
            return store.withdraw(sourceIds, notes, progress);
        }

        @Override
        public UUID studyId() {
            return store.studyId();
        }

        @Override
        public Path folder() {
            return store.folder();
        }

        @Override
        public List<Revision> heads() {
            return store.heads();
        }

        @Override
        public List<Revision> history(EntityRef entity) {
            return store.history(entity);
        }

        @Override
        public Optional<Revision> revision(UUID id) {
            return store.revision(id);
        }

        @Override
        public java.util.Set<UUID> held(Collection<UUID> ids) {
            return store.held(ids);
        }

        @Override
        public List<Revision> edit(UUID editId) {
            return store.edit(editId);
        }

        @Override
        public List<org.filiere.domain.UndoStacks.Mark> edits(String author, String device, int limit) {
            return store.edits(author, device, limit);
        }

        @Override
        public void forEach(java.util.function.Consumer<Revision> action) {
            store.forEach(action);
        }

        @Override
        public String putText(String text) {
            return store.putText(text);
        }

        @Override
        public Optional<String> text(String sha256) {
            return store.text(sha256);
        }

        @Override
        public Optional<Path> backup() {
            return store.backup();
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
