package org.filiere.ui.review;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.filiere.domain.Score;
import org.filiere.review.ChainComparison;
import org.filiere.review.Comparison;
import org.filiere.review.ScoreSpread;
import org.filiere.ui.control.ProseArea;
import org.filiere.ui.i18n.Messages;

/** The reason of the decision at hand, and whether it needs one. Stored when it is left; Esc goes back to the items. */
final class ReasonBox extends VBox {

    private static final int ROWS = 2;

    private final ReconcileViewModel model;
    private final Messages messages;
    private final Label head = new Label();
    private final ProseArea area = new ProseArea(ROWS);
    private final Consumer<Outcome> told;
    private String shownTopic = "";
    private String shownReason = "";

    /**
     * A box without words.
     *
     * @param told hears what came of what was written
     * @param leave puts the focus back on the items
     */
    ReasonBox(ReconcileViewModel model, Messages messages, Consumer<Outcome> told, Runnable leave) {
        super(4);
        this.model = model;
        this.messages = messages;
        this.told = told;
        area.setId("review-reason");
        area.setPromptText(messages.get("review.reason.prompt"));
        head.setWrapText(true);
        head.getStyleClass().add("field-label");
        head.setId("review-reason-head");
        head.setLabelFor(area);
        getChildren().addAll(head, area);
        area.focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                flush();
            }
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                leave.run();
            }
        });
    }

    void focusArea() {
        area.requestFocus();
        area.end();
    }

    /** Hands over what is written, if it is new. */
    void flush() {
        if (shownTopic.equals(model.currentProperty().get())
                && !area.getText().strip().equals(shownReason)) {
            shownReason = area.getText().strip();
            told.accept(model.reason(area.getText()));
        }
    }

    /** Shows the reason of the topic at hand. What is being written stays. */
    void update(TopicRow row) {
        String reason = row.chains()
                .map(this::reason)
                .orElseGet(() -> model.items().draft(row).reason());
        boolean other = !row.topic().equals(shownTopic);
        if (other || (!area.isFocused() && !reason.equals(shownReason))) {
            shownTopic = row.topic();
            shownReason = reason;
            area.setText(reason);
        }
        boolean lockedChains = row.chains().isPresent() && row.status().isDecided();
        area.setEditable(!model.isTaken() && !lockedChains);
        String needed = row.chains()
                .map(this::differing)
                .orElseGet(() -> differing(
                        row.scores().orElseThrow(), model.items().draft(row).score()));
        head.setText(needed);
    }

    private String reason(ChainComparison chains) {
        return chains.decision()
                .map(decided -> decided.reason())
                .orElseGet(() -> model.chains().draft(chains).reason());
    }

    private String differing(Comparison comparison, Score score) {
        if (!score.isScored() || !comparison.needsReason(score)) {
            return messages.get("review.reason.optional");
        }
        String who = model.sightProperty().get().coders().stream()
                .filter(coder -> comparison
                        .of(coder.coderId())
                        .filter(given -> !ScoreSpread.agree(given.score(), score))
                        .isPresent())
                .map(CoderLetter::letter)
                .collect(Collectors.joining(", "));
        return who.isEmpty() ? messages.get("review.reason.nobody") : messages.get("review.reason.needed", who);
    }

    private String differing(ChainComparison comparison) {
        ChainsDraft draft = model.chains().draft(comparison);
        boolean needed = comparison
                .decision()
                .map(decided -> comparison.needsReason(decided.state(), decided.chains()))
                .orElseGet(() -> draft.isComplete(comparison) && comparison.needsReason(draft.state(), draft.chains()));
        return messages.get(needed ? "review.reason.chains" : "review.reason.optional");
    }
}
