package org.filiere.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.filiere.analysis.CaseSummaries;
import org.filiere.analysis.GovernanceProfile;
import org.filiere.chart.MarkedDataset.Entry;
import org.filiere.domain.GovernanceCode;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.SectoralGroup;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotOrientation;

/** How many cases of every group have chains of every mode, stacked by Table 3 code: lying bars, so that names fit. */
final class GovernanceChart {

    /** Present codes first, so that the coloured part of a bar begins at zero. */
    private static final List<GovernanceCode> STACK = List.of(
            GovernanceCode.DOMESTIC,
            GovernanceCode.BOTH,
            GovernanceCode.GLOBAL,
            GovernanceCode.ABSENT,
            GovernanceCode.NOT_AVAILABLE);

    private static final double BAND = 0.84;
    private static final double BAR = 0.40;

    private final ChartLabels labels;
    private final ChartTheme theme;
    private final CaseSummaries summaries;
    private final List<GovernanceProfile> profiles;
    private final List<ChartTable.Row> rows = new ArrayList<>();

    GovernanceChart(ChartLabels labels, ChartTheme theme, CaseSummaries summaries) {
        this.labels = labels;
        this.theme = theme;
        this.summaries = summaries;
        this.profiles = GovernanceProfile.of(summaries);
    }

    StudyChart draw() {
        MarkedDataset data = new MarkedDataset();
        stacked().forEach((code, entries) -> data.add(labels.code(code), entries));
        MarkRenderers renderers = new MarkRenderers(theme);
        List<Color> fills = STACK.stream().map(theme::code).toList();
        List<Color> outlines = STACK.stream().map(this::outline).toList();
        ChartSheet sheet = new ChartSheet(theme, bands(), axis(), PlotOrientation.HORIZONTAL)
                .add(data, renderers.bars(fills, outlines, true));
        for (int i = 0; i < STACK.size(); i++) {
            sheet.legend(labels.code(STACK.get(i)), renderers.square(), fills.get(i), outlines.get(i));
        }
        List<String> header = List.of(
                labels.get("chart.column.group"),
                labels.get("chart.column.mode"),
                labels.get("chart.column.code"),
                labels.get("chart.column.cases"),
                labels.get("chart.column.n"));
        return sheet.finished(
                ChartKind.GOVERNANCE_BY_GROUP,
                labels,
                summaries,
                List.of(labels.get("chart.governance.reading"), labels.switches(summaries)),
                new ChartTable(header, () -> rows));
    }

    private Color outline(GovernanceCode code) {
        return code == GovernanceCode.NOT_AVAILABLE ? theme.line() : theme.background();
    }

    private double centre(SectoralGroup group, GovernanceMode mode) {
        int modes = GovernanceMode.values().length;
        return group.ordinal() + (1 - BAND) / 2 + (mode.ordinal() + 0.5) * BAND / modes;
    }

    private Map<GovernanceCode, List<Entry>> stacked() {
        Map<GovernanceCode, List<Entry>> stacked = new LinkedHashMap<>();
        STACK.forEach(code -> stacked.put(code, new ArrayList<>()));
        double half = BAND / GovernanceMode.values().length * BAR;
        for (GovernanceProfile profile : profiles) {
            double from = 0;
            for (GovernanceCode code : STACK) {
                int count = profile.count(code);
                if (count > 0) {
                    ChartMark mark = mark(profile, code);
                    double x = centre(profile.group(), profile.mode());
                    stacked.get(code).add(Entry.bar(x, half, from, from + count, labels.number(count), mark));
                    rows.add(ChartTable.Row.of(
                            mark,
                            labels.group(profile.group()),
                            labels.mode(profile.mode()),
                            labels.code(code),
                            count,
                            profile.cases()));
                    from += count;
                }
            }
        }
        return stacked;
    }

    private ChartMark mark(GovernanceProfile profile, GovernanceCode code) {
        String label = labels.get(
                "chart.tip.governance",
                labels.group(profile.group()),
                labels.mode(profile.mode()),
                labels.code(code),
                profile.count(code),
                profile.cases());
        return new ChartMark(
                ChartMark.Kind.COUNT,
                label,
                OptionalDouble.of(profile.count(code)),
                profile.caseIds().get(code),
                Optional.empty());
    }

    private List<BandAxis.Band> bands() {
        List<BandAxis.Band> bands = new ArrayList<>();
        for (SectoralGroup group : SectoralGroup.values()) {
            List<BandAxis.Tick> ticks = new ArrayList<>();
            for (GovernanceMode mode : GovernanceMode.values()) {
                ticks.add(new BandAxis.Tick(centre(group, mode), labels.mode(mode)));
            }
            bands.add(new BandAxis.Band(labels.group(group), note(group), ticks));
        }
        return bands;
    }

    private String note(SectoralGroup group) {
        GovernanceProfile any = profiles.stream()
                .filter(profile -> profile.group() == group)
                .findFirst()
                .orElseThrow();
        int coded = any.known() + any.count(GovernanceCode.NOT_AVAILABLE);
        return coded == any.cases() ? labels.get("chart.n", coded) : labels.get("chart.coded", coded, any.cases());
    }

    private NumberAxis axis() {
        int most = profiles.stream().mapToInt(GovernanceProfile::cases).max().orElse(0);
        double highest = Math.max(1, most);
        NumberAxis axis = ChartSheet.values(theme, labels.get("chart.axis.cases"), highest, 1);
        axis.setRange(0, highest * 1.02);
        axis.setAutoTickUnitSelection(true, false);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        return axis;
    }
}
