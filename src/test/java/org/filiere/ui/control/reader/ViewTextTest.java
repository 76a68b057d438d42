package org.filiere.ui.control.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ViewTextTest {

    @Test
    void anOrdinaryTextIsShownAsItIs() {
        ViewText text = ViewText.of("one\n\ntwo");
        assertThat(text.shown()).isEqualTo(text.source());
        assertThat(text.lines()).isEqualTo(3);
        assertThat(text.line(5)).isEqualTo(2);
        assertThat(text.end(0)).isEqualTo(3);
    }

    @Test
    void aVeryLongLineIsDividedAtSentencesAndPositionsStay() {
        String sentence = "We learn from them every season. ";
        ViewText text = ViewText.of(sentence.repeat(500));
        assertThat(text.shown()).hasSameSizeAs(text.source());
        assertThat(text.lines()).isGreaterThan(5);
        for (int line = 0; line < text.lines(); line++) {
            assertThat(text.end(line) - text.start(line)).isLessThanOrEqualTo(ViewText.LONGEST);
            assertThat(text.shown().startsWith("We learn", text.start(line))).isTrue();
        }
        assertThat(text.toShown(9_999)).isEqualTo(9_999);
        assertThat(TextLines.of(text.source()).lineOf(9_999)).isEqualTo(text.line(9_999) + 1);
    }

    @Test
    void aLineWithoutBlanksIsDividedAndPositionsAreMapped() {
        ViewText text = ViewText.of("x" + "😀".repeat(4_000));
        assertThat(text.shown().length()).isGreaterThan(text.source().length());
        for (int position = 0; position <= text.source().length(); position += 7) {
            assertThat(text.toSource(text.toShown(position))).isEqualTo(position);
        }
        assertThat(text.shown().lines().flatMapToInt(String::codePoints))
                .noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }

    @Test
    void otherLineEndsKeepTheirPlaces() {
        ViewText text = ViewText.of("a\r\nb\rc");
        assertThat(text.shown()).isEqualTo("a \nb\nc");
        assertThat(text.line(5)).isEqualTo(2);
    }

    @Test
    void aSelectionIsWidenedToWholeCharacters() {
        String words = "a😀b e\u0301t";
        ViewText text = ViewText.of(words);
        assertThat(text.select(2, 4)).isEqualTo(new ReaderSelection(1, 4, "😀b"));
        assertThat(text.select(5, 6)).isEqualTo(new ReaderSelection(5, 7, "e\u0301"));
        assertThat(text.select(6, 8).text()).isEqualTo("e\u0301t");
    }

    @Test
    void wordsAreFoundWithoutAccentsAndCaseAtTheirPlaces() {
        String words = "Não há. NAO ha\u0301\nNa\u0303o? ΟΔΟΣ οδος";
        FoldedText folded = FoldedText.of(words);
        int[] found = folded.find("nao");
        assertThat(found).hasSize(6);
        assertThat(words.substring(found[4], found[5])).isEqualTo("Na\u0303o");
        assertThat(folded.find("ha nao")).hasSize(2);
        assertThat(folded.find("οδος")).hasSize(4);
        assertThat(folded.find("")).isEmpty();
    }

    @Test
    void overlappingMarksHaveLanesOfTheirOwn() {
        ViewText text = ViewText.of("x".repeat(100));
        MarkLayout layout = MarkLayout.of(
                List.of(mark(0, 50), mark(10, 20), mark(15, 60), mark(25, 40), mark(70, 80), mark(90, 101)), text);
        assertThat(layout.all()).extracting(MarkLayout.Placed::lane).containsExactly(0, 1, 2, 1, 0);
        assertThat(layout.at(16)).hasSize(3);
        assertThat(layout.at(65)).isEmpty();
    }

    private static ReaderMark mark(int start, int end) {
        return new ReaderMark("", start, end, "Item", "style", false, false, "");
    }
}
