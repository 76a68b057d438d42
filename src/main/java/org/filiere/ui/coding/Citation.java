package org.filiere.ui.coding;

import java.util.OptionalInt;
import org.filiere.ui.i18n.Messages;

/** A passage as it is cited in a justification: “quote” (source, line). */
final class Citation {

    private static final int LONGEST = 160;
    private static final int HEAD = 95;
    private static final int TAIL = 45;
    private static final String GAP = " […] ";

    private Citation() {}

    /**
     * The words of a citation.
     *
     * @param line from 1, or nothing where the text is not at hand
     */
    static String of(String quote, String title, OptionalInt line, Messages messages) {
        String shortened = shorten(quote.strip().replaceAll("\\s+", " "));
        return line.isPresent()
                ? messages.get("coding.citation", shortened, title, String.valueOf(line.getAsInt()))
                : messages.get("coding.citation.noLine", shortened, title);
    }

    /** A long quote with its middle left out, between words where there are any. */
    static String shorten(String quote) {
        if (quote.length() <= LONGEST) {
            return quote;
        }
        int head = quote.lastIndexOf(' ', HEAD);
        int tail = quote.indexOf(' ', quote.length() - TAIL);
        int headEnd = head > HEAD / 2 ? head : whole(quote, HEAD);
        int tailStart = tail > 0 && tail < quote.length() - 1 ? tail + 1 : whole(quote, quote.length() - TAIL);
        return quote.substring(0, headEnd) + GAP + quote.substring(tailStart);
    }

    private static int whole(String quote, int at) {
        return Character.isLowSurrogate(quote.charAt(at)) ? at - 1 : at;
    }
}
