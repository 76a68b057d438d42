package org.filiere.ui.coding;

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
import org.filiere.ui.StudyModel;
import org.filiere.ui.control.reader.TextLines;

/** In which line of its source a passage begins. Texts are read once, when the first of their passages is asked for. */
public final class SourceLines {

    private final StudyModel study;
    private final Map<String, TextLines> known = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final ReadOnlyIntegerWrapper read = new ReadOnlyIntegerWrapper(this, "read");

    /**
     * The lines of the sources of this study.
     *
     * @param evidence what has been read already
     */
    public SourceLines(StudyModel study, EvidenceViewModel evidence) {
        this.study = study;
        evidence.textProperty().subscribe(text -> {
            if (evidence.chosenProperty().get() != null && !text.isEmpty()) {
                known.put(evidence.chosenProperty().get().source().textHash(), TextLines.of(text));
                read.set(read.get() + 1);
            }
        });
    }

    /** How many texts have been read; changes when lines become known. */
    public ReadOnlyIntegerProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /** The line, from 1; nothing where the study has no such text, or while it is being read. */
    public OptionalInt of(Passage passage) {
        String hash = Optional.ofNullable(study.snapshot().sources().get(passage.sourceId()))
                .map(Source::textHash)
                .orElse("");
        TextLines lines = known.get(hash);
        if (lines == null && !hash.isEmpty() && asked.add(hash)) {
            study.text(hash, text -> {
                text.ifPresent(words -> known.put(hash, TextLines.of(words)));
                read.set(read.get() + 1);
            });
            lines = known.get(hash);
        }
        return lines == null ? OptionalInt.empty() : OptionalInt.of(lines.lineOf(passage.start()));
    }
}
