package org.filiere.ui.coding;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.ui.control.passage.PassageTools;
import org.filiere.ui.i18n.Messages;

/** What belongs to the item at hand below its line: why N/A, the justification with its length, the passages. */
final class ItemDetails extends VBox {

    private static final double GAP = 6;

    private final CodingViewModel model;
    private final Messages messages;
    private final WhyNotAvailable why;
    private final JudgementNotes notes;
    private final JustificationArea justification;
    private final Label length = new Label();
    private final PassageList passages;
    private final ChangeListener<String> textChanged;
    private ItemDraft shown;

    ItemDetails(CodingViewModel model, PassageTools tools, CodingActions actions, Messages messages) {
        super(GAP);
        this.model = model;
        this.messages = messages;
        getStyleClass().add("item-details");
        why = new WhyNotAvailable(model, messages);
        notes = new JudgementNotes(messages, actions);
        passages = new PassageList(tools, model.study(), messages);
        justification = new JustificationArea(messages);
        textChanged = (property, before, now) -> justification.show(now);
        justification.textProperty().addListener((property, before, now) -> type(now));
        justification.focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                model.flush();
            }
        });
        length.setId("coding-justification-length");
        length.getStyleClass().add("hint");
        getChildren().addAll(notes, why, justification, footer(), passages);
    }

    /** The text area, for the way there and back. */
    JustificationArea justification() {
        return justification;
    }

    /**
     * Puts the focus on the first passage.
     *
     * @return false when there is none
     */
    boolean focusPassages() {
        return passages.focusFirst();
    }

    WhyNotAvailable why() {
        return why;
    }

    void show(ItemDraft draft) {
        if (shown != null) {
            shown.justificationProperty().removeListener(textChanged);
        }
        shown = null;
        if (draft != null) {
            draft.justificationProperty().addListener(textChanged);
            justification.begin(draft.justificationProperty().get());
        }
        notes.show(draft);
        passages.show(draft);
        why.show(draft);
        shown = draft;
    }

    private Node footer() {
        Label hint = new Label(messages.get("coding.justification.keys"));
        hint.getStyleClass().add("hint");
        hint.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        length.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(8, hint, gap, length);
    }

    private void type(String text) {
        if (shown != null && shown == model.currentProperty().get()) {
            model.editor().typeJustification(text);
        }
        length.setText(messages.get("coding.justification.length", text.length(), words(text)));
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
