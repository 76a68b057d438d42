package org.filiere.ui.control.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.filiere.ui.control.history.WordDiff.Fate;
import org.filiere.ui.control.history.WordDiff.Part;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void aReplacedWordIsShownRemovedAndAdded() {
        assertThat(WordDiff.between("Many stitchers here", "Many cutters here"))
                .containsExactly(
                        new Part(Fate.KEPT, "Many "),
                        new Part(Fate.REMOVED, "stitchers"),
                        new Part(Fate.ADDED, "cutters"),
                        new Part(Fate.KEPT, " here"));
    }

    @Test
    void accentedWordsStayWhole() {
        assertThat(WordDiff.between("São Bento", "Sao Bento"))
                .containsExactly(
                        new Part(Fate.REMOVED, "São"), new Part(Fate.ADDED, "Sao"), new Part(Fate.KEPT, " Bento"));
    }

    @Test
    void equalTextsHaveOnePart() {
        assertThat(WordDiff.between("Same words", "Same words")).containsExactly(new Part(Fate.KEPT, "Same words"));
        assertThat(WordDiff.between("", "")).isEmpty();
    }

    @Property(tries = 300)
    void thePartsMakeBothTexts(
            @ForAll @Chars({' ', '\n', '.', 'á'}) @AlphaChars @StringLength(max = 60) String before,
            @ForAll @Chars({' ', '\n', '.', 'á'}) @AlphaChars @StringLength(max = 60) String after) {
        List<Part> parts = WordDiff.between(before, after);
        assertThat(without(parts, Fate.ADDED)).isEqualTo(before);
        assertThat(without(parts, Fate.REMOVED)).isEqualTo(after);
    }

    private static String without(List<Part> parts, Fate left) {
        return parts.stream()
                .filter(part -> part.fate() != left)
                .map(Part::text)
                .collect(Collectors.joining());
    }
}
