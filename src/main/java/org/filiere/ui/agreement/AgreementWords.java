package org.filiere.ui.agreement;

import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiere.agreement.Basis;
import org.filiere.agreement.BootstrapResult;
import org.filiere.agreement.Coefficient;
import org.filiere.agreement.Interval;
import org.filiere.agreement.KrippendorffBenchmark;
import org.filiere.agreement.Ratings;
import org.filiere.domain.Case;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Coder;
import org.filiere.domain.Dimension;
import org.filiere.domain.Item;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StudySnapshot;
import org.filiere.review.agreement.AgreementLine;
import org.filiere.review.agreement.CoefficientKind;
import org.filiere.review.agreement.LineKey;
import org.filiere.review.agreement.Rater;
import org.filiere.review.agreement.StudyRatings;
import org.filiere.ui.control.ScoreWords;
import org.filiere.ui.i18n.Messages;

/** The numbers, names and sentences of the screen, for one state of the study. May be used on any thread. */
final class AgreementWords {

    private static final int DECIMALS = 3;

    private final Messages messages;
    private final StudySnapshot study;

    AgreementWords(Messages messages, StudySnapshot study) {
        this.messages = messages;
        this.study = study;
    }

    /** A coefficient with three decimals. */
    String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(messages.locale());
        format.setMinimumFractionDigits(DECIMALS);
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(value).replace('-', '−');
    }

    /** A difference of scores with its sign. */
    String difference(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(messages.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        String text = format.format(Math.abs(value));
        if (text.equals(format.format(0))) {
            return text;
        }
        return (value > 0 ? "+" : "−") + text;
    }

    /** A number of things. */
    String count(long number) {
        return NumberFormat.getIntegerInstance(messages.locale()).format(number);
    }

    private String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(messages.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    /** A value of this kind: a percentage for a share. */
    String value(CoefficientKind kind, double value) {
        return isShare(kind) ? percent(value) : number(value);
    }

    private static boolean isShare(CoefficientKind kind) {
        return kind == CoefficientKind.PERCENT_PAIRWISE || kind == CoefficientKind.PERCENT_UNANIMOUS;
    }

    /** A value, or in a word or two why there is none. */
    String brief(CoefficientKind kind, Coefficient coefficient) {
        return coefficient instanceof Coefficient.Undefined undefined
                ? messages.get("agreement.short." + undefined.reason().name())
                : value(kind, coefficient.value().orElseThrow());
    }

    /** A value with its name, or a sentence that says why there is none. */
    String full(CoefficientKind kind, Coefficient coefficient) {
        return coefficient instanceof Coefficient.Undefined undefined
                ? messages.get("agreement.undefined", kind(kind), reason(undefined))
                : kind(kind) + ": " + value(kind, coefficient.value().orElseThrow());
    }

    /** Why there is no value, to stand after "undefined because". */
    String reason(Coefficient.Undefined undefined) {
        return messages.get("agreement.because." + undefined.reason().name());
    }

    /** The name of a coefficient. */
    String kind(CoefficientKind kind) {
        return messages.get("agreement.kind." + kind.name());
    }

    /** The name of a coefficient for the head of a column. */
    String head(CoefficientKind kind) {
        return messages.get("agreement.head." + kind.name());
    }

    /** The ends of an interval; nothing where there is none. */
    String ends(CoefficientKind kind, Optional<BootstrapResult> result) {
        return result.flatMap(BootstrapResult::interval)
                .map(interval -> value(kind, interval.lower()) + " – " + value(kind, interval.upper()))
                .orElse("");
    }

    /** How an interval was made, with its seed. */
    String made(BootstrapResult result) {
        String draws = messages.get(
                "agreement.interval",
                result.interval().map(Interval::level).orElse(0.0),
                result.draws(),
                Long.toString(result.seed()));
        return result.undefinedDraws() == 0
                ? draws
                : draws + " " + messages.get("agreement.interval.undefined", result.undefinedDraws());
    }

    /** What Krippendorff lets one do with data of such an alpha, and with its lower end if that allows less. */
    String benchmark(double alpha, Optional<Interval> interval) {
        KrippendorffBenchmark reached = KrippendorffBenchmark.of(alpha);
        String words = messages.of(reached);
        return interval.map(Interval::lower)
                .filter(lower -> KrippendorffBenchmark.of(lower) != reached)
                .map(lower -> words + " "
                        + messages.get(
                                "agreement.benchmark.lower",
                                number(lower),
                                messages.longOf(KrippendorffBenchmark.of(lower))))
                .orElse(words);
    }

    /** How many units count. */
    String used(AgreementLine line, CoefficientKind kind) {
        Basis basis = line.coefficient(kind).basis();
        return messages.get(
                kind.needsCompleteUnits() ? "agreement.used.complete" : "agreement.used.pairs", basis.unitsUsed());
    }

    /** A value with its name and how many units it was measured on, or a sentence that says why there is none. */
    String withUnits(AgreementLine line, CoefficientKind kind) {
        Coefficient coefficient = line.coefficient(kind);
        return coefficient instanceof Coefficient.Undefined
                ? full(kind, coefficient)
                : messages.get("agreement.withUnits", full(kind, coefficient), used(line, kind));
    }

    /** How many units do not count, and why. */
    String leftOut(AgreementLine line, CoefficientKind kind) {
        Basis basis = line.coefficient(kind).basis();
        String base = messages.get(
                "agreement.leftOut", basis.unitsLeftOut(), basis.unitsWithOneRating(), basis.unitsWithoutRating());
        return basis.incompleteUnits() == 0
                ? base
                : base + messages.get("agreement.leftOut.incomplete", basis.incompleteUnits());
    }

    /** N/A against a score, which enters no coefficient. */
    String notApplicable(AgreementLine line) {
        Basis.NotApplicable na = line.basis().notApplicable();
        return messages.get("agreement.na", na.unitsAgainstScore(), na.pairsAgainstScore(), na.pairsAgreed());
    }

    /** What a line is about. */
    String line(LineKey key) {
        return switch (key.kind()) {
            case TOTAL -> messages.get("agreement.total");
            case DIMENSION ->
                Stream.of(Dimension.values())
                        .filter(dimension -> dimension.id().equals(key.id()))
                        .map(messages::of)
                        .findFirst()
                        .orElse(key.id());
            case ITEM -> item(key.id());
            case GROUP ->
                Stream.of(SectoralGroup.values())
                        .filter(group -> group.id().equals(key.id()))
                        .map(messages::of)
                        .findFirst()
                        .orElse(key.id());
            case PERIOD -> period(key.id());
            case PAIR -> {
                String[] ids = key.id().split("/", -1);
                yield messages.get("agreement.pair", rater(named(ids[0])), rater(named(ids[1])));
            }
        };
    }

    private static Rater named(String id) {
        return id.equals(Rater.FINAL.fileName()) ? Rater.FINAL : Rater.of(id);
    }

    private String period(String id) {
        if (id.indexOf('Q') >= 0) {
            return messages.get(
                    "agreement.quarter", id.substring(id.indexOf('Q') + 1), id.substring(0, id.indexOf('-')));
        }
        return DateTimeFormatter.ofPattern("LLLL uuuu", messages.locale()).format(YearMonth.parse(id));
    }

    String item(String itemId) {
        return study.codebook()
                .flatMap(book -> book.item(itemId))
                .map(Item::name)
                .orElse(itemId);
    }

    String caseName(String caseId) {
        return study.caseFile(caseId).flatMap(CaseFile::details).map(Case::name).orElse(caseId);
    }

    /** Initials, or the whole name where two coders have the same. */
    String rater(Rater rater) {
        return rater.coderId()
                .map(id -> Optional.ofNullable(study.coders().get(id))
                        .map(this::initials)
                        .orElse(id))
                .orElseGet(() -> messages.get("agreement.final"));
    }

    private String initials(Coder coder) {
        long same = study.coders().values().stream()
                .filter(other -> other.initials().equals(coder.initials()))
                .count();
        return same > 1 ? coder.name() : coder.initials();
    }

    /** The whole name. */
    String longRater(Rater rater) {
        return rater.coderId()
                .map(id -> Optional.ofNullable(study.coders().get(id))
                        .map(Coder::name)
                        .orElse(id))
                .orElseGet(() -> messages.get("agreement.final.long"));
    }

    /** Whose scores are compared. */
    String raters(AgreementLine line) {
        return line.ratings().raters().stream().map(this::longRater).collect(Collectors.joining(", "));
    }

    String pair(List<Rater> pair) {
        return messages.get("agreement.pair", rater(pair.get(0)), rater(pair.get(1)));
    }

    /** A cell of a table of ratings: a score, N/A or not scored. */
    String cell(StudyRatings ratings, int cell) {
        if (cell == Ratings.MISSING) {
            return messages.get("common.score.none");
        }
        return cell == Ratings.NOT_APPLICABLE
                ? messages.get("common.score.na")
                : ScoreWords.level((int) Math.round(ratings.ratings().scale().value(cell) * 2));
    }

    /** Each rater's score of a unit; who has not scored it is left out. */
    String scores(StudyRatings ratings, int row) {
        Stream.Builder<String> scores = Stream.builder();
        for (int column = 0; column < ratings.raters().size(); column++) {
            int cell = ratings.ratings().cell(row, column);
            if (cell != Ratings.MISSING) {
                scores.add(rater(ratings.raters().get(column)) + " " + cell(ratings, cell));
            }
        }
        String all = scores.build().collect(Collectors.joining(" · "));
        return all.isEmpty() ? messages.get("common.score.none") : all;
    }
}
