package org.filiere.ui.coding;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filiere.ui.i18n.Messages;

/** Lists the keys of the coding screen over it, until Esc or F1. */
final class KeysHelp extends StackPane {

    /** In the order in which they are shown; the words are under {@code coding.keys.NAME}, the keys {@code .key}. */
    private static final List<String> KEYS = List.of(
            "score",
            "half",
            "na",
            "none",
            "unsure",
            "items",
            "justification",
            "back",
            "open",
            "cases",
            "chains",
            "handIn",
            "link",
            "against",
            "several",
            "passages",
            "stretch",
            "use",
            "cite",
            "row",
            "find",
            "zoom",
            "panes",
            "undo",
            "help");

    private static final double WORDS_WIDTH = 290;
    private static final int HALF = (KEYS.size() + 1) / 2;

    private final Runnable onClosed;
    private final Button close;

    KeysHelp(Messages messages, Runnable onClosed) {
        this.onClosed = onClosed;
        setId("coding-keys-help");
        getStyleClass().add("keys-veil");
        GridPane grid = new GridPane(16, 6);
        for (int i = 0; i < KEYS.size(); i++) {
            Label key = new Label(messages.get("coding.keys." + KEYS.get(i) + ".key"));
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            Label words = new Label(messages.get("coding.keys." + KEYS.get(i)));
            words.setWrapText(true);
            words.setPrefWidth(WORDS_WIDTH);
            words.setMinHeight(Region.USE_PREF_SIZE);
            int column = i < HALF ? 0 : 2;
            grid.add(key, column, i % HALF);
            grid.add(words, column + 1, i % HALF);
        }
        Label title = new Label(messages.get("coding.keys"));
        title.getStyleClass().add("section-title");
        close = new Button(messages.get("common.close"));
        close.setId("coding-keys-close");
        close.setOnAction(event -> hide());
        VBox card = new VBox(14, title, grid, close);
        card.getStyleClass().add("keys-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
        setAlignment(Pos.CENTER);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F1) {
                hide();
                event.consume();
            }
        });
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                hide();
            }
        });
        setVisible(false);
        setManaged(false);
    }

    void open() {
        setVisible(true);
        setManaged(true);
        close.requestFocus();
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
        onClosed.run();
    }
}
