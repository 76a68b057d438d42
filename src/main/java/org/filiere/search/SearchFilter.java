package org.filiere.search;

import java.util.Optional;
import java.util.Set;

/**
 * What a search is narrowed to.
 *
 * @param kinds the sorts of text; empty for all
 * @param caseId what is about this case
 * @param sourceId what is of this source, or about a passage of it
 * @param language the sources in this language, a BCP 47 tag
 * @param mineOnly only the own work
 */
public record SearchFilter(
        Set<SearchKind> kinds,
        Optional<String> caseId,
        Optional<String> sourceId,
        Optional<String> language,
        boolean mineOnly) {

    /** Narrows to nothing. */
    public static final SearchFilter NONE =
            new SearchFilter(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    public SearchFilter {
        kinds = Set.copyOf(kinds);
    }
}
