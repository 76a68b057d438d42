package org.filiere.ui.review;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.domain.Judgement.Confidence;
import org.filiere.domain.Passage;
import org.filiere.domain.Score;
import org.filiere.domain.Source;
import org.filiere.review.CoderScore;
import org.filiere.ui.control.ScoreWords;
import org.filiere.ui.i18n.Messages;

/** What one coder says of the item at hand, with ticks for what is carried over. */
final class CoderCard extends VBox {

    private static final double GAP = 6;
    private static final int LONGEST_QUOTE = 220;

    private final ReconcileViewModel model;
    private final Messages messages;
    private final Map<Object, CheckBox> ticks = new HashMap<>();
    private final Consumer<Outcome> told;
    private final Consumer<Passage> onShow;

    /**
     * The card of a coder.
     *
     * @param told hears what came of a click
     * @param onShow shows a passage in its source
     */
    CoderCard(
            CoderLetter coder,
            CoderScore given,
            ReconcileViewModel model,
            Messages messages,
            Consumer<Outcome> told,
            Consumer<Passage> onShow) {
        super(GAP);
        this.model = model;
        this.messages = messages;
        this.told = told;
        this.onShow = onShow;
        setId("review-coder-" + coder.letter());
        getStyleClass().add("coder-card");
        getChildren().add(head(coder, given));
        String words = given.judgement().justification().strip();
        if (given.score() instanceof Score.NotAvailable missing
                && !missing.reason().isBlank()) {
            getChildren().add(wrapped(missing.reason(), "hint"));
        }
        if (words.isEmpty()) {
            getChildren().add(wrapped(messages.get("review.justification.none"), "hint"));
        } else {
            getChildren().add(tick("review-carry-" + coder.letter(), words, words));
        }
        int number = 1;
        for (Passage passage : given.judgement().passages()) {
            getChildren().add(passage("review-passage-" + coder.letter() + "-" + number++, passage));
        }
    }

    private HBox head(CoderLetter coder, CoderScore given) {
        Label letter = new Label(coder.letter());
        letter.getStyleClass().add("coder-letter");
        Label name = new Label(model.revealedProperty().get() ? coder.name() : "");
        name.getStyleClass().add("coder-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label score = new Label(ScoreWords.brief(given.score(), messages));
        score.getStyleClass().add("coder-score");
        score.setMinWidth(Region.USE_PREF_SIZE);
        if (given.score() instanceof Score.NotAvailable missing) {
            score.setTooltip(new Tooltip(messages.of(missing.why())));
        }
        HBox head = new HBox(GAP, letter, score);
        if (given.judgement().confidence() == Confidence.UNSURE) {
            head.getChildren().add(chip(messages.of(Confidence.UNSURE)));
        }
        if (coder.assigned() && !coder.handedIn()) {
            head.getChildren().add(chip(messages.get("review.coder.notHandedIn")));
        }
        Button take = new Button(messages.get("review.take", coder.number()));
        take.setId("review-take-" + coder.letter());
        take.setAccessibleText(messages.get("review.take.name", coder.letter()));
        take.setTooltip(new Tooltip(messages.get("review.take.name", coder.letter())));
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.getStyleClass().add("small");
        take.setOnAction(event -> told.accept(model.take(coder.number())));
        head.getChildren().addAll(name, take);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Label chip(String words) {
        Label chip = new Label(words);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    private static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private CheckBox tick(String id, Object what, String words) {
        CheckBox box = new CheckBox(words);
        box.setId(id);
        box.setWrapText(true);
        box.setTooltip(new Tooltip(messages.get("review.carry.tip")));
        box.setOnAction(event -> {
            told.accept(model.items().tick(what, box.isSelected()));
            update();
        });
        ticks.put(what, box);
        return box;
    }

    private HBox passage(String id, Passage passage) {
        String quote = passage.quote().strip().replaceAll("\\s+", " ");
        String shortened = quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE) + " …";
        Source source = model.study().snapshot().sources().get(passage.sourceId());
        String title = source == null ? messages.get("review.source.gone") : source.title();
        String key = passage.stance() == Passage.Stance.AGAINST ? "review.quote.against" : "review.quote";
        CheckBox box = tick(id, passage, messages.get(key, shortened, title));
        box.getStyleClass().add("quote");
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        Hyperlink show = new Hyperlink(messages.get("review.show"));
        show.setId(id + "-show");
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setDisable(source == null);
        show.setAccessibleText(messages.get("review.show.name", shortened));
        show.setOnAction(event -> {
            show.setVisited(false);
            onShow.accept(passage);
        });
        return new HBox(GAP, box, show);
    }

    /** Ticks what is or would be carried over. */
    void update() {
        model.row()
                .filter(row -> row.scores().isPresent())
                .ifPresent(row -> ticks.forEach((what, box) -> {
                    box.setSelected(model.items().isCarried(row, what));
                    box.setDisable(model.isTaken());
                }));
    }
}
