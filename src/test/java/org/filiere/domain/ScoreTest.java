package org.filiere.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1, 1.5, 2, 2.5, 3})
    void halfStepsFromZeroToThreeAreScores(double points) {
        assertThat(Score.of(points))
                .isInstanceOfSatisfying(
                        Score.Level.class, level -> assertThat(level.points()).isEqualTo(points));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 3.5, 7, 0.25, 2.9, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void everythingElseIsNone(double points) {
        assertThatThrownBy(() -> Score.of(points)).isInstanceOf(InvalidContentException.class);
    }

    @Test
    void zeroIsAScoreAndNotScoredIsNone() {
        assertThat(Score.of(0).isScored()).isTrue();
        assertThat(Score.UNSCORED.isScored()).isFalse();
        assertThat(Score.UNSCORED).isNotEqualTo(Score.of(0));
        assertThat(Score.notApplicable("not made here").isScored()).isTrue();
        assertThat(Score.notApplicable("x")).isNotEqualTo(Score.notAvailable("x"));
    }

    @Test
    void onlyHalvesAreHalfSteps() {
        assertThat(((Score.Level) Score.of(1.5)).isHalfStep()).isTrue();
        assertThat(((Score.Level) Score.of(2)).isHalfStep()).isFalse();
        assertThat(Score.Level.ofHalves(1)).isLessThan(Score.Level.ofHalves(2));
        assertThatThrownBy(() -> Score.Level.ofHalves(7)).isInstanceOf(InvalidContentException.class);
    }
}
