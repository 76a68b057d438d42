package org.filiere.ui.review;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.filiere.domain.Score.NotAvailable.Why;
import org.filiere.ui.control.ChoiceBar;
import org.filiere.ui.i18n.Messages;

/** Asks why an item is N/A: A says not available, P not applicable; then words can be typed, Enter stores, Esc gives up. */
final class WhyBar extends HBox {

    private final ChoiceBar<Why> kinds;
    private final TextField words = new TextField();
    private final BiConsumer<Why, String> onGiven;
    private final Runnable leave;

    /** A bar that asks nothing. */
    WhyBar(Messages messages, BiConsumer<Why, String> onGiven, Runnable leave) {
        super(8);
        this.onGiven = onGiven;
        this.leave = leave;
        setId("review-why");
        setAlignment(Pos.CENTER_LEFT);
        kinds = new ChoiceBar<>(
                "review-why-kind",
                messages.get("review.why"),
                List.of(Why.NOT_AVAILABLE, Why.NOT_APPLICABLE),
                why -> messages.get("review.why." + why.name()));
        words.setId("review-why-words");
        words.setPromptText(messages.get("review.why.prompt"));
        words.setAccessibleText(messages.get("review.why.prompt"));
        words.disableProperty().bind(kinds.valueProperty().isNull());
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(kinds, words);
        kinds.addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onPressed);
        show(false);
    }

    /** Asks; nothing is chosen beforehand. */
    void ask() {
        kinds.valueProperty().set(null);
        words.clear();
        show(true);
        kinds.requestFocus();
    }

    void hide() {
        show(false);
    }

    boolean isOpen() {
        return isVisible();
    }

    private void onTyped(KeyEvent event) {
        String letter = event.getCharacter().toLowerCase(Locale.ROOT);
        if (letter.equals("a") || letter.equals("p")) {
            kinds.valueProperty().set(letter.equals("a") ? Why.NOT_AVAILABLE : Why.NOT_APPLICABLE);
            words.requestFocus();
            event.consume();
        }
    }

    private void onPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            show(false);
            leave.run();
        } else if (event.getCode() == KeyCode.ENTER && kinds.valueProperty().get() != null) {
            event.consume();
            show(false);
            leave.run();
            onGiven.accept(kinds.valueProperty().get(), words.getText().strip());
        }
    }

    private void show(boolean visible) {
        setVisible(visible);
        setManaged(visible);
    }
}
