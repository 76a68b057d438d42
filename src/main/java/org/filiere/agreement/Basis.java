package org.filiere.agreement;

/**
 * What a coefficient rests on: the units and ratings used and those left out, with the reason.
 *
 * @param units units in the table
 * @param unitsUsed units that the agreement was measured on
 * @param ratingsUsed ratings of these units
 * @param pairsUsed pairs of ratings of the same unit
 * @param unitsWithOneRating units that only one coder rated; some coefficients use them for the expected agreement
 * @param unitsWithoutRating units with no rating at all
 * @param incompleteUnits units with two ratings or more, left out because the coefficient needs one of every coder
 * @param missingCells cells without a rating
 * @param notApplicable how often "not applicable" was said, and against what
 */
public record Basis(
        int units,
        int unitsUsed,
        int ratingsUsed,
        long pairsUsed,
        int unitsWithOneRating,
        int unitsWithoutRating,
        int incompleteUnits,
        int missingCells,
        NotApplicable notApplicable) {

    /**
     * "Not applicable" beside the scores: it enters no coefficient, so these counts are to be shown with it.
     *
     * @param cells how often it was said
     * @param unitsAgainstScore units where one coder said it and another gave a score
     * @param pairsAgainstScore pairs of coders of whom one said it and the other gave a score
     * @param pairsAgreed pairs of coders who both said it
     */
    public record NotApplicable(int cells, int unitsAgainstScore, long pairsAgainstScore, long pairsAgreed) {}

    /** Units of the table that were not used. */
    public int unitsLeftOut() {
        return units - unitsUsed;
    }

    /** For coefficients that use every unit with at least two ratings. */
    static Basis pairwise(Ratings ratings) {
        return count(ratings, 2, false);
    }

    /** For coefficients that use only units rated by every coder. */
    static Basis listwise(Ratings ratings) {
        return count(ratings, ratings.coders(), true);
    }

    private static Basis count(Ratings ratings, int least, boolean complete) {
        byte[] cells = ratings.cells();
        int used = 0;
        int ratingsUsed = 0;
        long pairs = 0;
        int one = 0;
        int none = 0;
        int incomplete = 0;
        int missing = 0;
        int naCells = 0;
        int naUnits = 0;
        long naPairs = 0;
        long naAgreed = 0;
        for (int unit = 0, i = 0; unit < ratings.units(); unit++) {
            int scores = 0;
            int na = 0;
            for (int end = i + ratings.coders(); i < end; i++) {
                scores += cells[i] >= 0 ? 1 : 0;
                na += cells[i] == Ratings.NOT_APPLICABLE ? 1 : 0;
            }
            missing += ratings.coders() - scores - na;
            naCells += na;
            naUnits += na > 0 && scores > 0 ? 1 : 0;
            naPairs += (long) na * scores;
            naAgreed += (long) na * (na - 1) / 2;
            if (scores >= least && scores > (complete ? 0 : 1)) {
                used++;
                ratingsUsed += scores;
                pairs += (long) scores * (scores - 1) / 2;
            } else if (scores > 1) {
                incomplete++;
            }
            one += scores == 1 ? 1 : 0;
            none += scores == 0 ? 1 : 0;
        }
        return new Basis(
                ratings.units(),
                used,
                ratingsUsed,
                pairs,
                one,
                none,
                incomplete,
                missing,
                new NotApplicable(naCells, naUnits, naPairs, naAgreed));
    }
}
