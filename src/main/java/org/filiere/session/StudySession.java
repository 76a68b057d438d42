package org.filiere.session;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Revision;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.UndoStacks;
import org.filiere.domain.Write;
import org.filiere.session.StudyEvent.SaveStateChanged;
import org.filiere.session.StudyEvent.StudyChanged;
import org.filiere.session.StudyEvent.UndoChanged;
import org.filiere.storage.StorageException;
import org.filiere.storage.StudyStore;
import org.filiere.storage.WithdrawalProgress;
import org.filiere.storage.WithdrawalReport;

/**
 * An open study: the snapshot that the screens show, and the way in for every edit. One thread of its own writes, in the
 * order of the calls, so no caller waits; events follow once a change is on the disk.
 *
 * <p>An edit that cannot be stored (a full disk) stays in memory, ahead of all later ones, until a later edit or
 * {@link #retry} gets it stored.
 */
public final class StudySession implements AutoCloseable {

    private static final int UNDO_LIMIT = 1_000;

    private final StudyStore store;
    private final Clock clock;
    private final RevisionMaker revisions;
    private final StudyEvents events = new StudyEvents();
    private final WriterThread writer = new WriterThread();
    private final Deque<Pending> waiting = new ArrayDeque<>();
    private volatile StudySnapshot snapshot;
    private volatile Author author;
    private volatile UndoStacks undo;
    private volatile SaveState saveState = new SaveState.Unchanged();
    private SaveState lastSettled = saveState;
    /** Edits that were handed in and are neither stored nor rejected. */
    private final AtomicInteger unsettled = new AtomicInteger();

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
        this.revisions = new RevisionMaker(clock, ids);
        this.snapshot = StudySnapshot.of(store.heads());
        this.undo = undoOf(author);
    }

    /** The study as it is on the disk. */
    public StudySnapshot snapshot() {
        return snapshot;
    }

    public Author author() {
        return author;
    }

    /** Never says that all is saved while an edit that was handed in is not. */
    public SaveState saveState() {
        SaveState state = saveState;
        return unsettled.get() > 0 && !(state instanceof SaveState.NotSaved) ? new SaveState.Saving() : state;
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
        return writer.call(() -> {
            Author next = new Author(coderId, author.device());
            undo = undoOf(next);
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
        CompletableFuture<StudyChanged> done = new CompletableFuture<>();
        unsettled.incrementAndGet();
        writer.execute(() -> accept(edit, Optional.empty(), done));
        return done;
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
        return writer.call(() -> {
            storeWaiting();
            return saveState;
        });
    }

    /** All revisions of an entity, oldest first. */
    public CompletableFuture<List<Revision>> history(EntityRef entity) {
        return writer.call(() -> store.history(entity));
    }

    /** The text of a source. */
    public CompletableFuture<Optional<String>> text(String sha256) {
        return writer.call(() -> store.text(sha256));
    }

    /**
     * Withdraws sources, with all their versions: the only thing that deletes, and that nothing takes back. The progress
     * is told on the writing thread; the note says why, without anything that names the participant, or is empty.
     */
    public CompletableFuture<WithdrawalReport> withdraw(
            Set<String> sourceIds, String note, WithdrawalProgress progress) {
        return writer.call(() -> {
            requireStored();
            Withdrawing work = new Withdrawing(store, snapshot, revisions.by(author, snapshot));
            return work.run(sourceIds, note, progress, this::readAgain);
        });
    }

    /** Sources that another copy of the study has withdrawn and of which this one still holds something. */
    public CompletableFuture<Set<String>> pendingWithdrawals() {
        return writer.call(() -> Withdrawing.pending(store, snapshot));
    }

    private UndoStacks undoOf(Author by) {
        return UndoStacks.of(store.edits(by.coderId(), by.device(), UNDO_LIMIT));
    }

    private void readAgain(WithdrawalReport report) {
        StudySnapshot before = snapshot;
        snapshot = StudySnapshot.of(store.heads());
        undo = undoOf(author);
        events.publish(new StudyChanged(before, snapshot, Withdrawing.changed(before, snapshot)));
        publishUndo();
        events.publish(new StudyEvent.SourcesWithdrawn(report));
    }

    /** Runs work that needs the store on the writing thread, between edits. */
    public <T> CompletableFuture<T> withStore(Function<StudyStore, T> work) {
        return writer.call(() -> work.apply(store));
    }

    /**
     * Stores what is still waiting, makes a backup if something changed, and closes the store. Blocks.
     *
     * @throws StorageException when some edits could not be stored: they are lost then, so {@link #retry} and ask first
     */
    @Override
    public void close() {
        CompletableFuture<SaveState> last = writer.call(() -> {
            storeWaiting();
            Closing.close(store);
            return saveState;
        });
        writer.end();
        if (last.join() instanceof SaveState.NotSaved lost) {
            throw lost.cause();
        }
    }

    private CompletableFuture<StudyChanged> reverse(
            Function<UndoStacks, Optional<UUID>> which, RejectedEditException.Reason nothing) {
        CompletableFuture<StudyChanged> done = new CompletableFuture<>();
        unsettled.incrementAndGet();
        writer.execute(() -> {
            try {
                requireStored();
                UUID edit = which.apply(undo).orElseThrow(() -> new RejectedEditException(nothing, List.of()));
                List<Write> writes = Undoing.plan(edit, store, snapshot);
                accept(study -> writes, Optional.of(edit), done);
            } catch (RuntimeException e) {
                settle();
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    private void accept(
            Function<StudySnapshot, List<Write>> edit, Optional<UUID> reverses, CompletableFuture<StudyChanged> done) {
        if (waiting.isEmpty() && !(saveState instanceof SaveState.Saving)) {
            changeState(new SaveState.Saving());
        }
        waiting.addLast(new Pending(edit, reverses, author, done));
        storeWaiting();
    }

    private void requireStored() {
        storeWaiting();
        if (saveState instanceof SaveState.NotSaved behind) {
            throw behind.cause();
        }
    }

    private void storeWaiting() {
        while (!waiting.isEmpty()) {
            Pending next = waiting.peekFirst();
            try {
                StudyChanged change = store(next);
                waiting.removeFirst();
                if (!change.revisions().isEmpty()) {
                    lastSettled = new SaveState.Saved(clock.instant());
                }
                settle();
                next.done().complete(change);
            } catch (StorageException e) {
                changeState(new SaveState.NotSaved(waiting.size(), e));
                return;
            } catch (RuntimeException e) {
                waiting.removeFirst();
                settle();
                next.done().completeExceptionally(e);
            }
        }
    }

    /** One edit more is stored or rejected. */
    private void settle() {
        int left = unsettled.decrementAndGet();
        if (!(saveState instanceof SaveState.NotSaved) || waiting.isEmpty()) {
            changeState(left == 0 ? lastSettled : new SaveState.Saving());
        }
    }

    private StudyChanged store(Pending pending) {
        StudySnapshot before = snapshot;
        List<Write> writes = pending.edit().apply(before);
        List<Revision> made = revisions.make(writes, before, pending.author(), pending.reverses());
        if (made.isEmpty()) {
            return new StudyChanged(before, before, List.of());
        }
        List<Revision> stored = store.append(made);
        snapshot = before.with(stored);
        StudyChanged change = new StudyChanged(before, snapshot, stored);
        events.publish(change);
        if (pending.author().equals(author)) {
            undo = undo.after(UndoStacks.Mark.of(made.get(0)));
            publishUndo();
        }
        return change;
    }

    private void changeState(SaveState state) {
        saveState = state;
        events.publish(new SaveStateChanged(state));
    }

    private void publishUndo() {
        events.publish(new UndoChanged(canUndo(), canRedo()));
    }
}
