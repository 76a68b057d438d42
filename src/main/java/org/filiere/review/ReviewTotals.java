package org.filiere.review;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts over the topics of several cases.
 *
 * @param cases how many cases
 * @param topics how many topics in all of them
 * @param states how many topics in each state; every state is there
 * @param spreads how many topics of each spread; every spread is there
 * @param flagged how many decisions have to be looked at again
 * @param conflicts how many topics rest on copies that went apart
 * @param agreed how many topics {@link AcceptPlan} would decide
 */
public record ReviewTotals(
        int cases,
        int topics,
        Map<TopicState, Integer> states,
        Map<Spread, Integer> spreads,
        int flagged,
        int conflicts,
        int agreed) {
    public ReviewTotals {
        states = Collections.unmodifiableMap(new EnumMap<>(states));
        spreads = Collections.unmodifiableMap(new EnumMap<>(spreads));
    }

    /** The counts of these cases, of those topics alone that the filter wants. */
    public static ReviewTotals of(Collection<CaseReview> cases, ReviewFilter filter) {
        Map<TopicState, Integer> states = new EnumMap<>(TopicState.class);
        Map<Spread, Integer> spreads = new EnumMap<>(Spread.class);
        for (TopicState state : TopicState.values()) {
            states.put(state, 0);
        }
        for (Spread spread : Spread.values()) {
            spreads.put(spread, 0);
        }
        int topics = 0;
        int flagged = 0;
        int conflicts = 0;
        int agreed = 0;
        for (CaseReview row : cases) {
            for (TopicStatus status : row.topics()) {
                if (filter.wants(status)) {
                    topics++;
                    states.merge(status.state(), 1, Integer::sum);
                    spreads.merge(status.spread(), 1, Integer::sum);
                    flagged += status.flagged() ? 1 : 0;
                    conflicts += status.conflict() ? 1 : 0;
                    agreed += status.agreed() ? 1 : 0;
                }
            }
        }
        return new ReviewTotals(cases.size(), topics, states, spreads, flagged, conflicts, agreed);
    }
}
