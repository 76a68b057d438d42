package org.filiere.domain;

import java.util.regex.Pattern;

/** Guards that domain records share. */
final class Check {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");

    private Check() {}

    /** An id: 1 to 100 letters, digits, dots, hyphens or underscores; it starts with a letter or digit. */
    static String id(String id, String what) {
        if (id == null || !ID.matcher(id).matches()) {
            throw new InvalidContentException(
                    what + " \"" + id + "\" must be 1 to 100 letters, digits, dots, hyphens or underscores");
        }
        return id;
    }

    /** A text that must not be blank. */
    static String text(String text, String what) {
        if (text == null || text.isBlank()) {
            throw new InvalidContentException(what + " must not be empty");
        }
        return text;
    }

    /** The text itself, or the empty text for none. */
    static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    static <T> T present(T value, String what) {
        if (value == null) {
            throw new InvalidContentException(what + " is missing");
        }
        return value;
    }
}
