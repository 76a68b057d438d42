package org.filiere.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into stretches of one or a few paragraphs (turns of an interview), so that a hit says where it is. Words
 * of a search must meet in one stretch. Together they are the whole text.
 */
final class Chunks {

    /** A stretch ends with the paragraph that brings it to this length. */
    static final int ENOUGH = 1_000;
    /** A paragraph that is longer is cut, after a sentence if it can be. */
    static final int LONGEST = 2_400;

    private Chunks() {}

    static List<Span> of(String text) {
        List<Span> chunks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            chunks.add(new Span(start, end));
            start = end;
        }
        return chunks;
    }

    private static int end(String text, int start) {
        int longest = start + LONGEST;
        int lineEnd = -1;
        for (int at = text.indexOf('\n', start); at >= 0 && at < longest; at = text.indexOf('\n', at + 1)) {
            lineEnd = at + 1;
            if (lineEnd - start >= ENOUGH) {
                return lineEnd;
            }
        }
        if (longest >= text.length()) {
            return text.length();
        }
        return lineEnd > start ? lineEnd : cut(text, start, longest);
    }

    private static int cut(String text, int start, int longest) {
        int space = -1;
        for (int at = longest; at > start + ENOUGH; at--) {
            if (Character.isWhitespace(text.charAt(at - 1))) {
                space = Math.max(space, at);
                if (".?!…".indexOf(text.charAt(at - 2)) >= 0) {
                    return at;
                }
            }
        }
        return space > 0 ? space : Character.isLowSurrogate(text.charAt(longest)) ? longest - 1 : longest;
    }
}
