package org.filiere.review.agreement;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
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
 * @param parts each dimension followed by its items, then the groups; a part that is all there is has no line
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
        StudyRatings all = RatingsOfStudy.read(study, choice);
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
                parts(study, choice, all),
                pairs,
                periods(all, choice, length, zone),
                leniency(study, choice));
    }

    private static AgreementLine line(LineKey key, StudyRatings ratings, AgreementChoice choice) {
        return AgreementLine.of(key, choice.raters().isEmpty() ? ratings.withoutEmptyColumns() : ratings);
    }

    private static List<AgreementLine> parts(StudySnapshot study, AgreementChoice choice, StudyRatings all) {
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
        Map<String, Set<Unit>> periods = new TreeMap<>();
        for (int row = 0; row < all.units().size(); row++) {
            Unit unit = all.units().get(row);
            all.judgedAt(row)
                    .ifPresent(at -> periods.computeIfAbsent(length.of(at, zone), period -> new HashSet<>())
                            .add(unit));
        }
        return periods.entrySet().stream()
                .map(period -> line(
                        new LineKey(LineKey.Kind.PERIOD, period.getKey()),
                        all.only(period.getValue()::contains),
                        choice))
                .toList();
    }

    private static List<CoderLeniency> leniency(StudySnapshot study, AgreementChoice choice) {
        List<Rater> coders =
                choice.raters().stream().filter(rater -> !rater.isFinal()).toList();
        AgreementChoice against = choice.withFinal(true);
        if (!coders.isEmpty()) {
            List<Rater> named = new ArrayList<>(coders);
            named.add(Rater.FINAL);
            against = choice.withRaters(named);
        }
        StudyRatings ratings = RatingsOfStudy.read(study, against);
        return ratings.raters().contains(Rater.FINAL)
                ? ratings.raters().stream()
                        .filter(rater -> !rater.isFinal())
                        .map(coder -> CoderLeniency.of(ratings, coder))
                        .filter(coder ->
                                coder.leniency().units() > 0 || coder.leniency().notApplicableAgainstScore() > 0)
                        .toList()
                : List.of();
    }

    /** All lines of tables: the total first, then its parts. */
    public List<AgreementLine> lines() {
        List<AgreementLine> lines = new ArrayList<>();
        lines.add(total);
        lines.addAll(parts);
        return lines;
    }

    /**
     * The report with intervals from resampled units: of every coefficient for the total, of one for each part, pair
     * and period. Takes its time; not for the window's thread.
     *
     * @param kind the coefficient that the parts, pairs and periods get an interval of
     * @param progress hears how many draws of all are made
     * @throws java.util.concurrent.CancellationException when the cancellation was requested
     */
    public AgreementReport withIntervals(
            Bootstrap bootstrap,
            CoefficientKind kind,
            Bootstrap.Progress progress,
            Bootstrap.Cancellation cancellation) {
        int runs = CoefficientKind.values().length + parts.size() + pairs.size() + periods.size();
        int[] done = {0};
        Bootstrap.Progress counted = (made, of) -> progress.advanced(done[0] * of + made, runs * of);
        AgreementLine withAll = total;
        for (CoefficientKind each : CoefficientKind.values()) {
            withAll = withAll.with(
                    each, bootstrap.run(each.measure(), total.ratings().ratings(), counted, cancellation));
            done[0]++;
        }
        UnaryOperator<AgreementLine> withOne = line -> {
            AgreementLine made =
                    line.with(kind, bootstrap.run(kind.measure(), line.ratings().ratings(), counted, cancellation));
            done[0]++;
            return made;
        };
        List<AgreementLine> newParts = parts.stream().map(withOne).toList();
        List<PairAgreement> newPairs = pairs.stream()
                .map(pair -> pair.with(withOne.apply(pair.line())))
                .toList();
        List<AgreementLine> newPeriods = periods.stream().map(withOne).toList();
        return new AgreementReport(choice, withAll, newParts, newPairs, newPeriods, leniency);
    }
}
