package org.filiere.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiere.domain.Dimension;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.PublishedFigures;
import org.filiere.domain.PublishedFigures.Figure;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StandardItem;

/** Every figure that Tables 2, 3, 5, 6 and 7 print, exactly as printed. */
final class PublishedSampleFigures {
    private static final String CITATION = "Giuliani, E., Pietrobelli, C., & Rabellotti, R. (2005). Upgrading in global"
            + " value chains: Lessons from Latin American clusters. World Development, 33(4), 549–573.";

    private final PublishedSampleTables tables;
    private final List<Figure> figures = new ArrayList<>();

    private PublishedSampleFigures(PublishedSampleTables tables) {
        this.tables = tables;
    }

    static PublishedFigures of(PublishedSampleTables tables) {
        PublishedSampleFigures made = new PublishedSampleFigures(tables);
        made.addTable2();
        made.addTable3();
        for (String table : List.of("5", "6", "7")) {
            made.addUpgrading(table);
        }
        return new PublishedFigures(CITATION, made.figures);
    }

    private void addTable2() {
        for (Map<String, String> row : tables.groupAverages()) {
            SectoralGroup group = group(row);
            add("2", group, Figure.AVERAGE, "ee", row.get("ee"));
            add("2", group, Figure.AVERAGE, "ja", row.get("ja"));
            add("2", group, Figure.AVERAGE, "ce", row.get("ce_index"));
        }
    }

    private void addTable3() {
        for (Map<String, String> row : tables.cases()) {
            for (GovernanceMode mode : GovernanceMode.values()) {
                add("3", group(row), row.get("id"), mode.id(), row.get(PublishedSample.column(mode)));
            }
        }
    }

    private void addUpgrading(String table) {
        for (Map<String, String> row : tables.cases()) {
            if (PublishedSample.upgradingTable(group(row)).equals(Optional.of(table))) {
                String degree = row.get("ce_degree");
                add(
                        table,
                        group(row),
                        row.get("id"),
                        "degree",
                        Character.toUpperCase(degree.charAt(0)) + degree.substring(1));
                addItems(table, row, row.get("id"));
                add(table, group(row), row.get("id"), "sum", row.get("printed_sum"));
            }
        }
        for (Map<String, String> row : tables.printedRows()) {
            if (row.get("table").equals(table)) {
                addItems(table, row, row.get("row"));
                add(table, group(row), row.get("row"), "sum", row.get("sum_of_upgrading"));
            }
        }
    }

    private void addItems(String table, Map<String, String> row, String name) {
        for (StandardItem item : StandardItem.values()) {
            if (item.dimension() == Dimension.UPGRADING) {
                add(table, group(row), name, item.id(), row.get(PublishedSample.column(item.id())));
            }
        }
    }

    /** An empty cell is not printed; {@code NA} in the data stands for {@code N/A} in print. */
    private void add(String table, SectoralGroup group, String row, String column, String value) {
        if (!value.isEmpty()) {
            figures.add(new Figure(table, group, row, column, value.equals("NA") ? "N/A" : value));
        }
    }

    private static SectoralGroup group(Map<String, String> row) {
        return SectoralGroup.byId(row.get("sectoral_group")).orElseThrow();
    }
}
