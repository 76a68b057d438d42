package org.filiere.ui.control;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A field for a few lines of prose. Tab goes on to the next control, as in every other field, and types nothing. */
public final class ProseArea extends TextArea {

    /**
     * An empty field.
     *
     * @param rows how many lines it shows
     */
    public ProseArea(int rows) {
        setPrefRowCount(rows);
        setWrapText(true);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                event.consume();
                // A text area leaves by Ctrl+Tab, for want of a public way to move the focus.
                fireEvent(new KeyEvent(
                        event.getSource(),
                        event.getTarget(),
                        event.getEventType(),
                        event.getCharacter(),
                        event.getText(),
                        event.getCode(),
                        event.isShiftDown(),
                        true,
                        event.isAltDown(),
                        event.isMetaDown()));
            }
        });
    }
}
