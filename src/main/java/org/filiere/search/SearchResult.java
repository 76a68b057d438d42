package org.filiere.search;

import java.util.List;

/**
 * What a search has found.
 *
 * @param groups one for each sort of text in which something was found, in their order
 */
public record SearchResult(List<Group> groups) {

    /** Nothing was found. */
    public static final SearchResult NOTHING = new SearchResult(List.of());

    /**
     * The hits of one sort.
     *
     * @param count how many there are, which may be more than are listed
     * @param hits the best, in order
     */
    public record Group(SearchKind kind, int count, List<Hit> hits) {
        public Group {
            hits = List.copyOf(hits);
        }
    }

    public SearchResult {
        groups = List.copyOf(groups);
    }

    /** How many there are of all sorts. */
    public int count() {
        return groups.stream().mapToInt(Group::count).sum();
    }

    /** The hits that are listed, group by group. */
    public List<Hit> hits() {
        return groups.stream().flatMap(group -> group.hits().stream()).toList();
    }

    /** At most this many hits, taken in turn from the groups, so that each is seen. */
    public List<Hit> sample(int most) {
        List<Hit> sample = new java.util.ArrayList<>();
        for (int rank = 0; sample.size() < most; rank++) {
            int at = rank;
            List<Hit> round = groups.stream()
                    .filter(group -> at < group.hits().size())
                    .map(group -> group.hits().get(at))
                    .toList();
            if (round.isEmpty()) {
                break;
            }
            sample.addAll(round.subList(0, Math.min(round.size(), most - sample.size())));
        }
        return sample;
    }
}
