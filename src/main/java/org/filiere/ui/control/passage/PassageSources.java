package org.filiere.ui.control.passage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.filiere.domain.Passage;
import org.filiere.domain.Source;
import org.filiere.domain.StudySnapshot;
import org.filiere.ui.StudyModel;
import org.filiere.ui.control.reader.TextLines;

/**
 * The sources of passages: their titles, the line in which a passage begins, and what is to be said of it. Texts are read
 * in the background when a passage is asked for, and are not kept. For the window's thread.
 */
public final class PassageSources {

    private record Place(String textHash, int start, String quote) {}

    private final StudyModel study;
    private final Map<String, TextLines> lines = new HashMap<>();
    private final Map<Place, Boolean> fits = new HashMap<>();
    private final Map<String, Set<Place>> asked = new HashMap<>();
    private final ReadOnlyIntegerWrapper read = new ReadOnlyIntegerWrapper(this, "read");
    private StudySnapshot versionsOf;
    private SourceVersions versions;

    /** The sources of this study. */
    public PassageSources(StudyModel study) {
        this.study = study;
    }

    /** How many texts have been read; changes when lines become known. */
    public ReadOnlyIntegerProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /** Takes note of the lines of a text that somebody else has read. */
    public void learn(String textHash, String text) {
        lines.computeIfAbsent(textHash, hash -> TextLines.of(text));
        read.set(read.get() + 1);
    }

    /** The title of a source, or its id if the study does not hold it. */
    public String title(String sourceId) {
        return source(sourceId).map(Source::title).orElse(sourceId);
    }

    /** The line, from 1; nothing where the study has no such text, or while it is being read. */
    public OptionalInt line(Passage passage) {
        look(passage);
        TextLines known =
                source(passage.sourceId()).map(Source::textHash).map(lines::get).orElse(null);
        return known == null ? OptionalInt.empty() : OptionalInt.of(known.lineOf(passage.start()));
    }

    /** What there is to say of a passage; that it does not fit its source, once the text was read. */
    public PassageState state(Passage passage) {
        StudySnapshot snapshot = study.snapshot();
        if (source(passage.sourceId()).isEmpty()) {
            return PassageState.MISSING;
        }
        look(passage);
        if (!fits.getOrDefault(place(passage), true)) {
            return PassageState.MISFIT;
        }
        String newest = versions(snapshot).newest(passage.sourceId());
        if (newest.equals(passage.sourceId())) {
            return PassageState.FINE;
        }
        return newest.equals(passage.keptDespite()) ? PassageState.KEPT : PassageState.CORRECTED;
    }

    private SourceVersions versions(StudySnapshot snapshot) {
        if (snapshot != versionsOf) {
            versionsOf = snapshot;
            versions = new SourceVersions(snapshot.sources());
        }
        return versions;
    }

    /** Has the text read if anything of the passage is not known yet. */
    private void look(Passage passage) {
        Place place = place(passage);
        if (place.textHash().isEmpty() || fits.containsKey(place)) {
            return;
        }
        Set<Place> waiting = asked.get(place.textHash());
        if (waiting != null) {
            waiting.add(place);
            return;
        }
        asked.put(place.textHash(), new HashSet<>(Set.of(place)));
        study.text(place.textHash(), text -> take(place.textHash(), text));
    }

    private void take(String hash, Optional<String> text) {
        Set<Place> waiting = asked.remove(hash);
        text.ifPresent(words -> lines.put(hash, TextLines.of(words)));
        for (Place place : waiting) {
            fits.put(place, text.isEmpty() || text.get().startsWith(place.quote(), place.start()));
        }
        read.set(read.get() + 1);
    }

    private Place place(Passage passage) {
        String hash = source(passage.sourceId()).map(Source::textHash).orElse("");
        return new Place(hash, passage.start(), passage.quote());
    }

    private Optional<Source> source(String sourceId) {
        return Optional.ofNullable(study.snapshot().sources().get(sourceId));
    }
}
