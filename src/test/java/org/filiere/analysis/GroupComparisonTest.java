package org.filiere.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.filiere.analysis.Association.Basis;
import org.filiere.analysis.RankCorrelation.Undefined;
import org.filiere.domain.Dimension;
import org.filiere.domain.GovernanceCode;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StandardItem;
import org.junit.jupiter.api.Test;

/** The comparisons on the forty published clusters, with figures worked out by hand from the tables. */
class GroupComparisonTest {

    private final TestStudy study = TestStudy.published();

    private CaseSummaries summaries(CountingOptions options) {
        return CaseSummaries.of(study.snapshot(), options);
    }

    private static GroupSummary traditional(CaseSummaries summaries, Measure measure) {
        return GroupSummary.of(summaries, measure).get(0);
    }

    private static GovernanceProfile cell(List<GovernanceProfile> cells, SectoralGroup group, GovernanceMode mode) {
        return cells.stream()
                .filter(cell -> cell.group() == group && cell.mode() == mode)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMeanLeavesOutNotApplicableOrCountsItAsZeroAndCarriesItsNumberOfCases() {
        Distribution left = traditional(summaries(CountingOptions.STANDARD), Measure.FUNCTIONAL)
                .distribution();
        assertThat(left.n()).isEqualTo(14);
        assertThat(left.mean().getAsDouble()).isCloseTo(0.75, within(1e-12));
        Distribution asZero = traditional(summaries(CountingOptions.AS_PUBLISHED), Measure.FUNCTIONAL)
                .distribution();
        assertThat(asZero.n()).isEqualTo(15);
        assertThat(asZero.mean().getAsDouble()).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void aPartialIndexStaysOutOfTheMean() {
        study.score("medellin-textiles", StandardItem.LOCAL_INPUTS, TestStudy.PAPER, 3);
        GroupSummary ee = traditional(summaries(CountingOptions.STANDARD), Measure.EE);
        assertThat(ee.cases()).isEqualTo(15);
        assertThat(ee.distribution().n()).isZero();
        assertThat(ee.distribution().mean()).isEmpty();
    }

    @Test
    void provisionalScoresLeftOutLeaveNothingOfAStudyWithOneCoder() {
        CaseSummaries hidden = summaries(CountingOptions.STANDARD.withProvisional(false));
        assertThat(traditional(hidden, Measure.PRODUCT).distribution().n()).isZero();
        assertThat(cell(GovernanceProfile.of(hidden), SectoralGroup.COMPLEX_PRODUCTS, GovernanceMode.MARKET)
                        .known())
                .isZero();
    }

    @Test
    void governanceCodesAreCountedByModeAndGroup() {
        List<GovernanceProfile> cells = GovernanceProfile.of(summaries(CountingOptions.STANDARD));
        GovernanceProfile market = cell(cells, SectoralGroup.TRADITIONAL_MANUFACTURING, GovernanceMode.MARKET);
        assertThat(market.cases()).isEqualTo(15);
        assertThat(market.known()).isEqualTo(14);
        assertThat(market.count(GovernanceCode.NOT_AVAILABLE)).isEqualTo(1);
        assertThat(market.count(GovernanceCode.DOMESTIC)).isEqualTo(6);
        assertThat(market.count(GovernanceCode.GLOBAL)).isEqualTo(2);
        assertThat(market.caseIds().get(GovernanceCode.BOTH))
                .containsExactlyInAnyOrder("itaji-textiles", "sinos-valley-footwear", "chipilo-furniture");
        assertThat(market.share().getAsDouble()).isCloseTo(11 / 14.0, within(1e-12));
    }

    @Test
    void aCaseStandsUnderEveryModeThatItFeeds() {
        List<ModeUpgrading> cells = ModeUpgrading.of(summaries(CountingOptions.STANDARD));
        ModeUpgrading hierarchy = cells.stream()
                .filter(cell -> cell.mode() == GovernanceMode.HIERARCHY && cell.type() == Measure.FUNCTIONAL)
                .findFirst()
                .orElseThrow();
        assertThat(hierarchy.distribution().caseIds())
                .containsExactlyInAnyOrder(
                        "sao-bento-do-sul-furniture", "boaco-chontales-dairy", "baja-california-audiovisual");
        assertThat(hierarchy.distribution().mean()).hasValue(1.5);
        assertThat(cells.stream().filter(cell -> cell.distribution().caseIds().contains("boaco-chontales-dairy")))
                .hasSize(4 * 4);
    }

    @Test
    void withoutComponentScoresThePublishedDegreeStandsForCollectiveEfficiency() {
        List<Association> all = Association.of(summaries(CountingOptions.STANDARD));
        assertThat(all).allMatch(association -> association.basis() == Basis.PUBLISHED_DEGREE);
        Association traditional = all.get(0);
        assertThat(traditional.type()).isEqualTo(Measure.PRODUCT);
        assertThat(traditional.correlation().n()).isEqualTo(15);
        // Pearson's r of the mean ranks of Table 5's degree and product upgrading, computed apart
        assertThat(traditional.correlation().rho().getAsDouble()).isCloseTo(0.46871597942221044, within(1e-9));
        assertThat(all.get(all.size() - 1).correlation().undefined()).contains(Undefined.TOO_FEW);
    }

    @Test
    void collectiveEfficiencyIsTheBasisOnceAsManyCasesHaveIt() {
        study.snapshot().cases().forEach(file -> {
            for (StandardItem item : StandardItem.values()) {
                if (item.dimension() != Dimension.UPGRADING) {
                    study.score(file.id(), item, TestStudy.PAPER, 2);
                }
            }
        });
        List<Association> all = Association.of(summaries(CountingOptions.STANDARD));
        assertThat(all).allMatch(association -> association.basis() == Basis.CE);
        assertThat(all.get(0).correlation().undefined()).contains(Undefined.CONSTANT_X);
    }
}
