package org.filiere.ui.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.filiere.domain.Score;
import org.filiere.domain.Score.NotAvailable.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreEditingTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2", "3, 3"})
    void aDigitSetsAWholeLevel(char digit, double points) {
        assertThat(ScoreEditing.ofDigit(digit)).contains(Score.of(points));
    }

    @Test
    void noOtherCharacterSetsAScore() {
        for (char typed = 0; typed < 0x500; typed++) {
            if (typed < '0' || typed > '3') {
                assertThat(ScoreEditing.ofDigit(typed))
                        .as("character %d", (int) typed)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "0.5, 0", "1, 1.5", "1.5, 1", "2, 2.5", "2.5, 2", "3, 2.5"})
    void thePointAddsAHalfOrTakesItAway(double before, double after) {
        assertThat(ScoreEditing.toggleHalf(Score.of(before), true)).contains(Score.of(after));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3"})
    void thePointDoesNothingToWholeLevelsWhereHalvesAreForbidden(double before) {
        assertThat(ScoreEditing.toggleHalf(Score.of(before), false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0", "1.5, 1", "2.5, 2"})
    void anOldHalfCanBeTakenAwayWhereHalvesAreForbidden(double before, double after) {
        assertThat(ScoreEditing.toggleHalf(Score.of(before), false)).contains(Score.of(after));
    }

    @Test
    void thePointGivesNoScoreToWhatHasNoLevel() {
        for (boolean halfSteps : new boolean[] {true, false}) {
            assertThat(ScoreEditing.toggleHalf(Score.UNSCORED, halfSteps)).isEmpty();
            assertThat(ScoreEditing.toggleHalf(Score.notAvailable("x"), halfSteps))
                    .isEmpty();
            assertThat(ScoreEditing.toggleHalf(Score.notApplicable("x"), halfSteps))
                    .isEmpty();
        }
    }

    @Test
    void changingTheKindOfNotAvailableKeepsTheReason() {
        assertThat(ScoreEditing.notAvailable(Score.notAvailable("no buyer was met"), Why.NOT_APPLICABLE))
                .isEqualTo(Score.notApplicable("no buyer was met"));
        assertThat(ScoreEditing.notAvailable(Score.of(2), Why.NOT_AVAILABLE)).isEqualTo(Score.notAvailable(""));
    }

    @Test
    void aReasonBelongsToNotAvailableOnly() {
        assertThat(ScoreEditing.withReason(Score.notApplicable(""), "no suppliers"))
                .isEqualTo(Score.notApplicable("no suppliers"));
        assertThat(ScoreEditing.withReason(Score.of(1), "no suppliers")).isEqualTo(Score.of(1));
        assertThat(ScoreEditing.withReason(Score.UNSCORED, "no suppliers")).isEqualTo(Score.UNSCORED);
    }
}
