package org.filiere.exchange.transcript;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins lines that end where a page's do. A line goes on in the next when it is about as long as lines of the document
 * get; never into a line that begins with a speaker, a time or a sign of a list. A hyphen at the end stays, for nobody
 * knows whether the word has it.
 */
final class WrappedLines {
    private static final Pattern BEGINS_ANEW = Pattern.compile("^\\s*(?:[\\p{L}\\d"
            + " .'()-]{1,40}:(?:\\s|$)|[\\[(#]?\\d{1,2}:\\d{2}|[-\u2013\u2014\u2022*]\\s|\\d{1,3}[.)]\\s)");
    /** Most lines of a paragraph are longer than this share of the longest usual line. */
    private static final double FULL = 0.75;

    private WrappedLines() {}

    static String join(String text) {
        List<String> lines = text.lines().toList();
        int[] lengths = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(String::length)
                .sorted()
                .toArray();
        int usual = lengths.length == 0 ? 0 : lengths[(int) (0.9 * (lengths.length - 1))];
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            joined.append(line);
            boolean isFull = line.length() >= FULL * usual;
            boolean goesOn = isFull && i + 1 < lines.size() && goesOn(lines.get(i + 1));
            joined.append(!goesOn ? "\n" : line.endsWith("-") ? "" : " ");
        }
        return joined.toString();
    }

    private static boolean goesOn(String next) {
        return !next.isBlank() && !BEGINS_ANEW.matcher(next).lookingAt();
    }
}
