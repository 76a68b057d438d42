package org.filiere.ui.control.reader;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;

/** Finds words in the reader: as one types, onward with Enter, back with Shift+Enter, away with Esc. */
final class FindBar extends HBox {

    /** What the bar asks of the reader. */
    interface Finder {

        /** Looks for these words from the caret on. */
        void find(String words);

        /** Goes on by this many hits. */
        void step(int by);

        /** The bar is closed: forget the hits. */
        void close();
    }

    private final Messages messages;
    private final Finder finder;
    private final TextField words = new TextField();
    private final Label count = new Label();

    FindBar(Messages messages, Finder finder) {
        super(4);
        this.messages = messages;
        this.finder = finder;
        setId("reader-find");
        getStyleClass().add("reader-find");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("reader-find-words");
        words.setPromptText(messages.get("reader.find.prompt"));
        words.setAccessibleText(messages.get("reader.find.prompt"));
        words.setMinWidth(60);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.textProperty().addListener((property, before, now) -> finder.find(now));
        count.setId("reader-find-count");
        count.getStyleClass().add("hint");
        count.setMinWidth(Region.USE_PREF_SIZE);
        getChildren()
                .addAll(
                        words,
                        count,
                        button("previous", Feather.CHEVRON_UP, () -> finder.step(-1)),
                        button("next", Feather.CHEVRON_DOWN, () -> finder.step(1)),
                        button("close", Feather.X, this::close));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        setVisible(false);
        setManaged(false);
    }

    /** Shows the bar with these words, or with those of the last time. */
    void open(String proposed) {
        setVisible(true);
        setManaged(true);
        if (!proposed.isBlank()) {
            words.setText(proposed);
        }
        words.requestFocus();
        words.selectAll();
        finder.find(words.getText());
    }

    boolean isOpen() {
        return isVisible();
    }

    String words() {
        return words.getText();
    }

    /** Says which of how many hits is selected; nothing while no words are entered. */
    void showCount(int at, int of) {
        if (words.getText().isEmpty()) {
            count.setText("");
        } else {
            count.setText(of == 0 ? messages.get("reader.find.none") : messages.get("reader.find.count", at, of));
        }
    }

    void close() {
        setVisible(false);
        setManaged(false);
        finder.close();
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == words && !event.isShortcutDown()) {
            finder.step(event.isShiftDown() ? -1 : 1);
        } else {
            return;
        }
        event.consume();
    }

    private Button button(String name, Feather icon, Runnable action) {
        return ReaderBar.button(messages, "find." + name, icon, action);
    }
}
