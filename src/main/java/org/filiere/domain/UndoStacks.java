package org.filiere.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one person on one machine can undo and redo. It follows from the edits alone, so it is the same after a restart:
 * an edit that reverses the latest one is an undo, an edit that reverses the latest undo is a redo, and any other edit
 * empties what could be redone.
 */
public final class UndoStacks {

    /**
     * An edit as the stacks see it.
     *
     * @param id the edit
     * @param reverses the edit that it reverses, or nothing
     */
    public record Mark(UUID id, Optional<UUID> reverses) {

        /** The edit that made this revision. */
        public static Mark of(Revision revision) {
            return new Mark(revision.stamp().edit(), revision.stamp().reverses());
        }
    }

    private final Deque<UUID> undoable;
    private final Deque<UUID> redoable;

    private UndoStacks(Deque<UUID> undoable, Deque<UUID> redoable) {
        this.undoable = undoable;
        this.redoable = redoable;
    }

    public static UndoStacks empty() {
        return new UndoStacks(new ArrayDeque<>(), new ArrayDeque<>());
    }

    /** The stacks after these edits, oldest first. */
    public static UndoStacks of(List<Mark> edits) {
        UndoStacks stacks = empty();
        edits.forEach(stacks::apply);
        return stacks;
    }

    /** The stacks after one more edit. These stacks stay as they are. */
    public UndoStacks after(Mark edit) {
        UndoStacks after = new UndoStacks(new ArrayDeque<>(undoable), new ArrayDeque<>(redoable));
        after.apply(edit);
        return after;
    }

    /** The edit that undo reverses. */
    public Optional<UUID> nextUndo() {
        return Optional.ofNullable(undoable.peek());
    }

    /** The edit that redo reverses, which is itself an undo. */
    public Optional<UUID> nextRedo() {
        return Optional.ofNullable(redoable.peek());
    }

    /** The edits that can be undone, latest first. */
    public List<UUID> undoable() {
        return new ArrayList<>(undoable);
    }

    private void apply(Mark edit) {
        Optional<UUID> reversed = edit.reverses();
        if (reversed.isPresent() && reversed.equals(nextUndo())) {
            undoable.pop();
            redoable.push(edit.id());
        } else if (reversed.isPresent() && reversed.equals(nextRedo())) {
            redoable.pop();
            undoable.push(edit.id());
        } else {
            undoable.push(edit.id());
            redoable.clear();
        }
    }
}
