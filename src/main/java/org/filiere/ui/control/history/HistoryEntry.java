package org.filiere.ui.control.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.filiere.domain.Content;
import org.filiere.domain.FieldChange;
import org.filiere.domain.Revision;

/**
 * One step in the history of an entity, as people see it: a revision, or several that somebody wrote in one go, typing.
 *
 * @param revision the last of its revisions
 * @param revisions how many there are
 * @param what what was done
 * @param before the state before it; {@link Content#TOMBSTONE} for none
 * @param changes what is different; empty for a deletion
 * @param head whether nothing has replaced it
 */
public record HistoryEntry(
        Revision revision, int revisions, What what, Content before, List<FieldChange> changes, boolean head) {

    /** What was done. */
    public enum What {
        CREATED,
        CHANGED,
        DELETED,
        UNDONE,
        REDONE,
        SETTLED
    }

    private static final long ONE_GO = TimeUnit.MINUTES.toSeconds(1);
    private static final String TYPED = "justification";

    public HistoryEntry {
        changes = List.copyOf(changes);
    }

    /**
     * The history of one entity, newest first.
     *
     * @param oldestFirst all its revisions
     */
    public static List<HistoryEntry> of(List<Revision> oldestFirst) {
        Map<UUID, Revision> byId = new HashMap<>();
        Set<UUID> replaced = new HashSet<>();
        Map<UUID, Revision> byEdit = new HashMap<>();
        for (Revision revision : oldestFirst) {
            byId.put(revision.id(), revision);
            byEdit.put(revision.stamp().edit(), revision);
            replaced.addAll(revision.replaces());
        }
        Deque<HistoryEntry> entries = new ArrayDeque<>();
        for (Revision revision : oldestFirst) {
            Content before = revision.replaces().stream()
                    .map(byId::get)
                    .filter(java.util.Objects::nonNull)
                    .min(Revision.CURRENT_FIRST)
                    .map(Revision::content)
                    .orElse(Content.TOMBSTONE);
            HistoryEntry entry = new HistoryEntry(
                    revision,
                    1,
                    what(revision, before, byEdit),
                    before,
                    FieldChange.between(before, revision.content()),
                    !replaced.contains(revision.id()));
            HistoryEntry last = entries.peekFirst();
            if (last != null && entry.goesOnFrom(last)) {
                entries.pop();
                entry = entry.joinedTo(last);
            }
            entries.push(entry);
        }
        return List.copyOf(new ArrayList<>(entries));
    }

    private static What what(Revision revision, Content before, Map<UUID, Revision> byEdit) {
        Optional<UUID> reverses = revision.stamp().reverses();
        if (reverses.isPresent()) {
            Revision reversed = byEdit.get(reverses.get());
            boolean undoneAgain =
                    reversed != null && reversed.stamp().reverses().isPresent();
            return undoneAgain ? What.REDONE : What.UNDONE;
        }
        // A revision in an extract replaces all that came before it, so that it need not have settled anything.
        if (revision.replaces().size() > 1 && !revision.stamp().isOfTeam()) {
            return What.SETTLED;
        }
        if (revision.isTombstone()) {
            return What.DELETED;
        }
        return before instanceof Content.Tombstone ? What.CREATED : What.CHANGED;
    }

    private boolean goesOnFrom(HistoryEntry last) {
        return what == What.CHANGED
                && (last.what == What.CHANGED || last.what == What.CREATED)
                && isTyping()
                && last.isTyping()
                && revision.replaces().equals(List.of(last.revision.id()))
                && revision.stamp().author().equals(last.revision.stamp().author())
                && revision.stamp().device().equals(last.revision.stamp().device())
                && Math.abs(revision.stamp().at().getEpochSecond()
                                - last.revision.stamp().at().getEpochSecond())
                        <= ONE_GO;
    }

    private boolean isTyping() {
        return changes.stream().allMatch(change -> change.field().equals(TYPED));
    }

    private HistoryEntry joinedTo(HistoryEntry last) {
        return new HistoryEntry(
                revision,
                revisions + last.revisions,
                last.what,
                last.before,
                FieldChange.between(last.before, revision.content()),
                head);
    }
}
