package org.filiere.session;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Reversal;
import org.filiere.domain.Revision;
import org.filiere.domain.Stamp;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.UndoStacks;
import org.filiere.domain.Write;
import org.filiere.session.StudyEvent.SaveStateChanged;
import org.filiere.session.StudyEvent.StudyChanged;
import org.filiere.session.StudyEvent.UndoChanged;
import org.filiere.storage.StorageException;
import org.filiere.storage.StudyStore;

/**
 * An open study: the snapshot that the screens show, and the way in for every edit. One thread of its own writes, in the
 * order of the calls, so no caller waits; events follow once a change is on the disk.
 *
 * <p>An edit that cannot be stored (a full disk) stays in memory, ahead of all later ones, until a later edit or
 * {@link #retry} gets it stored.
 */
public final class StudySession implements AutoCloseable {

    private static final int UNDO_LIMIT = 1_000;

    /** An edit on its way: what it writes is decided when its turn comes, from the study as it is then. */
    private record Pending(
            Function<StudySnapshot, List<Write>> edit, Optional<UUID> reverses, CompletableFuture<StudyChanged> done) {}

    private final StudyStore store;
    private final Clock clock;
    private final RevisionMaker revisionsOf;
    private final StudyEvents events = new StudyEvents();
    private final ExecutorService writer;
    private final Deque<Pending> waiting = new ArrayDeque<>();

    private volatile StudySnapshot snapshot;
    private volatile Author author;
    private volatile UndoStacks undo;
    private volatile SaveState saveState = new SaveState.Unchanged();

    /**
     * Opens a session on a store. Reads the whole study: call it off the window's thread.
     *
     * @param store closed by {@link #close}
     * @param author who edits
     * @param clock the wall clock, for people only
     * @param ids gives version 7 UUIDs
     */
    public StudySession(StudyStore store, Author author, Clock clock, Supplier<UUID> ids) {
        this.store = store;
        this.author = author;
        this.clock = clock;
        this.revisionsOf = new RevisionMaker(clock, ids);
        this.snapshot = StudySnapshot.of(store.heads());
        this.undo = UndoStacks.of(store.edits(author.coderId(), author.device(), UNDO_LIMIT));
        this.writer = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "study-writer");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The study as it is on the disk. */
    public StudySnapshot snapshot() {
        return snapshot;
    }

    public Author author() {
        return author;
    }

    public SaveState saveState() {
        return saveState;
    }

    public boolean canUndo() {
        return undo.nextUndo().isPresent();
    }

    public boolean canRedo() {
        return undo.nextRedo().isPresent();
    }

    /** Hears of events of this type, on the writing thread, until the subscription is cancelled. */
    public <E extends StudyEvent> Subscription subscribe(Class<E> type, Consumer<? super E> action) {
        return events.subscribe(type, action);
    }

    /** Changes who edits from now on; what can be undone changes with it. */
    public CompletableFuture<Author> codeAs(String coderId) {
        return onWriter(() -> {
            Author next = new Author(coderId, author.device());
            undo = UndoStacks.of(store.edits(next.coderId(), next.device(), UNDO_LIMIT));
            author = next;
            publishUndo();
            return next;
        });
    }

    /** Gives entities new states, in one edit. */
    public CompletableFuture<StudyChanged> record(Write... writes) {
        List<Write> all = List.of(writes);
        return record(study -> all);
    }

    /**
     * Makes an edit from the study as it is when its turn comes. An edit that would change nothing writes nothing.
     *
     * @param edit runs on the writing thread; may throw {@link RejectedEditException}
     * @return completes after the commit and the sync, with what was stored
     */
    public CompletableFuture<StudyChanged> record(Function<StudySnapshot, List<Write>> edit) {
        return submit(new Pending(edit, Optional.empty(), new CompletableFuture<>()));
    }

    /** Takes back the latest edit of this author on this device, by new revisions. */
    public CompletableFuture<StudyChanged> undo() {
        return reverse(UndoStacks::nextUndo, RejectedEditException.Reason.NOTHING_TO_UNDO);
    }

    /** Takes back the latest undo. */
    public CompletableFuture<StudyChanged> redo() {
        return reverse(UndoStacks::nextRedo, RejectedEditException.Reason.NOTHING_TO_REDO);
    }

    /** Tries again to store what could not be stored. */
    public CompletableFuture<SaveState> retry() {
        return onWriter(() -> {
            storeWaiting();
            return saveState;
        });
    }

    /** All revisions of an entity, oldest first. */
    public CompletableFuture<List<Revision>> history(EntityRef entity) {
        return onWriter(() -> store.history(entity));
    }

    /** The text of a source. */
    public CompletableFuture<Optional<String>> text(String sha256) {
        return onWriter(() -> store.text(sha256));
    }

    /** Runs work that needs the store on the writing thread, between edits. */
    public <T> CompletableFuture<T> withStore(Function<StudyStore, T> work) {
        return onWriter(() -> work.apply(store));
    }

    /** Stores what is still waiting, makes a backup if something changed, and closes the store. Blocks. */
    @Override
    public void close() {
        onWriter(() -> {
            storeWaiting();
            return null;
        });
        onWriter(store::backup);
        onWriter(() -> {
            store.close();
            return null;
        });
        writer.shutdown();
        try {
            if (!writer.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new StorageException(StorageException.Problem.OTHER, "the study did not close within a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<StudyChanged> reverse(
            Function<UndoStacks, Optional<UUID>> which, RejectedEditException.Reason nothing) {
        CompletableFuture<StudyChanged> done = new CompletableFuture<>();
        writer.execute(() -> {
            try {
                UUID edit = which.apply(undo).orElseThrow(() -> new RejectedEditException(nothing, List.of()));
                List<Write> writes = plan(edit);
                accept(new Pending(study -> writes, Optional.of(edit), done));
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    private List<Write> plan(UUID edit) {
        List<Revision> revisions = store.edit(edit);
        Map<UUID, Revision> earlier = new HashMap<>();
        for (Revision revision : revisions) {
            for (UUID replaced : revision.replaces()) {
                store.revision(replaced).ifPresent(found -> earlier.put(replaced, found));
            }
        }
        Reversal reversal = Reversal.of(revisions, earlier, snapshot);
        if (!reversal.changedSince().isEmpty()) {
            throw new RejectedEditException(RejectedEditException.Reason.CHANGED_SINCE, reversal.changedSince());
        }
        return reversal.writes();
    }

    private CompletableFuture<StudyChanged> submit(Pending pending) {
        if (!(saveState instanceof SaveState.NotSaved)) {
            changeState(new SaveState.Saving());
        }
        writer.execute(() -> accept(pending));
        return pending.done();
    }

    private void accept(Pending pending) {
        waiting.addLast(pending);
        storeWaiting();
    }

    private void storeWaiting() {
        while (!waiting.isEmpty()) {
            Pending next = waiting.peekFirst();
            try {
                StudyChanged change = store(next);
                waiting.removeFirst();
                changeState(new SaveState.Saved(clock.instant()));
                next.done().complete(change);
            } catch (StorageException e) {
                changeState(new SaveState.NotSaved(waiting.size(), e));
                return;
            } catch (RuntimeException e) {
                waiting.removeFirst();
                changeState(new SaveState.Saved(clock.instant()));
                next.done().completeExceptionally(e);
            }
        }
    }

    private StudyChanged store(Pending pending) {
        StudySnapshot before = snapshot;
        List<Revision> revisions =
                revisionsOf.make(pending.edit().apply(before), pending.reverses(), author, before);
        if (revisions.isEmpty()) {
            return new StudyChanged(before, before, List.of());
        }
        store.append(revisions);
        snapshot = before.with(revisions);
        Stamp stamp = revisions.get(0).stamp();
        undo = undo.after(new UndoStacks.Mark(stamp.edit(), stamp.reverses()));
        StudyChanged change = new StudyChanged(before, snapshot, revisions);
        events.publish(change);
        publishUndo();
        return change;
    }

    private void changeState(SaveState state) {
        saveState = state;
        events.publish(new SaveStateChanged(state));
    }

    private void publishUndo() {
        events.publish(new UndoChanged(canUndo(), canRedo()));
    }

    private <T> CompletableFuture<T> onWriter(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        writer.execute(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }
}
