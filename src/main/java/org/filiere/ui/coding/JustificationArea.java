package org.filiere.ui.coding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import org.filiere.ui.i18n.Messages;

/** The text of a justification. A text that comes from elsewhere leaves the caret where it was as well as it can. */
final class JustificationArea extends TextArea {

    private static final int ROWS = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’-][\\p{L}\\p{M}]+)*");

    private boolean entered;

    JustificationArea(Messages messages) {
        setId("coding-justification");
        setAccessibleText(messages.get("coding.justification"));
        setPromptText(messages.get("coding.justification.prompt"));
        setWrapText(true);
        setPrefRowCount(ROWS);
        setMinHeight(Region.USE_PREF_SIZE);
        focusedProperty().addListener((property, was, is) -> entered |= is);
    }

    /** Shows the text of another item: there is no caret to keep. */
    void begin(String text) {
        show(text);
        entered = isFocused();
    }

    /** Shows what the text is now. */
    void show(String text) {
        String before = getText();
        if (!text.equals(before)) {
            int caret = getCaretPosition();
            int same = 0;
            int least = Math.min(before.length(), text.length());
            while (same < least && before.charAt(same) == text.charAt(same)) {
                same++;
            }
            setText(text);
            positionCaret(caret <= same ? caret : Math.max(same, caret + text.length() - before.length()));
        }
    }

    /** Inserts words at the caret, or at the end if nobody has been in the text, with blanks around where they need. */
    void insert(String words) {
        int at = entered ? getCaretPosition() : getLength();
        String before = getText(0, at);
        String after = getText(at, getLength());
        boolean open = before.isEmpty() || Character.isWhitespace(before.charAt(before.length() - 1));
        boolean close = after.isEmpty() || !Character.isLetterOrDigit(after.codePointAt(0));
        insertText(at, (open ? "" : " ") + words + (close ? "" : " "));
        entered = true;
    }

    /** Puts another word in the place of this one where it first stands; nothing if it does so no more. */
    void correct(String word, String meant) {
        Matcher place = Pattern.compile("(?<![\\p{L}\\p{M}])" + Pattern.quote(word) + "(?![\\p{L}\\p{M}])")
                .matcher(getText());
        if (place.find()) {
            replaceText(place.start(), place.end(), meant);
            requestFocus();
        }
    }

    /** The letters around the caret; empty where there are none. */
    String wordAtCaret() {
        Matcher words = WORD.matcher(getText());
        while (words.find()) {
            if (words.start() <= getCaretPosition() && getCaretPosition() <= words.end()) {
                return words.group();
            }
        }
        return "";
    }
}
