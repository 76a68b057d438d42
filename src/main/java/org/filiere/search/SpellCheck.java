package org.filiere.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.text.Normalizer;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;

/**
 * Checks spelling offline with dictionaries of the user's system. A word is right when any of them has it, for a text
 * quotes people in several languages. Any thread may use it; one at a time does.
 */
public final class SpellCheck {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’-][\\p{L}\\p{M}]+)*");
    private static final Pattern HYPHEN = Pattern.compile("-");
    private static final int MOST_SUGGESTIONS = 6;

    private final List<Hunspell> dictionaries;
    private final Set<String> known;

    private SpellCheck(List<Hunspell> dictionaries, Set<String> known) {
        this.dictionaries = dictionaries;
        this.known = known;
    }

    /**
     * Reads dictionaries, which takes up to a second each: not on the window's thread. They stay in memory only.
     *
     * @param chosen at least one
     * @param names words that are right in this study, such as those of its cases and places; accents and case do not
     *     matter in them
     * @throws IOException when a file cannot be read or is no dictionary
     */
    public static SpellCheck open(List<SpellingDictionary> chosen, Set<String> names) throws IOException {
        List<Hunspell> opened = new ArrayList<>();
        for (SpellingDictionary one : chosen) {
            try (InputStream affixes = Files.newInputStream(one.affixes());
                    InputStream words = Files.newInputStream(one.words())) {
                Dictionary dictionary = new Dictionary(affixes, List.of(words), false, SortingStrategy.inMemory());
                opened.add(new Hunspell(dictionary, TimeoutPolicy.RETURN_PARTIAL_RESULT, () -> {}));
            } catch (ParseException | RuntimeException e) {
                throw new IOException("not a dictionary: " + one.words().getFileName(), e);
            }
        }
        Set<String> folded = new LinkedHashSet<>();
        names.forEach(name -> Words.of(name).forEach(word -> folded.add(word.folded())));
        return new SpellCheck(opened, folded);
    }

    /** Where words stand in a text that no dictionary has. Abbreviations in capitals are passed over. */
    public List<Span> misspelt(String text) {
        List<Span> wrong = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (!isRight(words.group())) {
                wrong.add(new Span(words.start(), words.end()));
            }
        }
        return wrong;
    }

    /** What might have been meant, the likeliest first; may be empty. */
    public synchronized List<String> suggestions(String word) {
        Set<String> all = new LinkedHashSet<>();
        for (Hunspell dictionary : dictionaries) {
            all.addAll(dictionary.suggest(plain(word)));
        }
        return all.stream().limit(MOST_SUGGESTIONS).toList();
    }

    private boolean isRight(String word) {
        boolean abbreviation = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        return abbreviation
                || Words.of(word).stream().allMatch(part -> known.contains(part.folded()))
                || spells(plain(word))
                || (word.indexOf('-') > 0 && HYPHEN.splitAsStream(word).allMatch(this::isRight));
    }

    private synchronized boolean spells(String word) {
        return dictionaries.stream().anyMatch(dictionary -> dictionary.spell(word));
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC).replace('’', '\'');
    }
}
