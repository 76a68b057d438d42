package org.filiere.review.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiere.domain.Content;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Kind;
import org.filiere.domain.Passage;
import org.filiere.domain.Revision;
import org.filiere.domain.RevisionGraph;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.ValueChain;

/** Counts what is new, entity by entity. What stands on sources that were withdrawn does not come in and is not counted. */
final class MergeLines {

    private static final Comparator<MergeLine> BY_CODER_AND_CASE =
            Comparator.comparing(MergeLine::coderId).thenComparing(MergeLine::caseId);

    private record Key(String coderId, String caseId) {}

    private static final class Sums {
        private final EnumMap<MergeCount, Integer> counts = new EnumMap<>(MergeCount.class);
        private int revisions;
        private int conflicts;

        void add(MergeCount what, int number) {
            if (number > 0) {
                counts.merge(what, number, Integer::sum);
            }
        }
    }

    private final StudySnapshot before;
    private final Set<String> withdrawn;
    private final Map<Key, Sums> sums = new HashMap<>();

    MergeLines(StudySnapshot before) {
        this.before = before;
        this.withdrawn = before.withdrawals().keySet();
    }

    /** Adds what is new of an entity. Returns the heads that it will have. */
    List<Revision> add(EntityRef ref, List<Revision> fresh) {
        Optional<Entity> known = before.entity(ref);
        Content base = known.map(entity -> entity.current().content()).orElse(Content.TOMBSTONE);
        Sums line = sums.computeIfAbsent(
                new Key(ref.coderId().orElse(""), ref.caseId().orElse("")), key -> new Sums());
        line.revisions += fresh.size();
        for (Revision head : fresh.size() == 1 ? fresh : RevisionGraph.headsAfter(List.of(), fresh)) {
            count(line, ref, base, head.content());
        }
        List<Revision> heads = MergePlan.heads(before, ref, fresh);
        if (heads.size() > 1) {
            line.conflicts++;
        }
        return heads;
    }

    List<MergeLine> lines() {
        List<MergeLine> lines = new ArrayList<>();
        sums.forEach((key, line) ->
                lines.add(new MergeLine(key.coderId(), key.caseId(), line.counts, line.revisions, line.conflicts)));
        lines.sort(BY_CODER_AND_CASE);
        return List.copyOf(lines);
    }

    private void count(Sums line, EntityRef ref, Content base, Content now) {
        if (now.equals(base) || (ref.kind() == Kind.SOURCE && withdrawn.contains(ref.id()))) {
            return;
        }
        if (now instanceof Content.Tombstone) {
            line.add(MergeCount.REMOVED, 1);
        } else if (now instanceof Judgement judgement) {
            countJudgement(line, base instanceof Judgement old ? old : Judgement.blank(1), judgement);
        } else {
            line.add(what(ref.kind()), 1);
            if (now instanceof ValueChain chain) {
                countPassages(line, base instanceof ValueChain old ? old.passages() : List.of(), chain.passages());
            }
        }
    }

    private void countJudgement(Sums line, Judgement old, Judgement now) {
        if (!old.score().equals(now.score())) {
            line.add(now.score().isScored() ? MergeCount.SCORES : MergeCount.REMOVED, 1);
        }
        if (!now.justification().isBlank() && !now.justification().equals(old.justification())) {
            line.add(MergeCount.JUSTIFICATIONS, 1);
        }
        countPassages(line, old.passages(), now.passages());
    }

    private void countPassages(Sums line, List<Passage> old, List<Passage> now) {
        if (now.isEmpty()) {
            return;
        }
        Set<Passage> known = new HashSet<>(old);
        line.add(MergeCount.PASSAGES, (int) now.stream()
                .filter(passage -> !known.contains(passage) && !withdrawn.contains(passage.sourceId()))
                .count());
    }

    private static MergeCount what(Kind kind) {
        return switch (kind) {
            case JUDGEMENT -> MergeCount.SCORES;
            case CHAIN -> MergeCount.CHAINS;
            case HAND_IN -> MergeCount.HAND_INS;
            case SOURCE -> MergeCount.SOURCES;
            case CODEBOOK -> MergeCount.CODEBOOK;
            case CASE -> MergeCount.CASES;
            case CODER -> MergeCount.CODERS;
            case ASSIGNMENT -> MergeCount.ASSIGNMENTS;
            case RECONCILIATION, GOVERNANCE_RECONCILIATION -> MergeCount.DECISIONS;
            case DISCUSSION -> MergeCount.NOTES;
            case WITHDRAWAL -> MergeCount.WITHDRAWALS;
            case GOVERNANCE, STUDY, PUBLISHED, VIEW, REVIEW -> MergeCount.OTHER;
        };
    }
}
