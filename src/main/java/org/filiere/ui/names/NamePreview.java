package org.filiere.ui.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filiere.domain.Pseudonym;
import org.filiere.domain.Pseudonyms;

/**
 * Where names stand in a study.
 *
 * @param counts how often each was found
 * @param occurrences the first ones of each name, in the order of the writings
 */
record NamePreview(Map<Pseudonym, Integer> counts, Map<Pseudonym, List<Occurrence>> occurrences) {

    /** More of one name are counted but not listed. */
    static final int LISTED = 200;

    private static final int CONTEXT = 48;

    /**
     * Something that somebody wrote or said.
     *
     * @param where what it is, in words
     */
    record Writing(String where, String text) {}

    static NamePreview empty() {
        return new NamePreview(Map.of(), Map.of());
    }

    /** Looks for all names in all writings. */
    static NamePreview of(Pseudonyms names, List<Writing> writings) {
        Map<Pseudonym, Integer> counts = new HashMap<>();
        Map<Pseudonym, List<Occurrence>> occurrences = new HashMap<>();
        for (Writing writing : writings) {
            for (Pseudonyms.Found found : names.in(writing.text())) {
                counts.merge(found.pseudonym(), 1, Integer::sum);
                List<Occurrence> listed = occurrences.computeIfAbsent(found.pseudonym(), none -> new ArrayList<>());
                if (listed.size() < LISTED) {
                    listed.add(occurrence(writing, found));
                }
            }
        }
        return new NamePreview(counts, occurrences);
    }

    private static Occurrence occurrence(Writing writing, Pseudonyms.Found found) {
        String text = writing.text();
        int from = whole(text, Math.max(0, found.start() - CONTEXT));
        int to = whole(text, Math.min(text.length(), found.end() + CONTEXT));
        return new Occurrence(
                writing.where(),
                (from > 0 ? "…" : "") + line(text.substring(from, found.start())),
                text.substring(found.start(), found.end()),
                found.pseudonym().replacement(),
                line(text.substring(found.end(), to)) + (to < text.length() ? "…" : ""));
    }

    /** A place that does not cut a letter in two. */
    private static int whole(String text, int place) {
        boolean inside = place > 0
                && place < text.length()
                && Character.isLowSurrogate(text.charAt(place))
                && Character.isHighSurrogate(text.charAt(place - 1));
        return inside ? place - 1 : place;
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
