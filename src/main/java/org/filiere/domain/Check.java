package org.filiere.domain;

import java.util.regex.Pattern;

/** Guards that domain records share. */
final class Check {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");

    private Check() {}

    /** An id: 1 to 100 letters, digits, dots, hyphens or underscores; it starts with a letter or digit. */
    static String id(String id, String what) {
        if (id == null || !(isPlainId(id) || ID.matcher(id).matches())) {
            throw new InvalidContentException(
                    what + " \"" + id + "\" must be 1 to 100 letters, digits, dots, hyphens or underscores");
        }
        return id;
    }

    /** Whether it is an id of ASCII letters, digits and hyphens, as nearly all are; spares opening a study the pattern. */
    private static boolean isPlainId(String id) {
        int length = id.length();
        if (length == 0 || length > 100 || id.charAt(0) == '-') {
            return false;
        }
        for (int index = 0; index < length; index++) {
            char c = id.charAt(index);
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-')) {
                return false;
            }
        }
        return true;
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
