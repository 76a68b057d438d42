package org.filiere.ui.team;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.filiere.review.merge.MergeCount;
import org.filiere.review.merge.MergeLine;
import org.filiere.ui.i18n.Messages;

/** The dry run: a row per coder and case with what would be new, what conflicts and what is missing. */
final class MergeTable extends TableView<MergeRow> {

    private static final double NUMBER = 66;
    private static final double PASSAGES = 80;

    private final Messages messages;
    private final MergeWords words;

    MergeTable(BringViewModel model, Messages messages, MergeWords words) {
        this.messages = messages;
        this.words = words;
        setId("team-merge-table");
        getStyleClass().add("team-table");
        setAccessibleText(messages.get("team.bring.table"));
        setItems(model.rows());
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(column("coder", 100, MergeRow::coder, row -> ""));
        getColumns().add(column("case", 122, MergeRow::caseName, row -> ""));
        getColumns().add(number("scores", MergeCount.SCORES));
        getColumns().add(number("justifications", MergeCount.JUSTIFICATIONS));
        getColumns().add(number("passages", MergeCount.PASSAGES));
        getColumns().add(number("chains", MergeCount.CHAINS));
        getColumns().add(column("other", 100, this::others, row -> others(row)));
        getColumns()
                .add(numbers(column(
                        "conflicts",
                        74,
                        row -> text(row.line().map(MergeLine::conflicts).orElse(0)),
                        row -> "")));
        getColumns()
                .add(column(
                        "missing",
                        112,
                        row -> row.lack().map(words::lack).orElse(""),
                        row -> row.lack().map(words::lackingItems).orElse("")));
    }

    private TableColumn<MergeRow, String> number(String name, MergeCount what) {
        return numbers(column(
                name,
                what == MergeCount.PASSAGES ? PASSAGES : NUMBER,
                row -> text(row.line().map(line -> line.count(what)).orElse(0)),
                row -> ""));
    }

    /** Numbers keep their room; words are cut when there is too little. */
    private static TableColumn<MergeRow, String> numbers(TableColumn<MergeRow, String> column) {
        column.setMinWidth(column.getPrefWidth());
        column.getStyleClass().add("number-column");
        return column;
    }

    /** What has no column of its own. */
    private String others(MergeRow row) {
        if (row.line().isEmpty()) {
            return "";
        }
        var counts = new java.util.EnumMap<MergeCount, Integer>(MergeCount.class);
        counts.putAll(row.line().get().counts());
        for (MergeCount own :
                new MergeCount[] {MergeCount.SCORES, MergeCount.JUSTIFICATIONS, MergeCount.PASSAGES, MergeCount.CHAINS
                }) {
            counts.remove(own);
        }
        return counts.isEmpty() ? "" : words.counts(counts);
    }

    private static String text(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }

    private TableColumn<MergeRow, String> column(
            String name, double width, Function<MergeRow, String> value, Function<MergeRow, String> tip) {
        TableColumn<MergeRow, String> column = new TableColumn<>(messages.get("team.bring.head." + name));
        column.setId("team-merge-" + name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                setText(empty ? null : text);
                MergeRow row =
                        empty || getTableRow() == null ? null : getTableRow().getItem();
                String longer = row == null ? "" : tip.apply(row);
                String shown = longer.isEmpty() ? text : longer;
                setTooltip(empty || shown == null || shown.isEmpty() ? null : new Tooltip(shown));
            }
        });
        return column;
    }
}
