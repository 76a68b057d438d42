package org.filiere.ui.coding;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.filiere.domain.Score;
import org.filiere.domain.Score.NotAvailable;
import org.filiere.domain.Score.NotAvailable.Why;
import org.filiere.ui.control.ChoiceBar;
import org.filiere.ui.i18n.Messages;

/**
 * Asks why an item is N/A, in its place. Nothing is chosen beforehand: A says not available, P not applicable, and then
 * the reason can be typed.
 */
final class WhyNotAvailable extends HBox {

    private final CodingViewModel model;
    private final ChoiceBar<Why> kinds;
    private final TextField reason = new TextField();
    private final ChangeListener<Score> scoreChanged = (property, before, now) -> update();
    private ItemDraft shown;
    private boolean updating;

    WhyNotAvailable(CodingViewModel model, Messages messages) {
        super(8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        setId("coding-why");
        kinds = new ChoiceBar<>(
                "coding-why-kind",
                messages.get("coding.why"),
                List.of(Why.NOT_AVAILABLE, Why.NOT_APPLICABLE),
                why -> messages.get("coding.why." + why.name()));
        kinds.valueProperty().addListener((property, before, now) -> {
            if (!updating && now != null) {
                model.editor().notAvailable(now);
            }
        });
        kinds.addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
        kinds.addEventFilter(KeyEvent.KEY_PRESSED, this::onPressed);
        reason.setId("coding-why-reason");
        reason.setPromptText(messages.get("coding.why.prompt"));
        reason.setAccessibleText(messages.get("coding.why.prompt"));
        reason.textProperty().addListener((property, before, now) -> {
            if (!updating) {
                model.editor().typeReason(now);
            }
        });
        reason.focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                model.flush();
            }
        });
        HBox.setHgrow(reason, Priority.ALWAYS);
        getChildren().addAll(kinds, reason);
        model.editor().askingWhyProperty().addListener((property, before, now) -> {
            update();
            if (now) {
                kinds.requestFocus();
            }
        });
        update();
    }

    void show(ItemDraft draft) {
        if (shown != null) {
            shown.scoreProperty().removeListener(scoreChanged);
        }
        shown = draft;
        if (draft != null) {
            draft.scoreProperty().addListener(scoreChanged);
        }
        update();
    }

    /** Letters choose when they are typed, not when pressed: else the letter would end up in the reason. */
    private void onTyped(KeyEvent event) {
        String letter = event.getCharacter().toLowerCase(Locale.ROOT);
        boolean available = letter.equals("a");
        if (available || letter.equals("p")) {
            kinds.valueProperty().set(available ? Why.NOT_AVAILABLE : Why.NOT_APPLICABLE);
            reason.requestFocus();
            event.consume();
        }
    }

    private void onPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && kinds.valueProperty().get() != null) {
            reason.requestFocus();
            event.consume();
        }
    }

    private void update() {
        Score score = shown == null ? Score.UNSCORED : shown.scoreProperty().get();
        boolean missing = score instanceof NotAvailable;
        boolean visible = missing || model.editor().askingWhyProperty().get();
        setVisible(visible);
        setManaged(visible);
        updating = true;
        kinds.valueProperty().set(score instanceof NotAvailable known ? known.why() : null);
        String words = score instanceof NotAvailable known ? known.reason() : "";
        if (!words.equals(reason.getText())) {
            reason.setText(words);
        }
        reason.setDisable(!missing);
        updating = false;
    }
}
