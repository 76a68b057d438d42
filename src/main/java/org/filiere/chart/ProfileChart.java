package org.filiere.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.filiere.analysis.CaseSummaries;
import org.filiere.analysis.Distribution;
import org.filiere.analysis.Measure;
import org.filiere.chart.MarkedDataset.Entry;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotOrientation;

/** Measures side by side in bands: every case a dot, means over them, printed averages beside them, bars where wanted. */
final class ProfileChart {

    private static final double BAND = 0.86;
    private static final double COLUMN = 0.40;

    /**
     * A measure in a band.
     *
     * @param measure which
     * @param distribution of the cases that have it
     * @param printed the published average
     */
    record Column(Measure measure, Distribution distribution, Optional<PrintedAverages.Printed> printed) {}

    /**
     * A band.
     *
     * @param name a sectoral group or a mode
     * @param note how many cases
     * @param caseIds all its cases, with and without values
     * @param columns the measures
     */
    record Band(String name, String note, List<String> caseIds, List<Column> columns) {}

    private final ChartLabels labels;
    private final ChartTheme theme;
    private final CaseSummaries summaries;
    private final Map<String, String> names;
    private final List<Measure> measures;
    private final List<Band> bands;
    private final boolean bars;
    private final MarkedDataset barData = new MarkedDataset();
    private final MarkedDataset dotData = new MarkedDataset();
    private final List<Entry> means = new ArrayList<>();
    private final MarkedDataset printedData = new MarkedDataset();

    ProfileChart(
            ChartLabels labels,
            ChartTheme theme,
            CaseSummaries summaries,
            List<Measure> measures,
            List<Band> bands,
            boolean bars) {
        this.labels = labels;
        this.theme = theme;
        this.summaries = summaries;
        this.names = CaseNames.of(summaries);
        this.measures = measures;
        this.bands = bands;
        this.bars = bars;
    }

    /**
     * Draws it.
     *
     * @param printedTables the tables that print averages; empty where none are shown
     */
    StudyChart draw(ChartKind kind, List<String> subtitle, String bandHeader, String printedTables) {
        for (int c = 0; c < measures.size(); c++) {
            List<Entry> columnBars = new ArrayList<>();
            List<Entry> columnDots = new ArrayList<>();
            List<Entry> columnPrinted = new ArrayList<>();
            for (int b = 0; b < bands.size(); b++) {
                addColumn(b, c, columnBars, columnDots);
                addPrinted(b, c, columnPrinted);
            }
            printedData.add(labels.measure(measures.get(c)), columnPrinted);
            barData.add(labels.measure(measures.get(c)), columnBars);
            dotData.add(labels.measure(measures.get(c)), columnDots);
        }
        MarkRenderers renderers = new MarkRenderers(theme);
        ChartSheet sheet = new ChartSheet(theme, axisBands(), valueAxis(), PlotOrientation.VERTICAL);
        if (bars) {
            List<Color> colours = colours();
            sheet.add(barData, renderers.bars(colours.stream().map(theme::tint).toList(), colours, false));
        }
        MarkedDataset meanData = new MarkedDataset();
        meanData.add(labels.get("chart.mark.mean"), means);
        sheet.add(meanData, renderers.means());
        sheet.add(dotData, renderers.dots(theme::series, measures.size()));
        sheet.add(printedData, renderers.published(theme::series, measures.size(), means.isEmpty()));
        legend(sheet, renderers, printedTables);
        List<String> header = List.of(
                bandHeader,
                labels.get("chart.column.measure"),
                labels.get("chart.column.mark"),
                labels.get("chart.column.case"),
                labels.get("chart.column.value"),
                labels.get("chart.column.n"));
        return sheet.finished(kind, labels, summaries, subtitle, new ChartTable(header, this::rows));
    }

    private List<Color> colours() {
        List<Color> colours = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            colours.add(theme.series(i));
        }
        return colours;
    }

    private double width() {
        return BAND / measures.size();
    }

    private double centre(int band, int column) {
        return band + (1 - BAND) / 2 + (column + 0.5) * width();
    }

    private NumberAxis valueAxis() {
        double highest = measures.get(0).highest();
        String label = labels.get("chart.axis.points", labels.number(highest));
        return ChartSheet.values(theme, label, highest, highest > 4 ? 2 : 1);
    }

    private List<BandAxis.Band> axisBands() {
        List<BandAxis.Band> shown = new ArrayList<>();
        for (int b = 0; b < bands.size(); b++) {
            List<BandAxis.Tick> ticks = new ArrayList<>();
            for (int c = 0; c < measures.size(); c++) {
                String words = tickWords(bands.get(b).columns().get(c));
                ticks.add(new BandAxis.Tick(centre(b, c), labels.measure(measures.get(c)), words));
            }
            shown.add(new BandAxis.Band(bands.get(b).name(), bands.get(b).note(), ticks));
        }
        return shown;
    }

    /** The numbers stand below the marks and not beside them, where dots and diamonds would lie on them. */
    private String tickWords(Column column) {
        List<String> lines = new ArrayList<>();
        if (theme.valuesShown() && !means.isEmpty()) {
            column.distribution()
                    .mean()
                    .ifPresent(mean -> lines.add(labels.get("chart.tick.mean", labels.number(mean))));
            column.printed().ifPresent(figure -> lines.add(labels.get("chart.tick.published", figure.text())));
        }
        lines.add(labels.get("chart.n", column.distribution().n()));
        return String.join("\n", lines);
    }

    private void addColumn(int b, int c, List<Entry> columnBars, List<Entry> columnDots) {
        Band band = bands.get(b);
        Column column = band.columns().get(c);
        double x = centre(b, c);
        double half = width() * COLUMN;
        for (Spread.Dot dot :
                Spread.of(column.distribution().values(), column.measure().highest())) {
            columnDots.add(Entry.dot(x + dot.offset() * half, dot.value(), dot.size(), caseMark(column, dot)));
        }
        column.distribution().mean().ifPresent(mean -> {
            ChartMark mark = meanMark(band, column, mean);
            columnBars.add(Entry.bar(x, half, 0, mean, "", mark));
            means.add(Entry.point(x, mean, labels.number(mean), mark));
        });
    }

    private void addPrinted(int b, int c, List<Entry> columnPrinted) {
        Band band = bands.get(b);
        Column column = band.columns().get(c);
        column.printed()
                .ifPresent(figure -> columnPrinted.add(
                        Entry.point(centre(b, c), figure.value(), figure.text(), printedMark(band, column, figure))));
    }

    private List<ChartTable.Row> rows() {
        List<ChartTable.Row> rows = new ArrayList<>();
        for (Band band : bands) {
            band.columns().forEach(column -> addRows(rows, band, column));
        }
        return rows;
    }

    private void addRows(List<ChartTable.Row> rows, Band band, Column column) {
        String measure = labels.measure(column.measure());
        column.distribution()
                .mean()
                .ifPresent(mean -> rows.add(ChartTable.Row.of(
                        meanMark(band, column, mean),
                        band.name(),
                        measure,
                        labels.get("chart.mark.mean"),
                        null,
                        mean,
                        column.distribution().n())));
        column.printed()
                .ifPresent(figure -> rows.add(ChartTable.Row.of(
                        printedMark(band, column, figure),
                        band.name(),
                        measure,
                        labels.get("chart.mark.published"),
                        null,
                        figure.value(),
                        null)));
        column.distribution()
                .values()
                .forEach(value -> rows.add(ChartTable.Row.of(
                        caseMark(column, new Spread.Dot(0, value.value(), 1, List.of(value.caseId()))),
                        band.name(),
                        measure,
                        labels.get("chart.mark.case"),
                        names.get(value.caseId()),
                        value.value(),
                        null)));
    }

    private ChartMark caseMark(Column column, Spread.Dot dot) {
        String who = CaseNames.words(names, dot.caseIds(), labels);
        String label =
                labels.get("chart.tip.case", who, labels.longMeasure(column.measure()), labels.number(dot.value()));
        return new ChartMark(
                ChartMark.Kind.CASES,
                label,
                OptionalDouble.of(dot.value()),
                dot.caseIds(),
                Optional.of(column.measure()));
    }

    private ChartMark meanMark(Band band, Column column, double mean) {
        String label = labels.get(
                "chart.tip.mean",
                labels.longMeasure(column.measure()),
                band.name(),
                labels.number(mean),
                column.distribution().n());
        return new ChartMark(
                ChartMark.Kind.MEAN,
                label,
                OptionalDouble.of(mean),
                column.distribution().caseIds(),
                Optional.of(column.measure()));
    }

    private ChartMark printedMark(Band band, Column column, PrintedAverages.Printed figure) {
        String label = labels.get(
                "chart.tip.published",
                labels.longMeasure(column.measure()),
                band.name(),
                figure.text(),
                figure.table());
        return new ChartMark(
                ChartMark.Kind.PUBLISHED,
                label,
                OptionalDouble.of(figure.value()),
                band.caseIds(),
                Optional.of(column.measure()));
    }

    private void legend(ChartSheet sheet, MarkRenderers renderers, String printedTables) {
        for (int i = 0; i < measures.size(); i++) {
            sheet.legend(labels.longMeasure(measures.get(i)), renderers.dot(), theme.series(i), theme.series(i));
        }
        sheet.legend(labels.get("chart.mark.mean"), renderers.mean(), theme.text(), theme.background());
        if (!printedTables.isEmpty()) {
            String words = labels.get("chart.legend.published", printedTables);
            sheet.legend(words, renderers.diamond(), theme.background(), theme.text());
        }
    }
}
