package org.filiere.review.agreement;

import java.util.List;
import org.filiere.agreement.ConfusionTable;

/**
 * How far two raters agree.
 *
 * @param first whose scores are the rows of the table of confusions
 * @param second whose scores are its columns
 * @param line the ratings of the two alone
 */
public record PairAgreement(Rater first, Rater second, AgreementLine line) {

    static PairAgreement of(StudyRatings ratings, Rater first, Rater second) {
        return new PairAgreement(
                first, second, AgreementLine.of(LineKey.of(first, second), ratings.ofRaters(List.of(first, second))));
    }

    PairAgreement with(AgreementLine newLine) {
        return new PairAgreement(first, second, newLine);
    }

    /** Which score one gave where the other gave which. */
    public ConfusionTable confusions() {
        return ConfusionTable.of(line.ratings().ratings(), 0, 1);
    }
}
