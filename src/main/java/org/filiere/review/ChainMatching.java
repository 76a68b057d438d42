package org.filiere.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Markets;
import org.filiere.domain.ValueChain;

/**
 * Finds which chains of several coders are the same chain. Two chains of different coders are alike by a number from 0 to
 * 1: half of it is the share of words that their names have in common (Dice: twice the common words by all words), a
 * quarter the markets (equal 1, domestic or global against both a half), a quarter the leader.
 *
 * <p>Pairs are taken greedily, the most alike first (of equal ones the one whose ids come first), and join the groups that
 * their chains are in, unless a coder would then have two chains in the group. First chains of the same mode that are
 * alike by at least {@link #LEAST_ALIKE}; then, among groups of different modes, chains whose names share at least half of
 * their words, because coders who name the same chain and differ on its mode differ on the mode.
 */
public final class ChainMatching {

    /** Chains of one mode that are less alike are held to be different: the same leader or the same markets is enough. */
    public static final double LEAST_ALIKE = 0.25;

    /** The share of common words of two names from which chains of different modes are held to be the same. */
    public static final double LEAST_COMMON_NAME = 0.5;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private record Node(String coder, EntityRef ref, ValueChain chain) {}

    private record Pair(int left, int right, double alike) {}

    private final List<Node> nodes = new ArrayList<>();
    private final int[] group;

    private ChainMatching(List<CoderChainList> coders) {
        for (CoderChainList coder : coders) {
            coder.chains().forEach((ref, chain) -> nodes.add(new Node(coder.coderId(), ref, chain)));
        }
        group = new int[nodes.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
    }

    /** The chains of these coders, sorted into groups; each chain is in exactly one. Ordered by the first chain of each. */
    public static List<ChainGroup> of(List<CoderChainList> coders) {
        ChainMatching matching = new ChainMatching(coders);
        matching.join(true);
        matching.join(false);
        return matching.groups(coders);
    }

    /** How alike two chains are, from 0 to 1. */
    public static double alike(ValueChain left, ValueChain right) {
        double markets = left.markets() == right.markets()
                ? 1
                : left.markets() == Markets.BOTH || right.markets() == Markets.BOTH ? 0.5 : 0;
        double leader = left.leader() == right.leader() ? 1 : 0;
        return commonName(left, right) / 2 + markets / 4 + leader / 4;
    }

    private static double commonName(ValueChain left, ValueChain right) {
        Set<String> one = words(left.name());
        Set<String> other = words(right.name());
        int all = one.size() + other.size();
        one.retainAll(other);
        return all == 0 ? 0 : 2.0 * one.size() / all;
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        for (String word : NO_WORD.split(name.toLowerCase(Locale.ROOT), -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private void join(boolean sameMode) {
        List<Pair> pairs = new ArrayList<>();
        for (int left = 0; left < nodes.size(); left++) {
            for (int right = left + 1; right < nodes.size(); right++) {
                double alike = likeness(nodes.get(left), nodes.get(right), sameMode);
                if (alike > 0) {
                    pairs.add(new Pair(left, right, alike));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::alike).reversed());
        for (Pair pair : pairs) {
            int from = group[pair.right()];
            int to = group[pair.left()];
            if (from != to && haveNoCoderInCommon(from, to)) {
                int joined = Math.min(from, to);
                for (int i = 0; i < group.length; i++) {
                    group[i] = group[i] == from || group[i] == to ? joined : group[i];
                }
            }
        }
    }

    /** How alike two chains are in this round; 0 where they are not held to be the same. */
    private static double likeness(Node left, Node right, boolean sameMode) {
        if (left.coder().equals(right.coder())
                || (left.chain().mode() == right.chain().mode()) != sameMode) {
            return 0;
        }
        double alike = alike(left.chain(), right.chain());
        boolean same = sameMode ? alike >= LEAST_ALIKE : commonName(left.chain(), right.chain()) >= LEAST_COMMON_NAME;
        return same ? alike : 0;
    }

    private boolean haveNoCoderInCommon(int one, int other) {
        Set<String> coders = new HashSet<>();
        for (int i = 0; i < group.length; i++) {
            if (group[i] == one) {
                coders.add(nodes.get(i).coder());
            }
        }
        for (int i = 0; i < group.length; i++) {
            if (group[i] == other && coders.contains(nodes.get(i).coder())) {
                return false;
            }
        }
        return true;
    }

    private List<ChainGroup> groups(List<CoderChainList> coders) {
        Map<Integer, Map<String, ValueChain>> found = new LinkedHashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            found.computeIfAbsent(group[i], number -> new TreeMap<>())
                    .put(nodes.get(i).coder(), nodes.get(i).chain());
        }
        Set<String> who = new HashSet<>();
        coders.forEach(coder -> who.add(coder.coderId()));
        return found.values().stream()
                .map(chains -> new ChainGroup(chains, who))
                .toList();
    }
}
