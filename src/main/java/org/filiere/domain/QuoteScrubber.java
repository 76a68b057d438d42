package org.filiere.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in what people wrote the words of texts that must go, and puts {@link #MARK} in their place. Words are compared
 * without regard to case, punctuation and white space. What counts as a quote: a stretch of {@link #STRETCH} words or more;
 * a run between quotation marks of {@link #QUOTED} words or more (a shorter one only where the caller knows that the
 * writing is about the text, since a single word in quotation marks may be anybody's); and the given phrases, again
 * short ones only where the writing is about the text.
 */
public final class QuoteScrubber {

    /** What stands in place of a quote that is gone. */
    public static final String MARK = "[withdrawn]";

    /** So many words in a row are a quote, also without quotation marks. */
    static final int STRETCH = 8;
    /** So many words between quotation marks are a quote. */
    static final int QUOTED = 3;
    /** Phrases of so many words are looked for everywhere; shorter ones may be anybody's words. */
    static final int PHRASE = 4;
    /** Phrases of so many words are looked for where the writing is about the text. */
    static final int SHORTEST_PHRASE = 2;

    /** A scrubber that finds nothing. */
    public static final QuoteScrubber NOTHING = new QuoteScrubber(List.of(), List.of());

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern QUOTATION =
            Pattern.compile("“([^”]*)”|\"([^\"]*)\"|«([^»]*)»|„([^“”]*)[“”]|‹([^›]*)›");
    private static final Pattern OMISSION = Pattern.compile("…|\\.\\.\\.");
    private static final String OPENING = "“\"«„‹";
    private static final String CLOSING = "”\"»“›";
    /** Letters below it are normalised as they are. */
    private static final int FIRST_COMBINING = 0x300;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    /** Stands between two texts; no word has this number. */
    private static final int BORDER = -2;

    private final Map<String, Integer> numbers = new HashMap<>();
    /** All texts one after the other, as numbers of their words. */
    private final int[] corpus;
    /** Where each word stands in them. */
    private final Map<Integer, List<Integer>> places = new HashMap<>();
    /** Hashes of the sequences that are looked for, by their length. */
    private final Map<Integer, Set<Long>> sequences = new HashMap<>();

    /** A word of what is searched: where it stands, and its number, -1 when no withdrawn text has it. */
    private record Word(int start, int end, int number) {}

    /**
     * @param texts what must go
     * @param phrases shorter things that must go, such as quotes of passages and titles; those of one word are passed over
     */
    public QuoteScrubber(Collection<String> texts, Collection<String> phrases) {
        List<int[]> all = new ArrayList<>();
        for (String text : new HashSet<>(texts)) {
            all.add(learn(text));
            addSequences(all.get(all.size() - 1));
        }
        for (String phrase : new HashSet<>(phrases)) {
            int[] words = learn(phrase);
            // A phrase that stands in one of the texts, as quotes do, is found there if it is long.
            if (addSequences(words) && words.length >= STRETCH) {
                all.add(words);
            }
        }
        corpus = joined(all);
        for (int place = 0; place < corpus.length; place++) {
            places.computeIfAbsent(corpus[place], word -> new ArrayList<>()).add(place);
        }
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** Whether any quote stands in this writing. */
    public boolean findsIn(String writing) {
        return !isEmpty() && !scrub(writing, false).equals(writing);
    }

    /**
     * The writing with its quotes replaced; the same object when there is none.
     *
     * @param about whether it is known to be about the texts, so that also one or two words in quotation marks are a quote
     */
    public String scrub(String writing, boolean about) {
        if (isEmpty() || writing.isEmpty()) {
            return writing;
        }
        List<Word> words = words(writing);
        boolean[] gone = new boolean[words.size()];
        int[] found = words.stream().mapToInt(Word::number).toArray();
        boolean any = markSequences(found, gone, about ? SHORTEST_PHRASE : PHRASE);
        any |= markQuotations(writing, words, gone, about ? 1 : QUOTED);
        return any ? replaced(writing, words, gone) : writing;
    }

    private boolean markSequences(int[] words, boolean[] gone, int shortest) {
        boolean any = false;
        for (Map.Entry<Integer, Set<Long>> entry : sequences.entrySet()) {
            int length = entry.getKey();
            for (int from = 0; length >= shortest && from + length <= words.length; from++) {
                if (words[from] >= 0
                        && words[from + length - 1] >= 0
                        && entry.getValue().contains(hash(words, from, length))) {
                    Arrays.fill(gone, from, from + length, true);
                    any = true;
                }
            }
        }
        return any;
    }

    private boolean markQuotations(String writing, List<Word> words, boolean[] gone, int least) {
        boolean any = false;
        Matcher quotations = QUOTATION.matcher(writing);
        while (quotations.find()) {
            int start = quotations.start() + 1;
            int from = start;
            Matcher omissions = OMISSION.matcher(writing).region(start, quotations.end() - 1);
            while (omissions.find()) {
                any |= markIfQuote(words, gone, from, omissions.start(), least);
                from = omissions.end();
            }
            any |= markIfQuote(words, gone, from, quotations.end() - 1, least);
        }
        return any;
    }

    private boolean markIfQuote(List<Word> words, boolean[] gone, int start, int end, int least) {
        int from = 0;
        while (from < words.size() && words.get(from).start() < start) {
            from++;
        }
        int to = from;
        while (to < words.size() && words.get(to).end() <= end) {
            to++;
        }
        int[] run = words.subList(from, to).stream().mapToInt(Word::number).toArray();
        if (run.length < least || !occurs(run, 0, run.length)) {
            return false;
        }
        Arrays.fill(gone, from, to, true);
        return true;
    }

    private boolean occurs(int[] words, int from, int to) {
        for (int place : places.getOrDefault(words[from], List.of())) {
            if (place + to - from <= corpus.length
                    && Arrays.equals(corpus, place, place + to - from, words, from, to)) {
                return true;
            }
        }
        return false;
    }

    /** Words next to each other that go make one mark, together with the quotation marks around them. */
    private static String replaced(String writing, List<Word> words, boolean[] gone) {
        StringBuilder left = new StringBuilder();
        int kept = 0;
        for (int index = 0; index < gone.length; index++) {
            if (!gone[index]) {
                continue;
            }
            int start = words.get(index).start();
            while (index + 1 < gone.length && gone[index + 1] && !isBracketed(writing, words, index)) {
                index++;
            }
            int end = words.get(index).end();
            int before = start > kept && OPENING.indexOf(writing.charAt(start - 1)) >= 0 ? start - 1 : start;
            int after = closing(writing, end);
            left.append(writing, kept, before < start && after > end ? before : start)
                    .append(MARK);
            kept = before < start && after > end ? after : end;
        }
        return left.append(writing, kept, writing.length()).toString();
    }

    /** Whether a bracket stands between a word and the next: then what follows is another remark. */
    private static boolean isBracketed(String writing, List<Word> words, int index) {
        String between =
                writing.substring(words.get(index).end(), words.get(index + 1).start());
        return between.chars().anyMatch(c -> "()[]".indexOf(c) >= 0);
    }

    /** One past the closing quotation mark that follows, at most after the end of a sentence; else the same place. */
    private static int closing(String writing, int end) {
        int at = end;
        while (at < writing.length() && ".,;:!?…".indexOf(writing.charAt(at)) >= 0) {
            at++;
        }
        return at < writing.length() && CLOSING.indexOf(writing.charAt(at)) >= 0 ? at + 1 : end;
    }

    /** Adds the stretches of a text, or a short one as a whole. Says whether any was new. */
    private boolean addSequences(int[] words) {
        if (words.length < SHORTEST_PHRASE) {
            return false;
        }
        int length = Math.min(words.length, STRETCH);
        Set<Long> known = sequences.computeIfAbsent(length, none -> new HashSet<>());
        boolean any = false;
        for (int from = 0; from + length <= words.length; from++) {
            any |= known.add(hash(words, from, length));
        }
        return any;
    }

    private static int[] joined(List<int[]> all) {
        int[] joined = new int[all.stream().mapToInt(words -> words.length + 1).sum()];
        int to = 0;
        for (int[] words : all) {
            System.arraycopy(words, 0, joined, to, words.length);
            to += words.length;
            joined[to++] = BORDER;
        }
        return joined;
    }

    private int[] learn(String text) {
        List<Integer> words = new ArrayList<>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            words.add(numbers.computeIfAbsent(normalised(found.group()), word -> numbers.size()));
        }
        return words.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<Word> words(String writing) {
        List<Word> words = new ArrayList<>();
        Matcher found = WORD.matcher(writing);
        while (found.find()) {
            words.add(new Word(found.start(), found.end(), numbers.getOrDefault(normalised(found.group()), -1)));
        }
        return words;
    }

    private static String normalised(String word) {
        boolean plain = word.chars().allMatch(letter -> letter < FIRST_COMBINING);
        return (plain ? word : Normalizer.normalize(word, Normalizer.Form.NFC)).toLowerCase(Locale.ROOT);
    }

    /** 64 bits, so that among the million sequences of a long text a chance hit is one in 10^13. */
    private static long hash(int[] words, int from, int length) {
        long hash = length;
        for (int index = from; index < from + length; index++) {
            hash = (hash ^ (words[index] + 1L)) * MULTIPLIER;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
