package org.filiere.review.agreement;

import java.util.List;
import java.util.stream.IntStream;
import org.filiere.agreement.Leniency;
import org.filiere.agreement.Ratings;

/**
 * How a coder scores against the final scores.
 *
 * @param coder who
 * @param ratings the coder's scores and the final ones, in this order
 * @param leniency the comparison
 */
public record CoderLeniency(Rater coder, StudyRatings ratings, Leniency leniency) {

    /** How a coder's score lies to the final one. */
    public enum Side {
        LOWER,
        SAME,
        HIGHER,
        /** One is N/A, the other a score. */
        NOT_APPLICABLE
    }

    static CoderLeniency of(StudyRatings ratings, Rater coder) {
        StudyRatings both = ratings.ofRaters(List.of(coder, Rater.FINAL));
        return new CoderLeniency(coder, both, Leniency.of(both.ratings(), 0, 1));
    }

    /** The rows that both scored, the widest difference first. */
    public List<Integer> rows() {
        return ratings.byDisagreement(ratings.compared());
    }

    /** The rows on one side, the widest difference first. */
    public List<Integer> rows(Side side) {
        return ratings.byDisagreement(IntStream.range(0, ratings.units().size())
                .filter(row -> isCompared(row) && side(row) == side)
                .boxed()
                .toList());
    }

    private boolean isCompared(int row) {
        int own = ratings.ratings().cell(row, 0);
        int other = ratings.ratings().cell(row, 1);
        return own != Ratings.MISSING && other != Ratings.MISSING && Math.max(own, other) >= 0;
    }

    private Side side(int row) {
        int own = ratings.ratings().cell(row, 0);
        int other = ratings.ratings().cell(row, 1);
        if (own == Ratings.NOT_APPLICABLE || other == Ratings.NOT_APPLICABLE) {
            return Side.NOT_APPLICABLE;
        }
        if (own == other) {
            return Side.SAME;
        }
        return own > other ? Side.HIGHER : Side.LOWER;
    }
}
