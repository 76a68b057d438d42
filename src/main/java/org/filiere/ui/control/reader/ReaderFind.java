package org.filiere.ui.control.reader;

import java.util.function.BiConsumer;

/** What was found in the text, and which of it is at hand. */
final class ReaderFind {

    private String text = "";
    private FoldedText folded;
    private int[] hits = new int[0];
    private int at = -1;

    void text(String now) {
        text = now;
        folded = null;
        clear();
    }

    void clear() {
        hits = new int[0];
        at = -1;
    }

    int[] hits() {
        return hits;
    }

    int count() {
        return hits.length / 2;
    }

    /** The hit at hand, from 1; 0 for none. */
    int number() {
        return at + 1;
    }

    /**
     * Looks for words, first from this position on.
     *
     * @param show told of the hit at hand, if there is one
     */
    void find(String words, int from, BiConsumer<Integer, Integer> show) {
        clear();
        if (words.isBlank()) {
            return;
        }
        if (folded == null) {
            folded = FoldedText.of(text);
        }
        hits = folded.find(words);
        if (hits.length > 0) {
            at = 0;
            while (at < count() - 1 && hits[2 * at] < from) {
                at++;
            }
            if (hits[2 * at] < from) {
                at = 0;
            }
            show.accept(hits[2 * at], hits[2 * at + 1]);
        }
    }

    /** Goes on by this many hits, from the last to the first. */
    void step(int by, BiConsumer<Integer, Integer> show) {
        if (count() > 0) {
            at = Math.floorMod(at + by, count());
            show.accept(hits[2 * at], hits[2 * at + 1]);
        }
    }
}
