package org.filiere.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.plot.XYPlot;

/**
 * A chart ready to be drawn.
 *
 * @param kind which
 * @param title in words, as on the chart
 * @param subtitle the switches and cut-offs it was made under, and what is missing, as on the chart
 * @param counting the state of the switches alone, for exports of its numbers
 * @param chart what draws it
 * @param values its numbers
 */
public record StudyChart(
        ChartKind kind, String title, String subtitle, String counting, JFreeChart chart, ChartTable values) {

    /** The name used for files. */
    public String id() {
        return kind.id();
    }

    /** The mark that was drawn as this entity; empty for axes, legends and the like. */
    public Optional<ChartMark> mark(ChartEntity entity) {
        if (entity instanceof XYItemEntity item && item.getDataset() instanceof MarkedDataset marked) {
            return Optional.of(marked.mark(item.getSeriesIndex(), item.getItem()));
        }
        return Optional.empty();
    }

    /** All marks, in the order in which they are drawn. */
    public List<ChartMark> marks() {
        List<ChartMark> marks = new ArrayList<>();
        datasets().forEach(dataset -> marks.addAll(dataset.marks()));
        return List.copyOf(marks);
    }

    /** The data, in the order in which they are drawn. */
    public List<MarkedDataset> datasets() {
        XYPlot plot = chart.getXYPlot();
        List<MarkedDataset> datasets = new ArrayList<>();
        for (int i = 0; i < plot.getDatasetCount(); i++) {
            datasets.add((MarkedDataset) plot.getDataset(i));
        }
        return List.copyOf(datasets);
    }
}
