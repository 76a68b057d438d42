package org.filiere.ui.team;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.ui.control.FieldBox;
import org.filiere.ui.control.PassphraseStrength;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Packages out: to coders, or back to the lead. */
final class SendView extends HBox {

    private static final double GAP = 12;
    private static final double WIDTH = 520;
    private static final double NAME = 340;

    private final TeamViewModel team;
    private final SendViewModel model;
    private final Dialogs dialogs;
    private final Messages messages;
    private final GridPane receivers = new GridPane();
    private final VBox outcome = new VBox(6);

    SendView(TeamViewModel team, Dialogs dialogs, Messages messages) {
        super(GAP);
        this.team = team;
        this.model = team.send();
        this.dialogs = dialogs;
        this.messages = messages;
        setId("team-send-pane");
        VBox left = new VBox(GAP, title("team.send.who"), list());
        left.getStyleClass().add("card");
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox right = new VBox(GAP, explanation(), folder(), passphrase(), problem(), buttons(), outcome);
        right.getStyleClass().add("card");
        right.setMinWidth(WIDTH);
        right.setPrefWidth(WIDTH);
        left.visibleProperty().bind(team.leadProperty());
        left.managedProperty().bind(left.visibleProperty());
        getChildren().addAll(left, right);
        outcome.setId("team-send-outcome");
        model.receivers().addListener((ListChangeListener<SendViewModel.Receiver>) change -> fill());
        model.chosen().addListener((SetChangeListener<String>) change -> tick());
        model.outcomeProperty()
                .addListener((property, before, now) -> outcome.getChildren()
                        .setAll(now.stream().map(this::made).toList()));
        fill();
    }

    /** Puts the focus on the first coder, or on the button. */
    void begin() {
        receivers.getChildren().stream()
                .filter(node -> node instanceof CheckBox && team.leadProperty().get())
                .findFirst()
                .or(() -> Optional.ofNullable(lookup("#team-send")))
                .ifPresent(Node::requestFocus);
    }

    private Node list() {
        receivers.setHgap(GAP * 2);
        receivers.setVgap(8);
        receivers.setId("team-receivers");
        ScrollPane scroll = new ScrollPane(receivers);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("team-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void fill() {
        receivers.getChildren().clear();
        receivers.addRow(0, head("team.send.coder"), head("team.send.cases"), head("team.send.sources"));
        int row = 1;
        for (SendViewModel.Receiver one : model.receivers()) {
            CheckBox box = new CheckBox(messages.get(
                    "team.send.receiver", one.coder().initials(), one.coder().name()));
            box.setId("team-receiver-" + one.coderId());
            box.setUserData(one.coderId());
            box.setPrefWidth(NAME);
            box.setTooltip(new Tooltip(one.coder().name()));
            box.setSelected(model.chosen().contains(one.coderId()));
            box.setOnAction(event -> {
                if (box.isSelected()) {
                    model.chosen().add(one.coderId());
                } else {
                    model.chosen().remove(one.coderId());
                }
            });
            Label cases =
                    new Label(one.cases() == 0 ? messages.get("team.send.noCases") : Integer.toString(one.cases()));
            receivers.addRow(row++, box, cases, new Label(Integer.toString(one.sources())));
        }
        if (model.receivers().isEmpty()) {
            receivers.add(hint("team.send.none"), 0, 1, 3, 1);
        }
    }

    private void tick() {
        receivers.getChildren().stream()
                .filter(CheckBox.class::isInstance)
                .map(CheckBox.class::cast)
                .forEach(box -> box.setSelected(model.chosen().contains((String) box.getUserData())));
    }

    private Node explanation() {
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty()
                .bind(team.leadProperty().map(lead -> messages.get(lead ? "team.send.title" : "team.back.title")));
        Label text = hint("team.send.text");
        text.textProperty()
                .bind(team.leadProperty().map(lead -> messages.get(lead ? "team.send.text" : "team.back.text")));
        return new VBox(4, title, text);
    }

    private Node folder() {
        Label path = new Label();
        path.setId("team-send-folder");
        path.textProperty().bind(model.folderProperty().map(Object::toString));
        path.setMaxWidth(Double.MAX_VALUE);
        path.setMinWidth(0);
        path.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(path.textProperty());
        path.setTooltip(tip);
        HBox.setHgrow(path, Priority.ALWAYS);
        Button choose = new Button(messages.get("team.send.folder.choose"), new FontIcon(Feather.FOLDER));
        choose.setId("team-send-choose");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(event -> dialogs.chooseFolder(
                        messages.get("team.send.folder"),
                        Optional.of(model.folderProperty().get()))
                .ifPresent(model.folderProperty()::set));
        HBox row = new HBox(GAP, path, choose);
        row.setAlignment(Pos.CENTER_LEFT);
        return new FieldBox(messages.get("team.send.folder"), row);
    }

    private Node passphrase() {
        PasswordField first = new PasswordField();
        first.setId("team-send-passphrase");
        first.textProperty().bindBidirectional(model.passphraseProperty());
        PasswordField again = new PasswordField();
        again.setId("team-send-again");
        again.textProperty().bindBidirectional(model.againProperty());
        again.setOnAction(event -> send());
        first.setOnAction(event -> {
            if (first.getText().isEmpty()) {
                send();
            } else {
                again.requestFocus();
            }
        });
        Label strength = hint("team.send.open");
        strength.setId("team-send-strength");
        strength.textProperty()
                .bind(model.passphraseProperty()
                        .map(typed -> typed.isEmpty()
                                ? messages.get("team.send.open")
                                : messages.of(PassphraseStrength.of(typed))));
        FieldBox repeat = new FieldBox(messages.get("team.send.again"), again);
        repeat.visibleProperty().bind(model.passphraseProperty().isNotEmpty());
        repeat.managedProperty().bind(repeat.visibleProperty());
        return new VBox(6, new FieldBox(messages.get("team.send.passphrase"), first), strength, repeat);
    }

    private Node problem() {
        Label problem = new Label();
        problem.setId("team-send-problem");
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private Node buttons() {
        Button send = new Button();
        send.setId("team-send");
        send.getStyleClass().add(Styles.ACCENT);
        send.setMinWidth(Region.USE_PREF_SIZE);
        send.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> team.leadProperty().get()
                                ? messages.get("team.send.do", model.chosen().size())
                                : messages.get("team.back.do"),
                        team.leadProperty(),
                        model.chosen()));
        send.disableProperty().bind(model.busyProperty());
        send.setOnAction(event -> send());
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.progressProperty().bind(model.progressProperty());
        Button stop = new Button(messages.get("common.cancel"));
        stop.setId("team-send-stop");
        stop.setOnAction(event -> model.stop());
        for (Node node : new Node[] {bar, stop}) {
            node.visibleProperty().bind(model.busyProperty());
            node.managedProperty().bind(model.busyProperty());
        }
        HBox buttons = new HBox(GAP, send, bar, stop);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private void send() {
        model.send(!team.leadProperty().get());
    }

    private Node made(String words) {
        Label label = new Label(words, new FontIcon(Feather.CHECK));
        label.getStyleClass().add("team-made");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Label title(String key) {
        Label label = new Label(messages.get(key));
        label.getStyleClass().add("section-title");
        return label;
    }

    private Label head(String key) {
        Label label = new Label(messages.get(key));
        label.getStyleClass().add("field-label");
        return label;
    }

    private Label hint(String key) {
        Label label = new Label(messages.get(key));
        label.getStyleClass().add("hint");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
