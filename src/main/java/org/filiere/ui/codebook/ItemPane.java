package org.filiere.ui.codebook;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.filiere.domain.Item;
import org.filiere.domain.ItemField;
import org.filiere.ui.control.FieldBox;
import org.filiere.ui.control.ProseArea;
import org.filiere.ui.control.TypingPause;
import org.filiere.ui.i18n.Messages;

/** One item of the codebook: text to read or, for a lead, fields to edit, each handed over while it is typed in. */
final class ItemPane extends ScrollPane {

    private static final double GAP = 14;
    private static final double LETTERS_A_LINE = 105;
    private static final int MOST_ROWS = 9;
    private final CodebookViewModel model;
    private final Messages messages;
    private final TypingPause typing;
    private final VBox box = new VBox(GAP);
    private final FlowPane older = new FlowPane(6, 2);
    private final Map<ItemField, String> given = new EnumMap<>(ItemField.class);
    private final Map<ItemField, TextInputControl> controls = new EnumMap<>(ItemField.class);
    private Item shown;
    private boolean editing;

    ItemPane(CodebookViewModel model, Messages messages, TypingPause typing) {
        this.typing = typing;
        this.model = model;
        this.messages = messages;
        setId("codebook-item");
        setFitToWidth(true);
        getStyleClass().add("codebook-scroll");
        box.getStyleClass().add("codebook-text");
        setContent(box);
        older.setId("codebook-older");
        model.olderProperty().addListener((property, before, now) -> showOlder(now));
        showOlder(Map.of());
    }

    /** The line about judgements made under an older version, which stays in sight above the text. */
    Node older() {
        return older;
    }

    /** Shows the item at hand; what is half entered stays when it is of this very item. */
    void update() {
        Item item = model.item().orElse(null);
        boolean lead = model.leadProperty().get();
        boolean same = shown != null && item != null && shown.id().equals(item.id()) && editing == lead;
        boolean unchanged = Objects.equals(item, shown) && editing == lead;
        shown = item;
        editing = lead;
        if (same && lead) {
            refresh(item);
        }
        if (unchanged || (same && lead)) {
            return;
        }
        double place = same ? getVvalue() : 0;
        given.clear();
        controls.clear();
        box.getChildren().clear();
        if (item != null) {
            fill(item);
        }
        setVvalue(place);
    }

    /** Brings what is not being typed in up to date, as after an undo. */
    private void refresh(Item item) {
        controls.forEach((field, control) -> {
            if (!control.isFocused() && !field.of(item).equals(given.get(field))) {
                control.setText(field.of(item));
                given.put(field, field.of(item));
            }
        });
    }

    private void fill(Item item) {
        if (editing) {
            box.getChildren().add(edited(item, ItemField.NAME, new TextField()));
        } else {
            Label name = new Label(item.name());
            name.setId("codebook-name");
            name.getStyleClass().add("section-title");
            name.setWrapText(true);
            box.getChildren().add(name);
        }
        for (ItemField field : new ItemField[] {
            ItemField.DEFINITION, ItemField.COUNTS, ItemField.DOES_NOT_COUNT, ItemField.DECISION_RULE
        }) {
            text(item, field).ifPresent(box.getChildren()::add);
        }
        box.getChildren().add(levels(item));
    }

    private Node levels(Item item) {
        GridPane grid = new GridPane(GAP, GAP);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        half.setFillWidth(true);
        grid.getColumnConstraints().setAll(half, half);
        for (int level = 0; level < Item.LEVELS; level++) {
            int row = level;
            text(item, ItemField.level(level)).ifPresent(node -> grid.add(node, 0, row));
            text(item, ItemField.example(level)).ifPresent(node -> grid.add(node, 1, row));
        }
        return grid;
    }

    /** The text of a field under its name; nothing for a reader where it is empty. */
    private Optional<Node> text(Item item, ItemField field) {
        String text = field.of(item);
        boolean narrow = field.ordinal() >= ItemField.LEVEL_0.ordinal();
        if (editing) {
            double letters = narrow ? LETTERS_A_LINE / 2 : LETTERS_A_LINE;
            int rows = (int) Math.min(MOST_ROWS, Math.max(2, Math.ceil(text.length() / letters) + 1));
            return Optional.of(edited(item, field, new ProseArea(rows)));
        }
        if (text.isBlank()) {
            return Optional.empty();
        }
        Label words = new Label(text);
        words.setId("codebook-" + field.id());
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return Optional.of(new FieldBox(name(field), words));
    }

    private Node edited(Item item, ItemField field, TextInputControl control) {
        control.setId("codebook-" + field.id());
        control.setAccessibleText(name(field));
        control.setText(field.of(item));
        given.put(field, field.of(item));
        controls.put(field, control);
        String id = item.id();
        control.textProperty().addListener((property, before, now) -> {
            if (control.isFocused()) {
                typing.soon(() -> typed(id, field, control));
            }
        });
        return new FieldBox(name(field), control).onLeft(() -> {
            typing.cancel();
            handOver(id, field, control);
        });
    }

    /** A name that is being written anew is empty for a moment; that is not taken. */
    private void typed(String itemId, ItemField field, TextInputControl control) {
        if (field != ItemField.NAME || !control.getText().isBlank()) {
            handOver(itemId, field, control);
        }
    }

    private void handOver(String itemId, ItemField field, TextInputControl control) {
        String text = control.getText().strip();
        if (field == ItemField.NAME && text.isEmpty()) {
            control.setText(given.get(field));
        } else if (!text.equals(given.get(field))) {
            // Only what was typed here: what an undo took back must not come again because the field is left.
            if (controls.get(field) == control) {
                given.put(field, text);
            }
            model.change(itemId, field, text);
        }
    }

    private String name(ItemField field) {
        return messages.get("codebook.field." + field.id());
    }

    private void showOlder(Map<Integer, List<String>> cases) {
        older.getChildren().clear();
        older.setVisible(!cases.isEmpty());
        older.setManaged(!cases.isEmpty());
        if (cases.isEmpty()) {
            return;
        }
        Label label = new Label(messages.get(model.leadProperty().get() ? "codebook.older.all" : "codebook.older.own"));
        label.getStyleClass().add("problem");
        older.getChildren().add(label);
        cases.forEach((version, ids) -> {
            String words = messages.get("codebook.older.version", version, ids.size());
            Hyperlink link = new Hyperlink(words);
            link.setId("codebook-older-" + String.format(Locale.ROOT, "%d", version));
            link.getStyleClass().add(Styles.SMALL);
            link.setOnAction(event -> model.showOlder(
                    messages.get("codebook.older.title", shown == null ? "" : shown.name(), version), version));
            older.getChildren().add(link);
        });
    }
}
