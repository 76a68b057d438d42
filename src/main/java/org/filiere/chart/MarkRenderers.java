package org.filiere.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.IntFunction;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;

/** How the sorts of marks look. */
final class MarkRenderers {

    private static final double DOT = 7.5;
    private static final double DIAMOND = 11;
    private static final double MEAN_LENGTH = 30;
    private static final double MEAN_WIDTH = 3.5;

    private final ChartTheme theme;

    MarkRenderers(ChartTheme theme) {
        this.theme = theme;
    }

    Shape dot() {
        return dot(1);
    }

    private Shape dot(double size) {
        double width = theme.px(DOT) * size;
        return new Ellipse2D.Double(-width / 2, -width / 2, width, width);
    }

    Shape mean() {
        double length = theme.px(MEAN_LENGTH);
        double width = theme.px(MEAN_WIDTH);
        return new Rectangle2D.Double(-length / 2, -width / 2, length, width);
    }

    Shape diamond() {
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(0, -1);
        diamond.lineTo(1, 0);
        diamond.lineTo(0, 1);
        diamond.lineTo(-1, 0);
        diamond.closePath();
        double half = theme.px(DIAMOND) / 2;
        return AffineTransform.getScaleInstance(half, half).createTransformedShape(diamond);
    }

    Shape square() {
        double side = theme.px(11);
        return new Rectangle2D.Double(-side / 2, -side / 2, side, side);
    }

    /** Dots, an own colour for each series. */
    XYItemRenderer dots(IntFunction<Color> colours, int count) {
        Dots renderer = new Dots();
        for (int i = 0; i < count; i++) {
            renderer.setSeriesFillPaint(i, colours.apply(i));
            renderer.setSeriesOutlinePaint(i, theme.background());
        }
        renderer.setUseFillPaint(true);
        renderer.setUseOutlinePaint(true);
        renderer.setDefaultOutlineStroke(theme.stroke(1));
        return finished(renderer);
    }

    /** Short thick lines over the dots. */
    XYItemRenderer means(boolean valuesShown) {
        XYLineAndShapeRenderer renderer = shapes(mean(), theme.text(), theme.background(), theme.stroke(1));
        if (valuesShown) {
            labels(renderer, theme.text(), ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER);
        }
        return finished(renderer);
    }

    /** Hollow diamonds for what a publication prints. */
    XYItemRenderer published(IntFunction<Color> colours, int count, boolean valuesShown) {
        XYLineAndShapeRenderer renderer = shapes(diamond(), theme.background(), theme.text(), theme.stroke(2));
        for (int i = 0; i < count; i++) {
            renderer.setSeriesOutlinePaint(i, colours.apply(i));
        }
        if (valuesShown) {
            labels(renderer, theme.text(), ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER);
            renderer.setItemLabelInsets(new RectangleInsets(theme.px(6), theme.px(6), theme.px(6), theme.px(6)));
        }
        return finished(renderer);
    }

    private static XYLineAndShapeRenderer shapes(Shape shape, Paint fill, Paint outline, Stroke outlineStroke) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setDefaultShape(shape);
        renderer.setAutoPopulateSeriesShape(false);
        renderer.setAutoPopulateSeriesOutlinePaint(false);
        renderer.setAutoPopulateSeriesFillPaint(false);
        renderer.setAutoPopulateSeriesOutlineStroke(false);
        renderer.setDefaultFillPaint(fill);
        renderer.setUseFillPaint(true);
        renderer.setDrawOutlines(true);
        renderer.setUseOutlinePaint(true);
        renderer.setDefaultOutlinePaint(outline);
        renderer.setDefaultOutlineStroke(outlineStroke);
        return renderer;
    }

    /** Bars from and to the values of the data, flat and without gradient. */
    XYItemRenderer bars(List<Color> fills, List<Color> outlines, boolean countsInside) {
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setUseYInterval(true);
        renderer.setDrawBarOutline(true);
        for (int i = 0; i < fills.size(); i++) {
            renderer.setSeriesPaint(i, fills.get(i));
            renderer.setSeriesOutlinePaint(i, outlines.get(i));
            renderer.setSeriesOutlineStroke(i, new BasicStroke((float) theme.px(1)));
            renderer.setSeriesItemLabelPaint(i, ChartTheme.textOn(fills.get(i)));
        }
        if (countsInside) {
            labels(renderer, theme.text(), ItemLabelAnchor.CENTER, TextAnchor.CENTER);
        }
        return finished(renderer);
    }

    private void labels(AbstractXYItemRenderer renderer, Paint paint, ItemLabelAnchor anchor, TextAnchor text) {
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(theme.smallFont());
        renderer.setDefaultItemLabelPaint(paint);
        renderer.setDefaultItemLabelGenerator(MarkRenderers::text);
        renderer.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(anchor, text));
        renderer.setDefaultNegativeItemLabelPosition(new ItemLabelPosition(anchor, text));
    }

    private static XYItemRenderer finished(AbstractXYItemRenderer renderer) {
        renderer.setDefaultToolTipGenerator(MarkRenderers::toolTip);
        renderer.setDefaultCreateEntities(true);
        renderer.setDefaultSeriesVisibleInLegend(false);
        return renderer;
    }

    private static String text(XYDataset data, int series, int item) {
        return ((MarkedDataset) data).entry(series, item).text();
    }

    private static String toolTip(XYDataset data, int series, int item) {
        return ((MarkedDataset) data).mark(series, item).label();
    }

    /** Dots of the size that the data say. */
    private final class Dots extends XYLineAndShapeRenderer {

        private static final long serialVersionUID = 1;

        Dots() {
            super(false, true);
        }

        @Override
        public Shape getItemShape(int row, int column) {
            MarkedDataset data = (MarkedDataset) getPlot().getDataset(getPlot().getIndexOf(this));
            return dot(data.entry(row, column).size());
        }
    }
}
