package org.filiere.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final Passage PASSAGE = new Passage("interview-1", 0, 4, "sewn", Passage.Stance.FOR, null);

    @Test
    void blankJudgementIsNeitherScoredNorComplete() {
        Judgement blank = Judgement.blank(1);

        assertThat(blank.isBlank()).isTrue();
        assertThat(blank.isComplete()).isFalse();
        assertThat(blank.score()).isEqualTo(Score.UNSCORED);
        assertThat(blank.withPassages(List.of(PASSAGE)).isBlank()).isFalse();
        assertThat(blank.withJustification("why").isBlank()).isFalse();
    }

    @Test
    void completeMeansScoreAndJustification() {
        assertThat(Judgement.blank(1).withScore(Score.of(0)).isComplete()).isFalse();
        assertThat(Judgement.blank(1).withJustification("why").isComplete()).isFalse();
        assertThat(Judgement.blank(1)
                        .withScore(Score.of(0))
                        .withJustification("  ")
                        .isComplete())
                .isFalse();
        assertThat(Judgement.blank(1)
                        .withScore(Score.of(0))
                        .withJustification("why")
                        .isComplete())
                .isTrue();
    }

    @Test
    void notAvailableIsCompleteWithItsReason() {
        assertThat(Judgement.blank(1).withScore(Score.notAvailable("")).isComplete())
                .isFalse();
        assertThat(Judgement.blank(1).withScore(Score.notAvailable("no source")).isComplete())
                .isTrue();
        assertThat(Judgement.blank(1)
                        .withScore(Score.notAvailable(""))
                        .withJustification("no source")
                        .isComplete())
                .isTrue();
    }

    @Test
    void judgementKeepsItsOwnCopyOfThePassages() {
        List<Passage> passages = new ArrayList<>(List.of(PASSAGE));
        Judgement judgement = Judgement.blank(1).withPassages(passages);
        passages.clear();

        assertThat(judgement.passages()).containsExactly(PASSAGE);
    }

    @Test
    void versionOfTheCodebookCountsFromOne() {
        assertThatThrownBy(() -> Judgement.blank(0)).isInstanceOf(InvalidContentException.class);
        assertThat(Judgement.blank(1).withCodebookVersion(3).codebookVersion()).isEqualTo(3);
    }
}
