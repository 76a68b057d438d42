package org.filiere.ui.progress;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.filiere.analysis.Completeness;
import org.filiere.ui.control.handin.HandInWords;
import org.filiere.ui.i18n.Messages;

/** A row per case. The choice of a case is kept while the rows change. */
final class WorkTable extends TableView<WorkRow> {

    private static final double LEAST_NAME = 200;

    private final Messages messages;

    WorkTable(ProgressViewModel model, Messages messages, HandInWords words) {
        this.messages = messages;
        setId("progress-table");
        setAccessibleText(messages.get("progress.title"));
        setItems(model.rows());
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns()
                .setAll(List.of(
                        names(column("case", 250, Pos.CENTER_LEFT, WorkRow::name)),
                        column(
                                "scored",
                                70,
                                Pos.CENTER_RIGHT,
                                row -> of(row, row.work().scored())),
                        column(
                                "justified",
                                78,
                                Pos.CENTER_RIGHT,
                                row -> of(row, row.work().justified())),
                        column(
                                "passages",
                                84,
                                Pos.CENTER_RIGHT,
                                row -> of(row, row.work().withPassages())),
                        column("governance", 104, Pos.CENTER_LEFT, this::governance),
                        column("conflicts", 78, Pos.CENTER_RIGHT, WorkTable::conflicts),
                        column("handedIn", 190, Pos.CENTER_LEFT, row -> handedIn(row.work(), words))));
        setRowFactory(view -> {
            TableRow<WorkRow> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    model.codeCase(row.getItem());
                }
            });
            return row;
        });
    }

    private String of(WorkRow row, int number) {
        return messages.get("progress.of", number, row.work().items().size());
    }

    private String governance(WorkRow row) {
        return messages.get(row.work().governanceOpen() ? "progress.governance.isOpen" : "progress.governance.done");
    }

    private static String conflicts(WorkRow row) {
        int number = row.work().conflicts().size();
        return number == 0 ? "" : Integer.toString(number);
    }

    private String handedIn(Completeness work, HandInWords words) {
        return work.handedIn()
                .map(handedIn -> handedIn.changedSince()
                        ? messages.get("progress.changedSince", words.shortAt(handedIn))
                        : words.shortAt(handedIn))
                .orElse("");
    }

    private TableColumn<WorkRow, String> column(
            String name, double width, Pos alignment, Function<WorkRow, String> value) {
        TableColumn<WorkRow, String> column = new TableColumn<>(messages.get("progress.head." + name));
        column.setId("progress-" + name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(view -> cell(alignment));
        if (alignment == Pos.CENTER_RIGHT) {
            column.setStyle("-fx-alignment: CENTER-RIGHT;");
        }
        return column;
    }

    /** Names are what one looks for: they are cut last. */
    private static TableColumn<WorkRow, String> names(TableColumn<WorkRow, String> column) {
        column.setMinWidth(LEAST_NAME);
        return column;
    }

    private static TableCell<WorkRow, String> cell(Pos alignment) {
        TableCell<WorkRow, String> cell = new TableCell<>() {
            @Override
            protected void updateItem(String words, boolean empty) {
                super.updateItem(words, empty);
                setText(empty ? null : words);
                setTooltip(empty || words == null || words.isEmpty() ? null : new Tooltip(words));
            }
        };
        cell.setAlignment(alignment);
        return cell;
    }
}
