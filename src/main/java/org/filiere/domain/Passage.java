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
 * @param keptDespite the id of a corrected version of the source which the coder has seen and to which the passage is
 *     not to be carried over; empty while that is not decided or there is none
 */
public record Passage(
        String sourceId, int start, int end, String quote, Stance stance, String memo, String keptDespite) {

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
        keptDespite = Check.orEmpty(keptDespite);
        if (start < 0 || end <= start) {
            throw new InvalidContentException("a passage must not be empty: " + start + " to " + end);
        }
        if (quote.length() != end - start) {
            throw new InvalidContentException("the quote has " + quote.length() + " characters, the passage from "
                    + start + " to " + end + " has " + (end - start));
        }
    }

    /** A passage of which nobody has decided where it stays. */
    public Passage(String sourceId, int start, int end, String quote, Stance stance, String memo) {
        this(sourceId, start, end, quote, stance, memo, "");
    }

    /** The same evidence at another place, which may be in another version of the source. */
    public Passage at(String newSourceId, int newStart, int newEnd, String newQuote) {
        return new Passage(newSourceId, newStart, newEnd, newQuote, stance, memo);
    }

    public Passage withStance(Stance newStance) {
        return new Passage(sourceId, start, end, quote, newStance, memo, keptDespite);
    }

    public Passage withMemo(String newMemo) {
        return new Passage(sourceId, start, end, quote, stance, newMemo, keptDespite);
    }

    /** The passage stays where it is although there is this corrected version of its source. */
    public Passage keptDespite(String correctedId) {
        return new Passage(sourceId, start, end, quote, stance, memo, correctedId);
    }

    /** Whether it stands at the same place of the same source, whatever is said of it. */
    public boolean isSamePlace(Passage other) {
        return sourceId.equals(other.sourceId) && start == other.start && end == other.end;
    }

    /** Whether the quote still stands at this place of the text. */
    public boolean fits(String text) {
        return end <= text.length() && text.startsWith(quote, start);
    }
}
