package org.filiere.ui.search;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.search.Span;
import org.filiere.ui.control.reader.ReaderSelection;
import org.filiere.ui.control.reader.TranscriptReader;
import org.filiere.ui.i18n.Messages;

/** The text around a hit, with what can be done with it. */
final class PreviewPane extends VBox {

    private final TranscriptReader reader;
    private final Label title = new Label();
    private final Label said = new Label();
    private final Button link;
    private String shown = "";
    private ReaderSelection revealed;

    PreviewPane(Messages messages, Runnable open, Runnable makePassage) {
        getStyleClass().add("search-preview");
        setId("search-preview");
        reader = new TranscriptReader("search-preview-text", messages);
        title.setId("search-preview-title");
        title.getStyleClass().add("section-title");
        title.setMinWidth(0);
        Button opening = button("search-open", messages.get("search.open"), open);
        link = button("search-make-passage", messages.get("search.link"), makePassage);
        link.setTooltip(new Tooltip(messages.get("search.link.tip")));
        link.getStyleClass().add(Styles.ACCENT);
        said.setId("search-said");
        said.getStyleClass().add("hint");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox actions = new HBox(8, said, gap, opening, link);
        actions.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(reader, Priority.ALWAYS);
        getChildren().addAll(title, reader, actions);
        show(null);
    }

    void show(SearchViewModel.Preview preview) {
        setVisible(preview != null);
        said.setText("");
        if (preview == null) {
            // what is hidden may have been withdrawn: it must not lie here
            shown = "";
            reader.showText(shown);
            return;
        }
        title.setText(preview.title());
        title.setTooltip(new Tooltip(preview.title()));
        link.setDisable(preview.sourceId().isEmpty());
        if (!shown.equals(preview.text())) {
            shown = preview.text();
            reader.showText(shown);
        }
        reader.reveal(preview.place().start(), preview.place().end());
        revealed = reader.selection();
    }

    /** What the user has selected, other than the match itself. */
    Optional<Span> selection() {
        ReaderSelection now = reader.selection();
        return now.isEmpty() || now.equals(revealed) ? Optional.empty() : Optional.of(new Span(now.start(), now.end()));
    }

    void say(String words) {
        said.setText(words);
    }

    /** Whether the target is part of the preview, where keys have a meaning of their own. */
    boolean holds(EventTarget target) {
        for (Node node = target instanceof Node start ? start : null; node != null; node = node.getParent()) {
            if (node == this) {
                return true;
            }
        }
        return false;
    }

    private static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
