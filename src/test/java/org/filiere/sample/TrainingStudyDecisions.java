package org.filiere.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceReconciliation;
import org.filiere.domain.Judgement;
import org.filiere.domain.Passage;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Score;
import org.filiere.domain.StandardItem;
import org.filiere.domain.ValueChain;

/** The lead's decisions on a case, made from what the coders recorded before. */
final class TrainingStudyDecisions {
    private final String caseId;
    private final TrainingStudyPeople people;
    private final TrainingStudyLedger ledger;
    private final Map<String, Map<String, Judgement>> judgements = new LinkedHashMap<>();
    private final Map<String, ValueChain> chains = new LinkedHashMap<>();
    private final List<EntityRef> governance = new ArrayList<>();
    private final Set<String> decided = new LinkedHashSet<>();
    private Instant now = Instant.MIN;

    TrainingStudyDecisions(String caseId, TrainingStudyPeople people, TrainingStudyLedger ledger) {
        this.caseId = caseId;
        this.people = people;
        this.ledger = ledger;
    }

    /** Takes note of a coder's judgement of an item. */
    void learn(String itemId, String coderId, Judgement judgement) {
        judgements.computeIfAbsent(itemId, id -> new LinkedHashMap<>()).put(coderId, judgement);
    }

    /** Takes note of a chain under the name that decisions give it, initials and id. */
    void learn(String name, ValueChain chain) {
        chains.put(name, chain);
    }

    /** Takes note that this belongs to what coders recorded of the governance. */
    void learn(EntityRef partOfGovernance) {
        governance.add(partOfGovernance);
    }

    /** Records a line of decisions; the first one is made at this time, each other some minutes later. */
    void record(TrainingStudyFile.Entry entry, Instant begun) {
        now = now.equals(Instant.MIN) ? begun : now;
        List<String> words = entry.words();
        if (words.equals(List.of("rest", "agreed"))) {
            for (StandardItem item : StandardItem.values()) {
                if (!decided.contains(item.id())) {
                    accept(item.id());
                }
            }
        } else if (words.get(0).equals("agreed")) {
            words.subList(1, words.size()).forEach(item -> accept(TrainingStudyCase.itemId(item)));
        } else if (words.size() < 4 || !words.get(2).equals("from")) {
            throw entry.wrong("a decision says from whom it carries over");
        } else if (words.get(0).equals("chains")) {
            decideChains(words.get(1), words.subList(3, words.size()), entry.field(0));
        } else {
            String item = TrainingStudyCase.itemId(words.get(0));
            List<String> from =
                    words.subList(3, words.size()).stream().map(people::id).toList();
            decide(item, Score.of(Double.parseDouble(words.get(1))), from, entry.field(0));
        }
    }

    private void accept(String itemId) {
        Map<String, Judgement> all = judgements.getOrDefault(itemId, Map.of());
        Set<Score> scores =
                new LinkedHashSet<>(all.values().stream().map(Judgement::score).toList());
        if (scores.size() != 1 || !scores.iterator().next().isScored()) {
            throw new IllegalArgumentException("the coders do not agree on " + itemId + ": " + scores);
        }
        decide(itemId, scores.iterator().next(), all.keySet(), "");
    }

    private void decide(String itemId, Score score, Collection<String> from, String reason) {
        if (!decided.add(itemId)) {
            throw new IllegalArgumentException(itemId + " is decided twice");
        }
        Map<String, Judgement> all = judgements.getOrDefault(itemId, Map.of());
        boolean differs =
                all.values().stream().anyMatch(judgement -> !judgement.score().equals(score));
        if (differs && reason.isBlank()) {
            throw new IllegalArgumentException(itemId + " needs a reason, since a coder scored otherwise");
        }
        List<String> justifications = new ArrayList<>();
        Set<Passage> passages = new LinkedHashSet<>();
        for (String coder : from) {
            Judgement judgement = all.get(coder);
            if (judgement == null) {
                throw new IllegalArgumentException(coder + " has not judged " + itemId);
            }
            justifications.add(judgement.justification());
            passages.addAll(judgement.passages());
        }
        List<UUID> basis = all.keySet().stream()
                .map(coder -> ledger.latest(EntityRef.judgement(caseId, itemId, coder))
                        .orElseThrow())
                .toList();
        Reconciliation reconciliation =
                new Reconciliation(score, reason, people.lead(), justifications, List.copyOf(passages), basis);
        ledger.record(next(), people.lead(), EntityRef.reconciliation(caseId, itemId), reconciliation);
    }

    private void decideChains(String state, List<String> names, String reason) {
        List<ValueChain> carried = new ArrayList<>();
        for (String name : names) {
            if (!chains.containsKey(name)) {
                throw new IllegalArgumentException("there is no chain " + name);
            }
            carried.add(chains.get(name));
        }
        List<UUID> basis =
                governance.stream().map(ref -> ledger.latest(ref).orElseThrow()).toList();
        GovernanceCoding.State decidedState =
                TrainingStudyCase.byId(GovernanceCoding.State.values(), GovernanceCoding.State::id, state);
        ledger.record(
                next(),
                people.lead(),
                EntityRef.governanceReconciliation(caseId),
                new GovernanceReconciliation(decidedState, carried, reason, people.lead(), basis));
    }

    private Instant next() {
        now = now.plusSeconds(140);
        return now;
    }
}
