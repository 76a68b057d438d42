package org.filiere.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.filiere.domain.GovernanceCode;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.PublishedFigures;
import org.filiere.domain.PublishedFigures.Figure;
import org.filiere.domain.SectoralGroup;

/** Computes from the cases of a study what its printed tables give. Numbers are decimal, so that ties round as by hand. */
final class PublishedRecount {

    private static final String EE = Measure.EE.id();
    private static final String JA = Measure.JA.id();
    private static final String CE = Measure.CE.id();
    private static final String DEGREE = "degree";
    private static final String NOT_AVAILABLE = GovernanceCode.NOT_AVAILABLE.printed();

    private final PublishedFigures published;
    private final CaseSummaries summaries;

    PublishedRecount(PublishedFigures published, CaseSummaries summaries) {
        this.published = published;
        this.summaries = summaries;
    }

    /** What the study gives at the place of a printed figure; empty where scores that it needs are missing. */
    Optional<Recount> of(Figure figure) {
        boolean average = figure.row().equals(Figure.AVERAGE);
        if (average && figure.column().equals(CE)) {
            return averageOfPrintedIndices(figure);
        }
        if (average || figure.row().equals(Figure.TOTAL)) {
            return measure(figure.column()).flatMap(measure -> overCases(figure, measure, average));
        }
        return summaries.of(figure.row()).flatMap(summary -> cell(summary, figure.column()));
    }

    /** CE from the printed averages of EE and JA, as note 19 of the paper defines it. */
    private Optional<Recount> averageOfPrintedIndices(Figure figure) {
        Optional<BigDecimal> ee = printedAverage(figure, EE);
        Optional<BigDecimal> ja = printedAverage(figure, JA);
        if (ee.isEmpty() || ja.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal half = new BigDecimal("0.5");
        BigDecimal ce = half.multiply(ee.get()).add(half.multiply(ja.get()));
        BigDecimal slack = half.multiply(halfUnit(ee.get())).add(half.multiply(halfUnit(ja.get())));
        return Optional.of(Recount.ofNumber(ce).withSlack(slack));
    }

    private Optional<BigDecimal> printedAverage(Figure figure, String column) {
        return published
                .printed(figure.table(), figure.group(), Figure.AVERAGE, column)
                .flatMap(Recount::number);
    }

    /** By how much a printed figure may be off from what it was rounded from. */
    private static BigDecimal halfUnit(BigDecimal printed) {
        return new BigDecimal("0.5").movePointLeft(Math.max(0, printed.scale()));
    }

    /** A total or an average over the cases of a table; empty unless every one of them is judged. */
    private Optional<Recount> overCases(Figure figure, Measure measure, boolean average) {
        List<Optional<Cell>> cells = new ArrayList<>();
        for (String caseId : casesOf(figure.table(), figure.group())) {
            cells.add(summaries.of(caseId).flatMap(summary -> Cell.of(summary, measure)));
        }
        if (cells.isEmpty() || cells.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Cell> judged = cells.stream().map(Optional::orElseThrow).toList();
        BigDecimal sum =
                sum(judged.stream().flatMap(cell -> cell.value().stream()).toList());
        BigDecimal sumWithZeros = sum(judged.stream().map(Cell::withZeros).toList());
        long counted = judged.stream().filter(cell -> cell.value().isPresent()).count();
        if (counted == 0) {
            return Optional.of(Recount.ofWord(NOT_AVAILABLE).withZeros(sumWithZeros));
        }
        BigDecimal value = average ? divide(sum, counted) : sum;
        BigDecimal withZeros = average ? divide(sumWithZeros, judged.size()) : sumWithZeros;
        Recount recount = Recount.ofNumber(value);
        return Optional.of(judged.stream().anyMatch(Cell::hasNotAvailable) ? recount.withZeros(withZeros) : recount);
    }

    /** The cases that a table prints for a group; where it prints none, all cases of the group. */
    private Set<String> casesOf(String table, SectoralGroup group) {
        Set<String> ids = new LinkedHashSet<>();
        for (Figure figure : published.figures()) {
            boolean summing = figure.row().equals(Figure.TOTAL) || figure.row().equals(Figure.AVERAGE);
            if (figure.table().equals(table) && figure.group() == group && !summing) {
                ids.add(figure.row());
            }
        }
        if (ids.isEmpty()) {
            summaries.byGroup().get(group).forEach(summary -> ids.add(summary.caseId()));
        }
        return ids;
    }

    private static Optional<Recount> cell(CaseSummary summary, String column) {
        if (column.equals(DEGREE)) {
            return summary.computedDegree().map(degree -> Recount.ofWord(degree.id()));
        }
        for (GovernanceMode mode : GovernanceMode.values()) {
            if (mode.id().equals(column)) {
                return summary.governance().code(mode).map(PublishedRecount::code);
            }
        }
        return measure(column).flatMap(measure -> Cell.of(summary, measure)).map(Cell::recount);
    }

    private static Recount code(GovernanceCode code) {
        return Recount.number(code.printed()).map(Recount::ofNumber).orElseGet(() -> Recount.ofWord(code.printed()));
    }

    private static Optional<Measure> measure(String column) {
        for (Measure measure : Measure.values()) {
            if (measure.id().equals(column)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal divide(BigDecimal sum, long count) {
        return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64);
    }

    /**
     * A judged measure of one case.
     *
     * @param value without N/A; empty when nothing but N/A was judged
     * @param withZeros with N/A as 0
     * @param hasNotAvailable whether there is N/A in it
     */
    private record Cell(Optional<BigDecimal> value, BigDecimal withZeros, boolean hasNotAvailable) {

        /** Empty unless all is judged that the measure needs. */
        static Optional<Cell> of(CaseSummary summary, Measure measure) {
            switch (measure) {
                case EE:
                    return of(summary.ee());
                case JA:
                    return of(summary.ja());
                case UPGRADING:
                    return of(summary.upgrading());
                case CE:
                    return of(summary.ee()).flatMap(ee -> of(summary.ja()).map(ja -> ofIndices(summary, ee, ja)));
                default:
                    return ofScore(summary.score(measure.id()));
            }
        }

        private static Optional<Cell> of(DimensionIndex index) {
            return index.isComplete()
                    ? Optional.of(new Cell(
                            decimal(index.value()), BigDecimal.valueOf(index.sum()), index.notApplicable() > 0))
                    : Optional.empty();
        }

        private static Cell ofIndices(CaseSummary summary, Cell ee, Cell ja) {
            BigDecimal withZeros = ee.withZeros.add(ja.withZeros).divide(BigDecimal.valueOf(2));
            return new Cell(decimal(summary.ce()), withZeros, ee.hasNotAvailable || ja.hasNotAvailable);
        }

        private static Optional<Cell> ofScore(CountedScore counted) {
            if (counted.isNotAvailable()) {
                return Optional.of(new Cell(Optional.empty(), BigDecimal.ZERO, true));
            }
            return counted.halves().isPresent()
                    ? Optional.of(level(BigDecimal.valueOf(counted.halves().getAsInt() / 2.0)))
                    : Optional.empty();
        }

        private static Cell level(BigDecimal points) {
            return new Cell(Optional.of(points), points, false);
        }

        private static Optional<BigDecimal> decimal(OptionalDouble value) {
            return value.isPresent() ? Optional.of(BigDecimal.valueOf(value.getAsDouble())) : Optional.empty();
        }

        Recount recount() {
            Recount recount = value.map(Recount::ofNumber).orElseGet(() -> Recount.ofWord(NOT_AVAILABLE));
            return hasNotAvailable ? recount.withZeros(withZeros) : recount;
        }
    }
}
