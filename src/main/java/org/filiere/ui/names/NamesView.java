package org.filiere.ui.names;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filiere.ui.NamesModel.State;
import org.filiere.ui.Screen;
import org.filiere.ui.control.FieldBox;
import org.filiere.ui.control.PassphraseStrength;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The table of names: a passphrase to begin or to open it, then the table with what it replaces. */
public final class NamesView implements Screen {

    private static final double GAP = 12;
    private static final double CARD = 460;

    private final NamesViewModel model;
    private final Messages messages;
    private final VBox root = new VBox();
    private final PasswordField first = field("names-passphrase");
    private final PasswordField again = field("names-passphrase-again");
    private final PasswordField unlocking = field("names-unlock-passphrase");
    private final NamesTable table;

    public NamesView(NamesViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        table = new NamesTable(model, messages);
        StackPane middle = new StackPane(
                shownIn(State.NONE, creation()), shownIn(State.LOCKED, lock()), shownIn(State.OPEN, table));
        VBox.setVgrow(middle, Priority.ALWAYS);
        root.setId("names");
        root.getStyleClass().add("screen");
        root.getStylesheets().add(NamesView.class.getResource("names.css").toExternalForm());
        root.getChildren().addAll(head(), middle);
        model.model().stateProperty().addListener((property, before, now) -> {
            first.clear();
            again.clear();
            unlocking.clear();
            if (root.getScene() != null) {
                shown();
            }
        });
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void shown() {
        model.setInSight(true);
        switch (model.model().state()) {
            case NONE -> first.requestFocus();
            case LOCKED -> unlocking.requestFocus();
            case OPEN -> table.begin();
        }
    }

    @Override
    public void hidden() {
        model.setInSight(false);
    }

    private Node head() {
        Label title = new Label(messages.get("names.title"));
        title.getStyleClass().add("screen-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button lock = new Button(messages.get("names.lock"), new FontIcon(Feather.LOCK));
        lock.setId("names-lock");
        lock.setOnAction(event -> model.lock());
        bindShown(lock, model.model().stateProperty().map(State.OPEN::equals));
        HBox head = new HBox(GAP, title, gap, lock);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node creation() {
        Label strength = hint("");
        strength.setId("names-strength");
        strength.textProperty()
                .bind(first.textProperty()
                        .map(typed -> typed.isEmpty() ? "" : messages.of(PassphraseStrength.of(typed))));
        bindShown(strength, first.textProperty().map(typed -> !typed.isEmpty()));
        Button create = new Button(messages.get("names.create"));
        create.setId("names-create");
        create.setDefaultButton(false);
        create.getStyleClass().add(Styles.ACCENT);
        create.disableProperty().bind(model.busyProperty());
        Runnable begin = () -> model.create(first.getText(), again.getText());
        create.setOnAction(event -> begin.run());
        first.setOnAction(event -> again.requestFocus());
        again.setOnAction(event -> begin.run());
        Label warning = hint(messages.get("names.noRecovery"));
        warning.getStyleClass().add("names-warning");
        return card(
                heading("names.none"),
                hint(messages.get("names.none.text")),
                new FieldBox(messages.get("names.passphrase"), first),
                strength,
                new FieldBox(messages.get("names.passphrase.again"), again),
                warning,
                message("names-create-message"),
                create);
    }

    private Node lock() {
        Button open = new Button(messages.get("names.unlock"), new FontIcon(Feather.UNLOCK));
        open.setId("names-unlock");
        open.getStyleClass().add(Styles.ACCENT);
        open.disableProperty().bind(model.busyProperty());
        Runnable unlock = () -> model.unlock(unlocking.getText());
        open.setOnAction(event -> unlock.run());
        unlocking.setOnAction(event -> unlock.run());
        return card(
                heading("names.locked"),
                hint(messages.get("names.locked.text")),
                new FieldBox(messages.get("names.passphrase"), unlocking),
                message("names-unlock-message"),
                open);
    }

    private Label heading(String key) {
        Label heading = new Label(messages.get(key));
        heading.getStyleClass().add("section-title");
        return heading;
    }

    private static Label hint(String text) {
        Label hint = new Label(text);
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        return hint;
    }

    private Label message(String id) {
        Label message = new Label();
        message.setId(id);
        message.getStyleClass().add("field-problem");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.textProperty().bind(model.messageProperty());
        bindShown(message, model.messageProperty().map(text -> !text.isEmpty()));
        return message;
    }

    private Node card(Node... content) {
        VBox card = new VBox(GAP, content);
        card.getStyleClass().add("card");
        card.setMaxWidth(CARD);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        return card;
    }

    private Node shownIn(State state, Node node) {
        bindShown(node, model.model().stateProperty().map(state::equals));
        return node;
    }

    private static void bindShown(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }

    private static PasswordField field(String id) {
        PasswordField field = new PasswordField();
        field.setId(id);
        return field;
    }
}
