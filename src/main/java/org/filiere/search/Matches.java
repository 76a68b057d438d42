package org.filiere.search;

import java.util.ArrayList;
import java.util.List;
import org.filiere.search.SearchQuery.Clause;

/** Finds where in a text a query is met, and what to show around it. */
final class Matches {

    /** How many characters are shown around a match. */
    static final int CONTEXT = 120;

    /** How many of them stand before it. */
    private static final int LEAD = 45;
    /** How far an end of the context may move so that no word is cut. */
    private static final int SLACK = 18;

    /**
     * What to show of a text.
     *
     * @param first the match that it is shown for; in the whole text
     * @param from where the context begins in the text
     * @param context the stretch of the text, line ends as spaces
     * @param matches in the context
     * @param after whether the text goes on
     */
    record Excerpt(Span first, int from, String context, List<Span> matches, boolean after) {}

    private record Match(int clause, int start, int end) {}

    private Matches() {}

    /** All stretches of the text that meet one of the conditions to meet, in order; they may overlap. */
    static List<Span> in(String text, SearchQuery query) {
        return find(text, query.wanted()).stream()
                .map(match -> new Span(match.start(), match.end()))
                .toList();
    }

    /** The place where most conditions are met close together, of several the first. */
    static Excerpt excerpt(String text, SearchQuery query) {
        List<Match> found = find(text, query.wanted());
        Match best = best(found, query.wanted().size());
        Span first = best == null ? new Span(0, 0) : new Span(best.start(), best.end());
        int from = wordStart(text, Math.max(0, Math.min(first.start() - LEAD, text.length() - CONTEXT)));
        while (from < first.start() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        int to = wordEnd(text, Math.min(text.length(), Math.max(from + CONTEXT, first.end())));
        List<Span> shown = new ArrayList<>();
        int last = from;
        for (Match match : found) {
            if (match.start() >= last && match.end() <= to) {
                shown.add(new Span(match.start() - from, match.end() - from));
                last = match.end();
            }
        }
        return new Excerpt(first, from, onOneLine(text.substring(from, to)), shown, to < text.length());
    }

    private static Match best(List<Match> found, int clauses) {
        Match best = null;
        int most = 0;
        for (int i = 0; i < found.size() && most < clauses; i++) {
            boolean[] met = new boolean[clauses];
            int count = 0;
            int reach = found.get(i).start() + CONTEXT - LEAD;
            for (int j = i; j < found.size() && found.get(j).end() <= reach; j++) {
                count += met[found.get(j).clause()] ? 0 : 1;
                met[found.get(j).clause()] = true;
            }
            if (best == null || count > most) {
                best = found.get(i);
                most = count;
            }
        }
        return best;
    }

    private static List<Match> find(String text, List<Clause> clauses) {
        List<Word> words = Words.of(text);
        List<Match> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            for (int number = 0; number < clauses.size(); number++) {
                Clause clause = clauses.get(number);
                int last = at + clause.words().size() - 1;
                if (last < words.size() && isMet(clause, words, at)) {
                    found.add(new Match(
                            number, words.get(at).start(), words.get(last).end()));
                }
            }
        }
        return found;
    }

    private static boolean isMet(Clause clause, List<Word> words, int at) {
        int last = clause.words().size() - 1;
        for (int i = 0; i <= last; i++) {
            String wanted = clause.words().get(i);
            String word = words.get(at + i).folded();
            if ((clause.open() && i == last) ? !word.startsWith(wanted) : !word.equals(wanted)) {
                return false;
            }
        }
        return true;
    }

    private static int wordStart(String text, int at) {
        for (int start = at; start > 0 && start > at - SLACK; start--) {
            if (Character.isWhitespace(text.charAt(start - 1))) {
                return start;
            }
        }
        return at <= SLACK ? 0 : whole(text, at);
    }

    private static int wordEnd(String text, int at) {
        for (int end = at; end < text.length() && end < at + SLACK; end++) {
            if (Character.isWhitespace(text.charAt(end))) {
                return end;
            }
        }
        return text.length() - at <= SLACK ? text.length() : whole(text, at);
    }

    /** Never between the two halves of a sign. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static String onOneLine(String text) {
        StringBuilder line = new StringBuilder(text);
        for (int i = 0; i < line.length(); i++) {
            if (Character.isWhitespace(line.charAt(i)) || Character.isISOControl(line.charAt(i))) {
                line.setCharAt(i, ' ');
            }
        }
        return line.toString();
    }
}
