package org.filiere.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.filiere.domain.CarryOver.Place;
import org.filiere.domain.CarryOver.State;

class CarryOverTest {

    private static final String OLD = "INT: Where do you buy?\n"
            + "P1: We buy leather from two tanneries in the valley. They know us.\n"
            + "INT: And soles?\n"
            + "P1: Yes. Soles come from Santa Ilda, in the next town.\n"
            + "INT: Do you work together?\n"
            + "P1: Yes. We lend each other the cutting machine in the high season.\n";

    private static Passage passage(String text, String quote) {
        int start = text.indexOf(quote);
        return new Passage("old", start, start + quote.length(), quote, Passage.Stance.FOR, "memo");
    }

    private static Place find(String newText, String quote) {
        return CarryOver.of(OLD, newText).find(passage(OLD, quote));
    }

    @Example
    void textPutInBeforeMovesAPassage() {
        String now = "Corrected by the second listener.\n" + OLD;
        Place place = find(now, "two tanneries in the valley");
        assertThat(place.state()).isEqualTo(State.MOVED);
        assertThat(now.substring(place.start(), place.end())).isEqualTo("two tanneries in the valley");
        assertThat(place.isExact()).isTrue();
    }

    @Example
    void ofSeveralEqualQuotesTheOneAtItsPlaceCounts() {
        Passage second = new Passage(
                "old", OLD.lastIndexOf("Yes."), OLD.lastIndexOf("Yes.") + 4, "Yes.", Passage.Stance.FOR, "");
        String now = OLD.replace("They know us.", "They know us. Yes. Very well indeed, since twenty years.");
        Place place = CarryOver.of(OLD, now).find(second);
        assertThat(place.start()).isEqualTo(now.lastIndexOf("Yes."));
        assertThat(place.state()).isEqualTo(State.MOVED);
    }

    @Example
    void aWordThatWasHeardWronglyIsProposedWithItsNewText() {
        String now = OLD.replace("two tanneries in the valley", "few tanneries of the valley");
        Place place = find(now, "We buy leather from two tanneries in the valley.");
        assertThat(place.state()).isEqualTo(State.CHANGED);
        assertThat(now.substring(place.start(), place.end()))
                .isEqualTo("We buy leather from few tanneries of the valley.");
        assertThat(place.similarity()).isCloseTo(1 - 2.0 / 9, within(1e-9));
    }

    @Example
    void lastWordsThatWereChangedBelongToTheProposal() {
        String now = OLD.replace("two tanneries in the valley", "two tanneries beyond the river");
        Place place = find(now, "leather from two tanneries in the valley");
        assertThat(now.substring(place.start(), place.end())).isEqualTo("leather from two tanneries beyond the river");
    }

    @Example
    void aProposalHasPunctuationAtItsEndsWhereTheQuoteHas() {
        String now = OLD.replace("They know us.", "“Well, they know us!”");
        assertThat(proposal(now, "two tanneries in the valley. They know us."))
                .isEqualTo("two tanneries in the valley. “Well, they know us!”");
        assertThat(proposal(now, "two tanneries in the valley. They know us"))
                .isEqualTo("two tanneries in the valley. “Well, they know us");
        String cut = OLD.replace("the next town.", "the town of 3.5 thousand");
        assertThat(proposal(cut, "Soles come from Santa Ilda, in the next town."))
                .doesNotEndWith(".");
        String spanish = "P1: ¿Dónde compran el cuero?\nP2: En el valle.";
        CarryOver carryOver = CarryOver.of(spanish, "P1: ¿Dónde venden el cuero?\nP2: En el valle.");
        Passage question = passage(spanish, "¿Dónde compran el cuero?");
        assertThat(carryOver.carried(question, "new", carryOver.find(question)).quote())
                .isEqualTo("¿Dónde venden el cuero?");
    }

    private static String proposal(String newText, String quote) {
        Place place = find(newText, quote);
        assertThat(place.state()).isEqualTo(State.CHANGED);
        return newText.substring(place.start(), place.end());
    }

    @Example
    void otherCaseAccentsBlanksAndPunctuationAreTheSameWords() {
        String now = OLD.replace(
                "Soles come from Santa Ilda, in the next town.", "SOLES come,  from\nSánta Ilda – in the next town");
        Place place = find(now, "Soles come from Santa Ilda, in the next town.");
        assertThat(place.state()).isEqualTo(State.CHANGED);
        assertThat(place.similarity()).isEqualTo(1);
    }

    @Example
    void aPassageThatWasMovedAndChangedIsFoundByItsRareWords() {
        String filler = "Something else was said here about nothing at all. ".repeat(400);
        String now = OLD.replace("P1: Yes. We lend each other the cutting machine in the high season.\n", "")
                + filler
                + "P1: We lend one another our cutting machine in the high season.";
        Place place = find(now, "We lend each other the cutting machine in the high season");
        assertThat(place.state()).isEqualTo(State.CHANGED);
        assertThat(now.substring(place.start(), place.end()))
                .startsWith("We lend")
                .endsWith("high season");
    }

    @Example
    void whatWasTakenOutIsNotFound() {
        String now = OLD.replace("P1: Yes. Soles come from Santa Ilda, in the next town.\n", "");
        assertThat(find(now, "Soles come from Santa Ilda").state()).isEqualTo(State.NOT_FOUND);
    }

    @Example
    void aShortQuoteThatIsOnlyFoundFarAwayIsLeftToTheCoder() {
        String filler = "Something else was said here about nothing at all. ".repeat(20);
        String now = OLD.replace("P1: Yes. Soles", "P1: Soles").replace("P1: Yes. We", filler + "P1: Yes. We");
        Place place = find(now, "Yes.");
        assertThat(place.isExact()).isFalse();
    }

    @Example
    void aPassageThatDoesNotFitTheEarlierVersionIsRefused() {
        CarryOver carryOver = CarryOver.of(OLD, OLD);
        Passage stray = new Passage("old", 0, 3, "xyz", Passage.Stance.FOR, "");
        assertThatThrownBy(() -> carryOver.find(stray)).isInstanceOf(InvalidContentException.class);
    }

    @Example
    void thePassageKeepsItsStanceAndMemo() {
        String now = "Now. " + OLD;
        CarryOver carryOver = CarryOver.of(OLD, now);
        Passage before = passage(OLD, "They know us").withStance(Passage.Stance.AGAINST);
        Passage after = carryOver.carried(before, "new", carryOver.find(before));
        assertThat(after)
                .isEqualTo(new Passage(
                        "new", before.start() + 5, before.end() + 5, "They know us", Passage.Stance.AGAINST, "memo"));
        assertThat(after.fits(now)).isTrue();
    }

    @Property(tries = 200)
    void anUntouchedTextKeepsEveryPassageAtItsPlace(@ForAll("texts") String text, @ForAll Random random) {
        Passage any = any(text, random);
        assertThat(CarryOver.of(text, text).find(any))
                .isEqualTo(new Place(State.SAME_PLACE, any.start(), any.end(), 1));
    }

    @Property(tries = 200)
    void textPutInBeforeMovesEveryPassageByItsLength(
            @ForAll("texts") String text, @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int words) {
        String put = "zusatz".repeat(words) + " ";
        Passage any = any(text, random);
        Place place = CarryOver.of(text, put + text).find(any);
        assertThat(place.start()).isEqualTo(any.start() + put.length());
        assertThat(place.end()).isEqualTo(any.end() + put.length());
    }

    @Property(tries = 300)
    void whateverIsFoundLiesInTheNewText(
            @ForAll("texts") String text, @ForAll("texts") String other, @ForAll Random random) {
        Place place = CarryOver.of(text, other).find(any(text, random));
        assertThat(place.start()).isBetween(0, place.end());
        assertThat(place.end()).isLessThanOrEqualTo(other.length());
        assertThat(place.similarity()).isBetween(0.0, 1.0);
        assertThat(place.end() > place.start()).isEqualTo(place.state() != State.NOT_FOUND);
        if (place.isExact()) {
            assertThat(place.similarity()).isEqualTo(1);
        }
    }

    private static Passage any(String text, Random random) {
        int start = random.nextInt(text.length());
        int end = start + 1 + random.nextInt(text.length() - start);
        return new Passage("old", start, end, text.substring(start, end), Passage.Stance.FOR, "");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "we",
                        "buy",
                        "leather",
                        "from",
                        "tanneries",
                        "sí",
                        "São",
                        "🙂",
                        "P1:",
                        "valley",
                        "machine",
                        "mould",
                        "export",
                        "order",
                        "buyer",
                        "river")
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(words -> words.stream().collect(Collectors.joining(" "))
                        + List.of(".", "\n").get(words.size() % 2));
    }
}
