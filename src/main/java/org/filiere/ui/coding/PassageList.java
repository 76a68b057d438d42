package org.filiere.ui.coding;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.filiere.domain.Score;
import org.filiere.ui.StudyModel;
import org.filiere.ui.control.passage.PassageRows;
import org.filiere.ui.control.passage.PassageTools;
import org.filiere.ui.i18n.Messages;

/** The passages of the item at hand. */
final class PassageList extends VBox {

    private final Messages messages;
    private final PassageRows rows;
    private final Label none = new Label();
    private final InvalidationListener scored = property -> sayNone();
    private ItemDraft shown;

    PassageList(PassageTools tools, StudyModel study, Messages messages) {
        this.messages = messages;
        none.setId("coding-passages-none");
        none.setWrapText(true);
        rows = new PassageRows("coding-passage", tools, study, none, messages);
        getChildren().add(rows);
    }

    void show(ItemDraft draft) {
        if (shown != null) {
            shown.scoreProperty().removeListener(scored);
        }
        shown = draft;
        rows.showOf(draft);
        if (draft != null) {
            draft.scoreProperty().addListener(scored);
            sayNone();
        }
    }

    /**
     * Puts the focus on the first passage.
     *
     * @return false when there is none
     */
    boolean focusFirst() {
        return rows.focusFirst();
    }

    /** A score that no passage supports is said in so many words; without a score none is missing yet. */
    private void sayNone() {
        boolean missing = shown.scoreProperty().get() instanceof Score.Level;
        none.setText(messages.get(missing ? "coding.passages.missing" : "coding.passages.none"));
        none.getStyleClass().removeAll("hint", "passages-missing");
        none.getStyleClass().add(missing ? "passages-missing" : "hint");
    }
}
