package org.filiere.storage;

import java.text.Normalizer;

/** The one way in which a source's text is normalised, once, when it is imported. */
public final class Texts {

    private Texts() {}

    /** The text without a byte order mark, with line ends {@code \n}, in Unicode form NFC. */
    public static String normalise(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String lines = unmarked.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(lines, Normalizer.Form.NFC);
    }
}
