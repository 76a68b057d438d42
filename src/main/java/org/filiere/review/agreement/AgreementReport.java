package org.filiere.review.agreement;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.filiere.agreement.Bootstrap;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Dimension;
import org.filiere.domain.Item;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StudySnapshot;

/**
 * How far the coders of a study agree: in all, by dimension, item and sectoral group, pair by pair, period by period, and
 * each against the final scores.
 *
 * @param choice what was compared
 * @param total all of it
 * @param parts each dimension followed by its items, then the groups, then the versions of the codebook; a part that is all there is has no line
 * @param pairs every two raters
 * @param periods lines by period, oldest first; a unit belongs to the period in which the last of its judgements was saved
 * @param leniency each coder against the final scores; empty where none is final
 */
public record AgreementReport(
        AgreementChoice choice,
        AgreementLine total,
        List<AgreementLine> parts,
        List<PairAgreement> pairs,
        List<AgreementLine> periods,
        List<CoderLeniency> leniency) {

    /** In how many steps the progress is told. */
    private static final int STEPS = 1000;

    public AgreementReport {
        parts = List.copyOf(parts);
        pairs = List.copyOf(pairs);
        periods = List.copyOf(periods);
        leniency = List.copyOf(leniency);
    }

    /**
     * The report without intervals.
     *
     * @param zone where days begin, for the periods
     */
    public static AgreementReport of(StudySnapshot study, AgreementChoice choice, PeriodLength length, ZoneId zone) {
        RatingsOfStudy read = RatingsOfStudy.read(study, choice);
        StudyRatings all = read.chosen();
        AgreementLine total = line(LineKey.TOTAL, all, choice);
        List<PairAgreement> pairs = new ArrayList<>();
        List<Rater> raters = total.ratings().raters();
        for (int a = 0; a < raters.size(); a++) {
            for (int b = a + 1; b < raters.size(); b++) {
                pairs.add(PairAgreement.of(total.ratings(), raters.get(a), raters.get(b)));
            }
        }
        return new AgreementReport(
                choice,
                total,
                parts(study, choice, all, read.byVersion()),
                pairs,
                periods(all, choice, length, zone),
                read.besideFinal().map(AgreementReport::leniency).orElse(List.of()));
    }

    private static AgreementLine line(LineKey key, StudyRatings ratings, AgreementChoice choice) {
        return AgreementLine.of(key, choice.raters().isEmpty() ? ratings.withoutEmptyColumns() : ratings);
    }

    private static List<AgreementLine> parts(
            StudySnapshot study, AgreementChoice choice, StudyRatings all, Map<Integer, StudyRatings> versions) {
        List<AgreementLine> lines = itemLines(study, choice, all);
        lines.addAll(groupLines(study, choice, all));
        versions.forEach((version, ratings) ->
                lines.add(line(new LineKey(LineKey.Kind.VERSION, Integer.toString(version)), ratings, choice)));
        return lines;
    }

    private static List<AgreementLine> itemLines(StudySnapshot study, AgreementChoice choice, StudyRatings all) {
        List<Item> items =
                study.codebook().map(book -> choice.items().items(book)).orElse(List.of());
        Map<Dimension, List<Item>> dimensions = new TreeMap<>();
        items.forEach(item -> dimensions
                .computeIfAbsent(item.dimension(), dimension -> new ArrayList<>())
                .add(item));
        List<AgreementLine> lines = new ArrayList<>();
        dimensions.forEach((dimension, own) -> {
            if (dimensions.size() > 1) {
                Set<String> ids = own.stream().map(Item::id).collect(Collectors.toSet());
                lines.add(line(
                        new LineKey(LineKey.Kind.DIMENSION, dimension.id()),
                        all.only(unit -> ids.contains(unit.itemId())),
                        choice));
            }
            if (items.size() > 1) {
                own.forEach(item -> lines.add(line(
                        new LineKey(LineKey.Kind.ITEM, item.id()),
                        all.only(unit -> unit.itemId().equals(item.id())),
                        choice)));
            }
        });
        return lines;
    }

    private static List<AgreementLine> groupLines(StudySnapshot study, AgreementChoice choice, StudyRatings all) {
        List<AgreementLine> lines = new ArrayList<>();
        Map<SectoralGroup, Set<String>> groups = new TreeMap<>();
        for (CaseFile file : study.cases()) {
            groups.computeIfAbsent(file.details().orElseThrow().group(), group -> new TreeSet<>())
                    .add(file.id());
        }
        if (choice.group().isEmpty() && groups.size() > 1) {
            groups.forEach((group, ids) -> lines.add(line(
                    new LineKey(LineKey.Kind.GROUP, group.id()),
                    all.only(unit -> ids.contains(unit.caseId())),
                    choice)));
        }
        return lines;
    }

    private static List<AgreementLine> periods(
            StudyRatings all, AgreementChoice choice, PeriodLength length, ZoneId zone) {
        String[] periodOf = new String[all.units().size()];
        Set<String> periods = new TreeSet<>();
        for (int row = 0; row < periodOf.length; row++) {
            periodOf[row] = all.judgedAt(row).map(at -> length.of(at, zone)).orElse("");
            periods.add(periodOf[row]);
        }
        periods.remove("");
        return periods.stream()
                .map(period -> line(
                        new LineKey(LineKey.Kind.PERIOD, period),
                        all.ofRows(row -> periodOf[row].equals(period)),
                        choice))
                .toList();
    }

    private static List<CoderLeniency> leniency(StudyRatings besideFinal) {
        return besideFinal.raters().stream()
                .filter(rater -> !rater.isFinal())
                .map(coder -> CoderLeniency.of(besideFinal, coder))
                .filter(coder ->
                        coder.leniency().units() > 0 || coder.leniency().notApplicableAgainstScore() > 0)
                .toList();
    }

    /** All lines of tables: the total first, then its parts. */
    public List<AgreementLine> lines() {
        List<AgreementLine> lines = new ArrayList<>();
        lines.add(total);
        lines.addAll(parts);
        return lines;
    }

    /**
     * The report with intervals of one coefficient, from resampled units, for the total, each part, period and pair.
     * Takes its time; not for the window's thread.
     *
     * @param progress hears how much of the work is done; the work grows with the units of all lines
     * @throws java.util.concurrent.CancellationException when the cancellation was requested
     */
    public AgreementReport withIntervals(
            Bootstrap bootstrap,
            CoefficientKind kind,
            Bootstrap.Progress progress,
            Bootstrap.Cancellation cancellation) {
        long[] work = {0, units(List.of(total)) + units(parts) + units(periods)};
        work[1] += pairs.stream().mapToLong(pair -> units(List.of(pair.line()))).sum();
        UnaryOperator<AgreementLine> resampled = line -> {
            long own = units(List.of(line));
            Bootstrap.Progress part = (made, of) -> progress.advanced(
                    (int) (STEPS * (work[0] + own * made / (double) of) / Math.max(1, work[1])), STEPS);
            AgreementLine made =
                    line.with(kind, bootstrap.run(kind.measure(), line.ratings().ratings(), part, cancellation));
            work[0] += own;
            return made;
        };
        AgreementLine newTotal = resampled.apply(total);
        List<AgreementLine> newParts = parts.stream().map(resampled).toList();
        List<AgreementLine> newPeriods = periods.stream().map(resampled).toList();
        List<PairAgreement> newPairs = pairs.stream()
                .map(pair -> pair.with(resampled.apply(pair.line())))
                .toList();
        progress.advanced(STEPS, STEPS);
        return new AgreementReport(choice, newTotal, newParts, newPairs, newPeriods, leniency);
    }

    private static long units(List<AgreementLine> lines) {
        return lines.stream().mapToLong(line -> line.ratings().units().size()).sum();
    }
}
