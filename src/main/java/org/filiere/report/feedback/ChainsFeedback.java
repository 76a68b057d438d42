package org.filiere.report.feedback;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Markets;
import org.filiere.domain.ValueChain;

/**
 * A coder's value chains of a case, and what was decided.
 *
 * @param own the coder's
 * @param decision empty while nothing is decided
 */
public record ChainsFeedback(String caseId, String caseName, Own own, Optional<Decision> decision) {

    /**
     * What the coder recorded.
     *
     * @param state whether these are all, or the sources do not say
     */
    public record Own(GovernanceCoding.State state, List<ValueChain> chains) {

        public Own {
            chains = List.copyOf(chains);
        }
    }

    /**
     * A chain without anything that another coder wrote of it.
     *
     * @param name as the coder called it; empty where the coder has none of this name
     */
    public record Chain(String name, GovernanceMode mode, Markets markets, ChainLeader leader) {

        /** Chains are the same when they are coordinated alike, whatever they are called. */
        private static final Comparator<Chain> BY_KIND =
                Comparator.comparing(Chain::mode).thenComparing(Chain::markets).thenComparing(Chain::leader);

        static Chain of(ValueChain chain) {
            return new Chain(chain.name(), chain.mode(), chain.markets(), chain.leader());
        }

        Chain withoutName() {
            return new Chain("", mode, markets, leader);
        }
    }

    /** What was decided. */
    public record Decision(GovernanceCoding.State state, List<Chain> chains, Verdict verdict) {

        public Decision {
            chains = List.copyOf(chains);
        }
    }

    /** The coder's chains without their justifications. */
    public List<Chain> ownChains() {
        return own.chains().stream().map(Chain::of).toList();
    }

    /** How the two stand to each other. */
    public FeedbackOutcome outcome() {
        if (decision.isEmpty()) {
            return FeedbackOutcome.NOT_DECIDED;
        }
        boolean mineMissing = own.state() == GovernanceCoding.State.NOT_AVAILABLE;
        boolean lastMissing = decision.get().state() == GovernanceCoding.State.NOT_AVAILABLE;
        if (mineMissing || lastMissing) {
            return mineMissing && lastMissing ? FeedbackOutcome.SAME : FeedbackOutcome.NOT_APPLICABLE_AGAINST_SCORE;
        }
        return kinds(ownChains()).equals(kinds(decision.get().chains()))
                ? FeedbackOutcome.SAME
                : FeedbackOutcome.OTHER_CHAINS;
    }

    private static List<Chain> kinds(Collection<Chain> chains) {
        List<Chain> kinds = new ArrayList<>();
        chains.forEach(chain -> kinds.add(chain.withoutName()));
        kinds.sort(Chain.BY_KIND);
        return kinds;
    }
}
