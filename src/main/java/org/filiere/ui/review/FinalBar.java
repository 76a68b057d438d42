package org.filiere.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.filiere.domain.Score;
import org.filiere.domain.Score.Level;
import org.filiere.ui.control.ScoreWords;
import org.filiere.ui.i18n.Messages;

/** The final score, to be set by mouse: a button a level, and one for N/A. */
final class FinalBar extends HBox {

    private final ReconcileViewModel model;
    private final List<ToggleButton> levels = new ArrayList<>();
    private final ToggleButton missing;

    /**
     * A bar on which nothing is set.
     *
     * @param told hears what came of a click
     * @param askWhy asks why it is N/A
     */
    FinalBar(ReconcileViewModel model, Messages messages, Consumer<Outcome> told, Runnable askWhy) {
        super(2);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("final-bar");
        for (int halves = 0; halves <= Level.MAX_HALVES; halves++) {
            Score score = Level.ofHalves(halves);
            ToggleButton button = new ToggleButton(ScoreWords.level(halves));
            button.setId("review-set-" + halves);
            button.setFocusTraversable(false);
            button.setAccessibleText(messages.get("review.final.set", ScoreWords.level(halves)));
            button.setOnAction(event -> {
                Outcome typed = model.items().type(score);
                told.accept(typed == Outcome.PENDING ? model.commit() : typed);
                update();
            });
            levels.add(button);
        }
        missing = new ToggleButton(messages.get("common.score.na"));
        missing.setId("review-set-na");
        missing.setFocusTraversable(false);
        missing.setTooltip(new Tooltip(messages.get("review.final.na")));
        missing.setOnAction(event -> {
            update();
            askWhy.run();
        });
        getChildren().addAll(levels);
        getChildren().add(missing);
    }

    /** Shows the final score of the item at hand. */
    void update() {
        model.row().filter(row -> row.scores().isPresent()).ifPresent(row -> {
            Score score = model.items().draft(row).score();
            Outcome hindrance = model.hindrance();
            for (int halves = 0; halves <= Level.MAX_HALVES; halves++) {
                ToggleButton button = levels.get(halves);
                button.setSelected(score.equals(Level.ofHalves(halves)));
                button.setVisible(model.allows(Level.ofHalves(halves)));
                button.setManaged(button.isVisible());
                button.setDisable(hindrance != Outcome.PENDING);
            }
            missing.setSelected(score instanceof Score.NotAvailable);
            missing.setDisable(hindrance != Outcome.PENDING);
        });
    }
}
