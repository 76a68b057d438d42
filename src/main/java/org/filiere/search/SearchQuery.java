package org.filiere.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What was typed into a search field: words that must all stand in the text, {@code "a phrase"} whose words follow one
 * another, {@code -word} or {@code -"a phrase"} for what must not. The last word counts as the beginning of one while
 * nothing follows it, and so does any with a star behind it; in a phrase, from its fourth letter on.
 *
 * @param clauses in the order typed
 */
public record SearchQuery(List<Clause> clauses) {

    /** With fewer, the last word of a phrase begins thousands of words, and waits until more is typed. */
    private static final int FEWEST_LETTERS = 4;

    /**
     * One condition.
     *
     * @param words folded; several follow one another in the text
     * @param excluded whether it must not be met
     * @param open whether the last word is only the beginning of one
     */
    public record Clause(List<String> words, boolean excluded, boolean open) {
        public Clause {
            words = List.copyOf(words);
        }
    }

    public SearchQuery {
        clauses = List.copyOf(clauses);
    }

    /** Reads what was typed. Nothing that can be typed is wrong. */
    public static SearchQuery of(String typed) {
        List<Clause> clauses = new ArrayList<>();
        int at = 0;
        while (at < typed.length()) {
            if (Character.isWhitespace(typed.charAt(at))) {
                at++;
                continue;
            }
            boolean excluded = typed.charAt(at) == '-';
            int from = excluded ? at + 1 : at;
            boolean quoted = from < typed.length() && isQuote(typed.charAt(from));
            int start = quoted ? from + 1 : from;
            int end = end(typed, start, quoted);
            boolean typing = end == typed.length();
            boolean starred = end > start && typed.charAt(end - 1) == '*';
            List<String> words = Words.of(typed.substring(start, end)).stream()
                    .map(Word::folded)
                    .toList();
            if (!words.isEmpty()) {
                clauses.add(clause(words, excluded, (typing && !excluded) || starred));
            }
            at = end + 1;
        }
        return new SearchQuery(clauses);
    }

    private static Clause clause(List<String> words, boolean excluded, boolean open) {
        int last = words.size() - 1;
        boolean tooShort = open && last > 0 && words.get(last).length() < FEWEST_LETTERS;
        return tooShort ? new Clause(words.subList(0, last), excluded, false) : new Clause(words, excluded, open);
    }

    /** Whether it asks for nothing, as when only words to leave out were typed. */
    public boolean isEmpty() {
        return clauses.stream().allMatch(Clause::excluded);
    }

    /** Where in a text the words stand that it asks for, in order, none within another. */
    public List<Span> matchesIn(String text) {
        List<Span> apart = new ArrayList<>();
        int last = 0;
        for (Span span : Matches.in(text, this)) {
            if (span.start() >= last) {
                apart.add(span);
                last = span.end();
            }
        }
        return apart;
    }

    /** The conditions to meet. */
    List<Clause> wanted() {
        return clauses.stream().filter(clause -> !clause.excluded()).toList();
    }

    private static int end(String typed, int start, boolean quoted) {
        int end = start;
        while (end < typed.length()
                && (quoted ? !isQuote(typed.charAt(end)) : !Character.isWhitespace(typed.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isQuote(char sign) {
        return sign == '"' || sign == '“' || sign == '”' || sign == '«' || sign == '»' || sign == '„';
    }
}
