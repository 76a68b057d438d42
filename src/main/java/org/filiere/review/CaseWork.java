package org.filiere.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceReconciliation;
import org.filiere.domain.Judgement;
import org.filiere.domain.Reconciliation;

/** What a case holds, sorted by topic and coder in one pass, so that a matrix of many cases is quick to make. */
final class CaseWork {

    private final CaseFile file;
    private final Map<String, Map<String, Entity>> judgements = new HashMap<>();
    private final Map<String, Map<String, Entity>> chains = new HashMap<>();
    private final Map<String, Entity> codings = new HashMap<>();
    private final Map<String, Reconciliation> decisions = new HashMap<>();
    private final Set<String> discussed = new HashSet<>();
    private final Set<String> inConflict = new HashSet<>();
    private final CaseCoders coders;
    private Optional<GovernanceReconciliation> chainDecision = Optional.empty();

    CaseWork(CaseFile file) {
        this.file = file;
        Set<String> assigned = new TreeSet<>();
        Set<String> handedIn = new TreeSet<>();
        Set<String> atWork = new TreeSet<>();
        for (Entity entity : file.entities()) {
            String[] parts = parts(entity.ref().id());
            boolean there = !entity.current().isTombstone();
            switch (entity.ref().kind()) {
                case ASSIGNMENT -> add(assigned, parts[0], there);
                case HAND_IN -> add(handedIn, parts[0], there);
                case JUDGEMENT -> {
                    add(atWork, parts[1], there);
                    judgement(entity, parts[0], parts[1]);
                }
                case CHAIN -> {
                    add(atWork, parts[1], there);
                    chain(entity, parts[0], parts[1], there);
                }
                case GOVERNANCE -> {
                    add(atWork, parts[0], there);
                    coding(entity, parts[0], there);
                }
                default -> ofLead(entity, parts[0], there);
            }
        }
        coders = new CaseCoders(assigned, handedIn, atWork);
    }

    /** What stands behind the case in an id: up to two parts, the second with all that follows. */
    private String[] parts(String id) {
        int from = file.id().length() + 1;
        int slash = id.indexOf('/', from);
        return from > id.length()
                ? new String[] {"", ""}
                : slash < 0
                        ? new String[] {id.substring(from), ""}
                        : new String[] {id.substring(from, slash), id.substring(slash + 1)};
    }

    private static void add(Set<String> coders, String coder, boolean there) {
        if (there) {
            coders.add(coder);
        }
    }

    private void judgement(Entity entity, String item, String coder) {
        note(entity, item);
        if (entity.current().content() instanceof Judgement judgement
                && judgement.score().isScored()) {
            judgements.computeIfAbsent(item, key -> new TreeMap<>()).put(coder, entity);
        }
    }

    private void chain(Entity entity, String chain, String coder, boolean there) {
        note(entity, EntityRef.GOVERNANCE);
        if (there) {
            chains.computeIfAbsent(coder, key -> new TreeMap<>()).put(chain, entity);
        }
    }

    private void coding(Entity entity, String coder, boolean there) {
        note(entity, EntityRef.GOVERNANCE);
        if (there) {
            codings.put(coder, entity);
        }
    }

    private void ofLead(Entity entity, String topic, boolean there) {
        switch (entity.ref().kind()) {
            case RECONCILIATION -> {
                note(entity, topic);
                entity.content(Reconciliation.class).ifPresent(decided -> decisions.put(topic, decided));
            }
            case GOVERNANCE_RECONCILIATION -> {
                note(entity, EntityRef.GOVERNANCE);
                chainDecision = entity.content(GovernanceReconciliation.class);
            }
            case DISCUSSION -> add(discussed, topic, there);
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

    /** The chains of a coder, oldest first. */
    Map<String, Entity> chains(String coderId) {
        return chains.getOrDefault(coderId, Map.of());
    }

    /** How far a coder has come with the chains. */
    Optional<Entity> coding(String coderId) {
        return Optional.ofNullable(codings.get(coderId));
    }

    Optional<Reconciliation> decision(String itemId) {
        return Optional.ofNullable(decisions.get(itemId));
    }

    Optional<GovernanceReconciliation> chainDecision() {
        return chainDecision;
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
     * What is shown as the spread of a topic: how far those lie apart who judged it, unless somebody to whom the case
     * is assigned has not judged it or not handed in.
     */
    Spread spread(Set<String> judgedBy, Spread soFar) {
        boolean ready =
                judgedBy.containsAll(coders.assigned()) && coders.handedIn().containsAll(coders.assigned());
        return ready ? soFar : Spread.NOT_HANDED_IN;
    }

    /** Whether a topic only has to be agreed on: not decided, nobody waited for, at least two, no two versions. */
    boolean isReady(String topic, boolean decided, Set<String> judgedBy) {
        return !decided && judgedBy.size() >= 2 && judgedBy.containsAll(coders.expected()) && !isInConflict(topic);
    }
}
