package org.filiere.ui.control.coders;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.domain.Coder;
import org.filiere.ui.control.ChoiceBar;
import org.filiere.ui.control.DraftField;
import org.filiere.ui.control.FieldBox;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The coders of the study. In the list, Insert adds and Enter makes the chosen one the coder at work. */
public final class CodersView extends VBox {

    private static final double GAP = 12;
    private static final double ROW = 40;
    private static final double LIST_HEIGHT = 204;
    private static final double INITIALS_WIDTH = 90;

    private final CodersViewModel model;
    private final Messages messages;
    private final ListView<CoderRow> list = new ListView<>();
    private final TextField name = new TextField();
    private boolean following;

    public CodersView(CodersViewModel model, Messages messages) {
        super(GAP);
        this.model = model;
        this.messages = messages;
        getStyleClass().add("card");
        getChildren().addAll(header(), list(), codeAs(), fields());
    }

    private Node header() {
        Label heading = new Label(messages.get("settings.coders"));
        heading.getStyleClass().add("section-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button add = new Button(messages.get("settings.coders.add"), new FontIcon(Feather.PLUS));
        add.setId("settings-coder-add");
        add.getStyleClass().add(Styles.SMALL);
        add.setOnAction(event -> add());
        HBox header = new HBox(GAP, heading, gap, add);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Node list() {
        list.setId("settings-coders");
        list.setAccessibleText(messages.get("settings.coders"));
        list.setItems(model.coders());
        list.setFixedCellSize(ROW);
        list.setPrefHeight(LIST_HEIGHT);
        list.setCellFactory(view -> new CoderCell());
        Label none = new Label(messages.get("settings.coders.none"));
        none.getStyleClass().add("hint");
        list.setPlaceholder(none);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !following) {
                model.edit(now);
            }
        });
        model.coders().addListener((ListChangeListener<CoderRow>) change -> follow());
        model.editedProperty().addListener((property, before, now) -> follow());
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.INSERT) {
                add();
            } else if (event.getCode() == KeyCode.ENTER) {
                codeAsSelected();
            } else {
                return;
            }
            event.consume();
        });
        return list;
    }

    /** Keeps the row of the coder whose fields are shown chosen. */
    private void follow() {
        following = true;
        Optional<CoderRow> row = model.coders().stream()
                .filter(coder ->
                        Optional.of(coder.id()).equals(model.editedProperty().get()))
                .findFirst();
        row.ifPresentOrElse(
                found -> list.getSelectionModel().select(found),
                () -> list.getSelectionModel().clearSelection());
        following = false;
    }

    private Node codeAs() {
        Button button = new Button(messages.get("settings.coders.codeAs"));
        button.setId("settings-code-as");
        button.disableProperty()
                .bind(list.getSelectionModel()
                        .selectedItemProperty()
                        .map(CoderRow::atWork)
                        .orElse(true));
        button.setOnAction(event -> codeAsSelected());
        return button;
    }

    private Node fields() {
        name.setId("settings-coder-name");
        TextField initials = new TextField();
        initials.setId("settings-coder-initials");
        initials.setPrefWidth(INITIALS_WIDTH);
        initials.setMaxWidth(INITIALS_WIDTH);
        ChoiceBar<Coder.Role> role = new ChoiceBar<>(
                "settings-coder-role", messages.get("settings.coder.role"), List.of(Coder.Role.values()), messages::of);
        role.valueProperty().bindBidirectional(model.roleProperty());
        role.valueProperty().addListener((property, before, now) -> model.commit());
        VBox fields = new VBox(
                GAP,
                field("name", name, model.nameProperty()).problem(problem(CoderProblem.NAME)),
                field("initials", initials, model.initialsProperty())
                        .problem(problem(CoderProblem.INITIALS, CoderProblem.INITIALS_TAKEN)),
                new FieldBox(messages.get("settings.coder.role"), role).problem(problem(CoderProblem.LAST_LEAD)));
        fields.visibleProperty().bind(model.editedProperty().map(Optional::isPresent));
        fields.managedProperty().bind(fields.visibleProperty());
        return fields;
    }

    private FieldBox field(String key, TextField field, DraftField<String> value) {
        field.textProperty().bindBidirectional(value);
        field.setOnAction(event -> model.commit());
        FieldBox box = new FieldBox(messages.get("settings.coder." + key), field).onLeft(model::commit);
        model.editedProperty()
                .addListener((property, before, now) -> box.visitedProperty().set(false));
        return box;
    }

    private void add() {
        model.add();
        name.requestFocus();
    }

    private void codeAsSelected() {
        CoderRow chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.codeAs(chosen);
        }
    }

    private ObjectBinding<Optional<String>> problem(CoderProblem... any) {
        return Bindings.createObjectBinding(
                () -> Stream.of(any)
                        .filter(model.problems()::contains)
                        .findFirst()
                        .map(messages::of),
                model.nameProperty(),
                model.initialsProperty(),
                model.roleProperty(),
                model.editedProperty());
    }

    /** A coder: initials, name, role, and whether at work. */
    private final class CoderCell extends ListCell<CoderRow> {

        @Override
        protected void updateItem(CoderRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(null);
            setPrefWidth(0);
            setText(
                    empty || row == null
                            ? null
                            : messages.get(
                                    row.atWork() ? "settings.coder.lineAtWork" : "settings.coder.line",
                                    row.coder().initials(),
                                    row.coder().name(),
                                    messages.of(row.coder().role())));
            setTooltip(getText() == null ? null : new Tooltip(getText()));
        }
    }
}
