package org.filiere.session;

import java.time.Instant;
import org.filiere.storage.StorageException;

/** Whether all that was entered is on the disk. */
public sealed interface SaveState {

    /** Nothing was edited since the study was opened. */
    record Unchanged() implements SaveState {}

    /** Edits are on their way to the disk. */
    record Saving() implements SaveState {}

    /** All edits are on the disk: committed and synced. */
    record Saved(Instant at) implements SaveState {}

    /** Some edits are not on the disk. They are kept in memory and tried again with the next edit or on demand. */
    record NotSaved(int edits, StorageException cause) implements SaveState {}
}
