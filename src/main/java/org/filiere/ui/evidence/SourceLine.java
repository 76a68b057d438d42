package org.filiere.ui.evidence;

import java.util.List;
import java.util.OptionalInt;
import org.filiere.domain.Source;

/**
 * One source in the list.
 *
 * @param id the source
 * @param caseNames the names of its cases, sorted
 * @param length of its text in UTF-16 units; empty until the text was read
 * @param passages how many passages of the coder at work stand on it
 * @param toSettle how many of them wait for the coder's word, because there is a corrected version
 * @param age 0 for a source that nothing corrects, 1 for the version before it, and so on
 * @param newest the id of the newest version; its own for a source that nothing corrects
 */
public record SourceLine(
        String id,
        Source source,
        List<String> caseNames,
        OptionalInt length,
        int passages,
        int toSettle,
        int age,
        String newest) {

    /** Whether there is a corrected version of it. */
    public boolean isOlder() {
        return age > 0;
    }
}
