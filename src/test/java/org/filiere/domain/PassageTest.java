package org.filiere.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageTest {

    private static Passage passage(int start, int end, String quote) {
        return new Passage("interview-1", start, end, quote, Passage.Stance.AGAINST, "");
    }

    @ParameterizedTest
    @CsvSource({"-1, 3", "3, 3", "4, 3"})
    void emptyOrNegativeStretchIsNone(int start, int end) {
        assertThatThrownBy(() -> passage(start, end, "four")).isInstanceOf(InvalidContentException.class);
    }

    @Test
    void quoteIsAsLongAsTheStretchInUtf16Units() {
        assertThat(passage(2, 5, "a😀").quote()).hasSize(3);
        assertThatThrownBy(() -> passage(2, 4, "a😀")).isInstanceOf(InvalidContentException.class);
    }

    @Test
    void passageFitsWhereItsQuoteStands() {
        Passage passage = passage(3, 7, "sewn");

        assertThat(passage.fits("is sewn here")).isTrue();
        assertThat(passage.fits("was sewn here")).isFalse();
        assertThat(passage.fits("is sew")).isFalse();
    }
}
