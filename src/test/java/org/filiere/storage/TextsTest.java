package org.filiere.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void lineEndsAreOneAndWhatIsUnseenGoes() {
        assertThat(Texts.normalise("\uFEFFa\r\nb\rc\n\nd\u2028e\u2029f\u0085g\u000Bh\fi\u0000j\u0007k\tl\uFEFF"))
                .isEqualTo("a\nb\nc\n\nd\ne\nf\ng\nh\nijk\tl");
    }

    @Test
    void accentsAreComposedAndNumbersUntouched() {
        assertThat(Texts.normalise("Co\u0301mo 3,5 3.5 ½ ﬁ 👍")).isEqualTo("Cómo 3,5 3.5 ½ ﬁ 👍");
    }

    @Test
    void halvesOfPairsBecomeVisible() {
        assertThat(Texts.normalise("a\uD83Db\uDC4D\uFFFF")).isEqualTo("a\uFFFDb\uFFFD\uFFFD");
    }

    @Property
    void normalisingTwiceChangesNothing(@ForAll("texts") String text) {
        String once = Texts.normalise(text);

        assertThat(Texts.normalise(once)).isEqualTo(once);
        assertThat(new String(once.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(once);
    }

    /** Characters of all kinds, with those that matter here often enough to meet each other. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> troublesome = Arbitraries.of(
                '\r', '\n', '\u0000', '\uFEFF', '\uD83D', '\uDC4D', '\u0301', '\u0323', 'o', '\u1100', '\u1161',
                '\u212B');
        return Arbitraries.oneOf(troublesome, Arbitraries.chars().all())
                .list()
                .ofMaxSize(40)
                .map(characters -> {
                    StringBuilder text = new StringBuilder();
                    characters.forEach(text::append);
                    return text.toString();
                });
    }
}
