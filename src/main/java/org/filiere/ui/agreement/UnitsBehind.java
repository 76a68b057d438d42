package org.filiere.ui.agreement;

import java.util.List;
import org.filiere.review.agreement.StudyRatings;
import org.filiere.review.agreement.Unit;

/**
 * The units behind a number.
 *
 * @param title the number in words
 * @param ratings where the units stand
 * @param rows which of its rows
 */
record UnitsBehind(String title, StudyRatings ratings, List<Integer> rows) {

    /** The cases of the units, each once. */
    List<String> caseIds() {
        return rows.stream()
                .map(row -> ratings.units().get(row))
                .map(Unit::caseId)
                .distinct()
                .toList();
    }
}
