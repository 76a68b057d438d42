package org.filiere.ui.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.OptionalInt;
import org.filiere.ui.i18n.Messages;
import org.junit.jupiter.api.Test;

class CitationTest {

    private final Messages messages = new Messages(Locale.ENGLISH);

    @Test
    void aCitationNamesSourceAndLine() {
        assertThat(Citation.of(" We  find\nthem. ", "Interview 3", OptionalInt.of(1012), messages))
                .isEqualTo("“We find them.” (Interview 3, l. 1012)");
        assertThat(Citation.of("We", "Interview 3", OptionalInt.empty(), messages))
                .isEqualTo("“We” (Interview 3)");
    }

    @Test
    void aLongQuoteLosesItsMiddleBetweenWords() {
        String shortened = Citation.shorten("begin " + "word ".repeat(100) + "end");
        assertThat(shortened).startsWith("begin word").contains("word […] word").endsWith("end");
        assertThat(shortened.length()).isLessThanOrEqualTo(160);
    }

    @Test
    void aLongQuoteWithoutBlanksIsNotCutThroughACharacter() {
        String shortened = Citation.shorten("x" + "😀".repeat(200));
        assertThat(shortened.codePoints().filter(point -> point >= 0xD800 && point <= 0xDFFF))
                .isEmpty();
    }
}
