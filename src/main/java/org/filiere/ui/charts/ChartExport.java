package org.filiere.ui.charts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.filiere.chart.ChartImages;
import org.filiere.chart.ChartLabels;
import org.filiere.chart.ChartTable;
import org.filiere.chart.ChartTheme;
import org.filiere.chart.StudyChart;
import org.filiere.chart.StudyCharts;
import org.filiere.exchange.CsvTable;
import org.filiere.ui.control.chart.LiveChart;

/** Writes the chart on screen to a file, on a light ground as paper has. */
final class ChartExport {

    /** Kinds of files. */
    enum Format {
        PNG("png"),
        SVG("svg"),
        CSV("csv");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        String ending() {
            return ending;
        }
    }

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final double DENSITY = 2;

    private ChartExport() {}

    /** Writes a file. May run on any thread. */
    static Path write(LiveChart.Made made, ChartLabels labels, Format format, Path file) throws IOException {
        StudyChart chart =
                StudyCharts.of(made.chart().kind(), made.summaries(), made.study(), labels, ChartTheme.light());
        if (format == Format.CSV) {
            writeTable(chart, labels, file);
            return file;
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            if (format == Format.PNG) {
                ChartImages.writePng(chart, WIDTH, HEIGHT, DENSITY, out);
            } else {
                ChartImages.writeSvg(chart, WIDTH, HEIGHT, out);
            }
        }
        return file;
    }

    /** The last column of every row says how scores were counted, so that it cannot be lost from the numbers. */
    private static void writeTable(StudyChart chart, ChartLabels labels, Path file) throws IOException {
        ChartTable table = chart.values();
        List<String> header = new ArrayList<>(table.header());
        header.add(labels.get("chart.column.counting"));
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> cells : table.cells()) {
            List<Object> row = new ArrayList<>(cells);
            row.add(chart.counting());
            rows.add(row);
        }
        CsvTable.write(file, header, rows);
    }
}
