package org.filiere.ui.control;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Columns that share the room of their table, and scroll sideways where their least widths do not fit. */
public final class ColumnFit {

    /** The scroll bar and the borders. */
    private static final double BESIDE = 16;

    private ColumnFit() {}

    /** Keeps the columns of a table fitting while its width changes; each column has its least width already. */
    public static void keep(TableView<?> table) {
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.widthProperty().addListener((property, before, now) -> fit(table, now.doubleValue()));
    }

    private static void fit(TableView<?> table, double width) {
        double least = table.getColumns().stream()
                .mapToDouble(TableColumn::getMinWidth)
                .sum();
        boolean scrolls = width > 0 && width < least + BESIDE;
        table.setColumnResizePolicy(
                scrolls ? TableView.UNCONSTRAINED_RESIZE_POLICY : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        if (scrolls) {
            table.getColumns().forEach(column -> column.setPrefWidth(column.getMinWidth()));
        }
    }
}
