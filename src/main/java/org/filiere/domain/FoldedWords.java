package org.filiere.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of a text, without case and accents, each with its place. */
final class FoldedWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final List<String> words = new ArrayList<>();
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private Map<String, List<Integer>> places;

    private FoldedWords() {}

    static FoldedWords of(String text) {
        FoldedWords made = new FoldedWords();
        Map<String, String> known = new HashMap<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isOfWord(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > at) {
                made.add(known.computeIfAbsent(text.substring(at, end), FoldedWords::fold), at, end);
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return made;
    }

    private static boolean isOfWord(int letter) {
        if (Character.isLetterOrDigit(letter)) {
            return true;
        }
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean plain = lower.chars().allMatch(letter -> letter < 128);
        return plain
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
    }

    private void add(String word, int start, int end) {
        if (words.size() == starts.length) {
            starts = java.util.Arrays.copyOf(starts, starts.length * 2);
            ends = java.util.Arrays.copyOf(ends, ends.length * 2);
        }
        starts[words.size()] = start;
        ends[words.size()] = end;
        words.add(word);
    }

    int size() {
        return words.size();
    }

    String word(int index) {
        return words.get(index);
    }

    /** First UTF-16 unit of a word. */
    int start(int index) {
        return starts[index];
    }

    /** One past its last. */
    int end(int index) {
        return ends[index];
    }

    /** The first word that ends behind this place of the text; {@link #size} where there is none. */
    int indexAt(int place) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Where a word stands, in order. */
    List<Integer> placesOf(String word) {
        if (places == null) {
            Map<String, List<Integer>> all = new HashMap<>();
            for (int i = 0; i < words.size(); i++) {
                all.computeIfAbsent(words.get(i), each -> new ArrayList<>(2)).add(i);
            }
            places = all;
        }
        return places.getOrDefault(word, List.of());
    }
}
