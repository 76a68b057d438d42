package org.filiere.ui.evidence;

import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/** Shows a text to read and to select in. */
final class TextPane extends StackPane {

    private final StyleClassedTextArea area = new StyleClassedTextArea();

    /**
     * An empty pane.
     *
     * @param id of the text
     * @param name for screen readers
     */
    TextPane(String id, String name) {
        area.setId(id);
        area.setEditable(false);
        area.setWrapText(true);
        area.setAccessibleText(name);
        area.getStyleClass().add("evidence-text");
        VirtualizedScrollPane<StyleClassedTextArea> scroll = new VirtualizedScrollPane<>(area);
        scroll.getStyleClass().add("evidence-text-frame");
        getChildren().add(scroll);
    }

    void showText(String text) {
        area.replaceText(text);
        area.moveTo(0);
        area.requestFollowCaret();
    }

    /** Selects a stretch and scrolls to it. */
    void reveal(int start, int end) {
        int from = Math.max(0, Math.min(start, area.getLength()));
        int to = Math.max(from, Math.min(end, area.getLength()));
        area.selectRange(from, to);
        area.showParagraphAtCenter(area.offsetToPosition(from, Bias.Forward).getMajor());
    }

    /** What is selected, as start and end; empty for nothing. */
    Optional<SourceDetailsViewModel.Place> selection() {
        var range = area.getSelection();
        return range.getLength() == 0
                ? Optional.empty()
                : Optional.of(new SourceDetailsViewModel.Place(range.getStart(), range.getEnd()));
    }

    void focusText() {
        area.requestFocus();
    }
}
