package org.filiere.session;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.filiere.session.StudyEvent.SaveStateChanged;
import org.filiere.session.StudyEvent.StudyChanged;
import org.filiere.storage.StorageException;

/**
 * The edits on their way to the disk, in the order in which they were handed in. One that cannot be stored stays ahead
 * of all later ones. All but {@link #expect} and {@link #state} is for the writing thread.
 */
final class EditQueue {

    private final Clock clock;
    private final StudyEvents events;
    private final Function<Pending, StudyChanged> storing;
    private final Deque<Pending> waiting = new ArrayDeque<>();
    /** Edits that were handed in and are neither stored nor rejected. */
    private final AtomicInteger unsettled = new AtomicInteger();

    private volatile SaveState saveState = new SaveState.Unchanged();
    private SaveState lastSettled = saveState;

    /**
     * @param storing stores one edit, or throws
     */
    EditQueue(Clock clock, StudyEvents events, Function<Pending, StudyChanged> storing) {
        this.clock = clock;
        this.events = events;
        this.storing = storing;
    }

    /** An edit was handed in; called at once, on any thread. */
    void expect() {
        unsettled.incrementAndGet();
    }

    /** Never says that all is saved while an edit that was handed in is not. */
    SaveState state() {
        SaveState state = saveState;
        return unsettled.get() > 0 && !(state instanceof SaveState.NotSaved) ? new SaveState.Saving() : state;
    }

    /** Stores an edit, after those that wait. */
    void accept(Pending pending) {
        if (waiting.isEmpty() && !(saveState instanceof SaveState.Saving)) {
            changeState(new SaveState.Saving());
        }
        waiting.addLast(pending);
        storeWaiting();
    }

    /**
     * Stores what waits.
     *
     * @throws StorageException when it cannot be stored
     */
    void requireStored() {
        if (storeWaiting() instanceof SaveState.NotSaved behind) {
            throw behind.cause();
        }
    }

    /** Stores what waits, as far as it can be, and says how things stand then. */
    SaveState storeWaiting() {
        while (!waiting.isEmpty()) {
            Pending next = waiting.peekFirst();
            try {
                StudyChanged change = storing.apply(next);
                waiting.removeFirst();
                if (!change.revisions().isEmpty()) {
                    lastSettled = new SaveState.Saved(clock.instant());
                }
                settle();
                next.done().complete(change);
            } catch (StorageException e) {
                changeState(new SaveState.NotSaved(waiting.size(), e));
                return saveState;
            } catch (RuntimeException e) {
                waiting.removeFirst();
                settle();
                next.done().completeExceptionally(e);
            }
        }
        return saveState;
    }

    /** One edit more is stored or rejected. */
    void settle() {
        int left = unsettled.decrementAndGet();
        if (!(saveState instanceof SaveState.NotSaved) || waiting.isEmpty()) {
            changeState(left == 0 ? lastSettled : new SaveState.Saving());
        }
    }

    private void changeState(SaveState state) {
        saveState = state;
        events.publish(new SaveStateChanged(state));
    }
}
