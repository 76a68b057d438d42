package org.filiere.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiere.analysis.TableDifference.Cause;
import org.filiere.domain.PublishedFigures;
import org.filiere.domain.PublishedFigures.Figure;
import org.filiere.domain.StudySnapshot;

/**
 * Printed tables computed again from the judgements of a study. Provisional scores count, and N/A leaves sum and
 * denominator, so that where a table counted it as 0 the difference shows.
 *
 * @param citation where the figures are printed; empty for a study without printed figures
 * @param checked how many printed figures were compared, those that could not be computed left out
 * @param differences the figures that differ, in the order of the tables
 * @param notComputable the figures that could not be computed, in the order of the tables
 */
public record PublishedCheck(
        String citation, int checked, List<TableDifference> differences, List<TableDifference> notComputable) {

    public PublishedCheck {
        differences = List.copyOf(differences);
        notComputable = List.copyOf(notComputable);
    }

    /** Checks the printed figures that a study keeps. */
    public static PublishedCheck of(StudySnapshot study) {
        Optional<PublishedFigures> published = study.published();
        if (published.isEmpty()) {
            return new PublishedCheck("", 0, List.of(), List.of());
        }
        return of(published.get(), CaseSummaries.of(study, CountingOptions.STANDARD));
    }

    private static PublishedCheck of(PublishedFigures published, CaseSummaries summaries) {
        PublishedRecount recount = new PublishedRecount(published, summaries);
        PrintedPlaces places = new PrintedPlaces(published);
        List<TableDifference> differences = new ArrayList<>();
        List<TableDifference> notComputable = new ArrayList<>();
        for (Figure figure : published.figures()) {
            Optional<Recount> computed = recount.of(figure);
            if (computed.isEmpty()) {
                notComputable.add(difference(figure, Optional.empty(), Cause.NOT_COMPUTABLE));
            } else if (!computed.get().agrees(figure.printed(), places.of(figure))) {
                Cause cause = computed.get().explain(figure.printed(), places.of(figure));
                differences.add(difference(figure, Optional.of(computed.get().text()), cause));
            }
        }
        int checked = published.figures().size() - notComputable.size();
        return new PublishedCheck(published.citation(), checked, differences, notComputable);
    }

    private static TableDifference difference(Figure figure, Optional<String> computed, Cause cause) {
        return new TableDifference(
                figure.table(), figure.group(), figure.row(), figure.column(), figure.printed(), computed, cause);
    }
}
