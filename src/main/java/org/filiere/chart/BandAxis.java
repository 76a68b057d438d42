package org.filiere.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.text.G2TextMeasurer;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextLine;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * An axis of bands side by side, the nth from n to n + 1, each with small labels inside and a name that wraps within the
 * band, so that long names never run into each other.
 */
final class BandAxis extends NumberAxis {

    private static final long serialVersionUID = 1;
    private static final int MOST_LINES = 4;
    private static final double ROOM = 0.80;
    private static final double SMALLEST = 0.72;
    private static final double NAME_COLUMN = 128;
    /** Distance of two lines, in sizes of their font. */
    private static final double LINE = 1.3;

    /**
     * A small label.
     *
     * @param at where, on the axis
     * @param name words above the text, left out where there is no room; may be empty
     * @param text the words
     */
    record Tick(double at, String name, String text) {

        Tick(double at, String text) {
            this(at, "", text);
        }
    }

    /**
     * A band.
     *
     * @param name what it is
     * @param note what else is to be known of it; may be empty
     * @param ticks labels inside
     */
    record Band(String name, String note, List<Tick> ticks) {

        Band {
            ticks = List.copyOf(ticks);
        }
    }

    private final transient List<Band> bands;
    private final transient ChartTheme theme;

    BandAxis(List<Band> bands, ChartTheme theme) {
        this.bands = List.copyOf(bands);
        this.theme = theme;
        setRange(0, Math.max(1, bands.size()));
        setAxisLinePaint(theme.line());
        setAxisLineStroke(theme.stroke(1));
        setTickMarksVisible(false);
        setAutoTickUnitSelection(false);
    }

    List<Band> bands() {
        return bands;
    }

    @Override
    public AxisSpace reserveSpace(Graphics2D g2, Plot plot, Rectangle2D plotArea, RectangleEdge edge, AxisSpace space) {
        AxisSpace reserved = space == null ? new AxisSpace() : space;
        if (edge == RectangleEdge.BOTTOM) {
            double width = (plotArea.getWidth() - theme.px(70)) / bands.size();
            double names = bands.stream()
                    .mapToDouble(band -> height(name(g2, band, width), theme.bandFont())
                            + height(note(g2, band, width), theme.smallFont()))
                    .max()
                    .orElse(0);
            reserved.add(tickHeight(g2, plotArea.getWidth() / bands.size()) + theme.px(14) + names, edge);
        } else {
            reserved.add(tickWidth(g2) + theme.px(NAME_COLUMN + 24), edge);
        }
        return reserved;
    }

    @Override
    public AxisState draw(
            Graphics2D g2,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            PlotRenderingInfo plotState) {
        if (edge != RectangleEdge.BOTTOM) {
            drawAxisLine(g2, cursor, dataArea, edge);
        }
        for (int i = 0; i < bands.size(); i++) {
            if (edge == RectangleEdge.BOTTOM) {
                drawBelow(g2, cursor, dataArea, i);
            } else {
                drawBeside(g2, cursor, dataArea, i);
            }
        }
        AxisState state = new AxisState(cursor);
        state.setTicks(List.of());
        return state;
    }

    private void drawBelow(Graphics2D g2, double cursor, Rectangle2D dataArea, int index) {
        Band band = bands.get(index);
        double width = dataArea.getWidth() / bands.size();
        double top = cursor + theme.px(5);
        Font font = fitting(g2, band, width, Tick::text);
        Font nameFont = fitting(g2, band, width, Tick::name);
        boolean named = isNamed(g2, band, width);
        double second = top + (named ? lineHeight(theme.smallFont()) : 0);
        for (Tick tick : band.ticks()) {
            double x = valueToJava2D(tick.at(), dataArea, RectangleEdge.BOTTOM);
            if (named) {
                text(g2, tick.name(), nameFont, x, top, TextAnchor.TOP_CENTER);
            }
            text(g2, tick.text(), font, x, tick.name().isEmpty() ? top : second, TextAnchor.TOP_CENTER);
        }
        double centre = valueToJava2D(index + 0.5, dataArea, RectangleEdge.BOTTOM);
        double y = top + tickHeight(g2, width) + theme.px(4);
        TextBlock name = name(g2, band, width);
        draw(g2, name, theme.bandFont(), centre, y, TextAnchor.TOP_CENTER);
        double noteTop = y + height(name, theme.bandFont());
        draw(g2, note(g2, band, width), theme.smallFont(), centre, noteTop, TextAnchor.TOP_CENTER);
    }

    private void drawBeside(Graphics2D g2, double cursor, Rectangle2D dataArea, int index) {
        Band band = bands.get(index);
        for (Tick tick : band.ticks()) {
            double y = valueToJava2D(tick.at(), dataArea, RectangleEdge.LEFT);
            text(g2, tick.text(), theme.smallFont(), cursor - theme.px(6), y, TextAnchor.CENTER_RIGHT);
        }
        double width = theme.px(NAME_COLUMN);
        double left = cursor - tickWidth(g2) - theme.px(16) - width;
        double middle = valueToJava2D(index + 0.5, dataArea, RectangleEdge.LEFT);
        TextBlock name = name(g2, band, width);
        TextBlock note = note(g2, band, width);
        double nameHeight = height(name, theme.bandFont());
        double top = middle - (nameHeight + height(note, theme.smallFont())) / 2;
        draw(g2, name, theme.bandFont(), left, top, TextAnchor.TOP_LEFT);
        draw(g2, note, theme.smallFont(), left, top + nameHeight, TextAnchor.TOP_LEFT);
    }

    /** Draws lines at a distance that the font gives, since not every canvas knows the height of its text. */
    private static void draw(Graphics2D g2, TextBlock block, Font font, double x, double top, TextAnchor anchor) {
        double y = top;
        for (Object line : block.getLines()) {
            ((TextLine) line).draw(g2, (float) x, (float) y, anchor, 0, 0, 0);
            y += lineHeight(font);
        }
    }

    private void text(Graphics2D g2, String words, Font font, double x, double y, TextAnchor anchor) {
        g2.setFont(font);
        g2.setPaint(theme.muted());
        TextUtils.drawAlignedString(words, g2, (float) x, (float) y, anchor);
    }

    /** The small font, made smaller where a label would run into its neighbour. */
    private Font fitting(Graphics2D g2, Band band, double width, Function<Tick, String> words) {
        if (band.ticks().isEmpty()) {
            return theme.smallFont();
        }
        double room = width / band.ticks().size() * ROOM;
        double widest = band.ticks().stream()
                .mapToDouble(tick -> width(g2, words.apply(tick), theme.smallFont()))
                .max()
                .orElse(0);
        float size = theme.smallFont().getSize2D();
        return widest > room ? theme.smallFont().deriveFont((float) (size * room / widest)) : theme.smallFont();
    }

    private TextBlock name(Graphics2D g2, Band band, double width) {
        return block(g2, band.name(), theme.bandFont(), theme.text(), width);
    }

    private TextBlock note(Graphics2D g2, Band band, double width) {
        return block(g2, band.note(), theme.smallFont(), theme.muted(), width);
    }

    private static TextBlock block(Graphics2D g2, String words, Font font, Paint paint, double width) {
        if (words.isEmpty()) {
            return new TextBlock();
        }
        g2.setFont(font);
        return TextUtils.createTextBlock(
                words, font, paint, (float) (width * 0.94), MOST_LINES, new G2TextMeasurer(g2));
    }

    private static double height(TextBlock block, Font font) {
        return block.getLines().size() * lineHeight(font);
    }

    private static double lineHeight(Font font) {
        return font.getSize2D() * LINE;
    }

    /** Whether the names of the small labels can be read at this width. */
    private boolean isNamed(Graphics2D g2, Band band, double width) {
        return band.ticks().stream().anyMatch(tick -> !tick.name().isEmpty())
                && fitting(g2, band, width, Tick::name).getSize2D()
                        > theme.smallFont().getSize2D() * SMALLEST;
    }

    private double tickHeight(Graphics2D g2, double width) {
        if (bands.stream().allMatch(band -> band.ticks().isEmpty())) {
            return 0;
        }
        return bands.stream().anyMatch(band -> isNamed(g2, band, width))
                ? 2 * lineHeight(theme.smallFont())
                : lineHeight(theme.smallFont());
    }

    private double tickWidth(Graphics2D g2) {
        return bands.stream()
                .flatMap(band -> band.ticks().stream())
                .mapToDouble(tick -> width(g2, tick.text(), theme.smallFont()))
                .max()
                .orElse(0);
    }

    private static double width(Graphics2D g2, String words, Font font) {
        return TextUtils.getTextBounds(words, g2, g2.getFontMetrics(font)).getWidth();
    }

    /** An axis belongs to one chart. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
