package org.filiere.session;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Revision;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.UndoStacks;
import org.filiere.domain.Write;
import org.filiere.session.StudyEvent.StudyChanged;
import org.filiere.session.StudyEvent.UndoChanged;
import org.filiere.storage.StorageException;
import org.filiere.storage.StudyStore;
import org.filiere.storage.WithdrawalReport;
import org.filiere.storage.WorkProgress;

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
    private final RevisionMaker revisions;
    private final StudyEvents events = new StudyEvents();
    private final WriterThread writer = new WriterThread();
    private final EditQueue queue;
    private volatile StudySnapshot snapshot;
    private volatile Author author;
    private volatile UndoStacks undo;

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
        this.queue = new EditQueue(clock, events, this::store);
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
        return queue.state();
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
        queue.expect();
        writer.execute(() -> queue.accept(new Pending(edit, Optional.empty(), author, done)));
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
        return writer.call(queue::storeWaiting);
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
    public CompletableFuture<WithdrawalReport> withdraw(Set<String> sourceIds, String note, WorkProgress progress) {
        return writer.call(() -> {
            queue.requireStored();
            Withdrawing work = new Withdrawing(store, snapshot, revisions.by(author, snapshot));
            return work.run(sourceIds, note, progress, this::readAgain);
        });
    }

    /**
     * Merges with another copy of the study: adds the revisions that this one lacks, all or none. It can be repeated, and
     * in whichever order copies are merged the study becomes the same. Nothing takes it back but further edits. The
     * progress is told on the writing thread.
     *
     * @param texts the texts of the sources among the revisions
     * @return what was new, and what is known now to be by whom; completes with a {@link java.util.concurrent.CancellationException} when it was stopped
     */
    public CompletableFuture<StudyChanged> merge(
            Collection<Revision> revisions, Collection<String> texts, WorkProgress progress) {
        return writer.call(() -> {
            queue.requireStored();
            StudySnapshot before = snapshot;
            List<Revision> added = store.append(revisions, texts, progress);
            snapshot = Merged.snapshot(before, added, store);
            StudyChanged change = new StudyChanged(before, snapshot, added);
            events.publish(change);
            return change;
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
            SaveState state = queue.storeWaiting();
            Closing.close(store);
            return state;
        });
        writer.end();
        if (last.join() instanceof SaveState.NotSaved lost) {
            throw lost.cause();
        }
    }

    private CompletableFuture<StudyChanged> reverse(
            Function<UndoStacks, Optional<UUID>> which, RejectedEditException.Reason nothing) {
        CompletableFuture<StudyChanged> done = new CompletableFuture<>();
        queue.expect();
        writer.execute(() -> {
            try {
                queue.requireStored();
                UUID edit = which.apply(undo).orElseThrow(() -> new RejectedEditException(nothing, List.of()));
                List<Write> writes = Undoing.plan(edit, store, snapshot);
                queue.accept(new Pending(study -> writes, Optional.of(edit), author, done));
            } catch (RuntimeException e) {
                queue.settle();
                done.completeExceptionally(e);
            }
        });
        return done;
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

    private void publishUndo() {
        events.publish(new UndoChanged(canUndo(), canRedo()));
    }
}
