package org.filiere.report.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiere.report.feedback.InventedReview.ANA;
import static org.filiere.report.feedback.InventedReview.ANA_WORDS;
import static org.filiere.report.feedback.InventedReview.BRUNO;
import static org.filiere.report.feedback.InventedReview.BRUNO_QUOTE;
import static org.filiere.report.feedback.InventedReview.BRUNO_WORDS;
import static org.filiere.report.feedback.InventedReview.passage;
import static org.filiere.report.feedback.InventedReview.valueChain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Passage;
import org.filiere.domain.Score;
import org.filiere.domain.StandardItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackReportTest {

    private static final StandardItem FIRST = StandardItem.values()[0];
    private static final StandardItem SECOND = StandardItem.values()[1];
    private static final StandardItem THIRD = StandardItem.values()[2];
    private static final StandardItem FOURTH = StandardItem.values()[3];
    private static final Passage OF_BRUNO = passage(90, BRUNO_QUOTE);

    private final InventedReview review = new InventedReview();

    @TempDir
    private Path folder;

    @Test
    void thePageHoldsOwnScoreFinalScoreDifferenceReasonAndWhatWasCarriedOver() throws IOException {
        decideAll();
        assertThat(page(ANA))
                .contains("Feedback for Ana Ferro", "Alfa &lt;Valley&gt;", ANA_WORDS, "The ledger shows shared orders")
                .contains("<td class=\"score\">1.5</td><td class=\"score\">2.5</td><td class=\"score\">−1</td>")
                .contains("your justification; 1 of 2 passages", "Lea Morel, Mar 1, 2026")
                .contains("4 items judged", "3 of them decided", "1 same", "0 higher", "1 lower", "1 N/A against")
                .contains("your scores are −0.5 points off the final ones (yours minus final; n = 2 items");
    }

    @Test
    void noByteOfAnotherCodersScoreNameWordsOrPassagesIsInIt() throws IOException {
        decideAll();
        Path file = folder.resolve("new").resolve("page.html");
        report().write(review.feedback(ANA), file, UnaryOperator.identity());
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        assertThat(bytes)
                .contains("as […] saw and […] wrote: “[…]”, see “[…]”")
                .doesNotContain(
                        "Bruno", "Castanho", "BC", BRUNO_WORDS, BRUNO_QUOTE, "Brunos chain", "not to be judged");
        assertThat(page(BRUNO))
                .contains(BRUNO_WORDS)
                .doesNotContain("Ferro", ANA_WORDS, "Anas chain", "Two shops only");
    }

    @Test
    void thePageIsTheSameWhateverTheOtherCoderScored() throws IOException {
        decideAll();
        String before = page(ANA);
        for (StandardItem item : StandardItem.values()) {
            review.judged(item, BRUNO, Score.of(0.5), "something else altogether");
        }
        assertThat(page(ANA)).isEqualTo(before);
    }

    @Test
    void whatIsNotDecidedIsListedAsSuchAndNeverCountsAsAgreement() throws IOException {
        review.judged(FIRST, ANA, Score.of(2), ANA_WORDS);
        CoderFeedback feedback = review.feedback(ANA);
        assertThat(feedback.tally().decided()).isZero();
        assertThat(feedback.tally().same()).isZero();
        assertThat(feedback.tally().leniency()).isEmpty();
        assertThat(feedback.items()).extracting(ItemFeedback::outcome).containsExactly(FeedbackOutcome.NOT_DECIDED);
        assertThat(page(ANA)).contains("Not decided yet", "neither as agreement nor as difference", "0 same");
    }

    @Test
    void theFinalScoreOfWhatTheCoderHasNotJudgedIsKeptBack() throws IOException {
        review.judged(FIRST, ANA, Score.of(2), ANA_WORDS);
        review.decided(SECOND, Score.of(3), "a reason to be kept back", List.of(), List.of());
        assertThat(review.feedback(ANA).withheld()).isEqualTo(1);
        assertThat(page(ANA)).contains("One decision").doesNotContain("a reason to be kept back");
    }

    @Test
    void aChangeAfterTheDecisionIsSaidAndChainsAreComparedByKindNotByName() throws IOException {
        UUID own = review.judged(FIRST, ANA, Score.of(2), ANA_WORDS);
        review.decided(FIRST, Score.of(2), "", List.of(), List.of(), own);
        UUID chain = review.chain(ANA, "Anas chain", GovernanceMode.NETWORK, "Two shops only");
        review.decidedChains("", List.of(valueChain("Another name", GovernanceMode.NETWORK, "x")), chain);
        assertThat(page(ANA)).doesNotContain("changed this since").doesNotContain("Another name");
        assertThat(review.feedback(ANA).chains())
                .extracting(ChainsFeedback::outcome)
                .containsExactly(FeedbackOutcome.SAME);
        review.judged(FIRST, ANA, Score.of(1), ANA_WORDS);
        assertThat(page(ANA)).contains("You have changed this since the decision.");
    }

    @Test
    void textsAreShownWithTheirNamesReplacedAndTheTableOfScoresAddsUp() throws IOException {
        decideAll();
        assertThat(report().page(review.feedback(ANA), text -> text.replace("tanners", "P1")))
                .contains("Two P1 told Ana")
                .doesNotContain("tanners");
        List<List<Integer>> cross = review.feedback(ANA).cross();
        assertThat(cross.get(3).get(5)).isEqualTo(1);
        assertThat(cross.get(7).get(2)).isEqualTo(1);
        assertThat(cross.stream()
                        .flatMap(List::stream)
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(3);
    }

    private void decideAll() {
        Passage kept = passage(10, "we share orders");
        UUID first = review.judged(FIRST, ANA, Score.of(1.5), ANA_WORDS, kept, passage(40, "and tools"));
        UUID other = review.judged(FIRST, BRUNO, Score.of(0), BRUNO_WORDS, OF_BRUNO);
        review.decided(
                FIRST,
                Score.of(2.5),
                "The ledger shows shared orders, as Bruno saw and BC wrote: “" + BRUNO_WORDS + "”, see “" + BRUNO_QUOTE
                        + "”",
                List.of(ANA_WORDS, BRUNO_WORDS),
                List.of(kept, OF_BRUNO),
                first,
                other);
        UUID second = review.judged(SECOND, ANA, Score.of(3), "Suppliers abound");
        review.decided(SECOND, Score.of(3), "", List.of(), List.of(), second);
        UUID third = review.judged(THIRD, ANA, Score.notApplicable("Not their business"), "");
        review.judged(THIRD, BRUNO, Score.notAvailable("not to be judged"), "");
        review.decided(THIRD, Score.of(1), "The survey tells", List.of(), List.of(), third);
        review.judged(FOURTH, ANA, Score.of(1), "Open still");
        UUID chain = review.chain(ANA, "Anas chain", GovernanceMode.NETWORK, "Two shops only");
        review.chain(BRUNO, "Brunos chain", GovernanceMode.MARKET, BRUNO_WORDS);
        review.decidedChains("", List.of(valueChain("Brunos chain", GovernanceMode.MARKET, BRUNO_WORDS)), chain);
    }

    private FeedbackReport report() {
        return new FeedbackReport(Locale.ENGLISH, ZoneOffset.UTC);
    }

    private String page(String coder) throws IOException {
        return report().page(review.feedback(coder), UnaryOperator.identity());
    }
}
