package org.filiere.ui.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Hashes;
import org.filiere.domain.Revision;
import org.filiere.domain.RevisionGraph;
import org.filiere.domain.UndoStacks;
import org.filiere.storage.StudyStore;

/** A store in memory, for tests of screens. */
public final class FakeStore implements StudyStore {

    private final Map<UUID, Revision> revisions = new LinkedHashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final UUID studyId = new UUID(0, 1);

    @Override
    public UUID studyId() {
        return studyId;
    }

    @Override
    public Path folder() {
        return Path.of("memory");
    }

    @Override
    public List<Revision> heads() {
        return RevisionGraph.heads(revisions.values()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Revision> history(EntityRef entity) {
        return revisions.values().stream()
                .filter(revision -> revision.entity().equals(entity))
                .sorted(Comparator.comparingLong(revision -> revision.stamp().counter()))
                .toList();
    }

    @Override
    public Optional<Revision> revision(UUID id) {
        return Optional.ofNullable(revisions.get(id));
    }

    @Override
    public List<Revision> edit(UUID editId) {
        return revisions.values().stream()
                .filter(revision -> revision.stamp().edit().equals(editId))
                .toList();
    }

    @Override
    public List<UndoStacks.Mark> edits(String author, String device, int limit) {
        List<UndoStacks.Mark> marks = new ArrayList<>();
        for (Revision revision : revisions.values()) {
            UndoStacks.Mark mark =
                    new UndoStacks.Mark(revision.stamp().edit(), revision.stamp().reverses());
            if (revision.stamp().author().equals(author) && !marks.contains(mark)) {
                marks.add(mark);
            }
        }
        return marks;
    }

    @Override
    public void forEach(Consumer<Revision> action) {
        revisions.values().forEach(action);
    }

    @Override
    public List<Revision> append(Collection<Revision> added) {
        List<Revision> fresh =
                added.stream().filter(revision -> !revisions.containsKey(revision.id())).toList();
        fresh.forEach(revision -> revisions.put(revision.id(), revision));
        return fresh;
    }

    @Override
    public String putText(String text) {
        String hash = Hashes.sha256(text);
        texts.put(hash, text);
        return hash;
    }

    @Override
    public Optional<String> text(String sha256) {
        return Optional.ofNullable(texts.get(sha256));
    }

    @Override
    public Optional<Path> backup() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
