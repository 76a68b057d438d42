package org.filiere.ui.feedback;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.filiere.ui.i18n.Messages;

/** A row per item and per case's value chains. Differences are marked by colour and by their sign. */
final class FeedbackLines extends TableView<FeedbackRow> {

    private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");

    private final FeedbackViewModel model;
    private final Messages messages;

    FeedbackLines(FeedbackViewModel model, Messages messages, Consumer<FeedbackRow> onChosen) {
        this.model = model;
        this.messages = messages;
        setId("feedback-table");
        getStyleClass().addAll(Styles.DENSE, "feedback-table");
        setAccessibleText(messages.get("feedback.title"));
        Label nothing = new Label(messages.get("feedback.nothing"));
        nothing.getStyleClass().add("hint");
        setPlaceholder(nothing);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns()
                .setAll(List.of(
                        column("case", 184, Pos.CENTER_LEFT, FeedbackRow::caseName),
                        column("item", 236, Pos.CENTER_LEFT, FeedbackRow::topicName),
                        column("own", 70, Pos.CENTER_RIGHT, FeedbackRow::own),
                        column("final", 70, Pos.CENTER_RIGHT, FeedbackRow::last),
                        column("difference", 92, Pos.CENTER_RIGHT, FeedbackRow::difference),
                        column("reason", 150, Pos.CENTER_LEFT, FeedbackRow::reason)));
        setRowFactory(view -> row());
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> onChosen.accept(now));
        model.rowsProperty().subscribe(this::fill);
    }

    /** The line that is chosen stays chosen while it is shown. */
    private void fill(List<FeedbackRow> rows) {
        FeedbackRow chosen = getSelectionModel().getSelectedItem();
        setItems(FXCollections.observableList(rows));
        int place = 0;
        for (int i = 0; i < rows.size() && chosen != null; i++) {
            FeedbackRow row = rows.get(i);
            if (row.caseId().equals(chosen.caseId()) && row.topic().equals(chosen.topic())) {
                place = i;
            }
        }
        getSelectionModel().clearSelection();
        if (!rows.isEmpty()) {
            getSelectionModel().select(place);
        }
    }

    private TableRow<FeedbackRow> row() {
        TableRow<FeedbackRow> row = new TableRow<>() {
            @Override
            protected void updateItem(FeedbackRow item, boolean empty) {
                super.updateItem(item, empty);
                pseudoClassStateChanged(
                        DIFFERENT, !empty && item != null && item.outcome().isDifference());
            }
        };
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !row.isEmpty()) {
                model.open(row.getItem());
            }
        });
        return row;
    }

    private TableColumn<FeedbackRow, String> column(
            String name, double width, Pos alignment, Function<FeedbackRow, String> value) {
        TableColumn<FeedbackRow, String> column = new TableColumn<>(messages.get("feedback.head." + name));
        column.setId("feedback-" + name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(view -> cell(alignment));
        column.getStyleClass().add("feedback-" + name);
        if (alignment == Pos.CENTER_RIGHT) {
            column.setStyle("-fx-alignment: CENTER-RIGHT;");
        }
        return column;
    }

    private static TableCell<FeedbackRow, String> cell(Pos alignment) {
        TableCell<FeedbackRow, String> cell = new TableCell<>() {
            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                setText(empty || text == null ? null : text.replace('\n', ' '));
                setTooltip(empty || text == null || text.isEmpty() ? null : new Tooltip(text));
            }
        };
        cell.setAlignment(alignment);
        return cell;
    }
}
