package org.filiere.review.assign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filiere.domain.SectoralGroup;

/**
 * Cases drawn by lot, which all coders code, so that their agreement can be measured.
 *
 * <p>The draw, so that anybody can repeat it. The cases are put in the order of their ids (by UTF-16 unit). With
 * n = the number of cases · percent / 100, rounded half up, and at least 1, the first n of a shuffled list are taken: for
 * i = 0 … n − 1 the case at i changes places with the one at i + r, where r is drawn from 0 … (cases − i − 1) by
 * {@link SplitMix64} begun with the seed. By group, each sectoral group, in the order of {@link SectoralGroup}, gives the
 * whole part of its share of n; what is left of n goes one each to the groups with the largest rest (the earlier group
 * first where rests are equal); the groups are drawn one after the other from the same generator.
 *
 * @param seed what the draw follows from; to be printed with every result
 * @param percent how many of a hundred cases were asked for, above 0 and up to 100
 * @param byGroup whether each sectoral group has its share
 * @param caseIds those drawn, in the order in which they were drawn
 */
public record OverlapSample(long seed, int percent, boolean byGroup, Set<String> caseIds) {

    private static final int HUNDRED = 100;

    public OverlapSample {
        caseIds = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(caseIds));
    }

    /**
     * Draws a sample.
     *
     * @param cases each once, in any order
     * @param percent 1 to 100
     * @throws IllegalArgumentException when the percentage is outside its range
     */
    public static OverlapSample draw(Collection<Candidate> cases, int percent, long seed, boolean byGroup) {
        if (percent < 1 || percent > HUNDRED) {
            throw new IllegalArgumentException("a sample is 1 to 100 percent, not " + percent);
        }
        List<Candidate> ordered = new ArrayList<>(cases);
        ordered.sort(Comparator.comparing(Candidate::caseId));
        int size = size(ordered.size(), percent);
        SplitMix64 random = new SplitMix64(seed);
        Set<String> drawn = new LinkedHashSet<>();
        if (byGroup) {
            Map<SectoralGroup, List<Candidate>> groups = new EnumMap<>(SectoralGroup.class);
            ordered.forEach(one -> groups.computeIfAbsent(one.group(), group -> new ArrayList<>())
                    .add(one));
            Map<SectoralGroup, Integer> shares = shares(groups, ordered.size(), size);
            groups.forEach((group, members) -> draw(members, shares.get(group), random, drawn));
        } else {
            draw(ordered, size, random, drawn);
        }
        return new OverlapSample(seed, percent, byGroup, drawn);
    }

    /** How many cases a sample of this percentage has: rounded half up, at least one of any. */
    public static int size(int cases, int percent) {
        return cases == 0 ? 0 : Math.max(1, (int) (((long) cases * percent + HUNDRED / 2) / HUNDRED));
    }

    private static void draw(List<Candidate> from, int size, SplitMix64 random, Set<String> drawn) {
        List<Candidate> places = new ArrayList<>(from);
        for (int i = 0; i < size; i++) {
            int taken = i + random.next(places.size() - i);
            Candidate one = places.get(taken);
            places.set(taken, places.get(i));
            places.set(i, one);
            drawn.add(one.caseId());
        }
    }

    private static Map<SectoralGroup, Integer> shares(Map<SectoralGroup, List<Candidate>> groups, int cases, int size) {
        Map<SectoralGroup, Integer> shares = new EnumMap<>(SectoralGroup.class);
        Map<SectoralGroup, Integer> rests = new EnumMap<>(SectoralGroup.class);
        int given = 0;
        for (Map.Entry<SectoralGroup, List<Candidate>> group : groups.entrySet()) {
            long share = (long) group.getValue().size() * size;
            shares.put(group.getKey(), (int) (share / cases));
            rests.put(group.getKey(), (int) (share % cases));
            given += (int) (share / cases);
        }
        List<SectoralGroup> byRest = new ArrayList<>(groups.keySet());
        byRest.sort(Comparator.comparing((SectoralGroup group) -> -rests.get(group)));
        for (int i = 0; i < size - given; i++) {
            shares.merge(byRest.get(i), 1, Integer::sum);
        }
        return shares;
    }
}
