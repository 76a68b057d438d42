package org.filiere.ui.review;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceReconciliation;
import org.filiere.domain.Score;
import org.filiere.review.ChainComparison;
import org.filiere.review.Comparison;
import org.filiere.ui.control.ScoreWords;
import org.filiere.ui.i18n.Messages;

/** One topic of the case: its name, a dot per coder, the spread, and the final cell. */
final class TopicLine extends HBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass BEGUN = PseudoClass.getPseudoClass("begun");
    static final double NAME = 204;
    static final double FINAL = 62;
    static final double CHIP = 58;

    private final ReconcileViewModel model;
    private final Messages messages;
    private final String topic;
    private final Label name = new Label();
    private final DotScale scale = new DotScale();
    private final Label chains = new Label();
    private final SpreadChip spread = new SpreadChip();
    private final Label decision = new Label();

    TopicLine(String topic, ReconcileViewModel model, Messages messages) {
        this.topic = topic;
        this.model = model;
        this.messages = messages;
        setId("review-topic-" + topic);
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        name.getStyleClass().add("topic-name");
        name.setPrefWidth(NAME);
        name.setMinWidth(NAME);
        chains.getStyleClass().add("hint");
        for (Region wide : new Region[] {scale, chains}) {
            HBox.setHgrow(wide, Priority.ALWAYS);
            wide.setMaxWidth(Double.MAX_VALUE);
        }
        spread.setMinWidth(CHIP);
        spread.setPrefWidth(CHIP);
        decision.getStyleClass().add("final-cell");
        decision.setId("review-final-" + topic);
        decision.setMinWidth(FINAL);
        decision.setPrefWidth(FINAL);
        decision.setFocusTraversable(true);
        decision.setOnMouseClicked(event -> {
            // the focus first: what is written for another topic is handed over before this one is at hand
            decision.requestFocus();
            event.consume();
        });
        setOnMouseClicked(event -> requestFocus());
        focusedProperty().addListener((property, was, is) -> selectWhenFocused(is));
        decision.focusedProperty().addListener((property, was, is) -> {
            selectWhenFocused(is);
            if (!is) {
                model.commit();
            }
        });
    }

    private void selectWhenFocused(boolean focused) {
        if (focused) {
            model.select(topic);
        }
    }

    String topic() {
        return topic;
    }

    /** Whether the final cell has the focus, so that digits are levels and not coders. */
    boolean isInFinalCell() {
        return decision.isFocused();
    }

    void focusFinalCell() {
        decision.requestFocus();
    }

    /** Shows where the topic stands. */
    void show(TopicRow row, CaseSight sight) {
        String words = row.name().isEmpty() ? messages.get("review.governance") : row.name();
        name.setText(words);
        name.setTooltip(new Tooltip(words));
        getStyleClass().setAll("topic-line", row.style());
        pseudoClassStateChanged(CURRENT, model.currentProperty().get().equals(topic));
        row.scores().ifPresent(scores -> showScores(row, scores, sight));
        row.chains().ifPresent(list -> showChains(row, list));
        spread.show(row.status());
        String state = SpreadWords.words(row.status(), words, messages);
        Tooltip.install(spread, new Tooltip(state));
        setAccessibleText(state + "\n" + messages.get("review.final.name", decision.getText()) + "\n"
                + sight.coders().stream()
                        .flatMap(coder -> given(row, coder).stream())
                        .collect(Collectors.joining(", ")));
    }

    private Optional<String> given(TopicRow row, CoderLetter coder) {
        return row.scores()
                .flatMap(scores -> scores.of(coder.coderId()))
                .map(score -> coder.letter() + " " + ScoreWords.brief(score.score(), messages));
    }

    private void showScores(TopicRow row, Comparison scores, CaseSight sight) {
        Score score = model.items().draft(row).score();
        scale.show(scores, sight.coders(), score);
        if (!getChildren().contains(scale)) {
            getChildren().setAll(name, scale, spread, decision);
        }
        boolean begun = model.items().isBegun(row) && score.isScored();
        decision.setText(score.isScored() ? ScoreWords.brief(score, messages) : "");
        showDecision(begun, row, ScoreWords.full(score, messages));
    }

    private void showChains(TopicRow row, ChainComparison list) {
        if (!getChildren().contains(chains)) {
            getChildren().setAll(name, chains, spread, decision);
        }
        int differing = (int) list.groups().stream()
                .filter(group -> !group.differences().isEmpty())
                .count();
        chains.setText(
                list.coders().isEmpty()
                        ? messages.get("review.chains.nobody")
                        : messages.get("review.chains.line", list.groups().size(), differing));
        Optional<GovernanceReconciliation> decided = list.decision();
        String words = decided.map(known -> known.state() == GovernanceCoding.State.NOT_AVAILABLE
                        ? messages.get("common.score.na")
                        : String.valueOf(known.chains().size()))
                .orElse("");
        decision.setText(words);
        showDecision(false, row, words);
    }

    private void showDecision(boolean begun, TopicRow row, String words) {
        decision.pseudoClassStateChanged(BEGUN, begun);
        String tip = row.status().isDecided() || begun
                ? messages.get(begun ? "review.final.begun" : "review.final.decided", words)
                : messages.get("review.final.open");
        decision.setTooltip(new Tooltip(tip));
        decision.setAccessibleText(tip);
    }
}
