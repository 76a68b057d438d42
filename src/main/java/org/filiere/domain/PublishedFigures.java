package org.filiere.domain;

import java.util.List;
import java.util.Optional;

/**
 * Figures as a publication prints them, kept beside what is computed and never corrected.
 *
 * @param citation where they are printed
 * @param figures in the order of the tables
 */
public record PublishedFigures(String citation, List<Figure> figures) implements Content {

    public PublishedFigures {
        Check.text(citation, "citation of the published figures");
        figures = List.copyOf(figures);
    }

    /**
     * One printed figure.
     *
     * @param table number of the table, such as {@code 5}
     * @param group the sectoral group that it stands under
     * @param row {@link #TOTAL}, {@link #AVERAGE} or the id of a case
     * @param column {@code ee}, {@code ja}, {@code ce}, {@code degree}, {@code sum}, the id of an item or of a mode of
     *     governance
     * @param printed exactly as printed, such as {@code 1.86} or {@code N/A}
     */
    public record Figure(String table, SectoralGroup group, String row, String column, String printed) {

        /** The row of totals. */
        public static final String TOTAL = "total";
        /** The row of averages. */
        public static final String AVERAGE = "average";

        public Figure {
            Check.text(table, "table");
            Check.present(group, "sectoral group");
            Check.text(row, "row");
            Check.text(column, "column");
            Check.text(printed, "printed figure");
        }
    }

    /** The figure at this place, as printed, or nothing. */
    public Optional<String> printed(String table, SectoralGroup group, String row, String column) {
        return figures.stream()
                .filter(figure -> figure.table().equals(table)
                        && figure.group() == group
                        && figure.row().equals(row)
                        && figure.column().equals(column))
                .map(Figure::printed)
                .findFirst();
    }
}
