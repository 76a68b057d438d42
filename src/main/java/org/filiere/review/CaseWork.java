package org.filiere.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;

/** What a case holds, sorted by topic in one pass, so that a matrix of many cases is quick to make. */
final class CaseWork {

    private final CaseFile file;
    private final CaseCoders coders;
    private final Map<String, Map<String, Entity>> judgements = new HashMap<>();
    private final Set<String> discussed = new HashSet<>();
    private final Set<String> inConflict = new HashSet<>();

    CaseWork(CaseFile file) {
        this.file = file;
        coders = CaseCoders.of(file);
        for (Entity entity : file.entities()) {
            take(entity);
        }
    }

    private void take(Entity entity) {
        switch (entity.ref().kind()) {
            case JUDGEMENT -> {
                String[] parts = entity.ref().id().split("/", -1);
                if (entity.content(Judgement.class)
                        .filter(judgement -> judgement.score().isScored())
                        .isPresent()) {
                    judgements
                            .computeIfAbsent(parts[1], item -> new TreeMap<>())
                            .put(parts[2], entity);
                }
                note(entity, parts[1]);
            }
            case RECONCILIATION -> note(entity, entity.ref().id().split("/", -1)[1]);
            case CHAIN, GOVERNANCE, GOVERNANCE_RECONCILIATION -> note(entity, EntityRef.GOVERNANCE);
            case DISCUSSION -> {
                if (!entity.current().isTombstone()) {
                    discussed.add(entity.ref().id().split("/", -1)[1]);
                }
            }
            default -> {
                // says nothing of a single topic
            }
        }
    }

    private void note(Entity entity, String topic) {
        if (entity.isConflict()) {
            inConflict.add(topic);
        }
    }

    CaseFile file() {
        return file;
    }

    CaseCoders coders() {
        return coders;
    }

    /** The scored judgements of an item, by coder id. */
    Map<String, Entity> judgements(String itemId) {
        return judgements.getOrDefault(itemId, Map.of());
    }

    boolean isInConflict(String topic) {
        return inConflict.contains(topic);
    }

    TopicState state(String topic, boolean decided) {
        if (decided) {
            return TopicState.DECIDED;
        }
        return discussed.contains(topic) ? TopicState.IN_DISCUSSION : TopicState.TO_DO;
    }

    /**
     * What is shown as the spread of a topic: how far those lie apart who judged it, unless somebody to whom the case is
     * assigned has not judged it or not handed in.
     */
    Spread spread(Set<String> judgedBy, Spread soFar) {
        boolean ready =
                judgedBy.containsAll(coders.assigned()) && coders.handedIn().containsAll(coders.assigned());
        return ready ? soFar : Spread.NOT_HANDED_IN;
    }

    /** Whether nobody's judgement is waited for, and at least two have judged. */
    boolean isComplete(Set<String> judgedBy) {
        return judgedBy.size() >= 2 && judgedBy.containsAll(coders.expected());
    }
}
