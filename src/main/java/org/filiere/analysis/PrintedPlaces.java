package org.filiere.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.filiere.domain.PublishedFigures;
import org.filiere.domain.PublishedFigures.Figure;

/**
 * To how many decimals a table prints its averages, totals and cells: the most that any of them has. A figure with fewer
 * either ends in zeros or was rounded further than its neighbours.
 */
final class PrintedPlaces {

    private final Map<String, Integer> places = new HashMap<>();

    PrintedPlaces(PublishedFigures published) {
        for (Figure figure : published.figures()) {
            Optional<Integer> own = Recount.number(figure.printed()).map(number -> Math.max(0, number.scale()));
            own.ifPresent(count -> places.merge(key(figure), count, Math::max));
        }
    }

    /** The decimals of the figures that stand in the same table and the same sort of row. */
    int of(Figure figure) {
        return places.getOrDefault(key(figure), 0);
    }

    private static String key(Figure figure) {
        boolean summing = figure.row().equals(Figure.TOTAL) || figure.row().equals(Figure.AVERAGE);
        return figure.table() + "/" + (summing ? figure.row() : "cell");
    }
}
