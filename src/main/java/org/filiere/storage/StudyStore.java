package org.filiere.storage;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Revision;
import org.filiere.domain.UndoStacks;

/**
 * Keeps the revisions and texts of one open study. Revisions are only ever added. Every method blocks and may throw
 * {@link StorageException}; calls come from one thread at a time, never from the window's.
 */
public interface StudyStore extends AutoCloseable {

    /** Names the study for life; copies of a study share it. */
    UUID studyId();

    /** The folder that holds the study. */
    Path folder();

    /** The heads of every entity: all that is needed to show the study. */
    List<Revision> heads();

    /** All revisions of an entity, oldest first (by counter and id). */
    List<Revision> history(EntityRef entity);

    /** The revision with this id. */
    Optional<Revision> revision(UUID id);

    /** Which of these revisions are held. */
    Set<UUID> held(Collection<UUID> ids);

    /** The revisions of an edit. */
    List<Revision> edit(UUID editId);

    /**
     * The latest edits that this author made on this device, oldest first.
     *
     * @param limit at most so many
     */
    List<UndoStacks.Mark> edits(String author, String device, int limit);

    /** Hands over every revision, ordered by counter and id, without holding all of them in memory. */
    void forEach(Consumer<Revision> action);

    /**
     * Adds revisions in one transaction. When it returns they are on the disk and survive a power cut; when it throws,
     * none was added. Revisions that the store holds already are passed over, unless it does not know who wrote one and is
     * told now (see {@link org.filiere.domain.RevisionGraph#fuller}). Passages on a source that was withdrawn are left
     * out.
     *
     * @return those that were new, as they were stored, and those of which the author is known now
     */
    List<Revision> append(Collection<Revision> revisions);

    /**
     * Adds what comes from another copy of the study. As with {@link #append(Collection)}, nothing of a source that was
     * withdrawn here comes back: its revisions come as tombstones, passages on it are left out, and so are its text and
     * what the other revisions quote of it.
     *
     * <p>Revisions and texts come in together or not at all, also when the program or the machine stops meanwhile.
     *
     * @param texts the texts of the sources among the revisions
     * @param progress may stop it; then nothing was added
     * @throws java.util.concurrent.CancellationException when it was stopped
     */
    List<Revision> append(Collection<Revision> revisions, Collection<String> texts, WorkProgress progress);

    /**
     * Removes everything of these sources: their texts, their revisions, the passages on them and what was quoted of
     * them, from the study and from its backups. The files are made anew, because a database keeps what was deleted in
     * parts of its file that are no longer used. They take their places only when all are complete: the backups first, the
     * study last, so that after a crash it either still holds the sources and they can be withdrawn again, or is clean
     * everywhere. A failure or a stop before that leaves everything as it was.
     *
     * @param sourceIds all versions of what is withdrawn
     * @param notes the revisions that say so; added to the study and to every backup that is rewritten
     * @throws StorageException when the disk is full or the study cannot be written
     * @throws java.util.concurrent.CancellationException when it was stopped
     */
    WithdrawalReport withdraw(Set<String> sourceIds, List<Revision> notes, WorkProgress progress);

    /** Keeps a text under its hash, with the same promise as {@link #append}. Returns SHA-256 in hexadecimal. */
    String putText(String text);

    /** The text with this SHA-256. */
    Optional<String> text(String sha256);

    /**
     * Makes a backup in the study's {@code backups} folder, verified by opening it, and removes the oldest ones beyond
     * what is kept.
     *
     * @return the backup's file; empty when nothing has changed since the latest one
     */
    Optional<Path> backup();

    @Override
    void close();
}
