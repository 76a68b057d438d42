package org.filiere.review.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.filiere.agreement.Basis;
import org.filiere.agreement.BootstrapResult;
import org.filiere.agreement.Coefficient;
import org.filiere.agreement.Interval;
import org.filiere.agreement.Ratings;
import org.filiere.domain.SectoralGroup;

/** The agreement as tables for files. The first column of each row says what was compared, so that it cannot be lost. */
public final class AgreementTables {

    /**
     * A table.
     *
     * @param rows each with as many cells as the header: text, number, Optional, or null
     */
    public record Table(List<String> header, List<List<Object>> rows) {}

    private static final String NA = "NA";

    private AgreementTables() {}

    /** What was compared, in one line. */
    public static String settings(AgreementChoice choice) {
        return "items=" + choice.items().fileName()
                + "; group=" + choice.group().map(SectoralGroup::id).orElse("all")
                + "; raters="
                + (choice.raters().isEmpty()
                        ? choice.withFinal() ? "all coders and final" : "all coders"
                        : choice.raters().stream().map(Rater::fileName).collect(Collectors.joining("+")))
                + "; codebook version="
                + (choice.codebookVersion().isEmpty()
                        ? "all"
                        : Integer.toString(choice.codebookVersion().getAsInt()))
                + "; judgements=" + (choice.handedInOnly() ? "handed in" : "all");
    }

    /** A row for each score: unit, rater, score. What was not said has no row. */
    public static Table longRatings(AgreementReport report) {
        List<String> header = List.of("settings", "case_id", "item_id", "rater", "score", "level");
        StudyRatings table = report.total().ratings();
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < table.units().size(); row++) {
            for (int column = 0; column < table.raters().size(); column++) {
                int cell = table.ratings().cell(row, column);
                if (cell != Ratings.MISSING) {
                    rows.add(cells(
                            settings(report.choice()),
                            table.units().get(row).caseId(),
                            table.units().get(row).itemId(),
                            table.raters().get(column).fileName(),
                            score(table, cell),
                            cell < 0 ? null : cell));
                }
            }
        }
        return new Table(header, rows);
    }

    /** A row for each unit and a column for each rater, as programs such as ReCal want it; an empty cell for not scored. */
    public static Table wideRatings(AgreementReport report) {
        StudyRatings table = report.total().ratings();
        List<String> header = new ArrayList<>(List.of("settings", "case_id", "item_id"));
        table.raters().forEach(rater -> header.add(rater.fileName()));
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < table.units().size(); row++) {
            List<Object> cells = cells(
                    settings(report.choice()),
                    table.units().get(row).caseId(),
                    table.units().get(row).itemId());
            for (int column = 0; column < table.raters().size(); column++) {
                cells.add(score(table, table.ratings().cell(row, column)));
            }
            rows.add(cells);
        }
        return new Table(header, rows);
    }

    private static Object score(StudyRatings table, int cell) {
        if (cell == Ratings.MISSING) {
            return null;
        }
        return cell == Ratings.NOT_APPLICABLE ? NA : table.ratings().scale().value(cell);
    }

    /** A row for each coefficient of each part, pair and period. */
    public static Table coefficients(AgreementReport report) {
        List<String> header = List.of(
                "settings",
                "part",
                "id",
                "coefficient",
                "value",
                "undefined_because",
                "lower",
                "upper",
                "level",
                "interval_method",
                "draws",
                "undefined_draws",
                "seed",
                "units",
                "units_used",
                "units_left_out",
                "raters",
                "scores_used",
                "pairs_used",
                "na_cells",
                "na_against_score_units",
                "na_against_score_pairs");
        String settings = settings(report.choice());
        List<List<Object>> rows = new ArrayList<>();
        report.lines()
                .forEach(line -> addRows(
                        rows, settings, word(line.key().kind()), line.key().id(), line));
        report.pairs()
                .forEach(pair -> addRows(
                        rows,
                        settings,
                        word(pair.line().key().kind()),
                        pair.line().key().id(),
                        pair.line()));
        report.periods()
                .forEach(line -> addRows(
                        rows, settings, word(line.key().kind()), line.key().id(), line));
        return new Table(header, rows);
    }

    private static void addRows(List<List<Object>> rows, String settings, String part, String id, AgreementLine line) {
        for (CoefficientKind kind : CoefficientKind.values()) {
            Coefficient coefficient = line.coefficient(kind);
            Optional<BootstrapResult> bootstrap = line.bootstrap(kind);
            Optional<Interval> interval = bootstrap.flatMap(BootstrapResult::interval);
            Basis basis = coefficient.basis();
            rows.add(cells(
                    settings,
                    part,
                    id,
                    kind.fileName(),
                    number(coefficient.value()),
                    coefficient instanceof Coefficient.Undefined undefined ? word(undefined.reason()) : null,
                    interval.map(Interval::lower),
                    interval.map(Interval::upper),
                    interval.map(Interval::level),
                    interval.map(each -> word(each.method())),
                    bootstrap.map(BootstrapResult::draws),
                    bootstrap.map(BootstrapResult::undefinedDraws),
                    bootstrap.map(BootstrapResult::seed),
                    basis.units(),
                    basis.unitsUsed(),
                    basis.unitsLeftOut(),
                    line.ratings().raters().size(),
                    basis.ratingsUsed(),
                    basis.pairsUsed(),
                    basis.notApplicable().cells(),
                    basis.notApplicable().unitsAgainstScore(),
                    basis.notApplicable().pairsAgainstScore()));
        }
    }

    private static Object number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Object> cells(Object... cells) {
        List<Object> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell);
        }
        return row;
    }
}
