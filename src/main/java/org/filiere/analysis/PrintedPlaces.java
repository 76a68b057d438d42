package org.filiere.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.filiere.domain.PublishedFigures;
import org.filiere.domain.PublishedFigures.Figure;

/**
 * To how many decimals a table prints its figures. Averages: to the most that any average of the table has; one with fewer
 * either ends in zeros or was rounded further than its neighbours. Cells and totals are sums of half steps and so exact,
 * whatever they are printed with: a score of 1.5 is not a printed 2.
 */
final class PrintedPlaces {

    /** To how many decimals cells and totals are compared. */
    static final int EXACT = 4;

    private final Map<String, Integer> places = new HashMap<>();

    PrintedPlaces(PublishedFigures published) {
        for (Figure figure : published.figures()) {
            Optional<Integer> own = Recount.number(figure.printed()).map(number -> Math.max(0, number.scale()));
            if (isAverage(figure)) {
                own.ifPresent(count -> places.merge(figure.table(), count, Math::max));
            }
        }
    }

    /** The decimals to which a figure of this row and table is compared. */
    int of(Figure figure) {
        return isAverage(figure) ? places.getOrDefault(figure.table(), 0) : EXACT;
    }

    private static boolean isAverage(Figure figure) {
        return figure.row().equals(Figure.AVERAGE);
    }
}
