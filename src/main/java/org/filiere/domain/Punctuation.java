package org.filiere.domain;

/** The signs that belong to the words beside them: full stops, commas, question marks, quotation marks, brackets. */
final class Punctuation {

    private Punctuation() {}

    /** Whether a text begins with a sign that belongs to what follows, such as ¿ or an opening quotation mark. */
    static boolean begins(String text) {
        return !text.isEmpty() && opens(text.charAt(0));
    }

    /** Whether a text ends with a sign that belongs to what stands before it, such as a full stop. */
    static boolean ends(String text) {
        return !text.isEmpty() && closes(text.charAt(text.length() - 1));
    }

    /** Where the signs before a place begin; the place itself if there are none or they belong to a word before them. */
    static int startBefore(String text, int place) {
        int at = place;
        while (at > 0 && opens(text.charAt(at - 1))) {
            at--;
        }
        return at > 0 && Character.isLetterOrDigit(text.codePointBefore(at)) ? place : at;
    }

    /** Where the signs after a place end; the place itself if there are none or a word goes on behind them, as in 3.5. */
    static int endAfter(String text, int place) {
        int at = place;
        while (at < text.length() && closes(text.charAt(at))) {
            at++;
        }
        return at < text.length() && Character.isLetterOrDigit(text.codePointAt(at)) ? place : at;
    }

    private static boolean opens(char sign) {
        int type = Character.getType(sign);
        return type == Character.START_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }

    private static boolean closes(char sign) {
        int type = Character.getType(sign);
        return type == Character.END_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }
}
