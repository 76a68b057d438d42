package org.filiere.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiere.analysis.CaseSummaries;
import org.filiere.analysis.CaseSummary;
import org.filiere.analysis.Distribution;
import org.filiere.analysis.Measure;
import org.filiere.analysis.ModeUpgrading;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StudyInfo;
import org.filiere.domain.StudySnapshot;

/** Makes the charts of a study. */
public final class StudyCharts {

    private final CaseSummaries summaries;
    private final PrintedAverages printed;
    private final ChartLabels labels;
    private final ChartTheme theme;

    private StudyCharts(CaseSummaries summaries, StudySnapshot study, ChartLabels labels, ChartTheme theme) {
        this.summaries = summaries;
        this.printed = new PrintedAverages(study);
        this.labels = labels;
        this.theme = theme;
    }

    /**
     * Every chart of a study.
     *
     * @param summaries its cases under the switches that are to count
     * @param study the study, for its published figures
     */
    public static List<StudyChart> all(
            CaseSummaries summaries, StudySnapshot study, ChartLabels labels, ChartTheme theme) {
        return Arrays.stream(ChartKind.values())
                .map(kind -> of(kind, summaries, study, labels, theme))
                .toList();
    }

    /** One chart of a study. */
    public static StudyChart of(
            ChartKind kind, CaseSummaries summaries, StudySnapshot study, ChartLabels labels, ChartTheme theme) {
        StudyChart chart = new StudyCharts(summaries, study, labels, theme).draw(kind);
        if (study.info().map(StudyInfo::invented).orElse(false)) {
            ChartSheet.warn(chart.chart(), theme, labels.get("chart.invented"));
        }
        return chart;
    }

    private StudyChart draw(ChartKind kind) {
        Optional<Measure> type = kind.upgradingType();
        if (type.isPresent()) {
            return new AssociationChart(labels, theme, summaries, type.get()).draw(kind);
        }
        switch (kind) {
            case INDICES_BY_GROUP:
                return byGroup(kind, Measure.indices(), false);
            case GOVERNANCE_BY_GROUP:
                return new GovernanceChart(labels, theme, summaries).draw();
            case UPGRADING_BY_GROUP:
                return byGroup(kind, Measure.upgradingTypes(), true);
            default:
                return upgradingByMode();
        }
    }

    private StudyChart byGroup(ChartKind kind, List<Measure> measures, boolean bars) {
        List<ProfileChart.Band> bands = new ArrayList<>();
        Map<SectoralGroup, List<CaseSummary>> groups = summaries.byGroup();
        groups.forEach((group, cases) -> {
            List<ProfileChart.Column> columns = measures.stream()
                    .map(measure -> new ProfileChart.Column(
                            measure, Distribution.of(cases, measure), printed.of(group, measure)))
                    .toList();
            List<String> ids = cases.stream().map(CaseSummary::caseId).toList();
            bands.add(new ProfileChart.Band(labels.group(group), scored(cases, measures), ids, columns));
        });
        ProfileChart chart = new ProfileChart(labels, theme, summaries, measures, bands, bars);
        List<String> subtitle =
                List.of(labels.get("chart.subtitle." + kind.id()), labels.switches(summaries), printedOnly(bands));
        return chart.draw(kind, subtitle, labels.get("chart.column.group"), printed.tables(measures));
    }

    /** How many cases have all measures. */
    private String scored(List<CaseSummary> cases, List<Measure> measures) {
        long scored = cases.stream()
                .filter(summary -> measures.stream()
                        .allMatch(measure -> measure.of(summary).isPresent()))
                .count();
        return labels.get("chart.scored", scored, cases.size());
    }

    /** Says so where nothing is computed and only printed averages can be shown. */
    private String printedOnly(List<ProfileChart.Band> bands) {
        boolean computed = bands.stream()
                .flatMap(band -> band.columns().stream())
                .anyMatch(column -> column.distribution().n() > 0);
        boolean any = bands.stream()
                .flatMap(band -> band.columns().stream())
                .anyMatch(column -> column.printed().isPresent());
        return !computed && any ? labels.get("chart.printed.only") : "";
    }

    private StudyChart upgradingByMode() {
        List<ModeUpgrading> cells = ModeUpgrading.of(summaries);
        List<Measure> types = Measure.upgradingTypes();
        List<ProfileChart.Band> bands = new ArrayList<>();
        for (GovernanceMode mode : GovernanceMode.values()) {
            List<ModeUpgrading> own =
                    cells.stream().filter(cell -> cell.mode() == mode).toList();
            List<ProfileChart.Column> columns = own.stream()
                    .map(cell -> new ProfileChart.Column(cell.type(), cell.distribution(), Optional.empty()))
                    .toList();
            List<String> ids = summaries.all().stream()
                    .filter(summary -> summary.governance().has(mode))
                    .map(CaseSummary::caseId)
                    .toList();
            bands.add(new ProfileChart.Band(
                    labels.mode(mode), labels.get("chart.cases", own.get(0).cases()), ids, columns));
        }
        ProfileChart chart = new ProfileChart(labels, theme, summaries, types, bands, true);
        List<String> subtitle =
                List.of(labels.get("chart.subtitle." + ChartKind.UPGRADING_BY_MODE.id()), labels.switches(summaries));
        return chart.draw(ChartKind.UPGRADING_BY_MODE, subtitle, labels.get("chart.column.mode"), "");
    }
}
