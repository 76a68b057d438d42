package org.filiere.ui.progress;

import org.filiere.analysis.Completeness;

/**
 * A row of the table.
 *
 * @param work how far the coder is
 * @param name the name of the case
 */
record WorkRow(Completeness work, String name) {

    String caseId() {
        return work.caseId();
    }
}
