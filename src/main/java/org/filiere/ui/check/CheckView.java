package org.filiere.ui.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filiere.analysis.PublishedCheck;
import org.filiere.analysis.TableDifference.Cause;
import org.filiere.ui.Screen;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.i18n.Messages;

/** Lists every printed figure that the study does not give, with the likely cause. Enter goes to the scores behind it. */
public final class CheckView implements Screen {

    private static final int GAP = 8;

    private final CheckViewModel model;
    private final Messages messages;
    private final StackPane root = new StackPane();
    private final Label text = new Label();
    private final FlowPane causes = new FlowPane(GAP, GAP);
    private final Label explanation = new Label();
    private final TableView<CheckRow> table = new TableView<>();
    private final VBox content;
    private final EmptyState nothingPublished;

    public CheckView(CheckViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        Label title = new Label(messages.get("check.title"));
        title.getStyleClass().add("screen-title");
        text.setId("check-text");
        text.setWrapText(true);
        text.getStyleClass().add("hint");
        explanation.setId("check-explanation");
        explanation.setWrapText(true);
        explanation.getStyleClass().add("hint");
        VBox.setVgrow(table, Priority.ALWAYS);
        content = new VBox(title, text, causes, explanation, table);
        content.getStyleClass().add("screen");
        nothingPublished = new EmptyState(messages.get("check.empty.title"), messages.get("check.empty.text"));
        nothingPublished.setId("check-empty");
        root.setId("check");
        root.getChildren().addAll(content, nothingPublished);
        fillTable();
        model.checkProperty().addListener((property, before, now) -> show(now));
        model.causeProperty().addListener((property, before, now) -> explain());
        show(model.checkProperty().get());
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void shown() {
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
        table.requestFocus();
    }

    private void show(PublishedCheck check) {
        boolean published = check.checked() > 0 || !check.notComputable().isEmpty();
        content.setVisible(published);
        nothingPublished.setVisible(!published);
        text.setText(messages.get(
                "check.text",
                check.checked(),
                check.differences().size(),
                check.notComputable().size(),
                check.citation()));
        showCauses();
        explain();
    }

    private void showCauses() {
        Map<Cause, Long> counts = model.counts();
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = new ArrayList<>();
        long differing = counts.entrySet().stream()
                .filter(entry -> entry.getKey() != Cause.NOT_COMPUTABLE)
                .mapToLong(Map.Entry::getValue)
                .sum();
        buttons.add(causeButton(messages.get("check.all", differing), Optional.empty()));
        for (Cause cause : Cause.values()) {
            if (counts.containsKey(cause)) {
                buttons.add(causeButton(
                        messages.get("check.cause", messages.of(cause), counts.get(cause)), Optional.of(cause)));
            }
        }
        for (ToggleButton button : buttons) {
            button.setToggleGroup(group);
        }
        causes.getChildren().setAll(buttons);
    }

    private ToggleButton causeButton(String words, Optional<Cause> cause) {
        ToggleButton button = new ToggleButton(words);
        button.setId("check-cause-" + cause.map(Cause::id).orElse("all"));
        button.setSelected(model.causeProperty().get().equals(cause));
        button.setOnAction(event -> {
            button.setSelected(true);
            model.causeProperty().set(cause);
        });
        return button;
    }

    private void explain() {
        explanation.setText(model.causeProperty().get().map(messages::longOf).orElse(messages.get("check.all.long")));
    }

    private void fillTable() {
        table.setId("check-table");
        table.setAccessibleText(messages.get("check.title"));
        table.setItems(model.visible());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new EmptyState(messages.get("check.agree.title"), messages.get("check.agree.text")));
        table.getColumns()
                .setAll(List.of(
                        column("table", 80, CheckRow::table),
                        column("group", 190, CheckRow::group),
                        column("row", 220, CheckRow::row),
                        column("column", 200, CheckRow::column),
                        number("printed", 90, CheckRow::printed),
                        number("computed", 100, CheckRow::computed),
                        column("cause", 240, CheckRow::cause)));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            CheckRow chosen = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                event.consume();
                model.open(chosen);
            }
        });
        table.setRowFactory(view -> {
            TableRow<CheckRow> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    model.open(row.getItem());
                }
            });
            return row;
        });
    }

    private TableColumn<CheckRow, String> number(String name, double width, Function<CheckRow, String> value) {
        TableColumn<CheckRow, String> column = column(name, width, value);
        column.setCellFactory(view -> cell(Pos.CENTER_RIGHT));
        column.setStyle("-fx-alignment: CENTER-RIGHT;");
        return column;
    }

    private TableColumn<CheckRow, String> column(String name, double width, Function<CheckRow, String> value) {
        TableColumn<CheckRow, String> column = new TableColumn<>(messages.get("check.head." + name));
        column.setId("check-" + name);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setCellFactory(view -> cell(Pos.CENTER_LEFT));
        return column;
    }

    private static TableCell<CheckRow, String> cell(Pos alignment) {
        TableCell<CheckRow, String> cell = new TableCell<>() {
            @Override
            protected void updateItem(String words, boolean empty) {
                super.updateItem(words, empty);
                setText(empty ? null : words);
                setTooltip(empty || words == null ? null : new Tooltip(words));
            }
        };
        cell.setAlignment(alignment);
        return cell;
    }
}
