package org.filiere.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiere.domain.StudySnapshot;
import org.filiere.search.Hit;
import org.filiere.search.SearchResult;
import org.filiere.ui.i18n.Messages;

/** Says in words what a search has found. */
final class SearchRows {

    /** Beyond this, hits are not counted out on screen. */
    private static final int COUNTED = 1_000;

    private final Messages messages;
    private final SearchWords words;

    SearchRows(Messages messages, SearchWords words) {
        this.messages = messages;
        this.words = words;
    }

    /** The lines of a result, for this coder. */
    List<SearchRow> of(SearchResult found, StudySnapshot study, String coderId) {
        List<SearchRow> lines = new ArrayList<>();
        for (SearchResult.Group group : found.groups()) {
            Optional<String> heading = Optional.of(heading(group));
            for (Hit hit : group.hits()) {
                lines.add(new SearchRow(hit, words.place(hit, study, coderId), heading));
                heading = Optional.empty();
            }
        }
        return List.copyOf(lines);
    }

    /** How much was found. */
    String count(SearchResult found) {
        return messages.get("search.count", found.count() > 1 ? 2 : found.count(), counted(found.count()));
    }

    private String heading(SearchResult.Group group) {
        return group.count() > group.hits().size()
                ? messages.get(
                        "search.groupCut",
                        messages.of(group.kind()),
                        counted(group.count()),
                        group.hits().size())
                : messages.get("search.group", messages.of(group.kind()), counted(group.count()));
    }

    private String counted(int count) {
        return count > COUNTED ? messages.get("search.moreThan", COUNTED) : messages.get("search.exactly", count);
    }
}
