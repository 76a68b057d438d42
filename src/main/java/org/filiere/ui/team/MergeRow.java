package org.filiere.ui.team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiere.review.merge.MergeLack;
import org.filiere.review.merge.MergeLine;
import org.filiere.review.merge.MergePlan;

/**
 * A line of the dry run: what is new of a coder in a case, and what is missing there.
 *
 * @param line empty where nothing is new
 * @param lack empty where nothing is missing
 */
record MergeRow(String coder, String caseName, Optional<MergeLine> line, Optional<MergeLack> lack) {

    private record Key(String coderId, String caseId) {}

    /** The lines of a plan by the names of coders and cases; what is nobody's own comes first. */
    static List<MergeRow> of(MergePlan plan, TeamNames names) {
        Map<Key, MergeLine> lines = new LinkedHashMap<>();
        Map<Key, MergeLack> lacks = new LinkedHashMap<>();
        plan.lines().forEach(line -> lines.put(new Key(line.coderId(), line.caseId()), line));
        plan.lacks().forEach(lack -> lacks.put(new Key(lack.coderId(), lack.caseId()), lack));
        Map<Key, MergeRow> rows = new LinkedHashMap<>();
        lines.keySet().forEach(key -> rows.put(key, row(key, lines, lacks, names)));
        lacks.keySet().forEach(key -> rows.computeIfAbsent(key, other -> row(other, lines, lacks, names)));
        List<Map.Entry<Key, MergeRow>> sorted = new ArrayList<>(rows.entrySet());
        sorted.sort(Comparator.comparing((Map.Entry<Key, MergeRow> row) ->
                        !row.getKey().coderId().isEmpty())
                .thenComparing(row -> row.getValue().coder())
                .thenComparing(row -> !row.getKey().caseId().isEmpty())
                .thenComparing(row -> row.getValue().caseName()));
        return sorted.stream().map(Map.Entry::getValue).toList();
    }

    private static MergeRow row(Key key, Map<Key, MergeLine> lines, Map<Key, MergeLack> lacks, TeamNames names) {
        return new MergeRow(
                names.coder(key.coderId()),
                names.caseName(key.caseId()),
                Optional.ofNullable(lines.get(key)),
                Optional.ofNullable(lacks.get(key)));
    }
}
