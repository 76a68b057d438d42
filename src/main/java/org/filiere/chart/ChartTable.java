package org.filiere.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The numbers of a chart as a table, a row for every mark.
 *
 * @param header names of the columns, in words
 * @param rows in the order of the chart
 */
public record ChartTable(List<String> header, List<Row> rows) {

    public ChartTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != header.size()) {
                throw new IllegalArgumentException(row.cells() + " does not fit under " + header);
            }
        }
    }

    /**
     * A row.
     *
     * @param mark the mark that it tells of
     * @param cells texts, numbers (Integer, Double), or null for an empty cell
     */
    public record Row(ChartMark mark, List<Object> cells) {

        public Row {
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
        }

        static Row of(ChartMark mark, Object... cells) {
            return new Row(mark, Arrays.asList(cells));
        }
    }

    /** The cells only, as writers of CSV and spreadsheets take them. */
    public List<List<Object>> cells() {
        return rows.stream().map(Row::cells).toList();
    }
}
