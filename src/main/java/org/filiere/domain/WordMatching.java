package org.filiere.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words of a text are which words of another version of it. Words that stand once in both are the anchors (patience
 * diff, B. Cohen); from them equal words are followed both ways, and the gaps between are taken the same way again. Nearly
 * linear, also where much was changed.
 */
final class WordMatching {

    private static final int DEEPEST = 12;

    private final FoldedWords before;
    private final FoldedWords after;
    private final int[] match;

    private record Gap(int from, int to, int newFrom, int newTo, int depth) {}

    private WordMatching(FoldedWords before, FoldedWords after) {
        this.before = before;
        this.after = after;
        this.match = new int[before.size()];
        Arrays.fill(match, -1);
    }

    static WordMatching of(FoldedWords before, FoldedWords after) {
        WordMatching matching = new WordMatching(before, after);
        Deque<Gap> gaps = new ArrayDeque<>();
        gaps.push(new Gap(0, before.size(), 0, after.size(), 0));
        while (!gaps.isEmpty()) {
            matching.fill(gaps.pop(), gaps);
        }
        return matching;
    }

    /** Where a place of the old text is in the new one, as well as can be told. */
    int map(int place, int oldLength, int newLength) {
        int word = before.indexAt(place);
        if (word < match.length && match[word] >= 0) {
            int into = place - before.start(word);
            int start = after.start(match[word]);
            return Math.max(
                    0, Math.min(newLength, into < 0 ? start + into : Math.min(start + into, after.end(match[word]))));
        }
        int left = word - 1;
        while (left >= 0 && match[left] < 0) {
            left--;
        }
        int right = word;
        while (right < match.length && match[right] < 0) {
            right++;
        }
        int oldFrom = left < 0 ? 0 : before.end(left);
        int newFrom = left < 0 ? 0 : after.end(match[left]);
        int oldTo = right >= match.length ? oldLength : before.start(right);
        int newTo = right >= match.length ? newLength : after.start(match[right]);
        double share = oldTo <= oldFrom ? 0 : (double) (place - oldFrom) / (oldTo - oldFrom);
        return newFrom + (int) Math.round(Math.max(0, Math.min(1, share)) * Math.max(0, newTo - newFrom));
    }

    private void fill(Gap gap, Deque<Gap> gaps) {
        int from = gap.from();
        int newFrom = gap.newFrom();
        while (from < gap.to() && newFrom < gap.newTo() && same(from, newFrom)) {
            match[from++] = newFrom++;
        }
        int to = gap.to();
        int newTo = gap.newTo();
        while (to > from && newTo > newFrom && same(to - 1, newTo - 1)) {
            match[--to] = --newTo;
        }
        if (from >= to || newFrom >= newTo || gap.depth() == DEEPEST) {
            return;
        }
        int last = from;
        int newLast = newFrom;
        List<int[]> anchors = anchors(from, to, newFrom, newTo);
        for (int[] anchor : anchors) {
            match[anchor[0]] = anchor[1];
            gaps.push(new Gap(last, anchor[0], newLast, anchor[1], gap.depth() + 1));
            last = anchor[0] + 1;
            newLast = anchor[1] + 1;
        }
        if (!anchors.isEmpty()) {
            gaps.push(new Gap(last, to, newLast, newTo, gap.depth() + 1));
        }
    }

    private boolean same(int old, int now) {
        return before.word(old).equals(after.word(now));
    }

    /** The longest chain, in the order of both texts, of words that stand once in each. */
    private List<int[]> anchors(int from, int to, int newFrom, int newTo) {
        Map<String, Integer> once = once(after, newFrom, newTo);
        Map<String, Integer> oldOnce = once(before, from, to);
        List<int[]> pairs = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Integer there = once.get(before.word(i));
            Integer here = oldOnce.get(before.word(i));
            if (there != null && there >= 0 && here != null && here == i) {
                pairs.add(new int[] {i, there});
            }
        }
        return longestChain(pairs);
    }

    /** Where each word stands that stands once; -1 for those that stand more often. */
    private static Map<String, Integer> once(FoldedWords words, int from, int to) {
        Map<String, Integer> once = new HashMap<>();
        for (int i = from; i < to; i++) {
            once.merge(words.word(i), i, (first, again) -> -1);
        }
        return once;
    }

    /** Pairs come by their first number; the longest part of them in which the second rises, too. */
    private static List<int[]> longestChain(List<int[]> pairs) {
        int[] tops = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tops[middle])[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tops[low - 1];
            tops[low] = i;
            length = Math.max(length, low + 1);
        }
        List<int[]> chain = new ArrayList<>();
        for (int at = length == 0 ? -1 : tops[length - 1]; at >= 0; at = previous[at]) {
            chain.add(pairs.get(at));
        }
        java.util.Collections.reverse(chain);
        return chain;
    }
}
