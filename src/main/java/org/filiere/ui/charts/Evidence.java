package org.filiere.ui.charts;

import java.util.List;

/**
 * Why a case has the score that counts.
 *
 * @param title the item, or the value chain
 * @param score the score that counts, in words
 * @param origin where it comes from, in words, or why there is none
 * @param notes the justifications
 */
public record Evidence(String title, String score, String origin, List<Note> notes) {

    /**
     * A justification.
     *
     * @param who gave it, in words; may be empty
     * @param text as written; may be empty
     * @param quotes the passages that it rests on
     */
    public record Note(String who, String text, List<Quote> quotes) {

        public Note {
            quotes = List.copyOf(quotes);
        }
    }

    /**
     * A passage.
     *
     * @param text as it stands in the source
     * @param source its title
     */
    public record Quote(String text, String source) {}

    public Evidence {
        notes = List.copyOf(notes);
    }
}
