package org.filiere.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import org.filiere.analysis.CaseSummaries;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** What all charts of a study have in common: ground, bands, value axis, headings and legend. */
final class ChartSheet {

    private final ChartTheme theme;
    private final XYPlot plot;
    private final LegendItemCollection legend = new LegendItemCollection();
    private int datasets;

    ChartSheet(ChartTheme theme, List<BandAxis.Band> bands, NumberAxis values, PlotOrientation orientation) {
        this.theme = theme;
        BandAxis axis = new BandAxis(bands, theme);
        // the first band at the top, as one reads
        axis.setInverted(orientation == PlotOrientation.HORIZONTAL);
        plot = new XYPlot(null, axis, values, null);
        plot.setOrientation(orientation);
        plot.setBackgroundPaint(theme.background());
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(theme.grid());
        plot.setRangeGridlineStroke(theme.stroke(1));
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(theme.line());
        plot.setRangeZeroBaselineStroke(theme.stroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setDomainPannable(false);
        for (int i = 1; i < bands.size(); i++) {
            plot.addDomainMarker(new ValueMarker(i, theme.grid(), theme.stroke(1)), Layer.BACKGROUND);
        }
    }

    /** A value axis from 0, with a little room so that dots at both ends are whole. */
    static NumberAxis values(ChartTheme theme, String label, double highest, double step) {
        NumberAxis axis = new NumberAxis(label);
        axis.setRange(-highest * 0.025, highest * 1.04);
        axis.setTickUnit(new NumberTickUnit(step));
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setLabelFont(theme.labelFont());
        axis.setLabelPaint(theme.muted());
        axis.setTickLabelFont(theme.labelFont());
        axis.setTickLabelPaint(theme.muted());
        return axis;
    }

    XYPlot plot() {
        return plot;
    }

    ChartSheet add(MarkedDataset data, XYItemRenderer renderer) {
        plot.setDataset(datasets, data);
        plot.setRenderer(datasets, renderer);
        datasets++;
        return this;
    }

    ChartSheet legend(String words, Shape shape, Color fill, Color outline) {
        LegendItem item = new LegendItem(words, null, null, null, shape, fill, theme.stroke(1.4), outline);
        item.setLabelPaint(theme.text());
        legend.add(item);
        return this;
    }

    StudyChart finished(
            ChartKind kind,
            ChartLabels labels,
            CaseSummaries summaries,
            List<String> subtitleLines,
            ChartTable values) {
        String title = labels.title(kind);
        List<String> lines = new ArrayList<>(
                subtitleLines.stream().filter(line -> !line.isEmpty()).toList());
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(theme.background());
        chart.setAntiAlias(true);
        chart.setPadding(insets(14, 18, 12, 20));
        chart.addSubtitle(heading(title, theme.titleFont(), theme.text(), 3));
        for (int i = 0; i < lines.size(); i++) {
            double below = i == lines.size() - 1 ? 10 : 1;
            chart.addSubtitle(heading(lines.get(i), theme.subtitleFont(), theme.muted(), below));
        }
        chart.addSubtitle(legendTitle());
        return new StudyChart(kind, title, String.join("\n", lines), labels.switches(summaries), chart, values);
    }

    private TextTitle heading(String words, Font font, Paint paint, double below) {
        TextTitle heading = new TextTitle(words, font);
        heading.setPaint(paint);
        heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
        heading.setTextAlignment(HorizontalAlignment.LEFT);
        heading.setExpandToFitSpace(true);
        heading.setPadding(insets(0, 0, below, 0));
        return heading;
    }

    /** Says below a finished chart, which may go anywhere as a picture, what must not be overlooked. */
    static void warn(JFreeChart chart, ChartTheme theme, String words) {
        TextTitle note = new TextTitle(words, theme.labelFont());
        note.setPaint(theme.text());
        note.setPosition(RectangleEdge.BOTTOM);
        note.setHorizontalAlignment(HorizontalAlignment.LEFT);
        note.setPadding(new RectangleInsets(theme.px(6), 0, 0, 0));
        chart.addSubtitle(0, note);
    }

    private LegendTitle legendTitle() {
        LegendTitle title = new LegendTitle(() -> legend);
        title.setPosition(RectangleEdge.BOTTOM);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setItemFont(theme.labelFont());
        title.setItemPaint(theme.text());
        title.setItemLabelPadding(insets(2, 2, 2, 14));
        title.setPadding(insets(8, 0, 0, 0));
        return title;
    }

    private RectangleInsets insets(double top, double left, double bottom, double right) {
        return new RectangleInsets(theme.px(top), theme.px(left), theme.px(bottom), theme.px(right));
    }
}
