package org.filiere.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What goes with a source that is withdrawn. */
public final class Withdrawals {

    private Withdrawals() {}

    /**
     * All versions of these sources: what they correct and what corrects them, and so on. A corrected transcript holds
     * the words of the one that it corrects, so they only go together.
     */
    public static Set<String> together(Set<String> sourceIds, StudySnapshot study) {
        return together(
                sourceIds,
                study.entities().stream()
                        .flatMap(entity -> entity.heads().stream())
                        .toList());
    }

    /**
     * All versions of these sources, as far as these revisions tell.
     *
     * @param revisions also earlier ones, so that versions which somebody has deleted are found
     */
    public static Set<String> together(Set<String> sourceIds, Collection<Revision> revisions) {
        Map<String, Set<String>> versions = new HashMap<>();
        for (Revision revision : revisions) {
            String id = revision.entity().id();
            revision.content(Source.class).flatMap(Source::corrects).ifPresent(corrected -> {
                versions.computeIfAbsent(id, none -> new TreeSet<>()).add(corrected);
                versions.computeIfAbsent(corrected, none -> new TreeSet<>()).add(id);
            });
        }
        Set<String> all = new TreeSet<>(sourceIds);
        List<String> next = new ArrayList<>(sourceIds);
        while (!next.isEmpty()) {
            String id = next.remove(next.size() - 1);
            for (String other : versions.getOrDefault(id, Set.of())) {
                if (all.add(other)) {
                    next.add(other);
                }
            }
        }
        return all;
    }

    /**
     * How many passages coders have on this source now, in judgements and value chains. Those that a reconciliation has
     * carried over are not counted again.
     */
    public static int passages(String sourceId, StudySnapshot study) {
        long passages = study.entities().stream()
                .filter(entity ->
                        entity.ref().kind() == Kind.JUDGEMENT || entity.ref().kind() == Kind.CHAIN)
                .flatMap(entity -> passages(entity.current().content()).stream())
                .filter(passage -> passage.sourceId().equals(sourceId))
                .count();
        return Math.toIntExact(passages);
    }

    /** All passages in this content, whichever source they are on. */
    public static List<Passage> passages(Content content) {
        if (content instanceof Judgement judgement) {
            return judgement.passages();
        }
        if (content instanceof ValueChain chain) {
            return chain.passages();
        }
        if (content instanceof Reconciliation decided) {
            return decided.passages();
        }
        return content instanceof GovernanceReconciliation decided
                ? decided.chains().stream()
                        .flatMap(chain -> chain.passages().stream())
                        .toList()
                : List.of();
    }
}
