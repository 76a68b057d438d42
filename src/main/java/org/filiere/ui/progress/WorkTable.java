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
import org.filiere.ui.control.ColumnFit;
import org.filiere.ui.control.handin.HandInWords;
import org.filiere.ui.i18n.Messages;

/** A row per case. The choice of a case is kept while the rows change. */
final class WorkTable extends TableView<WorkRow> {

    private static final double LEAST_NAME = 180;
    private static final double MOST_HANDED_IN = 250;
    /** Narrower, numbers and heads would be cut. */
    private static final double LEAST_SHARE = 0.95;

    private final Messages messages;

    WorkTable(ProgressViewModel model, Messages messages, HandInWords words) {
        this.messages = messages;
        setId("progress-table");
        getStyleClass().add("work-table");
        setAccessibleText(messages.get("progress.title"));
        setItems(model.rows());
        getColumns()
                .setAll(List.of(
                        names(column("case", 238, Pos.CENTER_LEFT, WorkRow::name)),
                        column(
                                "scored",
                                86,
                                Pos.CENTER_RIGHT,
                                row -> of(row, row.work().scored())),
                        column(
                                "justified",
                                92,
                                Pos.CENTER_RIGHT,
                                row -> of(row, row.work().justified())),
                        column(
                                "passages",
                                98,
                                Pos.CENTER_RIGHT,
                                row -> of(row, row.work().withPassages())),
                        column("governance", 124, Pos.CENTER_LEFT, this::governance),
                        column("conflicts", 90, Pos.CENTER_RIGHT, WorkTable::conflicts),
                        wide(column("handedIn", 144, Pos.CENTER_LEFT, row -> handedIn(row.work(), words)))));
        ColumnFit.keep(this);
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
        column.setMinWidth(width * LEAST_SHARE);
        column.setMaxWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(view -> cell(alignment));
        if (alignment == Pos.CENTER_RIGHT) {
            column.getStyleClass().add("number-column");
        }
        return column;
    }

    /** Names are what one looks for: they are cut last, and get the room that is left. */
    private static TableColumn<WorkRow, String> names(TableColumn<WorkRow, String> column) {
        column.setMinWidth(LEAST_NAME);
        column.setMaxWidth(Double.MAX_VALUE);
        return column;
    }

    /** When it was handed in is a sentence where it was changed since. */
    private static TableColumn<WorkRow, String> wide(TableColumn<WorkRow, String> column) {
        column.setMinWidth(column.getPrefWidth());
        column.setMaxWidth(MOST_HANDED_IN);
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
