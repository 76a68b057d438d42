package org.filiere.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A case with all that was recorded about it. Immutable: an edit of the case makes a new one, and the files of all
 * other cases stay the same objects, so that what was computed from them can be kept.
 */
public final class CaseFile {

    private final String id;
    private final Map<EntityRef, Entity> entities;
    private volatile Map<String, Map<String, Judgement>> judgementsByItem;
    /** Looked up once: the table of 10,000 cases sorts them by it after each edit. */
    private volatile Optional<Case> details;

    private CaseFile(String id, Map<EntityRef, Entity> entities) {
        this.id = id;
        this.entities = entities;
    }

    /** A file made of the heads of the entities of one case. */
    static CaseFile of(String id, Map<EntityRef, Entity> entities) {
        return new CaseFile(id, Map.copyOf(entities));
    }

    /** This file after further revisions of its entities. */
    CaseFile with(Collection<Revision> added, Function<EntityRef, Collection<Revision>> history) {
        return new CaseFile(id, Entities.after(entities, added, history));
    }

    public String id() {
        return id;
    }

    /** The case itself; empty when it was deleted, or when only work on it is known. */
    public Optional<Case> details() {
        Optional<Case> known = details;
        if (known == null) {
            known = content(EntityRef.caseOf(id), Case.class);
            details = known;
        }
        return known;
    }

    /** What is known of one entity of the case. */
    public Optional<Entity> entity(EntityRef ref) {
        return Optional.ofNullable(entities.get(ref));
    }

    /** All entities of the case, deleted ones included. */
    public Collection<Entity> entities() {
        return entities.values();
    }

    /** One coder's judgement of an item; empty when there is none. */
    public Optional<Judgement> judgement(String itemId, String coderId) {
        return content(EntityRef.judgement(id, itemId, coderId), Judgement.class);
    }

    /** All coders' judgements of an item, by coder id. */
    public Map<String, Judgement> judgements(String itemId) {
        Map<String, Map<String, Judgement>> known = judgementsByItem;
        if (known == null) {
            known = collectJudgements();
            judgementsByItem = known;
        }
        return known.getOrDefault(itemId, Map.of());
    }

    /** The lead's final judgement of an item; empty when there is none. */
    public Optional<Reconciliation> reconciliation(String itemId) {
        return content(EntityRef.reconciliation(id, itemId), Reconciliation.class);
    }

    /** The value chains that a coder recorded, by the id of their entity, oldest first. */
    public Map<EntityRef, ValueChain> chains(String coderId) {
        Map<EntityRef, ValueChain> chains = new TreeMap<>(java.util.Comparator.comparing(EntityRef::id));
        for (Entity entity : entities.values()) {
            if (entity.ref().kind() == Kind.CHAIN
                    && entity.ref().coderId().orElseThrow().equals(coderId)) {
                entity.content(ValueChain.class).ifPresent(chain -> chains.put(entity.ref(), chain));
            }
        }
        return Collections.unmodifiableMap(chains);
    }

    /** How far a coder has come with the value chains. */
    public Optional<GovernanceCoding> governance(String coderId) {
        return content(EntityRef.governance(id, coderId), GovernanceCoding.class);
    }

    /** The lead's final list of value chains; empty when there is none. */
    public Optional<GovernanceReconciliation> governanceReconciliation() {
        return content(EntityRef.governanceReconciliation(id), GovernanceReconciliation.class);
    }

    /** Who reconciles the case; empty while nobody has taken it on. */
    public Optional<ReviewClaim> review() {
        return content(EntityRef.review(id), ReviewClaim.class);
    }

    /**
     * The notes on the way to a decision, as revisions, which say by whom and when; oldest first.
     *
     * @param topic the id of an item, or {@link EntityRef#GOVERNANCE}
     */
    public List<Revision> discussion(String topic) {
        String prefix = id + "/" + topic + "/";
        return entities.values().stream()
                .filter(entity -> entity.ref().kind() == Kind.DISCUSSION
                        && entity.ref().id().startsWith(prefix))
                .map(Entity::current)
                .filter(revision -> !revision.isTombstone())
                .sorted(Revision.CURRENT_FIRST.reversed())
                .toList();
    }

    /**
     * The Table 3 codes as one coder sees them; empty while that coder has coded nothing. A mode without a chain is
     * absent as soon as there is any chain, or the coder has said that there is none.
     */
    public Optional<Map<GovernanceMode, GovernanceCode>> governanceCodes(String coderId) {
        GovernanceCoding.State state =
                governance(coderId).map(GovernanceCoding::state).orElse(GovernanceCoding.State.OPEN);
        if (state == GovernanceCoding.State.NOT_AVAILABLE) {
            return Optional.of(GovernanceCode.notAvailable());
        }
        Collection<ValueChain> chains = chains(coderId).values();
        return chains.isEmpty() && state == GovernanceCoding.State.OPEN
                ? Optional.empty()
                : Optional.of(GovernanceCode.ofChains(chains));
    }

    public boolean isAssigned(String coderId) {
        return content(EntityRef.assignment(id, coderId), Assignment.class).isPresent();
    }

    /** Whether a coder has handed in the case. */
    public Optional<HandIn> handIn(String coderId) {
        return content(EntityRef.handIn(id, coderId), HandIn.class);
    }

    /** The ids of all coders who recorded a judgement or a chain, sorted. */
    public List<String> codersAtWork() {
        return entities.values().stream()
                .filter(entity -> (entity.ref().kind() == Kind.JUDGEMENT
                                || entity.ref().kind() == Kind.CHAIN
                                || entity.ref().kind() == Kind.GOVERNANCE)
                        && !entity.current().isTombstone())
                .map(entity -> entity.ref().coderId().orElseThrow())
                .distinct()
                .sorted()
                .toList();
    }

    /** Entities whose copies went apart and that nobody has settled. */
    public List<Entity> conflicts() {
        return entities.values().stream().filter(Entity::isConflict).toList();
    }

    private Map<String, Map<String, Judgement>> collectJudgements() {
        Map<String, Map<String, Judgement>> byItem = new HashMap<>();
        List<Entity> judgements = new ArrayList<>();
        for (Entity entity : entities.values()) {
            if (entity.ref().kind() == Kind.JUDGEMENT) {
                judgements.add(entity);
            }
        }
        for (Entity entity : judgements) {
            String[] parts = entity.ref().id().split("/", -1);
            entity.content(Judgement.class)
                    .ifPresent(judgement -> byItem.computeIfAbsent(parts[1], item -> new TreeMap<>())
                            .put(parts[2], judgement));
        }
        return byItem;
    }

    private <T extends Content> Optional<T> content(EntityRef ref, Class<T> type) {
        Entity entity = entities.get(ref);
        return entity == null ? Optional.empty() : entity.content(type);
    }
}
