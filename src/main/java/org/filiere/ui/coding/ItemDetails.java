package org.filiere.ui.coding;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.domain.Passage;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What belongs to the item at hand below its line: why N/A, the justification with its length, the passages. */
final class ItemDetails extends VBox {

    private static final int ROWS = 4;
    private static final double GAP = 6;

    private final CodingViewModel model;
    private final EvidenceViewModel evidence;
    private final Messages messages;
    private final WhyNotAvailable why;
    private final Label conflict;
    private final TextArea justification = new TextArea();
    private final Label length = new Label();
    private final VBox passages = new VBox(2);
    private final ChangeListener<String> textChanged = (property, before, now) -> showText(now);
    private final ChangeListener<List<Passage>> passagesChanged = (property, before, now) -> showPassages(now);
    private final ChangeListener<Boolean> conflictChanged = (property, before, now) -> showConflict(now);
    private ItemDraft shown;

    ItemDetails(CodingViewModel model, EvidenceViewModel evidence, Messages messages, Consumer<ItemDraft> onHistory) {
        super(GAP);
        this.model = model;
        this.evidence = evidence;
        this.messages = messages;
        getStyleClass().add("item-details");
        why = new WhyNotAvailable(model, messages);
        conflict = new Label(messages.get("coding.conflict"));
        conflict.setWrapText(true);
        Hyperlink look = new Hyperlink(messages.get("coding.conflict.look"));
        look.setId("coding-conflict-look");
        look.setOnAction(event -> onHistory.accept(shown));
        conflict.setGraphic(look);
        conflict.setContentDisplay(ContentDisplay.RIGHT);
        conflict.getStyleClass().add("problem");
        justification.setId("coding-justification");
        justification.setAccessibleText(messages.get("coding.justification"));
        justification.setPromptText(messages.get("coding.justification.prompt"));
        justification.setWrapText(true);
        justification.setPrefRowCount(ROWS);
        justification.setMinHeight(Region.USE_PREF_SIZE);
        justification.textProperty().addListener((property, before, now) -> type(now));
        justification.focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                model.flush();
            }
        });
        length.setId("coding-justification-length");
        length.getStyleClass().add("hint");
        passages.setId("coding-passages");
        getChildren().addAll(conflict, why, justification, footer(), passages);
    }

    /** The text area, for the way there and back. */
    TextArea justification() {
        return justification;
    }

    /**
     * Puts the focus on the first passage.
     *
     * @return false when there is none
     */
    boolean focusPassages() {
        Node first = passages.lookup("#coding-passage-0");
        if (first != null) {
            first.requestFocus();
        }
        return first != null;
    }

    WhyNotAvailable why() {
        return why;
    }

    void show(ItemDraft draft) {
        if (shown != null) {
            shown.justificationProperty().removeListener(textChanged);
            shown.passagesProperty().removeListener(passagesChanged);
            shown.conflictProperty().removeListener(conflictChanged);
        }
        shown = null;
        if (draft != null) {
            draft.justificationProperty().addListener(textChanged);
            draft.passagesProperty().addListener(passagesChanged);
            draft.conflictProperty().addListener(conflictChanged);
            showText(draft.justificationProperty().get());
            showPassages(draft.passagesProperty().get());
            showConflict(draft.conflictProperty().get());
        }
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

    private void showText(String text) {
        if (!text.equals(justification.getText())) {
            justification.setText(text);
        }
    }

    private void showConflict(boolean there) {
        conflict.setVisible(there);
        conflict.setManaged(there);
    }

    private void showPassages(List<Passage> list) {
        passages.getChildren().clear();
        if (list.isEmpty()) {
            Label none = new Label(messages.get("coding.passages.none"));
            none.getStyleClass().add("hint");
            none.setWrapText(true);
            passages.getChildren().add(none);
        }
        for (int i = 0; i < list.size(); i++) {
            passages.getChildren().add(passage(list.get(i), i));
        }
    }

    private Node passage(Passage passage, int number) {
        Label stance = new Label(messages.of(passage.stance()));
        stance.getStyleClass().addAll("chip", "stance-" + passage.stance().id());
        stance.setMinWidth(Region.USE_PREF_SIZE);
        String quote = passage.quote().replaceAll("\\s+", " ");
        Button open = new Button("“" + quote + "”");
        open.setId("coding-passage-" + number);
        open.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "passage-quote");
        open.setTooltip(wide(passage.quote()));
        open.setAccessibleText(messages.get("coding.passage.reads", messages.of(passage.stance()), quote));
        open.setMinWidth(0);
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(event -> evidence.reveal(passage));
        HBox.setHgrow(open, Priority.ALWAYS);
        Label source = new Label(evidence.title(passage.sourceId()));
        source.getStyleClass().add("hint");
        source.setTooltip(new Tooltip(source.getText()));
        source.setMaxWidth(130);
        source.setMinWidth(40);
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.setId("coding-passage-" + number + "-remove");
        remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        remove.setAccessibleText(messages.get("coding.passage.remove"));
        remove.setTooltip(new Tooltip(messages.get("coding.passage.remove")));
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.setOnAction(event -> model.editor().unlink(passage));
        HBox row = new HBox(4, stance, open, source, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Tooltip wide(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(480);
        return tip;
    }
}
