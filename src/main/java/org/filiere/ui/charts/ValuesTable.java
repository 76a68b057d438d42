package org.filiere.ui.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.filiere.chart.ChartLabels;
import org.filiere.chart.ChartMark;
import org.filiere.chart.ChartTable;
import org.filiere.chart.StudyChart;
import org.filiere.ui.i18n.Messages;

/** The numbers of the chart, a row for every mark: the keyboard's way to every mark. */
final class ValuesTable extends TableView<ChartTable.Row> {

    private final ChartsViewModel model;
    private final ChartLabels labels;
    private List<String> header = List.of();
    private StudyChart shown;
    private StudyChart filled;
    private boolean filling;

    ValuesTable(ChartsViewModel model, Messages messages) {
        this.model = model;
        labels = model.live().labels();
        setId("charts-values");
        setAccessibleText(messages.get("charts.values"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !filling) {
                model.choose(row.mark());
            }
        });
        visibleProperty().subscribe(visible -> {
            if (visible && shown != null && shown != filled) {
                fill(shown);
            }
        });
    }

    /** Shows the numbers of a chart, at once or when the table comes into sight; the row of the chosen mark is selected. */
    void show(StudyChart chart) {
        shown = chart;
        if (isVisible()) {
            fill(chart);
        }
    }

    private void fill(StudyChart chart) {
        filled = chart;
        filling = true;
        if (!chart.values().header().equals(header)) {
            header = chart.values().header();
            List<TableColumn<ChartTable.Row, Object>> columns = new ArrayList<>();
            for (int i = 0; i < header.size(); i++) {
                columns.add(column(i));
            }
            getColumns().setAll(columns);
        }
        getItems().setAll(chart.values().rows());
        Optional<ChartMark> chosen = model.markProperty().get();
        chosen.flatMap(this::row).ifPresent(row -> getSelectionModel().select(row));
        filling = false;
    }

    private Optional<ChartTable.Row> row(ChartMark mark) {
        return getItems().stream().filter(row -> row.mark().equals(mark)).findFirst();
    }

    private TableColumn<ChartTable.Row, Object> column(int index) {
        TableColumn<ChartTable.Row, Object> column = new TableColumn<>(header.get(index));
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().cells().get(index)));
        column.setCellFactory(each -> new Cell());
        column.setReorderable(false);
        return column;
    }

    /** Numbers at the right in the language's form, long texts with a tooltip. */
    private final class Cell extends TableCell<ChartTable.Row, Object> {

        @Override
        protected void updateItem(Object item, boolean empty) {
            super.updateItem(item, empty);
            boolean number = item instanceof Number;
            setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            setText(empty || item == null ? "" : number ? words((Number) item) : item.toString());
            setTooltip(getText().isEmpty() || number ? null : new Tooltip(getText()));
        }

        private String words(Number number) {
            return labels.number(number.doubleValue());
        }
    }
}
