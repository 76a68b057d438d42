package org.filiere.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.data.xy.AbstractIntervalXYDataset;

/** Data of a chart in which every item knows the mark, and so the cases, that it stands for. */
public final class MarkedDataset extends AbstractIntervalXYDataset {

    private static final long serialVersionUID = 1;

    /**
     * An item.
     *
     * @param x where it stands
     * @param halfWidth how far it reaches to both sides; 0 for a point
     * @param from where it begins on the value axis; the same as {@code to} for a point
     * @param to its value
     * @param size how large a dot is beside an ordinary one
     * @param text what is written beside it; may be empty
     * @param mark what it stands for
     */
    record Entry(double x, double halfWidth, double from, double to, double size, String text, ChartMark mark) {

        /** A dot. */
        static Entry dot(double x, double y, double size, ChartMark mark) {
            return new Entry(x, 0, y, y, size, "", mark);
        }

        /** A mark with words beside it. */
        static Entry point(double x, double y, String text, ChartMark mark) {
            return new Entry(x, 0, y, y, 1, text, mark);
        }

        /** A bar. */
        static Entry bar(double x, double halfWidth, double from, double to, String text, ChartMark mark) {
            return new Entry(x, halfWidth, from, to, 1, text, mark);
        }
    }

    private final transient List<String> keys = new ArrayList<>();
    private final transient List<List<Entry>> series = new ArrayList<>();

    /** Adds a series. */
    void add(String key, List<Entry> entries) {
        keys.add(key);
        series.add(List.copyOf(entries));
    }

    Entry entry(int index, int item) {
        return series.get(index).get(item);
    }

    /** The mark that an item stands for. */
    public ChartMark mark(int index, int item) {
        return entry(index, item).mark();
    }

    /** All marks, series by series. */
    public List<ChartMark> marks() {
        return series.stream().flatMap(List::stream).map(Entry::mark).toList();
    }

    @Override
    public int getSeriesCount() {
        return series.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int index) {
        return keys.get(index);
    }

    @Override
    public int getItemCount(int index) {
        return series.get(index).size();
    }

    @Override
    public Number getX(int index, int item) {
        return entry(index, item).x();
    }

    @Override
    public Number getY(int index, int item) {
        return entry(index, item).to();
    }

    @Override
    public Number getStartX(int index, int item) {
        return entry(index, item).x() - entry(index, item).halfWidth();
    }

    @Override
    public Number getEndX(int index, int item) {
        return entry(index, item).x() + entry(index, item).halfWidth();
    }

    @Override
    public Number getStartY(int index, int item) {
        return entry(index, item).from();
    }

    @Override
    public Number getEndY(int index, int item) {
        return entry(index, item).to();
    }

    @Override
    public double getXValue(int index, int item) {
        return entry(index, item).x();
    }

    @Override
    public double getYValue(int index, int item) {
        return entry(index, item).to();
    }

    /** A chart is made once and then only drawn, so that data are the same only if they are the same object. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
