package org.filiere.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.filiere.domain.Hashes;
import org.filiere.domain.Source;
import org.junit.jupiter.api.Test;

class SourceDraftTest {

    private final SourceDraft draft = new SourceDraft(new DateReading(Locale.ENGLISH));

    @Test
    void datesAreReadAsIsoAndAsTheLanguageWritesThem() {
        DateReading english = new DateReading(Locale.US);
        assertThat(english.read("2024-03-04")).hasValue(LocalDate.of(2024, 3, 4));
        assertThat(english.read("3/4/2024")).hasValue(LocalDate.of(2024, 3, 4));
        assertThat(english.read("Mar 4, 2024")).hasValue(LocalDate.of(2024, 3, 4));
        assertThat(english.read("4 march 2024")).hasValue(LocalDate.of(2024, 3, 4));
        DateReading spanish = new DateReading(Locale.forLanguageTag("es"));
        assertThat(spanish.read("3/4/2024")).hasValue(LocalDate.of(2024, 4, 3));
        assertThat(spanish.read("3 de abril de 2024")).hasValue(LocalDate.of(2024, 4, 3));
    }

    @Test
    void datesThatDoNotExistOrHaveNoFullYearAreNotRead() {
        DateReading english = new DateReading(Locale.US);
        assertThat(english.read("2023-02-29")).isEmpty();
        assertThat(english.read("3/4/24")).isEmpty();
        assertThat(english.read("spring 2024")).isEmpty();
        assertThat(english.read("")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsAProblemAndIsNotStored() {
        draft.accept(source());
        draft.dateProperty().set("some day");
        draft.languageProperty().set("no language");
        assertThat(draft.problems()).containsExactlyInAnyOrder(SourceProblem.DATE, SourceProblem.LANGUAGE);
        assertThat(draft.isStorable()).isFalse();
        draft.placeProperty().set("Franca");
        Source changed = draft.submit().change().apply(source());
        assertThat(changed.place()).isEqualTo("Franca");
        assertThat(changed.date()).isEqualTo(source().date());
        assertThat(changed.language()).isEqualTo("es");
    }

    @Test
    void anEmptiedDateIsTakenAwayAndALanguageGetsItsUsualForm() {
        draft.accept(source());
        draft.dateProperty().set(" ");
        draft.languageProperty().set("pt_br");
        Source changed = draft.submit().change().apply(source());
        assertThat(changed.date()).isEmpty();
        assertThat(changed.language()).isEqualTo("pt-BR");
    }

    private static Source source() {
        return new Source(
                "Interview",
                Source.Type.INTERVIEW,
                "P01",
                Optional.of(LocalDate.of(2024, 1, 2)),
                "",
                "es",
                "",
                List.of("one"),
                Hashes.sha256("text"),
                Optional.empty());
    }
}
