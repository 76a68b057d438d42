package org.filiere.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.filiere.domain.Passage;
import org.filiere.domain.ValueChain;

/** Which of the coders' justifications and passages a final chain carries over: each justification is a paragraph. */
public final class ChainCarry {

    private static final String BREAK = "\n\n";

    private ChainCarry() {}

    /** Justifications as one text, in this order, each once. */
    static String joined(List<String> justifications) {
        Set<String> once = new LinkedHashSet<>();
        justifications.forEach(words -> once.add(words.strip()));
        once.remove("");
        return String.join(BREAK, once);
    }

    /** Whether a final chain carries over a coder's justification. */
    public static boolean holds(ValueChain chain, String justification) {
        return !justification.isBlank()
                && (BREAK + chain.justification() + BREAK).contains(BREAK + justification.strip() + BREAK);
    }

    /** Whether a final chain carries over a passage, whoever linked it. */
    public static boolean holds(ValueChain chain, Passage passage) {
        return chain.passages().stream()
                .anyMatch(known -> known.isSamePlace(passage) && known.stance() == passage.stance());
    }

    /**
     * The final chain with a coder's justification carried over, or without it; the others stay as they are.
     *
     * @param group the chains of the coders, which say in which order justifications stand
     */
    public static ValueChain with(ChainGroup group, ValueChain chain, String justification, boolean carried) {
        List<String> kept = group.chains().values().stream()
                .map(coder -> coder.justification().strip())
                .filter(words -> words.equals(justification.strip()) ? carried : holds(chain, words))
                .toList();
        return with(chain, joined(kept), chain.passages());
    }

    /** The final chain with a passage carried over, or without it. */
    public static ValueChain with(ValueChain chain, Passage passage, boolean carried) {
        List<Passage> kept = new ArrayList<>(chain.passages());
        kept.removeIf(known -> known.isSamePlace(passage) && known.stance() == passage.stance());
        if (carried) {
            kept.add(passage);
        }
        return with(chain, chain.justification(), kept);
    }

    private static ValueChain with(ValueChain chain, String justification, List<Passage> passages) {
        return new ValueChain(chain.name(), chain.mode(), chain.markets(), chain.leader(), justification, passages);
    }
}
