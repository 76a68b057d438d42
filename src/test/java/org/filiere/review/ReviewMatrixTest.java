package org.filiere.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.filiere.domain.EntityRef;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StandardItem;
import org.junit.jupiter.api.Test;

class ReviewMatrixTest {

    private static final StandardItem INPUTS = StandardItem.LOCAL_INPUTS;

    private final ReviewStudy study = new ReviewStudy()
            .addCase("beta", SectoralGroup.COMPLEX_PRODUCTS)
            .addCase("gamma", SectoralGroup.TRADITIONAL_MANUFACTURING)
            .score("ana", 2)
            .score("bea", 1)
            .scoreOf("beta", INPUTS, "ana", 0)
            .scoreOf("beta", INPUTS, "bea", 3)
            .scoreOf("gamma", INPUTS, "cyd", 1);

    private ReviewMatrix matrix() {
        return ReviewMatrix.of(study.snapshot());
    }

    private static ReviewFilter filter(
            SectoralGroup group, String coder, String topic, Standing standing, Spread spread) {
        return new ReviewFilter(
                Optional.ofNullable(group),
                Optional.ofNullable(coder),
                Optional.ofNullable(topic),
                Optional.ofNullable(standing),
                Optional.ofNullable(spread));
    }

    private List<String> rows(ReviewFilter filter) {
        return matrix().rows(filter).stream().map(CaseReview::caseId).toList();
    }

    @Test
    void eachCaseHasACellForEachItemAndTheChains() {
        CaseReview row = matrix().row("alpha").orElseThrow();
        assertThat(row.topics()).hasSize(13);
        assertThat(row.topics().get(12).topic()).isEqualTo(EntityRef.GOVERNANCE);
        assertThat(row.toDecide()).isEqualTo(13);
    }

    @Test
    void theQueueBeginsWithTheLargestDisagreement() {
        List<ReviewMatrix.Entry> queue = matrix().queue(ReviewFilter.ALL);
        assertThat(queue).hasSize(39);
        assertThat(queue.get(0).caseId()).isEqualTo("beta");
        assertThat(queue.get(0).status().topic()).isEqualTo(INPUTS.id());
        assertThat(queue.get(1).caseId()).isEqualTo("alpha");
        assertThat(ReviewMatrix.byDisagreement(matrix().rows()))
                .extracting(CaseReview::caseId)
                .containsExactly("beta", "alpha", "gamma");
    }

    @Test
    void whatIsDecidedLeavesTheQueueUntilItIsFlagged() {
        study.decide(2, "seen the statistics");
        assertThat(matrix().queue(ReviewFilter.ALL)).hasSize(38);
        study.score("bea", 1);
        assertThat(matrix().queue(ReviewFilter.ALL)).hasSize(39);
        assertThat(rows(filter(null, null, null, Standing.FLAGGED, null))).containsExactly("alpha");
    }

    @Test
    void casesAreFilteredByGroupCoderItemStateAndSpread() {
        assertThat(rows(ReviewFilter.ALL)).containsExactly("alpha", "gamma", "beta");
        assertThat(rows(filter(SectoralGroup.COMPLEX_PRODUCTS, null, null, null, null)))
                .containsExactly("beta");
        assertThat(rows(filter(null, "bea", null, null, null))).containsExactly("alpha", "beta");
        assertThat(rows(filter(null, null, INPUTS.id(), null, Spread.ONE_OR_MORE)))
                .containsExactly("beta");
        assertThat(rows(filter(null, null, null, null, Spread.ONE_CODER))).containsExactly("gamma");
        assertThat(rows(filter(null, null, null, Standing.DECIDED, null))).isEmpty();
    }

    @Test
    void rowsOfCasesThatDidNotChangeStayTheSameObjects() {
        ReviewMatrix before = matrix();
        study.scoreOf("beta", INPUTS, "ana", 2);
        ReviewMatrix after = before.after(study.snapshot());
        assertThat(after.row("alpha").orElseThrow())
                .isSameAs(before.row("alpha").orElseThrow());
        assertThat(after.row("beta").orElseThrow())
                .isNotEqualTo(before.row("beta").orElseThrow());
        assertThat(after.rows()).isEqualTo(matrix().rows());
    }
}
