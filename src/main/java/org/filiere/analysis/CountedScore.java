package org.filiere.analysis;

import java.util.OptionalInt;
import org.filiere.domain.Score;

/**
 * The score of an item that counts in tables and charts.
 *
 * @param score {@link Score#UNSCORED} unless {@code origin} counts
 * @param origin where it comes from, or why there is none
 */
public record CountedScore(Score score, Origin origin) {

    public CountedScore {
        if (score.isScored() != origin.counts()) {
            throw new IllegalArgumentException("a score of origin " + origin + " cannot be " + score);
        }
    }

    /** No score, and why. */
    static CountedScore none(Origin why) {
        return new CountedScore(Score.UNSCORED, why);
    }

    /** The level in half steps, 0 to 6; empty for N/A and where no score counts. */
    public OptionalInt halves() {
        return score instanceof Score.Level level ? OptionalInt.of(level.halves()) : OptionalInt.empty();
    }

    public boolean isNotAvailable() {
        return score instanceof Score.NotAvailable;
    }
}
