package org.filiere.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Hashes;
import org.filiere.domain.Source;
import org.filiere.search.SearchFilter;
import org.filiere.search.SearchIndex;
import org.filiere.search.SearchQuery;
import org.filiere.search.SearchResult;
import org.filiere.search.StudyDocuments;
import org.filiere.search.Viewer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Searches 500 transcripts of 50 kB as the user types: counts, the best 20 of each sort and their contexts. The words
 * are made up of Spanish and Portuguese syllables and as frequent as Zipf's law says (the word of rank r as 1 / r).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx700m")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
public class SearchBench {

    private static final int TRANSCRIPTS = 500;
    private static final int LENGTH = 50_000;
    private static final int VOCABULARY = 40_000;
    private static final long SEED = 20_050_101;
    private static final int LISTED = 20;

    /** What is typed; {@code #3} stands for the word of rank 3. */
    @Param({"c", "s", "co", "#30:3", "#30 ", "#5 #40 ", "#200 #9:2", "\"#3 #12\"", "\"#3 #12:4", "#2 -#7"})
    private String typed;

    private SearchIndex index;
    private SearchQuery query;

    @Setup
    public void fill() {
        Random random = new Random(SEED);
        List<String> words = vocabulary(random);
        index = new SearchIndex();
        for (int i = 0; i < TRANSCRIPTS; i++) {
            put(index, i, text(words, random));
        }
        index.refresh();
        query = SearchQuery.of(typed(words));
    }

    @TearDown
    public void close() {
        index.close();
    }

    @Benchmark
    public SearchResult search() {
        return index.search(query, SearchFilter.NONE, new Viewer("ana", false), LISTED);
    }

    static void put(SearchIndex index, int number, String text) {
        EntityRef ref = EntityRef.source("s" + number);
        Source source = new Source(
                "Interview " + number,
                Source.Type.INTERVIEW,
                "P" + number,
                Optional.empty(),
                "",
                "es",
                "",
                List.of("c" + number % 40),
                Hashes.sha256(text),
                Optional.empty());
        index.replace(ref, StudyDocuments.of(ref, source, Optional.of(text)));
    }

    static List<String> vocabulary(Random random) {
        String[] syllables = {
            "ca", "ção", "ñe", "lo", "re", "mi", "en", "tra", "é", "pro", "du", "to", "sã", "ve", "ín", "dus", "tri",
            "a", "lha", "co", "ber", "tu", "gui", "zo", "ques", "fá", "bri", "nó", "per", "so"
        };
        List<String> words = new ArrayList<>();
        for (int i = 0; i < VOCABULARY; i++) {
            StringBuilder word = new StringBuilder();
            for (int part = 1 + (i > 40 ? 1 : 0) + random.nextInt(3); part > 0; part--) {
                word.append(syllables[random.nextInt(syllables.length)]);
            }
            words.add(word.toString());
        }
        return words;
    }

    static String text(List<String> words, Random random) {
        StringBuilder text = new StringBuilder();
        double most = Math.log(words.size());
        while (text.length() < LENGTH) {
            int rank = (int) Math.exp(random.nextDouble() * most);
            text.append(words.get(Math.min(words.size() - 1, rank - 1)));
            text.append(random.nextInt(90) == 0 ? ".\n" : random.nextInt(12) == 0 ? ". " : " ");
        }
        return text.toString();
    }

    private String typed(List<String> words) {
        StringBuilder query = new StringBuilder();
        for (int at = 0; at < typed.length(); at++) {
            if (typed.charAt(at) != '#') {
                query.append(typed.charAt(at));
                continue;
            }
            int end = at + 1;
            while (end < typed.length() && (Character.isDigit(typed.charAt(end)) || typed.charAt(end) == ':')) {
                end++;
            }
            String[] rankAndLetters = typed.substring(at + 1, end).split(":", -1);
            String word = words.get(Integer.parseInt(rankAndLetters[0]));
            query.append(
                    rankAndLetters.length == 1
                            ? word
                            : word.substring(0, Math.min(word.length(), Integer.parseInt(rankAndLetters[1]))));
            at = end - 1;
        }
        return query.toString();
    }
}
