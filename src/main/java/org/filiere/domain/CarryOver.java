package org.filiere.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the passages of a text in a corrected version of it: where the quote stands unchanged, else the stretch that comes
 * nearest to it. Proposes only; the coder decides. A stretch is found by its words; it has the punctuation before its
 * first and after its last word where the quote has such.
 */
public final class CarryOver {

    /** Below this share of common words nothing is proposed. */
    public static final double LEAST_SIMILARITY = 0.5;

    private static final int NEAR = 60;
    private static final int MOST_WORDS = 1_500;
    private static final int RARE = 40;

    /** What became of a passage. */
    public enum State {
        /** The same quote at the same place. */
        SAME_PLACE,
        /** The same quote, further on or further up. */
        MOVED,
        /** A stretch that is like the quote, or the same words at a place where they may be others: to be looked at. */
        CHANGED,
        /** Nothing like it. */
        NOT_FOUND
    }

    /**
     * Where a passage may stand now.
     *
     * @param state what became of it
     * @param start first UTF-16 unit in the new text; 0 where nothing was found
     * @param end one past the last; 0 where nothing was found
     * @param similarity share of the quote's words that are there, from 0 to 1
     */
    public record Place(State state, int start, int end, double similarity) {

        private static final Place NONE = new Place(State.NOT_FOUND, 0, 0, 0);

        /** Whether the quote is there, letter by letter, where it is expected. */
        public boolean isExact() {
            return state == State.SAME_PLACE || state == State.MOVED;
        }
    }

    private final String oldText;
    private final String newText;
    private final FoldedWords words;
    private final WordMatching matching;

    private CarryOver(String oldText, String newText) {
        this.oldText = oldText;
        this.newText = newText;
        this.words = FoldedWords.of(newText);
        this.matching = WordMatching.of(FoldedWords.of(oldText), words);
    }

    /** Compares two versions of a text. Nearly linear in their lengths; not for the window's thread. */
    public static CarryOver of(String oldText, String newText) {
        return new CarryOver(oldText, newText);
    }

    /**
     * Where a passage of the old text stands in the new one.
     *
     * @throws InvalidContentException when the passage does not fit the old text
     */
    public Place find(Passage passage) {
        if (!passage.fits(oldText)) {
            throw new InvalidContentException("the passage from " + passage.start() + " to " + passage.end()
                    + " does not stand in the earlier version");
        }
        int expected = matching.map(passage.start(), oldText.length(), newText.length());
        return exact(passage, expected)
                .or(() -> nearest(passage, expected).map(place -> punctuated(place, passage.quote())))
                .orElse(Place.NONE);
    }

    /** The passage at its place in the new text. */
    public Passage carried(Passage passage, String newSourceId, Place place) {
        return passage.at(newSourceId, place.start(), place.end(), newText.substring(place.start(), place.end()));
    }

    private Place punctuated(Place place, String quote) {
        return new Place(
                place.state(),
                Punctuation.begins(quote) ? Punctuation.startBefore(newText, place.start()) : place.start(),
                Punctuation.ends(quote) ? Punctuation.endAfter(newText, place.end()) : place.end(),
                place.similarity());
    }

    private Optional<Place> exact(Passage passage, int expected) {
        String quote = passage.quote();
        int after = newText.indexOf(quote, expected);
        int before = newText.lastIndexOf(quote, expected);
        if (after < 0 && before < 0) {
            return Optional.empty();
        }
        boolean forward = before < 0 || (after >= 0 && after - expected <= expected - before);
        int found = forward ? after : before;
        boolean sure = Math.abs(found - expected) <= NEAR || (isSingle(quote, oldText) && isSingle(quote, newText));
        State state = !sure ? State.CHANGED : found == passage.start() ? State.SAME_PLACE : State.MOVED;
        return Optional.of(new Place(state, found, found + quote.length(), 1));
    }

    private static boolean isSingle(String quote, String text) {
        int first = text.indexOf(quote);
        return first >= 0 && text.indexOf(quote, first + 1) < 0;
    }

    private Optional<Place> nearest(Passage passage, int expected) {
        FoldedWords quote = FoldedWords.of(passage.quote());
        if (quote.size() == 0 || words.size() == 0) {
            return Optional.empty();
        }
        if (quote.size() > MOST_WORDS) {
            return byEnds(passage, quote);
        }
        int about = words.indexAt(expected);
        Optional<Place> here = align(quote, about - quote.size() - NEAR, about + 2 * quote.size() + NEAR);
        Optional<Place> there = isGood(here) ? here : byRareWords(quote);
        return here.filter(place ->
                        there.isEmpty() || place.similarity() >= there.get().similarity())
                .or(() -> there)
                .filter(place -> place.similarity() >= LEAST_SIMILARITY);
    }

    private static boolean isGood(Optional<Place> place) {
        return place.isPresent() && place.get().similarity() >= LEAST_SIMILARITY;
    }

    /** A very long passage: from where it begins to where it ends, if the words between are mostly its own. */
    private Optional<Place> byEnds(Passage passage, FoldedWords quote) {
        int start = matching.map(passage.start(), oldText.length(), newText.length());
        int end = matching.map(passage.end(), oldText.length(), newText.length());
        if (end <= start) {
            return Optional.empty();
        }
        Map<String, Integer> left = new HashMap<>();
        for (int i = 0; i < quote.size(); i++) {
            left.merge(quote.word(i), 1, Integer::sum);
        }
        int common = 0;
        for (int i = words.indexAt(start); i < words.size() && words.start(i) < end; i++) {
            if (left.merge(words.word(i), -1, Integer::sum) >= 0) {
                common++;
            }
        }
        double similarity = Math.min(1, (double) common / quote.size());
        return Optional.of(new Place(State.CHANGED, start, end, similarity))
                .filter(place -> place.similarity() >= LEAST_SIMILARITY);
    }

    /** Where most of the quote's rare words stand together. */
    private Optional<Place> byRareWords(FoldedWords quote) {
        Map<Integer, Integer> votes = new HashMap<>();
        int width = Math.max(8, quote.size() / 4);
        for (int i = 0; i < quote.size(); i++) {
            List<Integer> places = words.placesOf(quote.word(i));
            if (places.size() <= RARE) {
                for (int place : places) {
                    votes.merge(Math.floorDiv(place - i, width), 1, Integer::sum);
                }
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
                .flatMap(best -> {
                    int about = best.getKey() * width;
                    return align(quote, about - width, about + 2 * quote.size() + 2 * width);
                });
    }

    /** The stretch of the new text between two words that needs the fewest changes of words to become the quote. */
    private Optional<Place> align(FoldedWords quote, int fromWord, int toWord) {
        int from = Math.max(0, Math.min(fromWord, words.size()));
        int to = Math.max(from, Math.min(toWord, words.size()));
        int[] cost = new int[to - from + 1];
        int[] begin = new int[to - from + 1];
        for (int j = 0; j < cost.length; j++) {
            begin[j] = j;
        }
        for (int i = 1; i <= quote.size(); i++) {
            int diagonal = cost[0];
            int diagonalBegin = begin[0];
            cost[0] = i;
            for (int j = 1; j < cost.length; j++) {
                int change = diagonal + (quote.word(i - 1).equals(words.word(from + j - 1)) ? 0 : 1);
                int changeBegin = diagonalBegin;
                diagonal = cost[j];
                diagonalBegin = begin[j];
                if (cost[j] + 1 < change) {
                    change = cost[j] + 1;
                    changeBegin = begin[j];
                }
                if (cost[j - 1] + 1 < change) {
                    change = cost[j - 1] + 1;
                    changeBegin = begin[j - 1];
                }
                cost[j] = change;
                begin[j] = changeBegin;
            }
        }
        int best = 0;
        for (int j = 1; j < cost.length; j++) {
            // at the same cost the longer stretch: its last words were changed, not left out
            if (cost[j] < cost[best] || (cost[j] == cost[best] && best > 0 && begin[j] == begin[best])) {
                best = j;
            }
        }
        if (best == 0 || begin[best] >= best) {
            return Optional.empty();
        }
        double similarity = Math.max(0, 1 - (double) cost[best] / quote.size());
        return Optional.of(
                new Place(State.CHANGED, words.start(from + begin[best]), words.end(from + best - 1), similarity));
    }
}
