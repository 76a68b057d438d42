package org.filiere.domain;

/**
 * A stretch of a source's text that speaks for or against a judgement.
 *
 * @param sourceId the source
 * @param start first UTF-16 unit of the stored text, from 0
 * @param end one past the last unit
 * @param quote the text between them, kept so that a passage can be checked and carried over
 * @param stance whether it supports the judgement or speaks against it
 * @param memo the coder's note; may be empty
 */
public record Passage(String sourceId, int start, int end, String quote, Stance stance, String memo) {

    /** Whether a passage supports a judgement. */
    public enum Stance {
        FOR("for"),
        AGAINST("against");

        private final String id;

        Stance(String id) {
            this.id = id;
        }

        /** The name used in files. */
        public String id() {
            return id;
        }
    }

    public Passage {
        Check.id(sourceId, "source id");
        Check.present(quote, "quote");
        Check.present(stance, "stance");
        memo = Check.orEmpty(memo);
        if (start < 0 || end <= start) {
            throw new InvalidContentException("a passage must not be empty: " + start + " to " + end);
        }
        if (quote.length() != end - start) {
            throw new InvalidContentException("the quote has " + quote.length() + " characters, the passage from "
                    + start + " to " + end + " has " + (end - start));
        }
    }

    /** Whether the quote still stands at this place of the text. */
    public boolean fits(String text) {
        return end <= text.length() && text.startsWith(quote, start);
    }
}
