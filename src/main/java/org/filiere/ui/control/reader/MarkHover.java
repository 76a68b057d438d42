package org.filiere.ui.control.reader;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Tooltip;
import org.filiere.ui.control.reader.MarkLayout.Placed;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/** Tells of the passages under the pointer when it rests on the text. */
final class MarkHover {

    static final double WIDTH = 440;

    private static final Duration REST = Duration.ofMillis(350);

    private final ReaderPage page;
    private final Tooltip tip = new Tooltip();

    MarkHover(StyleClassedTextArea area, ReaderPage page) {
        this.page = page;
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        area.setMouseOverTextDelay(REST);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, event -> {
            String words = words(event.getCharacterIndex());
            if (!words.isEmpty()) {
                tip.setText(words);
                tip.show(
                        area,
                        event.getScreenPosition().getX() + 12,
                        event.getScreenPosition().getY() + 16);
            }
        });
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, event -> tip.hide());
    }

    /** What is told at a unit of what is shown; empty where there is no passage. */
    String words(int position) {
        List<Placed> here = page.marks().at(position);
        return here.stream().map(placed -> placed.mark().hover()).distinct().collect(Collectors.joining("\n\n"));
    }
}
