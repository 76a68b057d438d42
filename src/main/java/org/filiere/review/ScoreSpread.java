package org.filiere.review;

import java.util.Collection;
import org.filiere.domain.Score;
import org.filiere.domain.Score.Level;
import org.filiere.domain.Score.NotAvailable;

/** How far scores lie apart; whether two agree is said by {@link Score#agreesWith}. */
public final class ScoreSpread {

    /** How much N/A against a score weighs: more than 3 against 0, which are six half steps apart. */
    static final int NOT_APPLICABLE_SIZE = (Level.MAX_HALVES + 1) * 10;

    private ScoreSpread() {}

    /** Whether two scores agree: equal levels, or both N/A, whatever the reason. Nothing else is part of it. */
    public static boolean agree(Score left, Score right) {
        return left.agreesWith(right);
    }

    /** How far scores lie apart; {@link Spread#NOT_HANDED_IN} for none at all. */
    public static Spread of(Collection<Score> scores) {
        if (scores.isEmpty()) {
            return Spread.NOT_HANDED_IN;
        }
        if (scores.size() == 1) {
            return Spread.ONE_CODER;
        }
        long missing = scores.stream().filter(NotAvailable.class::isInstance).count();
        if (missing > 0) {
            return missing == scores.size() ? Spread.AGREE : Spread.NOT_APPLICABLE_AGAINST_SCORE;
        }
        int range = range(scores);
        return range == 0 ? Spread.AGREE : range == 1 ? Spread.HALF_STEP : Spread.ONE_OR_MORE;
    }

    /**
     * How large the disagreement is: ten for each half step between the highest and the lowest level, seventy more
     * where N/A stands against a score, and one for each further score that was given, so that of two equal ranges
     * the one with more answers comes first; 0 where coders agree.
     */
    public static int size(Collection<Score> scores) {
        if (!of(scores).isDisagreement()) {
            return 0;
        }
        boolean missing = scores.stream().anyMatch(NotAvailable.class::isInstance);
        long distinct = scores.stream()
                .map(score -> score instanceof Level level ? level.halves() : -1)
                .distinct()
                .count();
        return range(scores) * 10 + (missing ? NOT_APPLICABLE_SIZE : 0) + (int) Math.min(9, distinct - 1);
    }

    private static int range(Collection<Score> scores) {
        int low = Level.MAX_HALVES;
        int high = 0;
        boolean any = false;
        for (Score score : scores) {
            if (score instanceof Level level) {
                any = true;
                low = Math.min(low, level.halves());
                high = Math.max(high, level.halves());
            }
        }
        return any ? high - low : 0;
    }
}
