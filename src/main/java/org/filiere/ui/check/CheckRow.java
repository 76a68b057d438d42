package org.filiere.ui.check;

import java.util.Optional;
import org.filiere.analysis.TableDifference;

/**
 * A printed figure that differs, in words.
 *
 * @param difference what it is of
 * @param table such as "Table 5"
 * @param group the sectoral group
 * @param row a case, the total or the average
 * @param column an index, an item or a mode of governance
 * @param computed what the study gives; a dash where that cannot be computed
 * @param cause the likely cause
 * @param caseId the case of the row, if it is one
 */
record CheckRow(
        TableDifference difference,
        String table,
        String group,
        String row,
        String column,
        String computed,
        String cause,
        Optional<String> caseId) {

    String printed() {
        return difference.printed();
    }
}
