package org.filiere.review.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filiere.domain.Content;
import org.filiere.domain.DiscussionNote;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.FieldChange;
import org.filiere.domain.Revision;
import org.filiere.domain.StudySnapshot;

/**
 * Makes the audit while the revisions of a study pass by. The contents of current revisions, which are nearly all of
 * them, are let go at once: nothing comes after them. Only what was replaced is kept until the end of the reading,
 * because it is what a later revision has changed. For one thread at a time.
 */
public final class AuditTrail {

    private final StudySnapshot latest;
    private final List<AuditEntry> entries = new ArrayList<>();
    private final Map<UUID, Content> replaced = new HashMap<>();
    /** Edits that take back others; taking back one of these is redoing. */
    private final Set<UUID> reversals = new HashSet<>();
    /** Reasons of decisions taken back, and the entries that wait for theirs, by edit. */
    private final Map<UUID, String> reopenings = new HashMap<>();

    private final Map<UUID, List<Integer>> reopened = new HashMap<>();
    /** Equal small things are kept once. */
    private final Map<Object, Object> common = new HashMap<>();

    /**
     * A trail without entries.
     *
     * @param latest the study that all the revisions make
     */
    public AuditTrail(StudySnapshot latest) {
        this.latest = latest;
    }

    /** Takes the next revision; they come ordered by counter, so that what is replaced comes before what replaces it. */
    public void add(Revision revision) {
        Optional<Entity> entity = latest.entity(revision.entity());
        boolean current = entity.stream()
                .flatMap(known -> known.heads().stream())
                .anyMatch(head -> head.id().equals(revision.id()));
        Content before = revision.replaces().stream()
                .map(replaced::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(Content.TOMBSTONE);
        if (!current) {
            replaced.put(revision.id(), revision.content());
        }
        add(revision, entity.map(Entity::ref).orElse(revision.entity()), before);
    }

    /** All revisions have passed: what only the reading needs is let go. */
    public void end() {
        replaced.clear();
    }

    /**
     * Takes the revisions of an edit that was made after the reading.
     *
     * @param before the study before it
     */
    public void addLater(StudySnapshot before, Collection<Revision> added) {
        for (Revision revision : added) {
            Optional<Entity> entity = before.entity(revision.entity());
            Content old = entity.stream()
                    .flatMap(known -> known.heads().stream())
                    .filter(head -> revision.replaces().contains(head.id()))
                    .findFirst()
                    .map(Revision::content)
                    .orElse(Content.TOMBSTONE);
            add(revision, entity.map(Entity::ref).orElse(revision.entity()), old);
        }
    }

    /** How many entries there are. */
    public int size() {
        return entries.size();
    }

    /** The entries so far, newest first. */
    public List<AuditEntry> newestFirst() {
        return entries.stream().sorted(AuditEntry.NEWEST_FIRST).toList();
    }

    private void add(Revision revision, EntityRef ref, Content before) {
        List<FieldChange> changes = FieldChange.between(before, revision.content());
        AuditAction action = AuditRules.action(revision, before, this::isReversal);
        UUID edit = revision.stamp().edit();
        revision.stamp().reverses().ifPresent(reversed -> reversals.add(edit));
        String reason = AuditRules.reason(revision.content());
        if (action == AuditAction.REOPENED) {
            reason = reopenings.getOrDefault(edit, "");
            reopened.computeIfAbsent(edit, key -> new ArrayList<>()).add(entries.size());
        }
        entries.add(new AuditEntry(
                revision.id(),
                ref,
                revision.stamp().at(),
                revision.stamp().counter(),
                once(revision.stamp().author()),
                once(revision.stamp().device()),
                action,
                once(changes.stream().map(FieldChange::field).toList()),
                AuditRules.telling(before, revision.content(), changes).map(this::once),
                reason));
        if (revision.content() instanceof DiscussionNote note && note.purpose() == DiscussionNote.Purpose.REOPENED) {
            reopenings.put(edit, note.text());
            reopened.getOrDefault(edit, List.of())
                    .forEach(place -> entries.set(place, entries.get(place).withReason(note.text())));
        }
    }

    private boolean isReversal(UUID edit) {
        return reversals.contains(edit);
    }

    @SuppressWarnings("unchecked")
    private <T> T once(T value) {
        return (T) common.computeIfAbsent(value, same -> same);
    }
}
