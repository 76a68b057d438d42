package org.filiere.ui.control.reader;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text without case and accents that knows where each of its characters stood, so that "nao" finds "não" and the hit
 * has the right offsets, whether the accent is part of the letter or follows it.
 */
public final class FoldedText {

    private static final int ASCII = 0x80;

    private final String folded;
    private final int[] positions;

    private FoldedText(String folded, int[] positions) {
        this.folded = folded;
        this.positions = positions;
    }

    /** Folds a text; any blank, a line end included, counts as a space. */
    public static FoldedText of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int[] positions = new int[text.length() + 1];
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int before = folded.length();
            fold(point, folded);
            if (folded.length() > positions.length - 1) {
                positions = Arrays.copyOf(positions, positions.length * 2);
            }
            Arrays.fill(positions, before, folded.length(), at);
            at += Character.charCount(point);
        }
        positions = Arrays.copyOf(positions, folded.length() + 1);
        positions[folded.length()] = text.length();
        return new FoldedText(folded.toString(), positions);
    }

    /**
     * Where words occur, without overlaps.
     *
     * @return start and end of each place in the text that was folded, one after the other
     */
    public int[] find(String words) {
        String wanted = of(words).folded;
        if (wanted.isEmpty()) {
            return new int[0];
        }
        int[] found = new int[64];
        int count = 0;
        for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length())) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count] = positions[at];
            found[count + 1] = positions[at + wanted.length()];
            count += 2;
        }
        return Arrays.copyOf(found, count);
    }

    private static void fold(int point, StringBuilder into) {
        if (Character.isWhitespace(point) || point == '\u00a0') {
            into.append(' ');
        } else if (point < ASCII) {
            into.append((char) (point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point));
        } else if (point == 'ς') {
            into.append('σ');
        } else {
            String letters = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD);
            letters.codePoints()
                    .filter(part -> !isMark(part))
                    .forEach(part -> into.append(Character.toString(part).toLowerCase(Locale.ROOT)));
        }
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
