package org.filiere.ui.coding;

import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.filiere.ui.i18n.Messages;

/** What a coder must know of the judgement at hand: two copies of it, and the codebook that it was made under. */
final class JudgementNotes extends VBox {

    private final Messages messages;
    private final Label conflict;
    private final Label version;
    private final InvalidationListener changed = property -> update();
    private ItemDraft shown;

    JudgementNotes(Messages messages, CodingActions actions) {
        super(2);
        this.messages = messages;
        conflict = note("coding.conflict.look", draft -> actions.showHistory(draft));
        conflict.setText(messages.get("coding.conflict"));
        conflict.getStyleClass().add("problem");
        version = note("coding.version.look", draft -> actions.showCodebook(draft));
        version.setId("coding-version");
    }

    void show(ItemDraft draft) {
        if (shown != null) {
            shown.conflictProperty().removeListener(changed);
            shown.versionProperty().removeListener(changed);
            shown.scoreProperty().removeListener(changed);
        }
        shown = draft;
        if (draft != null) {
            draft.conflictProperty().addListener(changed);
            draft.versionProperty().addListener(changed);
            draft.scoreProperty().addListener(changed);
            update();
        }
    }

    private void update() {
        boolean older = shown.marks().contains(Mark.OLDER_CODEBOOK);
        conflict.setVisible(shown.conflictProperty().get());
        version.setVisible(!shown.judgement().isBlank());
        version.setText(messages.get(
                older ? "coding.version.older" : "coding.version",
                String.valueOf(shown.versionProperty().get()),
                String.valueOf(shown.codebookVersion())));
        version.getStyleClass().removeAll("hint", "version-older");
        version.getStyleClass().add(older ? "version-older" : "hint");
    }

    private Label note(String linkKey, Consumer<ItemDraft> action) {
        Hyperlink link = new Hyperlink(messages.get(linkKey));
        link.setId(linkKey.replace('.', '-'));
        link.setOnAction(event -> action.accept(shown));
        Label label = new Label(null, link);
        label.setContentDisplay(ContentDisplay.RIGHT);
        label.setWrapText(true);
        label.managedProperty().bind(label.visibleProperty());
        getChildren().add(label);
        return label;
    }
}
