package org.filiere.ui.review;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.filiere.review.ReviewTotals;
import org.filiere.review.Spread;
import org.filiere.review.TopicState;
import org.filiere.ui.i18n.Messages;

/** What the signs of the matrix mean, each with how often it stands there, and the totals. */
final class MatrixLegend extends FlowPane {

    private static final double GAP = 5;

    private final Messages messages;
    private final Map<Spread, Label> counts = new EnumMap<>(Spread.class);
    private final Label totals = new Label();

    MatrixLegend(Messages messages) {
        super(GAP * 2.4, GAP);
        this.messages = messages;
        for (Spread spread : Spread.values()) {
            Label words = new Label();
            words.getStyleClass().add("hint");
            words.setId("review-total-" + SpreadWords.style(spread));
            counts.put(spread, words);
            HBox entry = new HBox(GAP, new SpreadChip().show(spread), words);
            entry.setAlignment(Pos.CENTER_LEFT);
            getChildren().add(entry);
        }
        totals.setId("review-totals");
    }

    /** The totals over all topics, to be shown elsewhere. */
    Label totals() {
        return totals;
    }

    /** Shows these counts. */
    void show(ReviewTotals now) {
        counts.forEach((spread, label) -> label.setText(
                messages.get("review.legend", messages.of(spread), now.spreads().get(spread))));
        totals.setText(messages.get(
                "review.totals",
                now.cases(),
                now.states().get(TopicState.TO_DO),
                now.states().get(TopicState.IN_DISCUSSION),
                now.states().get(TopicState.DECIDED),
                now.flagged(),
                now.conflicts()));
    }
}
