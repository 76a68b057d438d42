package org.filiere.report;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.filiere.analysis.CaseSummaries;
import org.filiere.analysis.CaseSummary;
import org.filiere.analysis.CountingOptions;
import org.filiere.analysis.DimensionIndex;
import org.filiere.analysis.PublishedCheck;
import org.filiere.analysis.TableDifference;
import org.filiere.chart.ChartLabels;
import org.filiere.chart.StudyChart;
import org.filiere.domain.GovernanceCode;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.StudyInfo;

/** The page of a report: everything in one HTML file, so that it can be mailed and opened anywhere. */
final class ReportPage {

    /** A chart and its drawing as SVG. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Drawn(StudyChart chart, byte[] svg) {}

    private final ReportWords words;
    private final ChartLabels labels;
    private final StringBuilder out = new StringBuilder(1 << 16);

    ReportPage(ReportWords words, ChartLabels labels) {
        this.words = words;
        this.labels = labels;
    }

    /** The whole page. */
    String of(
            Optional<StudyInfo> info,
            CaseSummaries summaries,
            List<Drawn> charts,
            PublishedCheck check,
            List<ReportTable> tables,
            String style) {
        String title = info.map(StudyInfo::title).orElse(words.get("untitled"));
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(words.locale().toLanguageTag())
                .append(
                        "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(Html.escape(title))
                .append("</title><style>\n")
                .append(style)
                .append("</style></head><body>\n");
        head(title, info, summaries);
        contents(charts, check);
        charts.forEach(this::figure);
        cases(summaries);
        if (check.checked() > 0 || !check.notComputable().isEmpty()) {
            published(check, summaries);
        }
        files(tables);
        return out.append("</body></html>\n").toString();
    }

    private void head(String title, Optional<StudyInfo> info, CaseSummaries summaries) {
        element("h1", title);
        info.map(StudyInfo::description).filter(text -> !text.isBlank()).ifPresent(text -> element("p", text));
        if (info.map(StudyInfo::invented).orElse(false)) {
            out.append("<p class=\"invented\">")
                    .append(Html.escape(words.get("invented")))
                    .append("</p>\n");
        }
        out.append("<ul class=\"switches\">");
        element("li", words.get("cases.count", summaries.all().size()));
        element("li", words.get(provisional(summaries.options())));
        element("li", words.get(summaries.options().notApplicableAsZero() ? "na.zero" : "na.out"));
        element(
                "li",
                words.get(
                        "cutoffs",
                        labels.number(summaries.degreeRule().mediumFrom()),
                        labels.number(summaries.degreeRule().highFrom())));
        out.append("</ul>\n");
    }

    private void contents(List<Drawn> charts, PublishedCheck check) {
        out.append("<nav><ol>");
        for (Drawn drawn : charts) {
            link("chart-" + drawn.chart().id(), drawn.chart().title());
        }
        link("cases", words.get("cases.title"));
        if (check.checked() > 0) {
            link("check", words.get("check.title"));
        }
        link("files", words.get("files.title"));
        out.append("</ol></nav>\n");
    }

    private void link(String target, String text) {
        out.append("<li><a href=\"#")
                .append(target)
                .append("\">")
                .append(Html.escape(text))
                .append("</a></li>");
    }

    private void figure(Drawn drawn) {
        String picture = Base64.getEncoder().encodeToString(drawn.svg());
        section("chart-" + drawn.chart().id(), drawn.chart().title());
        out.append("<figure><img alt=\"")
                .append(Html.escape(drawn.chart().title()))
                .append("\" src=\"data:image/svg+xml;base64,")
                .append(picture)
                .append("\"><figcaption>")
                .append(Html.escape(drawn.chart().subtitle()))
                .append("</figcaption></figure>\n");
    }

    private void cases(CaseSummaries summaries) {
        section("cases", words.get("cases.title"));
        List<String> header = new ArrayList<>(List.of(
                words.get("column.case"),
                words.get("column.group"),
                words.get("column.country"),
                "EE",
                "JA",
                "CE",
                words.get("column.degree"),
                words.get("column.published"),
                words.get("column.upgrading")));
        for (GovernanceMode mode : GovernanceMode.values()) {
            header.add(labels.mode(mode));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (CaseSummary summary : summaries.all()) {
            List<Object> row = ReportTable.row(
                    summary.details().name(),
                    labels.group(summary.details().group()),
                    summary.details().country(),
                    words(summary.ee()),
                    words(summary.ja()),
                    words(summary.ce()),
                    summary.computedDegree().map(labels::degree).orElse(null),
                    summary.publishedDegree().map(labels::degree).orElse(null),
                    words(summary.upgrading()));
            for (GovernanceMode mode : GovernanceMode.values()) {
                row.add(summary.governance()
                        .code(mode)
                        .map(GovernanceCode::printed)
                        .orElse(null));
            }
            rows.add(row);
        }
        table(header, rows);
        element("p", words.get("cases.note"));
    }

    private void published(PublishedCheck check, CaseSummaries summaries) {
        section("check", words.get("check.title"));
        element(
                "p",
                words.get(
                        "check.text",
                        check.checked(),
                        check.differences().size(),
                        check.notComputable().size(),
                        check.citation()));
        List<List<Object>> rows = new ArrayList<>();
        for (TableDifference difference : check.differences()) {
            rows.add(ReportTable.row(
                    difference.table(),
                    labels.group(difference.group()),
                    row(difference.row(), summaries),
                    column(difference.column()),
                    difference.printed(),
                    difference.computed().orElse(null),
                    words.get("cause." + difference.cause().id())));
        }
        table(
                List.of(
                        words.get("column.table"),
                        words.get("column.group"),
                        words.get("column.row"),
                        words.get("column.column"),
                        words.get("column.printed"),
                        words.get("column.computed"),
                        words.get("column.cause")),
                rows);
    }

    private String row(String row, CaseSummaries summaries) {
        return summaries.of(row).map(summary -> summary.details().name()).orElseGet(() -> words.get("row." + row));
    }

    private String column(String column) {
        return words.find("column." + column).orElse(column.replace('-', ' '));
    }

    private void files(List<ReportTable> tables) {
        section("files", words.get("files.title"));
        out.append("<ul>");
        for (ReportTable table : tables) {
            String file = table.name() + ".csv";
            out.append("<li><a href=\"tables/")
                    .append(file)
                    .append("\">")
                    .append(file)
                    .append("</a></li>");
        }
        out.append("</ul>\n");
    }

    private void table(List<String> header, List<List<Object>> rows) {
        out.append("<div class=\"scroll\"><table><thead><tr>");
        header.forEach(name -> element("th", name));
        out.append("</tr></thead><tbody>\n");
        for (List<Object> row : rows) {
            out.append("<tr>");
            for (Object cell : row) {
                if (cell == null) {
                    out.append("<td class=\"none\">–</td>");
                } else {
                    element("td", String.valueOf(cell));
                }
            }
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }

    private String words(DimensionIndex index) {
        if (index.isComplete()) {
            return words(index.value());
        }
        int judged = index.scored() + index.notApplicable();
        return judged == 0 ? null : words.get("partial", judged, index.items());
    }

    private String words(OptionalDouble value) {
        return value.isPresent() ? labels.number(value.getAsDouble()) : null;
    }

    private void section(String id, String title) {
        out.append("<h2 id=\"")
                .append(id)
                .append("\">")
                .append(Html.escape(title))
                .append("</h2>\n");
    }

    private void element(String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(Html.escape(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String provisional(CountingOptions options) {
        if (!options.includeProvisional()) {
            return "provisional.out";
        }
        return options.blindCoder().isPresent() ? "provisional.own" : "provisional.in";
    }
}
