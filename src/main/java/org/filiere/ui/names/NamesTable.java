package org.filiere.ui.names;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.ui.control.FieldBox;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The open table at the left with the form of one line below it; at the right where its names stand. In the table, Insert
 * begins a new line, Enter goes to the form and Delete removes the line; in the form, Enter puts it into the table.
 */
final class NamesTable extends HBox {

    private static final double GAP = 12;
    private static final double WIDE = 152;
    private static final double NARROW = 108;

    private final NamesViewModel model;
    private final Messages messages;
    private final TableView<NameRow> table = new TableView<>();
    private final TextField name = new TextField();
    private final TextField replacement = new TextField();
    private boolean following;

    NamesTable(NamesViewModel model, Messages messages) {
        super(GAP * 2);
        this.model = model;
        this.messages = messages;
        VBox left = new VBox(GAP, table(), form());
        Node right = preview();
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(1);
        getChildren().addAll(left, right);
    }

    /** Puts the focus where work begins. */
    void begin() {
        name.requestFocus();
    }

    private Node table() {
        table.setId("names-table");
        table.setAccessibleText(messages.get("names.title"));
        table.setItems(model.rows());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStyleClass().add(Styles.DENSE);
        table.getColumns().add(column("names.name", WIDE, row -> row.pseudonym().name()));
        table.getColumns()
                .add(column("names.replacement", WIDE, row -> row.pseudonym().replacement()));
        table.getColumns()
                .add(column("names.whole", NARROW, row -> yes(row.pseudonym().wholeWord())));
        table.getColumns()
                .add(column("names.case", NARROW, row -> yes(row.pseudonym().matchCase())));
        TableColumn<NameRow, String> found =
                column("names.found", NARROW, row -> row.found() < 0 ? "…" : "" + row.found());
        found.getStyleClass().add("number-column");
        table.getColumns().add(found);
        Label none = new Label(messages.get("names.empty"));
        none.getStyleClass().add("hint");
        none.setWrapText(true);
        table.setPlaceholder(none);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !following) {
                model.chosenProperty().set(Optional.of(now.pseudonym()));
            }
        });
        model.rows().addListener((ListChangeListener<NameRow>) change -> follow());
        model.chosenProperty().addListener((property, before, now) -> follow());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        return table;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.INSERT) {
            add();
        } else if (event.getCode() == KeyCode.ENTER) {
            name.requestFocus();
        } else if (event.getCode() == KeyCode.DELETE) {
            model.chosenProperty().get().ifPresent(model::remove);
        } else {
            return;
        }
        event.consume();
    }

    /** Keeps the line that is in the form chosen, also when the lines are made anew. */
    private void follow() {
        following = true;
        model.rows().stream()
                .filter(row -> Optional.of(row.pseudonym())
                        .equals(model.chosenProperty().get()))
                .findFirst()
                .ifPresentOrElse(
                        row -> table.getSelectionModel().select(row),
                        () -> table.getSelectionModel().clearSelection());
        following = false;
    }

    private TableColumn<NameRow, String> column(String key, double width, Function<NameRow, String> text) {
        TableColumn<NameRow, String> column = new TableColumn<>(messages.get(key));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }

    private String yes(boolean is) {
        return is ? "✓" : "";
    }

    private Node form() {
        name.setId("names-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        replacement.setId("names-replacement");
        replacement.textProperty().bindBidirectional(model.replacementProperty());
        CheckBox whole = new CheckBox(messages.get("names.whole.long"));
        whole.setId("names-whole");
        whole.selectedProperty().bindBidirectional(model.wholeWordProperty());
        CheckBox matchCase = new CheckBox(messages.get("names.case.long"));
        matchCase.setId("names-case");
        matchCase.selectedProperty().bindBidirectional(model.matchCaseProperty());
        Button put = new Button();
        put.setId("names-put");
        put.getStyleClass().add(Styles.ACCENT);
        put.textProperty()
                .bind(model.chosenProperty()
                        .map(chosen -> messages.get(chosen.isPresent() ? "names.change" : "names.add")));
        put.setOnAction(event -> commit());
        name.setOnAction(event -> replacement.requestFocus());
        replacement.setOnAction(event -> commit());
        Button add = new Button(messages.get("names.new"), new FontIcon(Feather.PLUS));
        add.setId("names-new");
        add.setOnAction(event -> add());
        Button remove = new Button(messages.get("names.remove"), new FontIcon(Feather.TRASH_2));
        remove.setId("names-remove");
        remove.setOnAction(event -> model.chosenProperty().get().ifPresent(model::remove));
        for (Button button : new Button[] {add, remove}) {
            button.disableProperty().bind(model.chosenProperty().map(Optional::isEmpty));
        }
        FieldBox nameBox = new FieldBox(messages.get("names.name"), name);
        FieldBox replacementBox = new FieldBox(messages.get("names.replacement"), replacement);
        HBox.setHgrow(nameBox, Priority.ALWAYS);
        HBox.setHgrow(replacementBox, Priority.ALWAYS);
        Label message = new Label();
        message.setId("names-message");
        message.getStyleClass().add("field-problem");
        message.setWrapText(true);
        message.textProperty().bind(model.messageProperty());
        message.visibleProperty().bind(model.messageProperty().map(text -> !text.isEmpty()));
        message.managedProperty().bind(message.visibleProperty());
        HBox checks = new HBox(GAP, whole, matchCase);
        HBox buttons = new HBox(GAP, put, add, remove);
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox form = new VBox(GAP, new HBox(GAP, nameBox, replacementBox), checks, message, buttons);
        form.getStyleClass().add("card");
        return form;
    }

    private void add() {
        model.chosenProperty().set(Optional.empty());
        name.requestFocus();
    }

    private void commit() {
        if (model.commit()) {
            name.requestFocus();
        }
    }

    private Node preview() {
        Label heading = new Label();
        heading.setId("names-preview-title");
        heading.getStyleClass().add("section-title");
        heading.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(
                                "names.preview.title", model.occurrences().size()),
                        model.occurrences()));
        ListView<Occurrence> list = new ListView<>(model.occurrences());
        list.setId("names-preview");
        list.setAccessibleText(messages.get("names.preview.list"));
        list.setCellFactory(view -> new OccurrenceCell());
        Label none = new Label(messages.get("names.preview.none"));
        none.getStyleClass().add("hint");
        none.setWrapText(true);
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox right = new VBox(GAP, heading, list);
        right.setPrefWidth(1);
        right.setMinWidth(Region.USE_COMPUTED_SIZE);
        return right;
    }
}
