package org.filiere.ui.control.history;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import org.filiere.domain.Kind;
import org.filiere.ui.i18n.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldWordsTest {

    private final Messages messages = new Messages(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyFieldOfEveryKindHasWords(Kind kind) {
        for (RecordComponent field : kind.contentType().getRecordComponents()) {
            assertThatCode(() -> messages.get("history.field." + field.getName()))
                    .as(kind + " " + field.getName())
                    .doesNotThrowAnyException();
        }
    }
}
