package org.filiere.ui.control;

import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.filiere.search.Hit;
import org.filiere.search.Span;

/** A piece of text in which the words that a search has found stand out. */
public final class MatchText extends TextFlow {

    private static final String CONTINUED = "…";
    /** So that the sign never stands alone on a line. */
    private static final String NO_BREAK = "\u00a0";

    /** The context of a hit, with signs where the text goes on. */
    public static MatchText of(Hit hit) {
        String before = hit.before() ? CONTINUED + " " : "";
        List<Span> shifted = hit.matches().stream()
                .map(match -> new Span(match.start() + before.length(), match.end() + before.length()))
                .toList();
        return new MatchText(before + hit.context() + (hit.after() ? NO_BREAK + CONTINUED : ""), shifted);
    }

    /**
     * A text with matches.
     *
     * @param matches where they are, in order, none within another
     */
    public MatchText(String text, List<Span> matches) {
        getStyleClass().add("match-text");
        int from = 0;
        for (Span match : matches) {
            add(text.substring(from, match.start()), "plain");
            add(text.substring(match.start(), match.end()), "match");
            from = match.end();
        }
        add(text.substring(from), "plain");
        setAccessibleText(text);
    }

    private void add(String words, String style) {
        if (!words.isEmpty()) {
            Text piece = new Text(words);
            piece.getStyleClass().add(style);
            getChildren().add(piece);
        }
    }
}
