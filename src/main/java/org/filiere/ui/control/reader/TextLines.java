package org.filiere.ui.control.reader;

/** Numbers the lines of a text as the reader does, for whoever cites a place without showing it. */
public final class TextLines {

    private final ViewText view;

    private TextLines(ViewText view) {
        this.view = view;
    }

    /** The lines of a text. */
    public static TextLines of(String text) {
        return new TextLines(ViewText.of(text));
    }

    /**
     * The line that holds a position, from 1.
     *
     * @param position a UTF-16 unit of the text, from 0; beyond the ends counts as the end
     */
    public int lineOf(int position) {
        return view.line(position) + 1;
    }
}
