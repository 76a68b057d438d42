package org.filiere.chart;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.filiere.analysis.Measure;
import org.filiere.domain.PublishedFigures;
import org.filiere.domain.PublishedFigures.Figure;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StudySnapshot;

/** The group averages that a publication prints. */
final class PrintedAverages {

    /**
     * A printed average.
     *
     * @param table its table
     * @param text as printed
     * @param value as a number
     */
    record Printed(String table, String text, double value) {}

    private final List<Figure> averages;

    PrintedAverages(StudySnapshot study) {
        averages = study.published().map(PublishedFigures::figures).orElse(List.of()).stream()
                .filter(figure -> figure.row().equals(Figure.AVERAGE))
                .filter(figure -> figure.printed().matches("\\d+(\\.\\d+)?"))
                .toList();
    }

    /** The average of a measure in a group; empty where none is printed. */
    Optional<Printed> of(SectoralGroup group, Measure measure) {
        return averages.stream()
                .filter(figure -> figure.group() == group && figure.column().equals(measure.id()))
                .findFirst()
                .map(figure -> new Printed(figure.table(), figure.printed(), Double.parseDouble(figure.printed())));
    }

    /** The tables that print averages of these measures, such as {@code 5, 6, 7}; empty for none. */
    String tables(List<Measure> measures) {
        TreeSet<String> tables = new TreeSet<>();
        for (Figure figure : averages) {
            if (measures.stream().anyMatch(measure -> measure.id().equals(figure.column()))) {
                tables.add(figure.table());
            }
        }
        return String.join(", ", tables);
    }
}
