package org.filiere.sample;

import java.util.Map;
import org.filiere.domain.Passage;

/** Finds quotes in transcripts, so that nobody has to count characters. */
final class TrainingStudyQuotes {
    private static final String GAP = " [...] ";
    private static final String MEMO = " // ";

    private final Map<String, String> texts;

    /** Over the normalised texts of sources, by source id. */
    TrainingStudyQuotes(Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * The passage that a quote line of an authoring file means.
     *
     * @param quote the words, or {@code FIRST [...] LAST} for all from the first words to the next last words; a memo
     *     may follow after {@code //}
     * @throws IllegalArgumentException when the words are not in the text, or there more than once
     */
    Passage passage(String sourceId, Passage.Stance stance, String quote) {
        String text = texts.get(sourceId);
        if (text == null) {
            throw new IllegalArgumentException("there is no source " + sourceId);
        }
        int memoAt = quote.indexOf(MEMO);
        String memo = memoAt < 0 ? "" : quote.substring(memoAt + MEMO.length()).strip();
        String words = (memoAt < 0 ? quote : quote.substring(0, memoAt)).strip();
        int gap = words.indexOf(GAP);
        String first = gap < 0 ? words : words.substring(0, gap);
        int start = onlyPlace(text, first, sourceId);
        int end = start + first.length();
        if (gap >= 0) {
            String last = words.substring(gap + GAP.length());
            int lastAt = text.indexOf(last, end);
            if (lastAt < 0) {
                throw new IllegalArgumentException("\"" + last + "\" does not follow in " + sourceId);
            }
            end = lastAt + last.length();
        }
        return new Passage(sourceId, start, end, text.substring(start, end), stance, memo);
    }

    private static int onlyPlace(String text, String words, String sourceId) {
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("\"" + words + "\" is not in " + sourceId);
        }
        if (text.indexOf(words, at + 1) >= 0) {
            throw new IllegalArgumentException("\"" + words + "\" is more than once in " + sourceId);
        }
        return at;
    }
}
