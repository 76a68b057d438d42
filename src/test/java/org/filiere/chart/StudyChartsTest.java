package org.filiere.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.filiere.analysis.CaseSummaries;
import org.filiere.analysis.CountingOptions;
import org.filiere.analysis.Measure;
import org.filiere.analysis.TestStudy;
import org.filiere.domain.Degree;
import org.filiere.domain.Dimension;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Markets;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StandardItem;
import org.filiere.domain.StudySnapshot;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.title.TextTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StudyChartsTest {

    private static final SectoralGroup GROUP = SectoralGroup.TRADITIONAL_MANUFACTURING;
    private static final ChartLabels LABELS = ChartLabels.of(Locale.ENGLISH);
    private static final StudySnapshot SAMPLE = SampleStudies.published();

    @Test
    void aChartOfAnInventedStudySaysSoOnTheChartItself() {
        StudySnapshot invented = SampleStudies.read("training");
        for (StudyChart chart : charts(invented)) {
            assertThat(words(chart)).as(chart.id()).anyMatch(words -> words.startsWith("Invented training material"));
        }
        for (StudyChart chart : charts(SampleStudies.published())) {
            assertThat(words(chart)).as(chart.id()).noneMatch(words -> words.startsWith("Invented"));
        }
    }

    private static List<StudyChart> charts(StudySnapshot study) {
        return StudyCharts.all(
                SampleStudies.summaries(study), study, ChartLabels.of(Locale.ENGLISH), ChartTheme.light());
    }

    private static List<String> words(StudyChart chart) {
        return chart.chart().getSubtitles().stream()
                .filter(TextTitle.class::isInstance)
                .map(title -> ((TextTitle) title).getText())
                .toList();
    }

    @Test
    void everyKindOfChartIsMadeOnceAndInOrder() {
        List<StudyChart> charts = StudyCharts.all(SampleStudies.summaries(SAMPLE), SAMPLE, LABELS, ChartTheme.light());
        assertThat(charts).extracting(StudyChart::kind).containsExactly(ChartKind.values());
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void theSubtitleTellsTheStateOfBothSwitches(ChartKind kind) {
        assertThat(chart(kind, SAMPLE, CountingOptions.STANDARD).subtitle())
                .contains("Provisional scores included", "N/A left out");
        assertThat(chart(kind, SAMPLE, new CountingOptions(false, true)).subtitle())
                .contains("Reconciled scores only", "N/A counted as 0");
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void everyMarkLeadsToCasesOfTheStudyAndHasWords(ChartKind kind) {
        Set<String> ids = new HashSet<>();
        SAMPLE.cases().forEach(file -> ids.add(file.id()));
        List<ChartMark> marks = chart(kind, SAMPLE, CountingOptions.STANDARD).marks();
        assertThat(marks).isNotEmpty();
        assertThat(marks).allSatisfy(mark -> {
            assertThat(mark.caseIds()).isNotEmpty();
            assertThat(ids).containsAll(mark.caseIds());
            assertThat(mark.label()).isNotBlank();
        });
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void theTableOfValuesHasARowForEveryMark(ChartKind kind) {
        StudyChart chart = chart(kind, SAMPLE, CountingOptions.STANDARD);
        assertThat(chart.values().rows()).extracting(ChartTable.Row::mark).containsAll(chart.marks());
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void whatIsDrawnLeadsBackToItsMark(ChartKind kind) {
        StudyChart chart = chart(kind, SAMPLE, CountingOptions.STANDARD);
        ChartRenderingInfo info = new ChartRenderingInfo();
        BufferedImage image = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        chart.chart().draw(image.createGraphics(), new Rectangle2D.Double(0, 0, 1280, 720), info);
        Set<ChartMark> drawn = new HashSet<>();
        for (Object entity : info.getEntityCollection().getEntities()) {
            chart.mark((ChartEntity) entity).ifPresent(drawn::add);
        }
        assertThat(drawn).containsAll(chart.marks());
    }

    @Test
    void withoutComponentScoresOnlyThePublishedAveragesAreShown() {
        StudyChart chart = chart(ChartKind.INDICES_BY_GROUP, SAMPLE, CountingOptions.STANDARD);
        assertThat(chart.marks()).extracting(ChartMark::kind).containsOnly(ChartMark.Kind.PUBLISHED);
        assertThat(chart.marks())
                .extracting(mark -> mark.value().getAsDouble())
                .containsExactlyInAnyOrder(7.6, 5.23, 6.31, 8.91, 7.36, 8.2, 7.61, 4.8, 6.19, 9.1, 7.8, 8.7);
        assertThat(chart.subtitle()).contains("only the published averages are shown");
        assertThat(bands(chart)).extracting(BandAxis.Band::note).contains("0 of 15 cases scored");
    }

    @Test
    void casesAreDotsOverTheirMeanAndNIsWritten() {
        TestStudy study = new TestStudy();
        index(study, "a", 1, 2);
        index(study, "b", 2, 3);
        study.addCase("c", GROUP).score("c", StandardItem.MARKET_ACCESS, "ana", 3);
        StudyChart chart = chart(ChartKind.INDICES_BY_GROUP, study.snapshot(), CountingOptions.STANDARD);
        assertThat(values(chart, ChartMark.Kind.CASES, Measure.EE)).containsExactly(4.0, 8.0);
        assertThat(values(chart, ChartMark.Kind.MEAN, Measure.EE)).containsExactly(6.0);
        assertThat(values(chart, ChartMark.Kind.MEAN, Measure.CE)).containsExactly(8.0);
        BandAxis.Band band = bands(chart).get(0);
        assertThat(band.ticks()).extracting(BandAxis.Tick::text).containsExactly("n=2", "n=2", "n=2");
        assertThat(band.note()).isEqualTo("2 of 3 cases scored");
    }

    @Test
    void barsBeginAtZeroAndReachTheMean() {
        StudyChart chart = chart(ChartKind.UPGRADING_BY_GROUP, SAMPLE, CountingOptions.STANDARD);
        MarkedDataset bars = chart.datasets().get(0);
        int functional = 2;
        assertThat(bars.getStartYValue(functional, 0)).isZero();
        assertThat(bars.getEndYValue(functional, 0)).isCloseTo(0.75, within(1e-9));
        StudyChart asPublished = chart(ChartKind.UPGRADING_BY_GROUP, SAMPLE, CountingOptions.AS_PUBLISHED);
        assertThat(asPublished.datasets().get(0).getEndYValue(functional, 0)).isCloseTo(0.70, within(1e-9));
    }

    @Test
    void governanceCountsCasesByCodeAndStacksThemFromZero() {
        TestStudy study =
                new TestStudy().addCase("a", GROUP).addCase("b", GROUP).addCase("c", GROUP);
        study.chain("a", "1", "ana", GovernanceMode.MARKET, Markets.DOMESTIC);
        study.chain("b", "1", "ana", GovernanceMode.MARKET, Markets.BOTH);
        StudyChart chart = chart(ChartKind.GOVERNANCE_BY_GROUP, study.snapshot(), CountingOptions.STANDARD);
        List<ChartMark> market = chart.marks().stream()
                .filter(mark -> mark.label().contains("Market"))
                .toList();
        assertThat(market).extracting(ChartMark::caseIds).containsExactlyInAnyOrder(List.of("a"), List.of("b"));
        assertThat(bands(chart)).first().extracting(BandAxis.Band::note).isEqualTo("2 of 3 cases coded");
        MarkedDataset data = chart.datasets().get(0);
        assertThat(data.getStartYValue(0, 0)).isZero();
        assertThat(data.getStartYValue(1, 0)).isEqualTo(data.getEndYValue(0, 0)).isEqualTo(1);
    }

    @Test
    void theSampleCountsItsQuasiHierarchiesAsTableThreePrintsThem() {
        StudyChart chart = chart(ChartKind.GOVERNANCE_BY_GROUP, SAMPLE, CountingOptions.STANDARD);
        ChartMark global = chart.marks().stream()
                .filter(mark -> mark.label().startsWith("Complex products, Quasi-hierarchy: 2 Global"))
                .findFirst()
                .orElseThrow();
        assertThat(global.caseIds()).hasSize(6);
        assertThat(global.value()).hasValue(6);
    }

    @Test
    void withoutComponentScoresThePublishedDegreeStandsForEfficiencyAndTheChartSaysSo() {
        StudyChart chart = chart(ChartKind.INTERSECTORAL_BY_EFFICIENCY, SAMPLE, CountingOptions.STANDARD);
        assertThat(chart.subtitle()).contains("as published");
        assertThat(bands(chart).get(0).ticks())
                .extracting(BandAxis.Tick::text)
                .containsExactly("Low", "Medium", "High");
        assertThat(bands(chart).get(0).note()).isEqualTo("ρ = 0.04; n=15");
        assertThat(bands(chart).get(2).note()).isEqualTo("ρ undefined because all upgrading scores are equal; n=9");
        assertThat(bands(chart).get(3).note()).contains("fewer than 3");
    }

    @Test
    void computedEfficiencyIsShownWithItsCutOffs() {
        TestStudy study = new TestStudy();
        for (String id : List.of("a", "b", "c")) {
            index(study, id, id.charAt(0) - 'a', 2);
            study.score(id, StandardItem.PRODUCT_UPGRADING, "ana", id.charAt(0) - 'a');
        }
        StudyChart chart = chart(ChartKind.PRODUCT_BY_EFFICIENCY, study.snapshot(), CountingOptions.STANDARD);
        assertThat(chart.subtitle()).contains("CE below 4 is low, from 8 high");
        assertThat(bands(chart).get(0).note()).isEqualTo("ρ = 1; n=3");
    }

    @Test
    void manyCasesWithOneValueBecomeOneLargerDotThatKnowsThemAll() {
        TestStudy study = new TestStudy();
        for (int i = 0; i < Spread.MOST + 1; i++) {
            study.addCase("c" + i, GROUP, Degree.LOW).score("c" + i, StandardItem.PRODUCT_UPGRADING, "ana", 2);
        }
        StudyChart chart = chart(ChartKind.UPGRADING_BY_GROUP, study.snapshot(), CountingOptions.STANDARD);
        List<ChartMark> dots = chart.marks().stream()
                .filter(mark -> mark.kind() == ChartMark.Kind.CASES)
                .toList();
        assertThat(dots).hasSize(1);
        assertThat(dots.get(0).caseIds()).hasSize(Spread.MOST + 1);
    }

    @Test
    void aStudyWithoutCasesHasChartsWithoutMarks() {
        StudySnapshot empty = new TestStudy().snapshot();
        for (ChartKind kind : ChartKind.values()) {
            assertThat(chart(kind, empty, CountingOptions.STANDARD).marks()).isEmpty();
        }
    }

    private static void index(TestStudy study, String id, double ee, double ja) {
        study.addCase(id, GROUP);
        for (StandardItem item : StandardItem.values()) {
            if (item.dimension() == Dimension.EXTERNAL_ECONOMIES) {
                study.score(id, item, "ana", ee);
            } else if (item.dimension() == Dimension.JOINT_ACTION) {
                study.score(id, item, "ana", ja);
            }
        }
    }

    private static List<Double> values(StudyChart chart, ChartMark.Kind kind, Measure measure) {
        return chart.marks().stream()
                .filter(mark -> mark.kind() == kind
                        && mark.measure().filter(measure::equals).isPresent())
                .map(mark -> mark.value().getAsDouble())
                .toList();
    }

    private static List<BandAxis.Band> bands(StudyChart chart) {
        return ((BandAxis) chart.chart().getXYPlot().getDomainAxis()).bands();
    }

    private static StudyChart chart(ChartKind kind, StudySnapshot study, CountingOptions options) {
        return StudyCharts.of(kind, CaseSummaries.of(study, options), study, LABELS, ChartTheme.light());
    }
}
