package org.filiere.ui.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiere.search.SearchFilter;
import org.filiere.search.SearchKind;

/**
 * What is searched: words and what narrows them.
 *
 * @param words as typed
 * @param kind the sort of text, or all
 * @param caseId the case, or all
 * @param language of the sources, or all
 * @param mine only the own work
 */
public record SearchSettings(
        String words, Optional<SearchKind> kind, Optional<String> caseId, Optional<String> language, boolean mine) {

    private static final String WORDS = "words";
    private static final String KIND = "kind";
    private static final String CASE = "case";
    private static final String LANGUAGE = "language";
    private static final String MINE = "mine";

    /** The settings of a saved search; what this version does not know is passed over. */
    public static SearchSettings of(Map<String, String> saved) {
        Optional<SearchKind> kind = Optional.empty();
        for (SearchKind known : SearchKind.values()) {
            if (known.name().equals(saved.get(KIND))) {
                kind = Optional.of(known);
            }
        }
        return new SearchSettings(
                saved.getOrDefault(WORDS, ""),
                kind,
                Optional.ofNullable(saved.get(CASE)),
                Optional.ofNullable(saved.get(LANGUAGE)),
                saved.containsKey(MINE));
    }

    /** What to save of them. */
    public Map<String, String> toSaved() {
        Map<String, String> saved = new HashMap<>();
        saved.put(WORDS, words);
        kind.ifPresent(value -> saved.put(KIND, value.name()));
        caseId.ifPresent(value -> saved.put(CASE, value));
        language.ifPresent(value -> saved.put(LANGUAGE, value));
        if (mine) {
            saved.put(MINE, "yes");
        }
        return saved;
    }

    SearchFilter filter() {
        return new SearchFilter(kind.map(Set::of).orElse(Set.of()), caseId, Optional.empty(), language, mine);
    }
}
