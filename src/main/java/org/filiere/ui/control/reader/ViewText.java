package org.filiere.ui.control.reader;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as the reader shows it. Each line of the text is a line of the reader, except that a line of more than
 * {@value #LONGEST} UTF-16 units is divided at ends of sentences: a whole interview in one line could neither be laid
 * out in time nor be cited by its line. The blank there becomes a line end, so that positions stay; only where there is
 * no blank for so long is one added. Where it divides depends on the text alone, never on the window.
 */
final class ViewText {

    /** The longest line that is shown undivided. */
    static final int LONGEST = 2_000;

    private static final int SHORTEST = 500;
    private static final int WINDOW = 48;
    private static final String SENTENCE_ENDS = ".!?…。！？";
    private static final String CLOSERS = "\"'”’»)]";

    private final String source;
    private final String shown;
    private final int[] added;
    private final int[] starts;

    private ViewText(String source, String shown, int[] added) {
        this.source = source;
        this.shown = shown;
        this.added = added;
        this.starts = starts(shown);
    }

    static ViewText of(String source) {
        StringBuilder shown = null;
        int[] added = new int[0];
        if (source.indexOf('\r') >= 0) {
            shown = new StringBuilder(source.replace("\r\n", " \n").replace('\r', '\n'));
        }
        int start = 0;
        int inserted = 0;
        int length = source.length();
        String lines = shown == null ? source : shown.toString();
        while (start <= length) {
            int end = lines.indexOf('\n', start);
            end = end < 0 ? length : end;
            while (end - start > LONGEST) {
                shown = shown == null ? new StringBuilder(source) : shown;
                int at = breakIn(lines, start);
                if (Character.isWhitespace(lines.charAt(at))) {
                    shown.setCharAt(at + inserted, '\n');
                    start = at + 1;
                } else {
                    shown.insert(at + inserted, '\n');
                    added = Arrays.copyOf(added, inserted + 1);
                    added[inserted] = at;
                    inserted++;
                    start = at;
                }
            }
            start = end + 1;
        }
        return new ViewText(source, shown == null ? source : shown.toString(), added);
    }

    String source() {
        return source;
    }

    String shown() {
        return shown;
    }

    int lines() {
        return starts.length;
    }

    /** Where a line starts in what is shown. */
    int start(int line) {
        return starts[line];
    }

    /** One past the last unit of a line in what is shown, without its line end. */
    int end(int line) {
        return line + 1 < starts.length ? starts[line + 1] - 1 : shown.length();
    }

    /** The line that holds a position of the text, from 0. */
    int line(int position) {
        return lineOfShown(toShown(position));
    }

    int lineOfShown(int position) {
        int found = Arrays.binarySearch(starts, position);
        return found >= 0 ? found : -found - 2;
    }

    int toShown(int position) {
        int at = Math.max(0, Math.min(source.length(), position));
        int found = Arrays.binarySearch(added, at);
        return at + (found >= 0 ? found + 1 : -found - 1);
    }

    int toSource(int position) {
        int before = 0;
        while (before < added.length && added[before] + before < position) {
            before++;
        }
        return Math.min(source.length(), position - before);
    }

    /** The stretch of the text, widened to whole characters. */
    ReaderSelection select(int from, int to) {
        int start = boundary(from, false);
        int end = to == from ? start : boundary(to, true);
        return new ReaderSelection(start, end, source.substring(start, end));
    }

    private int boundary(int position, boolean after) {
        if (position <= 0 || position >= source.length()) {
            return Math.max(0, Math.min(source.length(), position));
        }
        int from = Math.max(0, position - WINDOW);
        if (Character.isLowSurrogate(source.charAt(from))) {
            from++;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(source.substring(from, Math.min(source.length(), position + WINDOW)));
        int at = position - from;
        if (characters.isBoundary(at)) {
            return position;
        }
        return from + (after ? characters.following(at) : characters.preceding(at));
    }

    /** Where to divide a line that is too long: at a sentence's end, else at a blank, else between two characters. */
    private static int breakIn(String text, int start) {
        int last = start + LONGEST;
        for (int at = start + SHORTEST; at < last; at++) {
            if (Character.isWhitespace(text.charAt(at)) && endsSentence(text, at)) {
                return at;
            }
        }
        for (int at = last - 1; at > start; at--) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        for (int at = start + SHORTEST; at < last; at++) {
            if (SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(last)) ? last - 1 : last;
    }

    private static boolean endsSentence(String text, int blank) {
        int at = blank - 1;
        while (at > 0 && CLOSERS.indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0;
    }

    private static int[] starts(String text) {
        int[] starts = new int[64];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count] = at + 1;
            count++;
        }
        return Arrays.copyOf(starts, count);
    }
}
