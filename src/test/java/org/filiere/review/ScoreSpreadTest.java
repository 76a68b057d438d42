package org.filiere.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.filiere.domain.Score;
import org.junit.jupiter.api.Test;

class ScoreSpreadTest {

    private static List<Score> scores(double... points) {
        return Arrays.stream(points).mapToObj(Score::of).toList();
    }

    private static List<Score> withMissing(double... points) {
        List<Score> all = new ArrayList<>(scores(points));
        all.add(Score.notAvailable("nobody asked"));
        return all;
    }

    @Test
    void theSpreadIsTheRangeOfTheLevels() {
        assertThat(ScoreSpread.of(List.of())).isEqualTo(Spread.NOT_HANDED_IN);
        assertThat(ScoreSpread.of(scores(2))).isEqualTo(Spread.ONE_CODER);
        assertThat(ScoreSpread.of(scores(2, 2, 2))).isEqualTo(Spread.AGREE);
        assertThat(ScoreSpread.of(scores(2, 2.5, 2))).isEqualTo(Spread.HALF_STEP);
        assertThat(ScoreSpread.of(scores(2, 2.5, 1.5))).isEqualTo(Spread.ONE_OR_MORE);
        assertThat(ScoreSpread.of(withMissing(2, 2))).isEqualTo(Spread.NOT_APPLICABLE_AGAINST_SCORE);
    }

    @Test
    void notApplicableAgreesWithNotAvailableWhateverTheReason() {
        Score one = Score.notApplicable("no such thing here");
        Score other = Score.notAvailable("the sources are silent");
        assertThat(ScoreSpread.agree(one, other)).isTrue();
        assertThat(ScoreSpread.of(List.of(one, other))).isEqualTo(Spread.AGREE);
        assertThat(ScoreSpread.agree(one, Score.of(0))).isFalse();
    }

    @Test
    void theSizeOrdersDisagreementsByWhatThereIsToSettle() {
        List<List<Score>> rising = List.of(
                scores(2, 2.5), scores(1, 2), scores(1, 1.5, 2), scores(0, 3), withMissing(2), withMissing(2, 2.5));
        assertThat(rising.stream().map(ScoreSpread::size)).isSorted().doesNotHaveDuplicates();
        assertThat(ScoreSpread.size(scores(1, 1))).isZero();
        assertThat(ScoreSpread.size(scores(1))).isZero();
    }
}
