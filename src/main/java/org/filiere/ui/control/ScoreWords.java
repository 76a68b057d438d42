package org.filiere.ui.control;

import org.filiere.domain.Score;
import org.filiere.ui.i18n.Messages;

/** How a score reads on screen. */
public final class ScoreWords {

    private static final String[] LEVELS = {"0", "½", "1", "1½", "2", "2½", "3"};

    private ScoreWords() {}

    /**
     * The sign of a level, such as 2½.
     *
     * @param halves the level in half steps, 0 to 6
     */
    public static String level(int halves) {
        return LEVELS[halves];
    }

    /** The score in a word or two: 2½, N/A, not scored. */
    public static String brief(Score score, Messages messages) {
        if (score instanceof Score.Level level) {
            return level(level.halves());
        }
        return messages.get(score instanceof Score.NotAvailable ? "common.score.na" : "common.score.none");
    }

    /** The score with the reason of N/A. */
    public static String full(Score score, Messages messages) {
        if (score instanceof Score.NotAvailable missing) {
            String why = brief(score, messages) + " (" + messages.of(missing.why()) + ")";
            return missing.reason().isBlank() ? why : why + ": " + missing.reason();
        }
        return brief(score, messages);
    }
}
