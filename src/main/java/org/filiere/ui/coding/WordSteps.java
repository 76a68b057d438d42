package org.filiere.ui.coding;

/** Where the words of a text start and end, for moving the ends of a passage by words. */
final class WordSteps {

    private WordSteps() {}

    /** The end of the word after this position. */
    static int endAfter(String text, int position) {
        int at = position;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end of the word before the one that ends here. */
    static int endBefore(String text, int position) {
        int at = position;
        while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** The start of the word after the one that starts here. */
    static int startAfter(String text, int position) {
        int at = position;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The start of the word before this position. */
    static int startBefore(String text, int position) {
        int at = position;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
