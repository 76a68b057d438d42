package org.filiere.ui.review;

import java.util.Locale;
import org.filiere.domain.EntityRef;
import org.filiere.review.Spread;
import org.filiere.review.TopicStatus;
import org.filiere.ui.i18n.Messages;

/** How a spread and a state are shown: by a sign, a colour and words, never by colour alone. */
final class SpreadWords {

    private SpreadWords() {}

    /** One or two signs for a spread. */
    static String sign(Spread spread) {
        return switch (spread) {
            case AGREE -> "=";
            case HALF_STEP -> "½";
            case ONE_OR_MORE -> "≥1";
            case NOT_APPLICABLE_AGAINST_SCORE -> "N≠";
            case ONE_CODER -> "1";
            case NOT_HANDED_IN -> "–";
        };
    }

    /** The style class that gives a spread its colour. */
    static String style(Spread spread) {
        return "spread-" + spread.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A spread in words; value chains have words of their own. */
    static String words(Spread spread, String topic, Messages messages) {
        boolean chains = topic.equals(EntityRef.GOVERNANCE)
                && (spread == Spread.AGREE || spread == Spread.HALF_STEP || spread == Spread.ONE_OR_MORE);
        return chains ? messages.get("review.chains.spread." + spread.name()) : messages.of(spread);
    }

    /** All that a cell of the matrix says. */
    static String words(TopicStatus status, String name, Messages messages) {
        StringBuilder words =
                new StringBuilder(messages.get("review.cell", name, words(status.spread(), status.topic(), messages)));
        if (status.spread() == Spread.NOT_HANDED_IN && status.soFar() != Spread.NOT_HANDED_IN) {
            words.append(' ')
                    .append(messages.get("review.cell.soFar", words(status.soFar(), status.topic(), messages)));
        }
        words.append('\n').append(messages.of(status.state()));
        if (status.flagged()) {
            words.append("\n").append(messages.get("review.flagged"));
        }
        if (status.conflict()) {
            words.append("\n").append(messages.get("review.conflict"));
        }
        return words.toString();
    }
}
