package org.filiere.review.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.filiere.agreement.Ratings;
import org.filiere.agreement.Scale;
import org.filiere.domain.Score;

/**
 * Ratings that know which item of which case each row is and whose scores each column holds, so that every number can
 * open its cases. Immutable.
 */
public final class StudyRatings {

    private final List<Unit> units;
    private final List<Rater> raters;
    private final List<Optional<Instant>> judgedAt;
    private final Ratings ratings;

    StudyRatings(List<Unit> units, List<Rater> raters, List<Optional<Instant>> judgedAt, Ratings ratings) {
        this.units = List.copyOf(units);
        this.raters = List.copyOf(raters);
        this.judgedAt = List.copyOf(judgedAt);
        this.ratings = ratings;
    }

    /** The rows: case by case, and in each case item by item. */
    public List<Unit> units() {
        return units;
    }

    /** The columns: coders by name, then the final scores. */
    public List<Rater> raters() {
        return raters;
    }

    public Ratings ratings() {
        return ratings;
    }

    /** When the last of the unit's judgements was saved; empty for a unit without any. A final score does not count. */
    public Optional<Instant> judgedAt(int unit) {
        return judgedAt.get(unit);
    }

    /** The level of a score on the scale, {@link Ratings#MISSING} or {@link Ratings#NOT_APPLICABLE}. */
    static int cell(Score score, Scale scale) {
        if (score instanceof Score.Level level) {
            return scale.size() > STEPS ? level.halves() : level.halves() / 2;
        }
        return score instanceof Score.NotAvailable ? Ratings.NOT_APPLICABLE : Ratings.MISSING;
    }

    /** Levels of a scale without half steps. */
    static final int STEPS = 4;

    /** Half steps are the levels 0 to 6; without them there are four levels. */
    static Scale scale(boolean halfSteps) {
        return halfSteps ? Scale.halfSteps() : Scale.steps(0, 1, STEPS);
    }

    /** Only the units that the test accepts. */
    public StudyRatings only(Predicate<Unit> wanted) {
        return ofRows(row -> wanted.test(units.get(row)));
    }

    /** Only the rows that the test accepts. */
    StudyRatings ofRows(IntPredicate wanted) {
        int[] rows = IntStream.range(0, units.size()).filter(wanted).toArray();
        List<Unit> kept = new ArrayList<>(rows.length);
        List<Optional<Instant>> times = new ArrayList<>(rows.length);
        for (int row : rows) {
            kept.add(units.get(row));
            times.add(judgedAt.get(row));
        }
        return new StudyRatings(kept, raters, times, ratings.ofUnits(wanted));
    }

    /** Only these columns, in this order. */
    public StudyRatings ofRaters(List<Rater> chosen) {
        int[] columns = chosen.stream().mapToInt(raters::indexOf).toArray();
        return new StudyRatings(units, chosen, judgedAt, ratings.ofCoders(columns));
    }

    /** Without the columns in which nothing was said, which would leave no unit rated by all. */
    StudyRatings withoutEmptyColumns() {
        List<Rater> used = new ArrayList<>();
        for (int column = 0; column < raters.size(); column++) {
            int coder = column;
            if (IntStream.range(0, units.size()).anyMatch(unit -> ratings.cell(unit, coder) != Ratings.MISSING)) {
                used.add(raters.get(column));
            }
        }
        return used.size() == raters.size() ? this : ofRaters(used);
    }

    /** The rows with scores of at least two raters. */
    public List<Integer> compared() {
        return rows(row -> ratings.ratingsOf(row) > 1);
    }

    /** The rows with a score of every rater, which some coefficients need. */
    public List<Integer> complete() {
        return rows(row -> ratings.coders() > 1 && ratings.ratingsOf(row) == ratings.coders());
    }

    /** The rows with scores of fewer than two raters. */
    public List<Integer> leftOut() {
        return rows(row -> ratings.ratingsOf(row) < 2);
    }

    /** The rows where one said N/A and another gave a score. */
    public List<Integer> notApplicableAgainstScore() {
        return rows(row -> ratings.ratingsOf(row) > 0
                && IntStream.range(0, raters.size())
                        .anyMatch(coder -> ratings.cell(row, coder) == Ratings.NOT_APPLICABLE));
    }

    /** How far the scores of a row lie apart, in score points; N/A against a score counts as more than any number. */
    public double spread(int row) {
        int[] cells = IntStream.range(0, raters.size())
                .map(coder -> ratings.cell(row, coder))
                .toArray();
        int high = IntStream.of(cells).max().orElse(Ratings.MISSING);
        if (high < 0) {
            return 0;
        }
        if (IntStream.of(cells).anyMatch(cell -> cell == Ratings.NOT_APPLICABLE)) {
            return Double.POSITIVE_INFINITY;
        }
        int low = IntStream.of(cells).filter(cell -> cell >= 0).min().orElse(high);
        return ratings.scale().value(high) - ratings.scale().value(low);
    }

    private List<Integer> rows(IntPredicate wanted) {
        return IntStream.range(0, units.size()).filter(wanted).boxed().toList();
    }

    /** These rows, the widest disagreement first. */
    public List<Integer> byDisagreement(List<Integer> rows) {
        return rows.stream()
                .sorted(Comparator.comparingDouble(this::spread).reversed())
                .toList();
    }
}
