package org.filiere.ui.control;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as search sees it: without accents and case, so that "sao bento" finds "São Bento". */
public final class TextFold {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private TextFold() {}

    /** The text in lower case without accents. */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
