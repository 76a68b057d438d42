package org.filiere.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QuoteScrubberTest {

    private static final String TEXT =
            "Pues, aquí cosemos de noche: cuarenta talleres, todos de la misma calle. “Nadie” nos ayudó jamás.";

    private final QuoteScrubber scrubber = new QuoteScrubber(List.of(TEXT), List.of("todos de la misma calle"));

    private String scrub(String writing) {
        return scrubber.scrub(writing, false);
    }

    @Test
    void aStretchOfEightWordsGoesWhateverItsCaseSpacesAndPunctuation() {
        assertThat(scrub("As said: AQUÍ cosemos\n de noche, cuarenta   talleres todos de la – and so on"))
                .isEqualTo("As said: [withdrawn] – and so on");
        assertThat(scrub("cosemos de noche cuarenta talleres todos de"))
                .isEqualTo("cosemos de noche cuarenta talleres todos de");
    }

    @Test
    void lettersWrittenAsTwoSignsAreTheSame() {
        assertThat(scrub("aqui\u0301 cosemos de noche cuarenta talleres todos de"))
                .isEqualTo("[withdrawn]");
    }

    @Test
    void aRunInQuotationMarksGoesWithItsMarks() {
        assertThat(scrub("He: “cosemos de noche”, he says.")).isEqualTo("He: [withdrawn], he says.");
        assertThat(scrub("He: \"cosemos de noche.\" So")).isEqualTo("He: [withdrawn] So");
        assertThat(scrub("He: «cosemos … cuarenta talleres todos»")).isEqualTo("He: «cosemos … [withdrawn]»");
        assertThat(scrub("He: “cosemos de día”")).isEqualTo("He: “cosemos de día”");
    }

    @Test
    void shortRunsGoOnlyWhereTheWritingIsAboutTheText() {
        assertThat(scrub("“Nadie” comes")).isEqualTo("“Nadie” comes");
        assertThat(scrubber.scrub("“Nadie” comes", true)).isEqualTo("[withdrawn] comes");
        QuoteScrubber short1 = new QuoteScrubber(List.of(), List.of("skilled labour"));
        assertThat(short1.scrub("There is skilled labour.", false)).isEqualTo("There is skilled labour.");
        assertThat(short1.scrub("There is skilled labour.", true)).isEqualTo("There is [withdrawn].");
    }

    @Test
    void aPhraseGoesWithoutQuotationMarks() {
        assertThat(scrub("They are todos de la misma calle, it seems")).isEqualTo("They are [withdrawn], it seems");
    }

    @Test
    void bracketsKeepTwoRemarksApart() {
        assertThat(scrubber.scrub("todos de la misma calle (todos de la misma calle)", false))
                .isEqualTo("[withdrawn] ([withdrawn])");
    }

    @Test
    void whatHoldsNothingIsTheSameObject() {
        String writing = new String("They buy heels elsewhere.");
        assertThat(scrub(writing)).isSameAs(writing);
        assertThat(QuoteScrubber.NOTHING.scrub(writing, true)).isSameAs(writing);
    }

    @Property(tries = 200)
    void noStretchOfEightWordsOfTheTextIsLeft(@ForAll long seed, @ForAll @IntRange(min = 8, max = 30) int length) {
        Random random = new Random(seed);
        List<String> words = new ArrayList<>();
        for (int index = 0; index < 60; index++) {
            words.add("w" + random.nextInt(12));
        }
        String text = String.join(" ", words);
        int from = random.nextInt(words.size() - length);
        String writing = "before " + String.join(", ", words.subList(from, from + length)) + " after";
        QuoteScrubber sought = new QuoteScrubber(List.of(text), List.of());

        String left = sought.scrub(writing, false);

        assertThat(left).isEqualTo("before " + QuoteScrubber.MARK + " after");
        assertThat(sought.scrub(left, true)).isSameAs(left);
    }
}
