package org.filiere.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.filiere.domain.Passage;
import org.junit.jupiter.api.Test;

class TrainingStudyQuotesTest {
    @Test
    void aQuoteThatIsNotInItsTextOrThereTwiceIsRefused() {
        TrainingStudyQuotes quotes = new TrainingStudyQuotes(Map.of("s1", "We buy soles. We buy thread."));
        assertThat(quotes.passage("s1", Passage.Stance.FOR, "buy soles. [...] thread // dear"))
                .isEqualTo(new Passage("s1", 3, 27, "buy soles. We buy thread", Passage.Stance.FOR, "dear"));
        assertThatThrownBy(() -> quotes.passage("s1", Passage.Stance.FOR, "We buy heels."))
                .hasMessage("\"We buy heels.\" is not in s1");
        assertThatThrownBy(() -> quotes.passage("s1", Passage.Stance.FOR, "We buy"))
                .hasMessage("\"We buy\" is more than once in s1");
        assertThatThrownBy(() -> quotes.passage("s1", Passage.Stance.FOR, "thread [...] soles"))
                .hasMessage("\"soles\" does not follow in s1");
    }
}
