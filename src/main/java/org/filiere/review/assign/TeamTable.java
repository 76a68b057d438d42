package org.filiere.review.assign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.filiere.analysis.Completeness;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Codebook;
import org.filiere.domain.Coder;
import org.filiere.domain.Entity;
import org.filiere.domain.Item;
import org.filiere.domain.Kind;
import org.filiere.domain.StudySnapshot;

/**
 * Who has which case and how far everybody is: a line per case, a cell per coder.
 *
 * @param coderIds the columns: coders who may be given cases by initials, then all others who have an assignment or work
 * @param items the ids of the items of the codebook, of which a cell counts those scored
 * @param lines by sectoral group and name
 */
public record TeamTable(List<String> coderIds, List<String> items, List<Line> lines) {

    /** How far a coder is with a case. */
    public enum State {
        /** Not assigned and nothing recorded. */
        NONE,
        /** Assigned, nothing recorded. */
        NOT_BEGUN,
        /** Something is recorded, not handed in. */
        AT_WORK,
        HANDED_IN,
        /** Something was recorded after the hand-in. */
        CHANGED_SINCE
    }

    /**
     * A coder's part in a case.
     *
     * @param assigned whether the case is assigned to the coder; work may be there without it
     * @param scored how many items have a level or N/A
     * @param handedIn when it was handed in, for people
     */
    public record Cell(State state, boolean assigned, int scored, Optional<Instant> handedIn) {

        /** Neither assigned nor begun. */
        public static final Cell NONE = new Cell(State.NONE, false, 0, Optional.empty());
    }

    /** A case with its cells by coder id; a coder without a cell has no part in it. */
    public record Line(CaseFile file, Map<String, Cell> cells) {

        public Cell cell(String coderId) {
            return cells.getOrDefault(coderId, Cell.NONE);
        }
    }

    /**
     * All cases of one coder.
     *
     * @param assigned how many are assigned
     * @param handedIn how many of those are handed in, also if changed since
     * @param begun how many of those are begun and not handed in
     */
    public record Load(int assigned, int handedIn, int begun) {}

    /** No coder, no case. */
    public static final TeamTable EMPTY = new TeamTable(List.of(), List.of(), List.of());

    public TeamTable {
        coderIds = List.copyOf(coderIds);
        items = List.copyOf(items);
        lines = List.copyOf(lines);
    }

    /** The table of a study. */
    public static TeamTable of(StudySnapshot study) {
        return EMPTY.next(study);
    }

    /** The table of a later state of the study; the lines of cases that did not change are kept. */
    public TeamTable next(StudySnapshot study) {
        List<String> nowItems = study.codebook().map(Codebook::items).orElse(List.of()).stream()
                .map(Item::id)
                .toList();
        Map<String, Line> before = new HashMap<>();
        if (nowItems.equals(items)) {
            lines.forEach(line -> before.put(line.file().id(), line));
        }
        List<Line> now = new ArrayList<>();
        Set<String> others = new TreeSet<>();
        for (CaseFile file : study.cases()) {
            Line known = before.get(file.id());
            Line line = known != null && known.file() == file ? known : line(file, nowItems);
            others.addAll(line.cells().keySet());
            now.add(line);
        }
        return new TeamTable(columns(study, others), nowItems, now);
    }

    /** What a coder has in all. */
    public Load load(String coderId) {
        int assigned = 0;
        int handedIn = 0;
        int begun = 0;
        for (Line line : lines) {
            Cell cell = line.cell(coderId);
            if (cell.assigned()) {
                assigned++;
                handedIn += cell.handedIn().isPresent() ? 1 : 0;
                begun += cell.state() == State.AT_WORK ? 1 : 0;
            }
        }
        return new Load(assigned, handedIn, begun);
    }

    private static List<String> columns(StudySnapshot study, Set<String> others) {
        Map<String, Coder> coders = study.coders();
        Set<String> columns = new LinkedHashSet<>();
        coders.entrySet().stream()
                .filter(entry -> entry.getValue().role() != Coder.Role.RETIRED)
                .sorted(Map.Entry.<String, Coder>comparingByValue(java.util.Comparator.comparing(Coder::initials))
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> columns.add(entry.getKey()));
        columns.addAll(others);
        return List.copyOf(columns);
    }

    private static Line line(CaseFile file, List<String> items) {
        Set<String> coders = new LinkedHashSet<>(file.codersAtWork());
        Set<String> assigned = new LinkedHashSet<>();
        for (Entity entity : file.entities()) {
            boolean isAssignment = entity.ref().kind() == Kind.ASSIGNMENT;
            if ((isAssignment || entity.ref().kind() == Kind.HAND_IN)
                    && !entity.current().isTombstone()) {
                String coder = entity.ref().coderId().orElseThrow();
                coders.add(coder);
                if (isAssignment) {
                    assigned.add(coder);
                }
            }
        }
        Set<String> atWork = Set.copyOf(file.codersAtWork());
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (String coder : coders) {
            cells.put(coder, cell(file, coder, items, assigned.contains(coder), atWork.contains(coder)));
        }
        return new Line(file, Collections.unmodifiableMap(cells));
    }

    private static Cell cell(CaseFile file, String coder, List<String> items, boolean assigned, boolean begun) {
        Optional<Completeness.HandedIn> handedIn = Completeness.handedIn(file, coder);
        State state = handedIn.map(done -> done.changedSince() ? State.CHANGED_SINCE : State.HANDED_IN)
                .orElse(begun ? State.AT_WORK : State.NOT_BEGUN);
        int scored = 0;
        if (begun) {
            for (String item : items) {
                var judgement = file.judgements(item).get(coder);
                scored += judgement != null && judgement.score().isScored() ? 1 : 0;
            }
        }
        return new Cell(state, assigned, scored, handedIn.map(Completeness.HandedIn::at));
    }
}
