package org.filiere.ui.cases;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.filiere.ui.control.DraftField;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The references of a case, each in a field of its own, and an empty one to add another. Alt with an arrow moves a
 * reference up or down; one that is emptied is removed.
 */
final class ReferencesEditor extends VBox {

    private static final double GAP = 4;

    private final DraftField<List<String>> references;
    private final Messages messages;
    private final Runnable commit;
    private final VBox rows = new VBox(GAP);
    private final TextField added = new TextField();

    ReferencesEditor(DraftField<List<String>> references, Messages messages, Runnable commit) {
        super(GAP);
        this.references = references;
        this.messages = messages;
        this.commit = commit;
        setId("case-references");
        added.setId("case-reference-new");
        added.setPromptText(messages.get("cases.form.references.add"));
        added.setAccessibleText(messages.get("cases.form.references.add"));
        added.setOnAction(event -> add());
        added.focusedProperty().addListener((property, was, is) -> {
            if (Boolean.FALSE.equals(is)) {
                add();
            }
        });
        getChildren().addAll(rows, added);
        references.addListener((property, before, now) -> show(now));
        show(references.get());
    }

    /** Hands over what is half entered. */
    void handOver() {
        add();
        for (int i = 0; i < rows.getChildren().size(); i++) {
            change(i, field(i).getText());
        }
    }

    private void show(List<String> all) {
        while (rows.getChildren().size() > all.size()) {
            rows.getChildren().remove(rows.getChildren().size() - 1);
        }
        while (rows.getChildren().size() < all.size()) {
            rows.getChildren().add(row(rows.getChildren().size()));
        }
        for (int i = 0; i < all.size(); i++) {
            if (!field(i).getText().equals(all.get(i))) {
                field(i).setText(all.get(i));
            }
        }
    }

    private TextField field(int index) {
        return (TextField) ((HBox) rows.getChildren().get(index)).getChildren().get(0);
    }

    private HBox row(int index) {
        TextField field = new TextField();
        field.setId("case-reference-" + index);
        field.setAccessibleText(messages.get("cases.form.references"));
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(event -> change(index, field.getText()));
        field.focusedProperty().addListener((property, was, is) -> {
            if (Boolean.FALSE.equals(is)) {
                change(index, field.getText());
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(event, index));
        HBox row = new HBox(
                2,
                field,
                button("up", index, Feather.ARROW_UP, () -> move(index, -1)),
                button("down", index, Feather.ARROW_DOWN, () -> move(index, 1)),
                button("remove", index, Feather.X, () -> change(index, "")));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node button(String what, int index, Feather icon, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("case-reference-" + what + "-" + index);
        button.setAccessibleText(messages.get("cases.form.references." + what));
        button.setTooltip(new Tooltip(messages.get("cases.form.references." + what)));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setFocusTraversable(false);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void onKey(KeyEvent event, int index) {
        int step = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        if (event.isAltDown() && step != 0) {
            change(index, field(index).getText());
            move(index, step);
            event.consume();
        }
    }

    private void add() {
        String text = added.getText().strip();
        if (!text.isEmpty()) {
            added.clear();
            List<String> more = new ArrayList<>(references.get());
            more.add(text);
            store(more);
        }
    }

    private void change(int index, String text) {
        if (index >= references.get().size() || references.get().get(index).equals(text)) {
            return;
        }
        List<String> changed = new ArrayList<>(references.get());
        if (text.isBlank()) {
            changed.remove(index);
        } else {
            changed.set(index, text.strip());
        }
        store(changed);
    }

    private void move(int index, int step) {
        int to = index + step;
        if (index < references.get().size() && to >= 0 && to < references.get().size()) {
            List<String> moved = new ArrayList<>(references.get());
            moved.add(to, moved.remove(index));
            store(moved);
            field(to).requestFocus();
        }
    }

    private void store(List<String> all) {
        references.set(List.copyOf(all));
        commit.run();
    }
}
