package org.filiere.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WordsTest {

    /** e and a combining acute; a letter outside the basic plane; a soft hyphen; half a surrogate pair. */
    private static final String[] PIECES = {
        "a",
        "B",
        "ñ",
        "Ç",
        "ã",
        "e\u0301",
        "\u0301",
        "ß",
        "Ø",
        "7",
        " ",
        "\n",
        "-",
        "'",
        "·",
        "\uD801\uDC00",
        "😀",
        "\uD83D",
        "\u00AD",
        "И",
        "й",
        "İ",
        "Ü"
    };

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Property
    void theSliceOfAWordFoldsToTheWord(@ForAll("texts") String text) {
        int last = 0;
        for (Word word : Words.of(text)) {
            assertThat(word.start()).isGreaterThanOrEqualTo(last);
            assertThat(word.end()).isGreaterThan(word.start());
            assertThat(Words.fold(text.substring(word.start(), word.end()))).isEqualTo(word.folded());
            last = word.end();
        }
    }

    @Property
    void foldingAFoldedTextChangesNothing(@ForAll("texts") String text) {
        assertThat(Words.fold(Words.fold(text))).isEqualTo(Words.fold(text));
    }

    @Property
    void everyMatchOfAWordOfTheTextFoldsToThatWord(@ForAll("texts") String text) {
        for (Word word : Words.of(text)) {
            SearchQuery query = SearchQuery.of(text.substring(word.start(), word.end()) + " ");
            List<Span> found = Matches.in(text, query);
            assertThat(found).contains(new Span(word.start(), word.end()));
            for (Span span : found) {
                assertThat(Words.fold(text.substring(span.start(), span.end()))).isEqualTo(word.folded());
            }
        }
    }

    @Property
    void contextIsAPieceOfTheTextAndItsMatchesAreWhereTheySay(
            @ForAll("texts") String before, @ForAll("texts") String after) {
        String text = before.repeat(5) + " São " + after.repeat(5);
        Matches.Excerpt excerpt = Matches.excerpt(text, SearchQuery.of("sao "));
        assertThat(Words.fold(
                        text.substring(excerpt.first().start(), excerpt.first().end())))
                .isEqualTo("sao");
        assertThat(excerpt.matches()).isNotEmpty();
        assertThat(excerpt.context().length()).isLessThan(text.length() + 1).isLessThan(Matches.CONTEXT + 60);
        for (Span span : excerpt.matches()) {
            assertThat(Words.fold(excerpt.context().substring(span.start(), span.end())))
                    .isEqualTo("sao");
        }
    }

    @Property
    void chunksMakeUpTheWholeText(@ForAll("texts") String piece) {
        String text = piece.repeat(300);
        assertThat(Chunks.of(text).stream()
                        .map(chunk -> text.substring(chunk.start(), chunk.end()))
                        .collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(Chunks.of(text)).allMatch(chunk -> chunk.end() - chunk.start() <= Chunks.LONGEST);
    }

    @Example
    void lettersLoseAccentsAndCase() {
        assertThat(folded("Ñandú ÇÃO Straße København Łódź"))
                .containsExactly("nandu", "cao", "strasse", "kobenhavn", "lodz");
        assertThat(folded("peque\u006e\u0303o")).containsExactly("pequeno");
        assertThat(folded("d'água I-07 3,5")).containsExactly("d", "agua", "i", "07", "3", "5");
        assertThat(folded("co\u00ADoperação")).containsExactly("cooperacao");
    }

    private static List<String> folded(String text) {
        return Words.of(text).stream().map(Word::folded).toList();
    }
}
