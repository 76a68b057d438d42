package org.filiere.report;

import static org.filiere.report.ReportTable.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.filiere.analysis.Association;
import org.filiere.analysis.CaseSummaries;
import org.filiere.analysis.CaseSummary;
import org.filiere.analysis.CountedScore;
import org.filiere.analysis.DimensionIndex;
import org.filiere.analysis.Distribution;
import org.filiere.analysis.GovernanceProfile;
import org.filiere.analysis.GroupSummary;
import org.filiere.analysis.Measure;
import org.filiere.analysis.ModeUpgrading;
import org.filiere.analysis.PublishedCheck;
import org.filiere.analysis.TableDifference;
import org.filiere.domain.Degree;
import org.filiere.domain.GovernanceCode;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Score;

/** The tables of a report, made from the same records as the charts. */
final class ReportTables {

    private ReportTables() {}

    static List<ReportTable> of(CaseSummaries summaries, PublishedCheck check) {
        return List.of(
                cases(summaries),
                groups(summaries),
                governance(summaries),
                upgradingByMode(summaries),
                associations(summaries),
                published(check));
    }

    /** One row a case: its scores that count, indices, degrees and governance codes. */
    static ReportTable cases(CaseSummaries summaries) {
        List<String> header =
                new ArrayList<>(List.of("case_id", "case", "industry", "place", "country", "sectoral_group"));
        List<String> items = summaries.all().stream()
                .findFirst()
                .map(summary -> List.copyOf(summary.scores().keySet()))
                .orElse(List.of());
        header.addAll(items);
        header.addAll(List.of("ee", "ja", "ce", "degree_computed", "degree_published", "sum_of_upgrading"));
        for (GovernanceMode mode : GovernanceMode.values()) {
            header.add("governance_" + mode.id());
        }
        List<List<Object>> rows = new ArrayList<>();
        for (CaseSummary summary : summaries.all()) {
            List<Object> cells = row(
                    summary.caseId(),
                    summary.details().name(),
                    summary.details().industry(),
                    summary.details().place(),
                    summary.details().country(),
                    summary.details().group().id());
            items.forEach(item -> cells.add(cell(summary.score(item))));
            cells.add(cell(summary.ee()));
            cells.add(cell(summary.ja()));
            cells.add(cell(summary.ce()));
            cells.add(summary.computedDegree().map(Degree::id).orElse(null));
            cells.add(summary.publishedDegree().map(Degree::id).orElse(null));
            cells.add(cell(summary.upgrading()));
            for (GovernanceMode mode : GovernanceMode.values()) {
                cells.add(summary.governance()
                        .code(mode)
                        .map(GovernanceCode::printed)
                        .orElse(null));
            }
            rows.add(cells);
        }
        return new ReportTable("cases", header, rows);
    }

    private static ReportTable groups(CaseSummaries summaries) {
        List<List<Object>> rows = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            for (GroupSummary group : GroupSummary.of(summaries, measure)) {
                List<Object> cells = row(group.group().id(), measure.id(), group.cases());
                cells.addAll(figures(group.distribution()));
                rows.add(cells);
            }
        }
        return new ReportTable("groups", withFigures(List.of("sectoral_group", "measure", "cases")), rows);
    }

    private static ReportTable upgradingByMode(CaseSummaries summaries) {
        List<List<Object>> rows = new ArrayList<>();
        for (ModeUpgrading cell : ModeUpgrading.of(summaries)) {
            List<Object> cells = row(cell.mode().id(), cell.type().id(), cell.cases());
            cells.addAll(figures(cell.distribution()));
            rows.add(cells);
        }
        return new ReportTable("upgrading-by-mode", withFigures(List.of("mode", "measure", "cases")), rows);
    }

    private static ReportTable governance(CaseSummaries summaries) {
        List<List<Object>> rows = new ArrayList<>();
        for (GovernanceProfile cell : GovernanceProfile.of(summaries)) {
            List<Object> cells = row(cell.group().id(), cell.mode().id(), cell.cases(), cell.known(), cell.present());
            cells.add(cell(cell.share()));
            for (GovernanceCode code : GovernanceCode.values()) {
                cells.add(cell.count(code));
            }
            rows.add(cells);
        }
        return new ReportTable(
                "governance",
                List.of(
                        "sectoral_group",
                        "mode",
                        "cases",
                        "cases_known",
                        "cases_with_the_mode",
                        "share",
                        "code_0",
                        "code_1",
                        "code_2",
                        "code_3",
                        "code_NA"),
                rows);
    }

    private static ReportTable associations(CaseSummaries summaries) {
        List<List<Object>> rows = new ArrayList<>();
        for (Association association : Association.of(summaries)) {
            rows.add(row(
                    association.group().id(),
                    association.type().id(),
                    association.basis().name().toLowerCase(java.util.Locale.ROOT),
                    association.points().size(),
                    cell(association.correlation().rho())));
        }
        return new ReportTable(
                "associations", List.of("sectoral_group", "measure", "against", "n", "spearman_rho"), rows);
    }

    static ReportTable published(PublishedCheck check) {
        List<List<Object>> rows = new ArrayList<>();
        for (TableDifference difference : check.differences()) {
            rows.add(line(difference));
        }
        for (TableDifference difference : check.notComputable()) {
            rows.add(line(difference));
        }
        return new ReportTable(
                "published-check",
                List.of("table", "sectoral_group", "row", "column", "printed", "computed", "cause"),
                rows);
    }

    private static List<Object> line(TableDifference difference) {
        return row(
                difference.table(),
                difference.group().id(),
                difference.row(),
                difference.column(),
                difference.printed(),
                difference.computed().orElse(null),
                difference.cause().id());
    }

    private static List<String> withFigures(List<String> start) {
        List<String> header = new ArrayList<>(start);
        header.addAll(List.of("n", "mean", "min", "lower_quartile", "median", "upper_quartile", "max"));
        return header;
    }

    private static List<Object> figures(Distribution distribution) {
        Optional<Distribution.Figures> figures = distribution.figures();
        return row(
                distribution.n(),
                figures.map(Distribution.Figures::mean).orElse(null),
                figures.map(Distribution.Figures::min).orElse(null),
                figures.map(Distribution.Figures::lowerQuartile).orElse(null),
                figures.map(Distribution.Figures::median).orElse(null),
                figures.map(Distribution.Figures::upperQuartile).orElse(null),
                figures.map(Distribution.Figures::max).orElse(null));
    }

    private static Object cell(CountedScore counted) {
        if (counted.score() instanceof Score.Level level) {
            return level.points();
        }
        return counted.isNotAvailable() ? "NA" : null;
    }

    private static Object cell(DimensionIndex index) {
        return cell(index.value());
    }

    private static Object cell(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
