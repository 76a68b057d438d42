package org.filiere.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.filiere.analysis.CaseSummaries;
import org.filiere.analysis.CountingOptions;
import org.filiere.analysis.PublishedCheck;
import org.filiere.chart.ChartImages;
import org.filiere.chart.ChartLabels;
import org.filiere.chart.ChartTheme;
import org.filiere.chart.StudyChart;
import org.filiere.chart.StudyCharts;
import org.filiere.domain.StudyInfo;
import org.filiere.domain.StudySnapshot;

/** Writes everything that can be shown of a study into a folder: a page, charts as pictures, and tables. */
public final class StudyReport {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    /** Pixels of a picture for each unit of its size, so that print is sharp. */
    private static final int PIXELS = 2;

    private final TableWriter tables;
    private final Locale locale;

    /**
     * A writer of reports.
     *
     * @param tables writes each table to a file that ends in {@code .csv}
     * @param locale the language and the form of numbers on the page and on charts
     */
    public StudyReport(TableWriter tables, Locale locale) {
        this.tables = tables;
        this.locale = locale;
    }

    /**
     * Writes the report. Files of an earlier report in the folder are replaced; others stay. The same study gives the
     * same bytes.
     *
     * @param folder made if it is not there
     * @return the files, the page first
     */
    public List<Path> write(StudySnapshot study, CountingOptions options, Path folder) throws IOException {
        return write(study, options, folder, UnaryOperator.identity());
    }

    /**
     * Writes the report as others may see it.
     *
     * @param shown turns free text of the study into what may be shown, with names replaced
     */
    public List<Path> write(StudySnapshot study, CountingOptions options, Path folder, UnaryOperator<String> shown)
            throws IOException {
        CaseSummaries summaries = CaseSummaries.of(study, options);
        PublishedCheck check = PublishedCheck.of(study);
        ChartLabels labels = ChartLabels.of(locale);
        List<Path> files = new ArrayList<>();
        List<ReportPage.Drawn> drawn = charts(study, summaries, labels, folder, files);
        List<ReportTable> made = ReportTables.of(summaries, check);
        Path tableFolder = Files.createDirectories(folder.resolve("tables"));
        for (ReportTable table : made) {
            Path file = tableFolder.resolve(table.name() + ".csv");
            tables.write(file, table.header(), table.rows());
            files.add(file);
        }
        Path page = folder.resolve("index.html");
        String text = new ReportPage(new ReportWords(locale), labels)
                .of(study.info().map(info -> shown(info, shown)), summaries, drawn, check, made, style());
        Files.writeString(page, text);
        files.add(0, page);
        return List.copyOf(files);
    }

    private static List<ReportPage.Drawn> charts(
            StudySnapshot study, CaseSummaries summaries, ChartLabels labels, Path folder, List<Path> files)
            throws IOException {
        Path charts = Files.createDirectories(folder.resolve("charts"));
        List<ReportPage.Drawn> drawn = new ArrayList<>();
        for (StudyChart chart :
                StudyCharts.all(summaries, study, labels, ChartTheme.light().withValues(true))) {
            ByteArrayOutputStream svg = new ByteArrayOutputStream();
            ChartImages.writeSvg(chart, WIDTH, HEIGHT, svg);
            Path vector = charts.resolve(chart.id() + ".svg");
            Files.write(vector, svg.toByteArray());
            Path picture = charts.resolve(chart.id() + ".png");
            try (OutputStream out = Files.newOutputStream(picture)) {
                ChartImages.writePng(chart, WIDTH, HEIGHT, PIXELS, out);
            }
            files.add(vector);
            files.add(picture);
            drawn.add(new ReportPage.Drawn(chart, svg.toByteArray()));
        }
        return drawn;
    }

    private static StudyInfo shown(StudyInfo info, UnaryOperator<String> shown) {
        return new StudyInfo(info.title(), shown.apply(info.description()), info.invented(), info.degreeRule());
    }

    private static String style() throws IOException {
        try (InputStream in = StudyReport.class.getResourceAsStream("page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
