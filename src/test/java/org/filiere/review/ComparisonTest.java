package org.filiere.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.filiere.domain.DiscussionNote;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Passage;
import org.filiere.domain.Score;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Passage QUOTE = new Passage("talk", 0, 5, "Seen.", Passage.Stance.FOR, "mine");

    private final ReviewStudy study = new ReviewStudy();

    private TopicStatus status() {
        return study.labour().status();
    }

    @Test
    void whoHasNoScoreIsNoCoderOfTheItem() {
        study.score("ana", 2).put(EntityRef.judgement(ReviewStudy.CASE, ReviewStudy.LABOUR, "bea"), Judgement.blank(1));
        assertThat(study.labour().scores()).extracting(CoderScore::coderId).containsExactly("ana");
        assertThat(status().spread()).isEqualTo(Spread.ONE_CODER);
    }

    @Test
    void aSpreadIsShownOnceAllAssignedCodersHaveHandedIn() {
        study.assign("ana", "bea").score("ana", 2);
        assertThat(status().spread()).isEqualTo(Spread.NOT_HANDED_IN);
        assertThat(status().soFar()).isEqualTo(Spread.ONE_CODER);
        assertThat(study.labour().missing()).containsExactly("bea");
        study.score("bea", 2.5).handIn("ana");
        assertThat(status().spread()).isEqualTo(Spread.NOT_HANDED_IN);
        assertThat(status().soFar()).isEqualTo(Spread.HALF_STEP);
        assertThat(study.review().coders().isProvisional()).isTrue();
        assertThat(study.review().coders().ready()).isEqualTo(1);
        study.handIn("bea");
        assertThat(status().spread()).isEqualTo(Spread.HALF_STEP);
        assertThat(study.review().coders().isProvisional()).isFalse();
    }

    @Test
    void withNobodyAssignedNobodyIsWaitedFor() {
        study.score("paper", 2);
        assertThat(status().spread()).isEqualTo(Spread.ONE_CODER);
        study.score("ana", 1);
        assertThat(status().spread()).isEqualTo(Spread.ONE_OR_MORE);
    }

    @Test
    void aFinalScoreNeedsAReasonWhereItDiffersFromAnyCoder() {
        study.score("ana", 2).score("bea", 2);
        assertThat(study.labour().needsReason(Score.of(2))).isFalse();
        assertThat(study.labour().needsReason(Score.of(1))).isTrue();
        study.score("cyd", 1);
        assertThat(study.labour().needsReason(Score.of(2))).isTrue();
        assertThat(Comparison.of(study.file(), "market-access").needsReason(Score.of(2)))
                .as("out of nothing")
                .isTrue();
    }

    @Test
    void whatThoseSayWhoGaveTheFinalScoreIsCarriedOverOnce() {
        Passage same = QUOTE.withMemo("hers");
        study.judge(ReviewStudy.LABOUR, "ana", Score.of(2), "Many stitchers. ", List.of(QUOTE));
        study.judge(ReviewStudy.LABOUR, "bea", Score.of(2), "Many stitchers.", List.of(same));
        study.judge(ReviewStudy.LABOUR, "cyd", Score.of(1), "Few.", List.of(QUOTE));
        Comparison.Carried carried = study.labour().carried(Score.of(2));
        assertThat(carried.justifications()).containsExactly("Many stitchers.");
        assertThat(carried.passages()).containsExactly(QUOTE);
        assertThat(study.labour().carried(Score.of(3))).isEqualTo(Comparison.Carried.NONE);
    }

    @Test
    void aTopicIsToDoThenInDiscussionThenDecided() {
        study.score("ana", 2);
        assertThat(status().state()).isEqualTo(TopicState.TO_DO);
        study.put(
                EntityRef.discussion(ReviewStudy.CASE, ReviewStudy.LABOUR, "n1"),
                new DiscussionNote(DiscussionNote.Purpose.REMARK, "Ask Ana"));
        assertThat(status().state()).isEqualTo(TopicState.IN_DISCUSSION);
        study.decide(2, "");
        assertThat(status().state()).isEqualTo(TopicState.DECIDED);
        study.reopen("Ana meant something else");
        assertThat(status().state()).isEqualTo(TopicState.IN_DISCUSSION);
    }

    @Test
    void aDecisionIsFlaggedWhenACoderChangesJoinsOrLeaves() {
        study.score("ana", 2).decide(2, "");
        assertThat(status().flagged()).isFalse();
        study.score("ana", 2);
        assertThat(status().flagged()).as("written again").isTrue();
        study.reopen("changed").decide(2, "");
        assertThat(status().flagged()).isFalse();
        study.score("bea", 2);
        assertThat(status().flagged()).as("another coder").isTrue();
        study.reopen("joined").decide(2, "");
        study.put(EntityRef.judgement(ReviewStudy.CASE, ReviewStudy.LABOUR, "bea"), Judgement.blank(1));
        assertThat(status().flagged()).as("took the score back").isTrue();
    }

    @Test
    void lettersAreShuffledByCaseAndStayTheSame() {
        study.score("ana", 2).score("bea", 2).score("cyd", 2);
        CaseCoders coders = study.review().coders();
        assertThat(coders.shuffled("alpha"))
                .containsExactlyInAnyOrder("ana", "bea", "cyd")
                .isEqualTo(coders.shuffled("alpha"));
        assertThat(IntStream.range(0, 50)
                        .mapToObj(number -> coders.shuffled("case-" + number).get(0))
                        .distinct())
                .as("each comes first in some case")
                .hasSize(3);
    }

    @Test
    void aDecisionNeverChangesWhatCodersSaid() {
        study.score("ana", 2).score("bea", 1);
        List<CoderScore> before = study.labour().scores();
        study.decide(3, "both overlooked the school").reopen("no").decide(2, "the school closed");
        assertThat(study.labour().scores()).isEqualTo(before);
        assertThat(study.labour().decision().orElseThrow().basis())
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().map(CoderScore::revision).toList());
        assertThat(study.labour().of("nobody")).isEqualTo(Optional.empty());
    }
}
