package org.filiere.ui.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filiere.domain.Source;
import org.filiere.domain.StudySnapshot;
import org.filiere.ui.StudyModel;
import org.filiere.ui.task.BackgroundRunner;

/** How long the texts of the sources are: read once, a few at a time, so that edits never wait for it. */
final class TextLengths {

    private static final int AT_ONCE = 8;

    private final StudyModel study;
    private final BackgroundRunner background;
    private final Runnable onKnown;
    private final Map<String, Integer> known = new HashMap<>();
    private boolean reading;

    TextLengths(StudyModel study, BackgroundRunner background, Runnable onKnown) {
        this.study = study;
        this.background = background;
        this.onKnown = onKnown;
    }

    /** What is known so far, by the hash of the text. */
    Map<String, Integer> known() {
        return Map.copyOf(known);
    }

    /** Reads what is missing. */
    void follow(StudySnapshot snapshot) {
        Set<String> missing = new LinkedHashSet<>();
        for (Source source : snapshot.sources().values()) {
            if (!known.containsKey(source.textHash())) {
                missing.add(source.textHash());
            }
        }
        if (reading || missing.isEmpty()) {
            return;
        }
        reading = true;
        List<String> next = new ArrayList<>(missing).subList(0, Math.min(AT_ONCE, missing.size()));
        background.whenDone(
                study.session().withStore(store -> {
                    Map<String, Integer> lengths = new HashMap<>();
                    next.forEach(hash -> lengths.put(
                            hash, store.text(hash).map(String::length).orElse(0)));
                    return lengths;
                }),
                lengths -> {
                    reading = false;
                    known.putAll(lengths);
                    onKnown.run();
                    follow(study.snapshot());
                },
                failure -> {
                    reading = false;
                    study.report("common.text", failure);
                });
    }
}
