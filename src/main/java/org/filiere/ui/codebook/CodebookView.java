package org.filiere.ui.codebook;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filiere.domain.Codebook;
import org.filiere.domain.Item;
import org.filiere.ui.Screen;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.control.TypingPause;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.i18n.Messages;

/** The codebook: everybody reads, a lead prepares and publishes the next version. Alt with an arrow moves an item. */
public final class CodebookView extends StackPane implements Screen {

    private static final double GAP = 16;

    private final CodebookViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;
    private final ItemList items;
    private final TypingPause typing;
    private final ItemPane item;
    private final VersionsPane versions;
    private final Label state = new Label();
    private final Hyperlink conflict = new Hyperlink();
    private final Button publish = new Button();
    private final Button discard = new Button();
    private final ToggleButton showVersions = new ToggleButton();
    private final CheckBox halfSteps = new CheckBox();
    private final FlowPane editing = new FlowPane(8, 8);
    private final Button remove = new Button();
    private final VBox content;
    private final EmptyState empty;

    public CodebookView(CodebookViewModel model, Messages messages, Dialogs dialogs, TypingPause typing) {
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
        this.typing = typing;
        setId("codebook");
        getStylesheets()
                .add(CodebookView.class
                        .getResource("/org/filiere/ui/codebook/codebook.css")
                        .toExternalForm());
        items = new ItemList(model, messages);
        item = new ItemPane(model, messages, typing);
        versions = new VersionsPane(model, messages);
        content = content();
        empty = new EmptyState(messages.get("codebook.empty.title"), messages.get("codebook.empty.text"));
        getChildren().addAll(content, empty);
        items.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.workingProperty().addListener((property, before, now) -> update());
        model.bookProperty().addListener((property, before, now) -> update());
        model.itemIdProperty().addListener((property, before, now) -> update());
        model.leadProperty().addListener((property, before, now) -> update());
        model.conflictProperty().addListener((property, before, now) -> update());
        update();
    }

    /** Shows an item. */
    public void show(String itemId) {
        showVersions.setSelected(false);
        model.show(itemId);
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void shown() {
        update();
        items.requestFocus();
    }

    @Override
    public void hidden() {
        typing.cancel();
        // A field hands over what was entered when the focus leaves it.
        items.requestFocus();
    }

    private VBox content() {
        Label title = new Label(messages.get("codebook.title"));
        title.getStyleClass().add("screen-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        state.setId("codebook-state");
        state.getStyleClass().add("hint");
        state.setMinWidth(0);
        state.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(state, Priority.ALWAYS);
        publish.getStyleClass().add(Styles.ACCENT);
        button(publish, "codebook-publish", this::publish);
        button(discard, "codebook-discard", this::discard);
        discard.setText(messages.get("codebook.discard"));
        showVersions.setId("codebook-show-versions");
        showVersions.setText(messages.get("codebook.versions"));
        showVersions.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(10, title, state, discard, publish, showVersions);
        head.setAlignment(Pos.CENTER_LEFT);
        conflict.setId("codebook-conflict");
        conflict.setText(messages.get("codebook.conflict"));
        conflict.getStyleClass().add("problem");
        conflict.setOnAction(event -> model.showHistory());
        conflict.managedProperty().bind(conflict.visibleProperty());
        conflict.visibleProperty().bind(model.conflictProperty());
        versions.visibleProperty().bind(showVersions.selectedProperty());
        VBox form = new VBox(8, editing(), item.older(), item);
        form.visibleProperty().bind(showVersions.selectedProperty().not());
        VBox.setVgrow(item, Priority.ALWAYS);
        StackPane right = new StackPane(form, versions);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox both = new HBox(GAP, items, right);
        VBox.setVgrow(both, Priority.ALWAYS);
        VBox box = new VBox(head, conflict, both);
        box.getStyleClass().add("screen");
        return box;
    }

    private Node editing() {
        halfSteps.setId("codebook-half-steps");
        halfSteps.setText(messages.get("codebook.halfSteps"));
        halfSteps.setOnAction(event -> model.allowHalfSteps(halfSteps.isSelected()));
        Button add = new Button(messages.get("codebook.add"));
        button(add, "codebook-add", this::add);
        Button up = new Button(messages.get("codebook.up"));
        button(up, "codebook-up", () -> model.move(-1));
        up.setTooltip(new Tooltip(messages.get("codebook.up.tip")));
        Button down = new Button(messages.get("codebook.down"));
        button(down, "codebook-down", () -> model.move(1));
        down.setTooltip(new Tooltip(messages.get("codebook.down.tip")));
        remove.setText(messages.get("codebook.remove"));
        button(remove, "codebook-remove", this::remove);
        editing.getChildren().addAll(up, down, add, remove, halfSteps);
        editing.getChildren().forEach(node -> node.getStyleClass().add(Styles.SMALL));
        editing.setAlignment(Pos.CENTER_LEFT);
        editing.managedProperty().bind(editing.visibleProperty());
        editing.visibleProperty().bind(model.leadProperty());
        return editing;
    }

    private static void button(Button button, String id, Runnable action) {
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> action.run());
    }

    private void update() {
        Codebook book = model.bookProperty().get();
        Codebook working = model.workingProperty().get();
        content.setVisible(book != null && working != null);
        empty.setVisible(!content.isVisible());
        if (!content.isVisible()) {
            return;
        }
        boolean lead = model.leadProperty().get();
        int changes = lead ? model.changes().size() : 0;
        String half = messages.get(book.halfSteps() ? "codebook.state.halves" : "codebook.state.wholes");
        state.setText(
                changes == 0
                        ? messages.get("codebook.state", book.version(), half)
                        : messages.get("codebook.state.draft", book.version(), half, changes));
        state.setTooltip(new Tooltip(state.getText()));
        publish.setText(messages.get("codebook.publish.next", model.nextVersion()));
        publish.setVisible(lead);
        publish.setDisable(changes == 0);
        discard.setVisible(changes > 0);
        halfSteps.setSelected(working.halfSteps());
        remove.setVisible(model.isRemovable());
        items.update();
        item.update();
    }

    private void publish() {
        dialogs.askText(
                        messages.get("codebook.publish.title", model.nextVersion()),
                        messages.get("codebook.publish.note"),
                        "")
                .ifPresent(model::publish);
    }

    private void discard() {
        if (dialogs.confirm(
                messages.get("codebook.discard.title"),
                messages.get("codebook.discard.text"),
                messages.get("codebook.discard"))) {
            model.discard();
            items.requestFocus();
        }
    }

    private void add() {
        dialogs.askText(messages.get("codebook.add.title"), messages.get("codebook.add.label"), "")
                .ifPresent(model::add);
    }

    private void remove() {
        Optional<Item> chosen = model.item();
        if (chosen.isPresent()
                && dialogs.confirm(
                        messages.get("codebook.remove.title", chosen.get().name()),
                        messages.get(
                                "codebook.remove.text",
                                model.judgements(chosen.get().id())),
                        messages.get("codebook.remove"))) {
            model.remove();
        }
    }

    private void onKey(KeyEvent event) {
        boolean moves = event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN);
        if (moves && model.leadProperty().get()) {
            event.consume();
            model.move(event.getCode() == KeyCode.UP ? -1 : 1);
        }
    }
}
