package org.filiere.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.filiere.analysis.Association;
import org.filiere.analysis.Association.Basis;
import org.filiere.analysis.Association.Point;
import org.filiere.analysis.CaseSummaries;
import org.filiere.analysis.CaseValue;
import org.filiere.analysis.Measure;
import org.filiere.analysis.RankCorrelation;
import org.filiere.chart.MarkedDataset.Entry;
import org.filiere.domain.Degree;
import org.jfree.chart.plot.PlotOrientation;

/** Collective efficiency against a type of upgrading: a panel for each sectoral group, with its rank correlation. */
final class AssociationChart {

    private static final double MARGIN = 0.10;
    private static final double STEP = 0.045;
    private static final int A_ROW = 5;
    private static final double ROW_STEP = 0.085;

    private final ChartLabels labels;
    private final ChartTheme theme;
    private final CaseSummaries summaries;
    private final Measure type;
    private final Basis basis;
    private final Map<String, String> names;
    private final List<Association> panels;
    private final List<ChartTable.Row> rows = new ArrayList<>();

    AssociationChart(ChartLabels labels, ChartTheme theme, CaseSummaries summaries, Measure type) {
        this.labels = labels;
        this.theme = theme;
        this.summaries = summaries;
        this.type = type;
        basis = Basis.bestFor(summaries);
        names = CaseNames.of(summaries);
        panels = Association.of(summaries, basis).stream()
                .filter(panel -> panel.type() == type)
                .toList();
    }

    StudyChart draw(ChartKind kind) {
        MarkedDataset data = new MarkedDataset();
        for (int i = 0; i < panels.size(); i++) {
            data.add(labels.group(panels.get(i).group()), dots(i));
            addRows(panels.get(i));
        }
        MarkRenderers renderers = new MarkRenderers(theme);
        String label = labels.get("chart.axis.upgrading", labels.longMeasure(type));
        ChartSheet sheet = new ChartSheet(
                        theme, bands(), ChartSheet.values(theme, label, 3, 1), PlotOrientation.VERTICAL)
                .add(data, renderers.dots(theme::series, panels.size()));
        for (int i = 0; i < panels.size(); i++) {
            sheet.legend(labels.group(panels.get(i).group()), renderers.dot(), theme.series(i), theme.series(i));
        }
        List<String> header = List.of(
                labels.get("chart.column.group"),
                labels.get("chart.column.case"),
                labels.get("chart.basis." + basis.name()),
                labels.longMeasure(type),
                labels.get("chart.column.rho"));
        return sheet.finished(kind, labels, summaries, subtitle(), new ChartTable(header, () -> rows));
    }

    private List<String> subtitle() {
        String reading = labels.get("chart.reading." + basis.name());
        return basis == Basis.CE
                ? List.of(reading, labels.switches(summaries) + " · " + labels.cutOffs(summaries.degreeRule()))
                : List.of(reading, labels.switches(summaries));
    }

    private double position(int panel, double x) {
        double share = basis == Basis.CE ? x / Measure.CE.highest() : (x - 0.5) / Degree.values().length;
        return panel + MARGIN + share * (1 - 2 * MARGIN);
    }

    private List<BandAxis.Band> bands() {
        List<BandAxis.Band> bands = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            bands.add(new BandAxis.Band(
                    labels.group(panels.get(i).group()),
                    correlation(panels.get(i).correlation()),
                    ticks(i)));
        }
        return bands;
    }

    private List<BandAxis.Tick> ticks(int panel) {
        List<BandAxis.Tick> ticks = new ArrayList<>();
        if (basis == Basis.CE) {
            for (int ce = 0; ce <= Measure.CE.highest(); ce += 4) {
                ticks.add(new BandAxis.Tick(position(panel, ce), labels.number(ce)));
            }
        } else {
            for (Degree degree : Degree.values()) {
                ticks.add(new BandAxis.Tick(position(panel, degree.ordinal() + 1.0), labels.degree(degree)));
            }
        }
        return ticks;
    }

    private String correlation(RankCorrelation correlation) {
        return correlation.rho().isPresent()
                ? labels.get("chart.rho", labels.number(correlation.rho().getAsDouble()), correlation.n())
                : labels.get(
                        "chart.rho.undefined."
                                + correlation.undefined().orElseThrow().name(),
                        correlation.n());
    }

    /** Cases at the same place stand side by side, five in a row; too many make one large dot. */
    private List<Entry> dots(int panel) {
        Map<String, List<Point>> places = new LinkedHashMap<>();
        panels.get(panel).points().stream()
                .sorted(Comparator.comparing(Point::caseId))
                .forEach(point -> places.computeIfAbsent(point.x() + "/" + point.y(), key -> new ArrayList<>())
                        .add(point));
        List<Entry> dots = new ArrayList<>();
        for (List<Point> tie : places.values()) {
            if (tie.size() > Spread.MOST) {
                List<CaseValue> values = tie.stream()
                        .map(point -> new CaseValue(point.caseId(), point.y()))
                        .toList();
                Spread.Dot dot = Spread.of(values, type.highest()).get(0);
                dots.add(Entry.dot(position(panel, tie.get(0).x()), dot.value(), dot.size(), mark(tie)));
            } else {
                addGrid(dots, panel, tie);
            }
        }
        return dots;
    }

    private void addGrid(List<Entry> dots, int panel, List<Point> tie) {
        int lines = (tie.size() + A_ROW - 1) / A_ROW;
        for (int i = 0; i < tie.size(); i++) {
            int line = i / A_ROW;
            int inLine = Math.min(A_ROW, tie.size() - line * A_ROW);
            double dx = (i % A_ROW - (inLine - 1) / 2.0) * STEP;
            double dy = ((lines - 1) / 2.0 - line) * ROW_STEP;
            Point point = tie.get(i);
            dots.add(Entry.dot(position(panel, point.x()) + dx, point.y() + dy, 1, mark(List.of(point))));
        }
    }

    private ChartMark mark(List<Point> points) {
        List<String> ids = points.stream().map(Point::caseId).toList();
        Point first = points.get(0);
        String label = labels.get(
                "chart.tip.association",
                CaseNames.words(names, ids, labels),
                labels.get("chart.basis." + basis.name()),
                words(first.x()),
                labels.longMeasure(type),
                labels.number(first.y()));
        return new ChartMark(ChartMark.Kind.CASES, label, OptionalDouble.of(first.y()), ids, Optional.of(type));
    }

    private String words(double x) {
        return basis == Basis.CE ? labels.number(x) : labels.degree(Degree.values()[(int) Math.round(x) - 1]);
    }

    private void addRows(Association panel) {
        String group = labels.group(panel.group());
        List<String> ids = panel.points().stream().map(Point::caseId).toList();
        RankCorrelation correlation = panel.correlation();
        ChartMark all = new ChartMark(
                ChartMark.Kind.MEAN,
                labels.get("chart.tip.rho", group, correlation(correlation)),
                correlation.rho(),
                ids,
                Optional.of(type));
        Object rho =
                correlation.rho().isPresent() ? (Object) correlation.rho().getAsDouble() : correlation(correlation);
        rows.add(ChartTable.Row.of(all, group, labels.get("chart.cases", ids.size()), null, null, rho));
        for (Point point : panel.points()) {
            Object x = basis == Basis.CE ? (Object) point.x() : words(point.x());
            rows.add(ChartTable.Row.of(mark(List.of(point)), group, names.get(point.caseId()), x, point.y(), null));
        }
    }
}
