package org.filiere.storage;

import java.text.Normalizer;

/** The one way in which a source's text is normalised, once, when it is imported. */
public final class Texts {

    private Texts() {}

    /**
     * The text in Unicode form NFC, with line ends {@code \n} and without what no reader sees.
     *
     * <p>All line ends become one, also U+2028, U+2029, U+0085, the line break of Word (U+000B) and the page break
     * (U+000C): citations name lines, so that every program must count the same. Byte order marks (also inside, where
     * files were joined), zero characters and other control characters except the tab are dropped: XML, and with it
     * every office format, cannot hold them, and a search would fail on them unseen. Halves of surrogate pairs become
     * U+FFFD: UTF-8 cannot hold them, so that the text would not be the same when it is read back. Normalising twice
     * changes nothing.
     */
    public static String normalise(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                clean.append('\n');
                i += i < text.length() && text.charAt(i) == '\n' ? 1 : 0;
            } else if (c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029) {
                clean.append('\n');
            } else if (isUnpaired(c) || c == 0xFFFE || c == 0xFFFF) {
                clean.append('\uFFFD');
            } else if ((c >= ' ' && c != 0x7F && c != 0xFEFF) || c == '\t' || c == '\n') {
                clean.appendCodePoint(c);
            }
        }
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    private static boolean isUnpaired(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
