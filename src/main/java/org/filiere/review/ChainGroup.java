package org.filiere.review;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.filiere.domain.ValueChain;

/**
 * Chains of several coders that are held to be one chain.
 *
 * @param chains by coder id, at most one a coder
 * @param coders all coders who coded the chains of the case, sorted by id
 */
public record ChainGroup(Map<String, ValueChain> chains, Set<String> coders) {

    /** In what the chains of a group may differ. Names, justifications and passages are no part of it. */
    public enum Difference {
        /** A coder has no such chain. */
        MISSING,
        MODE,
        MARKETS,
        LEADER
    }

    public ChainGroup {
        chains = Collections.unmodifiableMap(new TreeMap<>(chains));
        coders = Set.copyOf(coders);
    }

    /** In what they differ; empty when the coders agree on the chain. */
    public Set<Difference> differences() {
        Set<Difference> found = EnumSet.noneOf(Difference.class);
        if (chains.size() < coders.size()) {
            found.add(Difference.MISSING);
        }
        Collection<ValueChain> all = chains.values();
        if (all.stream().map(ValueChain::mode).distinct().count() > 1) {
            found.add(Difference.MODE);
        }
        if (all.stream().map(ValueChain::markets).distinct().count() > 1) {
            found.add(Difference.MARKETS);
        }
        if (all.stream().map(ValueChain::leader).distinct().count() > 1) {
            found.add(Difference.LEADER);
        }
        return found;
    }
}
