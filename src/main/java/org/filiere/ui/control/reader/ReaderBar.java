package org.filiere.ui.control.reader;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The foot of the reader: where one is, and buttons for passages, find and zoom. */
final class ReaderBar extends HBox {

    private final Label place = new Label();

    ReaderBar(Messages messages, TranscriptReader reader) {
        super(0);
        getStyleClass().add("reader-bar");
        setAlignment(Pos.CENTER_LEFT);
        place.setId("reader-place");
        place.getStyleClass().add("hint");
        place.setMinWidth(0);
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        getChildren()
                .addAll(
                        place,
                        button(messages, "previousPassage", Feather.ARROW_UP, () -> reader.stepMark(-1)),
                        button(messages, "nextPassage", Feather.ARROW_DOWN, () -> reader.stepMark(1)),
                        button(messages, "find", Feather.SEARCH, reader::find),
                        button(messages, "smaller", Feather.ZOOM_OUT, () -> reader.zoom(-1)),
                        button(messages, "larger", Feather.ZOOM_IN, () -> reader.zoom(1)));
    }

    void show(String words) {
        place.setText(words);
        place.setTooltip(words.isEmpty() ? null : new Tooltip(words));
    }

    static Button button(Messages messages, String name, Feather icon, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        String words = messages.get("reader." + name);
        button.setId(
                "reader-" + name.replace('.', '-').replaceAll("(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
