package org.filiere.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCode;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.GovernanceReconciliation;
import org.filiere.domain.Passage;
import org.filiere.domain.ValueChain;

/**
 * The value chains of one case, its coders side by side. A coder of them is whoever has recorded a chain or said that
 * there is none or that the sources do not say.
 *
 * @param caseId the case
 * @param coders what each says, by coder id
 * @param groups their chains, matched
 * @param missing the ids of those whose work is waited for and who have not coded chains, sorted
 * @param status the cell of the matrix
 * @param decision the final list, if there is one
 */
public record ChainComparison(
        String caseId,
        List<CoderChainList> coders,
        List<ChainGroup> groups,
        Set<String> missing,
        TopicStatus status,
        Optional<GovernanceReconciliation> decision) {
    public ChainComparison {
        coders = List.copyOf(coders);
        groups = List.copyOf(groups);
        missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
    }

    /** Compares the coders of the value chains. */
    public static ChainComparison of(CaseFile file) {
        return of(new CaseWork(file));
    }

    static ChainComparison of(CaseWork work) {
        List<CoderChainList> coders = new ArrayList<>();
        for (String coder : work.coders().atWork()) {
            CoderChainList list = listOf(work, coder);
            if (list.state() != GovernanceCoding.State.OPEN || !list.chains().isEmpty()) {
                coders.add(list);
            }
        }
        Set<String> who = new LinkedHashSet<>();
        coders.forEach(coder -> who.add(coder.coderId()));
        Set<String> missing = new LinkedHashSet<>(work.coders().expected());
        missing.removeAll(who);
        List<ChainGroup> groups = ChainMatching.of(
                coders.stream().filter(coder -> !coder.isNotAvailable()).toList());
        Optional<GovernanceReconciliation> decision = work.chainDecision();
        Spread soFar = spread(coders);
        TopicStatus status = new TopicStatus(
                EntityRef.GOVERNANCE,
                work.spread(who, soFar),
                soFar,
                size(coders, groups, soFar),
                work.state(EntityRef.GOVERNANCE, decision.isPresent()),
                decision.isPresent()
                        && !new HashSet<>(basis(coders))
                                .equals(new HashSet<>(decision.get().basis())),
                work.isInConflict(EntityRef.GOVERNANCE),
                work.isReady(EntityRef.GOVERNANCE, decision.isPresent(), who)
                        && soFar == Spread.AGREE
                        && coders.stream().allMatch(coder -> isDone(work, coder)));
        return new ChainComparison(work.file().id(), coders, groups, missing, status, decision);
    }

    /** Whether a coder has said that there are no more chains, or handed in. */
    private static boolean isDone(CaseWork work, CoderChainList coder) {
        return coder.state() != GovernanceCoding.State.OPEN
                || work.coders().handedIn().contains(coder.coderId());
    }

    /** What a coder says; empty when there is nothing. */
    public Optional<CoderChainList> of(String coderId) {
        return coders.stream().filter(coder -> coder.coderId().equals(coderId)).findFirst();
    }

    /** The revisions that a decision made now rests on. */
    public List<UUID> basis() {
        return basis(coders);
    }

    /**
     * The ids of the coders who said something else, or nothing, when it was decided; empty while it is not decided.
     */
    public List<String> changedSince() {
        return decision.map(known -> coders.stream()
                        .filter(coder -> !known.basis().containsAll(coder.revisions()))
                        .map(CoderChainList::coderId)
                        .toList())
                .orElse(List.of());
    }

    /** Whether a final list needs a reason: it differs from that of any coder, or no coder gave one. */
    public boolean needsReason(GovernanceCoding.State state, List<ValueChain> chains) {
        boolean none = state == GovernanceCoding.State.NOT_AVAILABLE;
        return coders.isEmpty()
                || coders.stream()
                        .anyMatch(coder -> none != coder.isNotAvailable()
                                || (!none
                                        && !facts(chains)
                                                .equals(facts(coder.chains().values()))));
    }

    /**
     * The final chain of a group as one of its coders has it, with the justifications and passages of all coders of the
     * group who say the same of it.
     */
    public static ValueChain taken(ChainGroup group, String coderId) {
        ValueChain own = group.chains().get(coderId);
        List<String> words = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        for (ValueChain chain : group.chains().values()) {
            if (fact(chain).equals(fact(own))) {
                words.add(chain.justification());
                passages.addAll(chain.passages());
            }
        }
        return new ValueChain(
                own.name(),
                own.mode(),
                own.markets(),
                own.leader(),
                ChainCarry.joined(words),
                Comparison.distinct(passages));
    }

    /** The final list as one coder has it; empty where that coder has none. See {@link #taken(ChainGroup, String)}. */
    public List<ValueChain> taken(String coderId) {
        return groups.stream()
                .filter(group -> group.chains().containsKey(coderId))
                .map(group -> taken(group, coderId))
                .toList();
    }

    /** Whether two lists hold the same chains: as many of each mode, markets and leader. Their names may differ. */
    public static boolean agree(CoderChainList left, CoderChainList right) {
        return left.isNotAvailable()
                ? right.isNotAvailable()
                : !right.isNotAvailable()
                        && facts(left.chains().values())
                                .equals(facts(right.chains().values()));
    }

    private static Spread spread(List<CoderChainList> coders) {
        if (coders.isEmpty()) {
            return Spread.NOT_HANDED_IN;
        }
        if (coders.size() == 1) {
            return Spread.ONE_CODER;
        }
        CoderChainList first = coders.get(0);
        if (coders.stream().allMatch(coder -> agree(first, coder))) {
            return Spread.AGREE;
        }
        if (coders.stream().anyMatch(CoderChainList::isNotAvailable)) {
            return Spread.NOT_APPLICABLE_AGAINST_SCORE;
        }
        return coders.stream().map(ChainComparison::codes).distinct().count() == 1
                ? Spread.HALF_STEP
                : Spread.ONE_OR_MORE;
    }

    /**
     * Ten for each mode on whose code coders differ, one for each chain on which they differ; as for N/A of a score.
     */
    private static int size(List<CoderChainList> coders, List<ChainGroup> groups, Spread spread) {
        if (!spread.isDisagreement()) {
            return 0;
        }
        int modes = 0;
        for (GovernanceMode mode : GovernanceMode.values()) {
            if (coders.stream().map(coder -> codes(coder).get(mode)).distinct().count() > 1) {
                modes++;
            }
        }
        int chains = (int)
                groups.stream().filter(group -> !group.differences().isEmpty()).count();
        boolean missing = spread == Spread.NOT_APPLICABLE_AGAINST_SCORE;
        return (missing ? ScoreSpread.NOT_APPLICABLE_SIZE : modes * 10) + Math.min(9, chains);
    }

    private static Map<GovernanceMode, GovernanceCode> codes(CoderChainList coder) {
        return coder.isNotAvailable()
                ? GovernanceCode.notAvailable()
                : GovernanceCode.ofChains(coder.chains().values());
    }

    private static CoderChainList listOf(CaseWork work, String coder) {
        Optional<Entity> coding = work.coding(coder);
        GovernanceCoding said = coding.flatMap(entity -> entity.content(GovernanceCoding.class))
                .orElse(new GovernanceCoding(GovernanceCoding.State.OPEN, ""));
        List<UUID> revisions = new ArrayList<>();
        coding.ifPresent(entity -> revisions.add(entity.current().id()));
        Map<EntityRef, ValueChain> chains = new LinkedHashMap<>();
        boolean none = said.state() == GovernanceCoding.State.NOT_AVAILABLE;
        work.chains(coder).values().forEach(entity -> {
            revisions.add(entity.current().id());
            if (!none) {
                chains.put(entity.ref(), entity.content(ValueChain.class).orElseThrow());
            }
        });
        return new CoderChainList(coder, said.state(), chains, said.reason(), revisions);
    }

    private static List<UUID> basis(List<CoderChainList> coders) {
        return coders.stream().flatMap(coder -> coder.revisions().stream()).toList();
    }

    private static List<List<Enum<?>>> facts(Collection<ValueChain> chains) {
        return chains.stream()
                .map(ChainComparison::fact)
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }

    private static List<Enum<?>> fact(ValueChain chain) {
        return List.of(chain.mode(), chain.markets(), chain.leader());
    }
}
