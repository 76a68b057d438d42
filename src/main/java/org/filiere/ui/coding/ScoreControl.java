package org.filiere.ui.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.filiere.domain.Score;
import org.filiere.ui.control.ScoreWords;
import org.filiere.ui.i18n.Messages;

/**
 * A score as a row of segments: not scored, the levels, N/A. The three states look different: an empty frame in dashes, a
 * filled level, a grey N/A. For the mouse; keys are the row's business. It acts on the press and not on the release,
 * because taking an item in hand moves the rows below it.
 */
final class ScoreControl extends HBox {

    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");
    private static final PseudoClass UNSCORED = PseudoClass.getPseudoClass("unscored");
    private static final double GAP = 4;

    private final List<Label> levels = new ArrayList<>();
    private final Label none;
    private final Label missing;

    ScoreControl(String id, Messages messages, Consumer<Score> onScore, Runnable onMissing) {
        super(GAP);
        getStyleClass().add("score-control");
        setAlignment(Pos.CENTER_LEFT);
        none = segment("–", id + "-none", messages.get("coding.score.none"), () -> onScore.accept(Score.UNSCORED));
        none.getStyleClass().add("score-none");
        HBox scale = new HBox();
        scale.getStyleClass().add("score-scale");
        for (int halves = 0; halves <= Score.Level.MAX_HALVES; halves++) {
            Score.Level level = Score.Level.ofHalves(halves);
            String sign = ScoreWords.level(halves);
            Label segment = segment(
                    sign, id + "-" + halves, messages.get("coding.score.level", sign), () -> onScore.accept(level));
            segment.getStyleClass().add(level.isHalfStep() ? "score-half" : "score-whole");
            levels.add(segment);
            scale.getChildren().add(segment);
        }
        levels.get(0).getStyleClass().add("score-first");
        levels.get(Score.Level.MAX_HALVES).getStyleClass().add("score-last");
        missing = segment(messages.get("common.score.na"), id + "-na", messages.get("coding.score.na"), onMissing);
        missing.getStyleClass().add("score-na");
        getChildren().addAll(none, scale, missing);
    }

    void show(Score score) {
        boolean unscored = !score.isScored();
        pseudoClassStateChanged(UNSCORED, unscored);
        none.pseudoClassStateChanged(TAKEN, unscored);
        missing.pseudoClassStateChanged(TAKEN, score instanceof Score.NotAvailable);
        for (int halves = 0; halves < levels.size(); halves++) {
            boolean taken = score instanceof Score.Level level && level.halves() == halves;
            levels.get(halves).pseudoClassStateChanged(TAKEN, taken);
        }
    }

    /** Half steps that the codebook forbids are hidden, but for one that is taken already. */
    void allowHalfSteps(boolean allow, Score now) {
        for (int halves = 1; halves < levels.size(); halves += 2) {
            boolean taken = now instanceof Score.Level level && level.halves() == halves;
            levels.get(halves).setVisible(allow || taken);
            levels.get(halves).setManaged(allow || taken);
        }
    }

    private static Label segment(String text, String id, String tip, Runnable action) {
        Label label = new Label(text);
        label.setId(id);
        label.getStyleClass().add("score-segment");
        label.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        label.setAccessibleText(tip);
        label.setTooltip(new Tooltip(tip));
        label.setMinWidth(USE_PREF_SIZE);
        label.setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                action.run();
                event.consume();
            }
        });
        return label;
    }
}
