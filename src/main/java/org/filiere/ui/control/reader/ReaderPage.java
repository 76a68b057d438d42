package org.filiere.ui.control.reader;

import java.util.Arrays;

/** What the margin of each line needs to know: the text, its marks, what was found, and how wide the margin is. */
final class ReaderPage {

    private static final double WIDE = 520;
    private static final double DIGIT = 0.56;
    private static final double PADDING = 12;
    private static final double NARROW_CHIPS = 4.7;
    private static final double WIDE_CHIPS = 8.2;

    private ViewText text = ViewText.of("");
    private MarkLayout marks = MarkLayout.NONE;
    private int[] hits = new int[0];
    private double fontSize;
    private boolean wide;

    ReaderPage(double fontSize) {
        this.fontSize = fontSize;
    }

    void text(ViewText now) {
        text = now;
        marks = MarkLayout.NONE;
        hits = new int[0];
    }

    ViewText text() {
        return text;
    }

    void marks(MarkLayout now) {
        marks = now;
    }

    MarkLayout marks() {
        return marks;
    }

    /** Starts and ends of what was found, in the text. */
    void hits(int[] now) {
        hits = now;
    }

    int[] hits() {
        return hits;
    }

    double fontSize() {
        return fontSize;
    }

    void fontSize(double pixels) {
        fontSize = pixels;
    }

    /**
     * The width of the reader.
     *
     * @return whether the margin looks different from now on
     */
    boolean width(double pixels) {
        boolean before = wide;
        wide = pixels >= WIDE * Math.max(1, fontSize / 14);
        return wide != before;
    }

    /** Whether there is room for names in the margin; otherwise it shows initials. */
    boolean isWide() {
        return wide;
    }

    double numberWidth() {
        int digits = Math.max(2, String.valueOf(text.lines()).length());
        return Math.ceil(digits * DIGIT * fontSize + PADDING);
    }

    double chipsWidth() {
        return marks.isEmpty() ? 0 : Math.ceil(fontSize * (wide ? WIDE_CHIPS : NARROW_CHIPS));
    }

    /** The first hit, counted in pairs, that ends after a position of what is shown. */
    int firstHit(int shown) {
        int low = 0;
        int high = hits.length / 2;
        int wanted = text.toSource(shown);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits[2 * middle + 1] <= wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The initials of a name, at most three. */
    static String initials(String name) {
        String[] words = name.strip().split("[\\s\\-–/]+", -1);
        StringBuilder initials = new StringBuilder();
        Arrays.stream(words)
                .filter(word -> !word.isEmpty())
                .limit(3)
                .forEach(word -> initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0))));
        return initials.toString();
    }
}
