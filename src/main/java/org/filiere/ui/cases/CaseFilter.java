package org.filiere.ui.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.filiere.domain.SectoralGroup;
import org.filiere.ui.control.TextFold;

/**
 * Which cases the table shows. Parts that are empty let everything pass.
 *
 * @param words folded words that all must occur
 */
record CaseFilter(
        List<String> words,
        Optional<SectoralGroup> group,
        Optional<String> country,
        Optional<ProgressState> progress,
        Optional<Set<String>> only)
        implements Predicate<CaseRow> {

    /** Lets every case pass. */
    static final CaseFilter NONE =
            new CaseFilter(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static List<String> words(String text) {
        String folded = TextFold.fold(text).strip();
        return folded.isEmpty() ? List.of() : List.of(folded.split("\\s+"));
    }

    @Override
    public boolean test(CaseRow row) {
        CaseLine line = row.line();
        if (only.isPresent() && !only.get().contains(line.caseId())) {
            return false;
        }
        if (group.isPresent() && group.get() != line.details().group()) {
            return false;
        }
        if (country.isPresent() && !country.get().equals(line.details().country())) {
            return false;
        }
        if (progress.isPresent() && progress.get() != line.progress()) {
            return false;
        }
        for (String word : words) {
            if (!line.searched().contains(word)) {
                return false;
            }
        }
        return true;
    }
}
