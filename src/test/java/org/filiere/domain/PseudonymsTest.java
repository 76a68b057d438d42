package org.filiere.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PseudonymsTest {

    private static final Pseudonyms NAMES = Pseudonyms.of(List.of(
            Pseudonym.of("Ana", "P1"),
            Pseudonym.of("Ana María Peña", "the owner"),
            Pseudonym.of("Calzados Ibarra", "[firm A]"),
            new Pseudonym("Rosa", "P2", true, true)));

    @Example
    void theLongestNameCountsAndWordsThatMerelyContainOneStay() {
        assertThat(NAMES.replace("Ana María Peña met Ana's sister Anabel at CALZADOS IBARRA."))
                .isEqualTo("the owner met P1's sister Anabel at [firm A].");
    }

    @Example
    void aNameBesidePunctuationHyphenOrLineEndIsFound() {
        assertThat(NAMES.replace("—Ana—\nAna-Luisa (Ana)")).isEqualTo("—P1—\nP1-Luisa (P1)");
    }

    @Example
    void caseCountsOnlyWhereItWasAskedFor() {
        assertThat(NAMES.replace("Rosa likes rosa, ana does not")).isEqualTo("P2 likes rosa, P1 does not");
    }

    @Example
    void accentsCountAndAnotherFormOfTheSameLettersInTheTableIsTheSameName() {
        Pseudonyms names =
                Pseudonyms.of(List.of(Pseudonym.of(Normalizer.normalize("Peña", Normalizer.Form.NFD), "P9")));
        assertThat(names.replace("Peña y Pena")).isEqualTo("P9 y Pena");
    }

    @Example
    void partsOfWordsAreReplacedWhereItWasAskedFor() {
        Pseudonyms names = Pseudonyms.of(List.of(new Pseudonym("Ibarra", "X", false, false)));
        assertThat(names.replace("Ibarras and Nibarra")).isEqualTo("Xs and NX");
    }

    @Example
    void aNameInAReplacementIsTold() {
        Pseudonyms names = Pseudonyms.of(List.of(Pseudonym.of("Ana", "Rosa"), Pseudonym.of("Rosa", "P2")));
        assertThat(names.namesInReplacements()).extracting(Pseudonym::name).containsExactly("Rosa");
        assertThat(NAMES.namesInReplacements()).isEmpty();
    }

    @Example
    void aNameNeedsALetter() {
        assertThatThrownBy(() -> Pseudonym.of(" – ", "x")).isInstanceOf(InvalidContentException.class);
        assertThatThrownBy(() -> Pseudonym.of("Ana", " ")).isInstanceOf(InvalidContentException.class);
    }

    @Property
    void noNameIsLeftAndTheRestOfTheTextStays(@ForAll("texts") String text) {
        String shown = NAMES.replace(text);
        assertThat(NAMES.in(shown)).isEmpty();
        StringBuilder back = new StringBuilder(text);
        List<Pseudonyms.Found> found = NAMES.in(text);
        for (int i = found.size() - 1; i >= 0; i--) {
            back.replace(
                    found.get(i).start(),
                    found.get(i).end(),
                    found.get(i).pseudonym().replacement());
        }
        assertThat(shown).isEqualTo(back.toString());
        for (int i = 1; i < found.size(); i++) {
            assertThat(found.get(i).start())
                    .isGreaterThanOrEqualTo(found.get(i - 1).end());
        }
    }

    @Property
    void replacingTwiceIsReplacingOnce(@ForAll("texts") String text) {
        assertThat(NAMES.replace(NAMES.replace(text))).isEqualTo(NAMES.replace(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "Ana", " ", "María", "Peña", "ana", "Rosa", "bel", ".", "\n", "Calzados", "Ibarra", "🙂", "é")
                .list()
                .ofMaxSize(30)
                .map(words -> words.stream().collect(Collectors.joining()));
    }
}
