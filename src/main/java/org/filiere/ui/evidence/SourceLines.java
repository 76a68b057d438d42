package org.filiere.ui.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Source;
import org.filiere.domain.StudySnapshot;
import org.filiere.ui.control.TextFold;
import org.filiere.ui.control.passage.SourceVersions;

/** Makes the list of sources, with what the coder at work has to do with each and nothing of any other coder. */
final class SourceLines {

    private SourceLines() {}

    /** The sources by title, each with the versions that it corrects right below. */
    static List<SourceLine> of(StudySnapshot study, String coderId, Map<String, Integer> lengths) {
        Map<String, Source> sources = study.sources();
        SourceVersions versions = new SourceVersions(sources);
        Map<String, Integer> passages = new HashMap<>();
        Map<String, Integer> toSettle = new HashMap<>();
        for (LinkedPassage linked : LinkedPassage.of(study, coderId)) {
            passages.merge(linked.passage().sourceId(), 1, Integer::sum);
            if (linked.isToSettle(versions)) {
                toSettle.merge(linked.passage().sourceId(), 1, Integer::sum);
            }
        }
        List<SourceLine> lines = new ArrayList<>();
        sources.forEach((id, source) -> lines.add(new SourceLine(
                id,
                source,
                names(study, source),
                lengths.containsKey(source.textHash())
                        ? OptionalInt.of(lengths.get(source.textHash()))
                        : OptionalInt.empty(),
                passages.getOrDefault(id, 0),
                toSettle.getOrDefault(id, 0),
                versions.age(id),
                versions.newest(id))));
        lines.sort(Comparator.comparing((SourceLine line) -> TextFold.fold(title(sources, line)))
                .thenComparing(SourceLine::newest)
                .thenComparingInt(SourceLine::age)
                .thenComparing(SourceLine::id));
        return lines;
    }

    private static String title(Map<String, Source> sources, SourceLine line) {
        return sources.get(line.newest()).title();
    }

    private static List<String> names(StudySnapshot study, Source source) {
        return source.caseIds().stream()
                .flatMap(id -> study.caseFile(id).flatMap(CaseFile::details).stream())
                .map(details -> details.name())
                .sorted(Comparator.comparing(TextFold::fold))
                .toList();
    }
}
