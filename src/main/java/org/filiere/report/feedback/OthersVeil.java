package org.filiere.report.feedback;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.filiere.domain.Coder;

/** Takes out of a lead's words what would tell one coder of another: names, initials and words quoted from them. */
final class OthersVeil {

    /** Stands for what was taken out, in every language. */
    static final String SIGN = "[…]";

    /** Shorter stretches are words that anybody uses. */
    private static final int SHORTEST_QUOTE = 20;

    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_INITIALS = 2;

    private final Pattern names;

    private OthersVeil(Pattern names) {
        this.names = names;
    }

    /**
     * A veil over all coders but these.
     *
     * @param open the ids of those whose names may be read: the coder's own and the deciding leads'
     */
    static OthersVeil of(Map<String, Coder> coders, Set<String> open) {
        Set<String> shown = new LinkedHashSet<>();
        Set<String> hidden = new LinkedHashSet<>();
        coders.forEach((id, coder) -> (open.contains(id) ? shown : hidden).addAll(words(coder)));
        hidden.removeAll(shown);
        String alternatives = hidden.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return new OthersVeil(
                hidden.isEmpty()
                        ? Pattern.compile("(?!)")
                        : Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])"));
    }

    /**
     * The words without what tells of others.
     *
     * @param ofOthers what other coders wrote or marked
     * @param own what the coder wrote or marked, which stays
     */
    String over(String words, Collection<String> ofOthers, Collection<String> own) {
        String left = words;
        List<String> longestFirst = new ArrayList<>(ofOthers);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        for (String quote : longestFirst) {
            String bare = quote.strip();
            if (bare.length() >= SHORTEST_QUOTE && own.stream().noneMatch(mine -> mine.contains(bare))) {
                left = left.replace(bare, SIGN);
            }
        }
        return names.matcher(left).replaceAll(java.util.regex.Matcher.quoteReplacement(SIGN));
    }

    private static List<String> words(Coder coder) {
        List<String> words = new ArrayList<>();
        words.add(coder.name());
        for (String part : coder.name().split("\\s+", -1)) {
            if (part.length() >= SHORTEST_NAME && Character.isUpperCase(part.codePointAt(0))) {
                words.add(part);
            }
        }
        if (coder.initials().length() >= SHORTEST_INITIALS) {
            words.add(coder.initials());
        }
        return words;
    }
}
