package org.filiere.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** The numbers of a chart as a table, a row for every mark. The rows are made when they are first asked for. */
public final class ChartTable {

    private final List<String> header;
    private final Supplier<List<Row>> source;
    private volatile List<Row> rows;

    /**
     * A table.
     *
     * @param header names of the columns, in words
     * @param source gives the rows in the order of the chart; called at most once a thread, and always with the same answer
     */
    ChartTable(List<String> header, Supplier<List<Row>> source) {
        this.header = List.copyOf(header);
        this.source = source;
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

    /** Names of the columns, in words. */
    public List<String> header() {
        return header;
    }

    /** The rows, in the order of the chart. With 10,000 cases there are tens of thousands: ask only to show them. */
    public List<Row> rows() {
        List<Row> known = rows;
        if (known == null) {
            known = List.copyOf(source.get());
            for (Row row : known) {
                if (row.cells().size() != header.size()) {
                    throw new IllegalArgumentException(row.cells() + " does not fit under " + header);
                }
            }
            rows = known;
        }
        return known;
    }

    /** The cells only, as writers of CSV and spreadsheets take them. */
    public List<List<Object>> cells() {
        return rows().stream().map(Row::cells).toList();
    }
}
