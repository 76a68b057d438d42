package org.filiere.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of the report as data: names for columns, ids and numbers in cells.
 *
 * @param name the file's name without its ending
 * @param header the names of the columns
 * @param rows the cells; null is an empty cell
 */
public record ReportTable(String name, List<String> header, List<List<Object>> rows) {

    public ReportTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** A row of cells, any of which may be null. */
    static List<Object> row(Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }
}
