package org.filiere.ui.review;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.ui.i18n.Messages;

/** Asks something in its place, above the items: Enter says yes, Esc gives up. */
final class AskStrip extends VBox {

    private static final double GAP = 8;

    private final Label question = new Label();
    private final TextField words = new TextField();
    private final Button yes = new Button();
    private final Runnable leave;
    private Consumer<String> action = given -> {};
    private String confirmingKey = "";

    /**
     * A strip that asks nothing.
     *
     * @param leave puts the focus back where it was
     */
    AskStrip(Messages messages, Runnable leave) {
        super(GAP);
        this.leave = leave;
        setId("review-ask");
        getStyleClass().add("ask-strip");
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        question.setId("review-ask-question");
        words.setId("review-ask-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        yes.setId("review-ask-yes");
        yes.setMinWidth(Region.USE_PREF_SIZE);
        yes.getStyleClass().add("accent");
        yes.setOnAction(event -> answer());
        Button no = new Button(messages.get("common.cancel"));
        no.setId("review-ask-no");
        no.setMinWidth(Region.USE_PREF_SIZE);
        no.setOnAction(event -> close());
        HBox row = new HBox(GAP, words, yes, no);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(question, row);
        words.textProperty().addListener((property, before, now) -> yes.setDisable(words.isVisible() && now.isBlank()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
        show(false);
    }

    /**
     * Asks whether to do something.
     *
     * @param key a letter that says yes as Enter does
     */
    void confirm(String text, String button, String key, Runnable onYes) {
        open(text, button, false, given -> onYes.run());
        confirmingKey = key;
        yes.requestFocus();
    }

    /** Asks for a line of text. */
    void ask(String text, String prompt, String button, Consumer<String> onGiven) {
        open(text, button, true, onGiven);
        words.setPromptText(prompt);
        words.setAccessibleText(prompt);
        words.requestFocus();
    }

    boolean isOpen() {
        return isVisible();
    }

    /** Gives up. */
    void close() {
        if (isVisible()) {
            show(false);
            leave.run();
        }
    }

    private void open(String text, String button, boolean withWords, Consumer<String> onGiven) {
        question.setText(text);
        yes.setText(button);
        words.clear();
        words.setVisible(withWords);
        words.setManaged(withWords);
        yes.setDisable(withWords);
        confirmingKey = "";
        action = onGiven;
        show(true);
    }

    private void answer() {
        if (!yes.isDisabled()) {
            String given = words.getText();
            show(false);
            leave.run();
            action.accept(given);
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
        } else if (event.getCode() == KeyCode.ENTER && (words.isFocused() || yes.isFocused())) {
            event.consume();
            answer();
        }
    }

    private void onTyped(KeyEvent event) {
        if (!words.isVisible() && event.getCharacter().equalsIgnoreCase(confirmingKey) && !confirmingKey.isEmpty()) {
            event.consume();
            answer();
        }
    }

    private void show(boolean visible) {
        setVisible(visible);
        setManaged(visible);
    }
}
