package org.filiere.ui.coding;

import java.util.Optional;
import org.filiere.domain.Score;

/**
 * What keys do to a score. A digit sets a whole level. The point adds a half to a whole level and takes it away from a
 * half step; there is nothing above 3, so 3 becomes 2½. What is not scored, or N/A, has no half: the point does nothing.
 */
public final class ScoreEditing {

    private static final int WHOLE = 2;

    private ScoreEditing() {}

    /** The level that a digit sets; empty for any other character. */
    public static Optional<Score> ofDigit(char typed) {
        return typed >= '0' && typed <= '3'
                ? Optional.of(Score.Level.ofHalves((typed - '0') * WHOLE))
                : Optional.empty();
    }

    /**
     * The score after the key for the half.
     *
     * @param now the score so far
     * @param halfSteps whether the codebook allows half steps; a half that is there already can always be taken away
     * @return empty where the key has no meaning, so that the score stays as it is
     */
    public static Optional<Score> toggleHalf(Score now, boolean halfSteps) {
        if (!(now instanceof Score.Level level)) {
            return Optional.empty();
        }
        if (level.isHalfStep()) {
            return Optional.of(Score.Level.ofHalves(level.halves() - 1));
        }
        if (!halfSteps) {
            return Optional.empty();
        }
        int step = level.halves() == Score.Level.MAX_HALVES ? -1 : 1;
        return Optional.of(Score.Level.ofHalves(level.halves() + step));
    }

    /** N/A for this reason; the words given so far are kept when only the kind of N/A changes. */
    public static Score notAvailable(Score now, Score.NotAvailable.Why why) {
        return new Score.NotAvailable(why, now instanceof Score.NotAvailable missing ? missing.reason() : "");
    }

    /** N/A with these words; any other score stays as it is. */
    public static Score withReason(Score now, String reason) {
        return now instanceof Score.NotAvailable missing ? new Score.NotAvailable(missing.why(), reason) : now;
    }
}
