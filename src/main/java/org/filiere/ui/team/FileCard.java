package org.filiere.ui.team;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A file that was chosen: its name, what is wrong with it, and a field for its passphrase where it needs one. */
final class FileCard extends VBox {

    private static final int MOST_WORDS = 5;

    private final PackageLine line;
    private final BringViewModel model;
    private final Messages messages;

    FileCard(PackageLine line, int number, BringViewModel model, Messages messages) {
        super(6);
        this.line = line;
        this.model = model;
        this.messages = messages;
        setId("team-file-" + number);
        getStyleClass().add("team-file");
        getChildren().add(head(number));
        if (line.state() == PackageLine.State.SEALED) {
            getChildren().add(passphrase(number));
        }
        line.words().stream().limit(MOST_WORDS).forEach(words -> {
            Label label = new Label(words);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.getStyleClass().add(line.state() == PackageLine.State.READ ? "hint" : "problem");
            getChildren().add(label);
        });
        if (line.words().size() > MOST_WORDS) {
            Label more = new Label(messages.get("team.file.more", line.words().size() - MOST_WORDS));
            more.getStyleClass().add("hint");
            getChildren().add(more);
        }
    }

    private Node head(int number) {
        FontIcon icon = new FontIcon(
                switch (line.state()) {
                    case READING -> Feather.LOADER;
                    case SEALED -> Feather.LOCK;
                    case REFUSED -> Feather.ALERT_CIRCLE;
                    case READ -> Feather.PACKAGE;
                });
        Label name = new Label(line.file().getFileName().toString(), icon);
        name.setTooltip(new Tooltip(line.file().toString()));
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label state = new Label(messages.get("team.file." + line.state().name()));
        state.getStyleClass().add("hint");
        state.setMinWidth(Region.USE_PREF_SIZE);
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.setId("team-file-remove-" + number);
        remove.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON);
        remove.setAccessibleText(messages.get("team.file.remove"));
        remove.setTooltip(new Tooltip(messages.get("team.file.remove")));
        remove.setOnAction(event -> model.remove(line.file()));
        HBox head = new HBox(6, name, state, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node passphrase(int number) {
        PasswordField field = new PasswordField();
        field.setId("team-file-passphrase-" + number);
        field.setPromptText(messages.get("team.file.passphrase"));
        field.setAccessibleText(messages.get("team.file.passphrase"));
        HBox.setHgrow(field, Priority.ALWAYS);
        Button open = new Button(messages.get("team.file.open"));
        open.setId("team-file-open-" + number);
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> model.unlock(line.file(), field.getText()));
        field.setOnAction(event -> model.unlock(line.file(), field.getText()));
        return new HBox(6, field, open);
    }
}
