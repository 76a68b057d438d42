package org.filiere.ui.coding;

import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.domain.Item;
import org.filiere.domain.Score;
import org.filiere.ui.control.history.HistoryList;
import org.filiere.ui.i18n.Messages;

/** What helps to judge the item at hand: definition, levels, how the group is scored, and its history. */
final class ContextPane extends ScrollPane {

    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");

    private final Messages messages;
    private final ContextViewModel model;
    private final Label name = new Label();
    private final Label definition = text();
    private final VBox counts = new VBox(2);
    private final VBox levels = new VBox(2);
    private final DistributionBar distribution;
    private final Label group = text();
    private final ChangeListener<Score> scoreChanged = (property, before, now) -> mark(now);
    private ItemDraft shown;

    ContextPane(CodingViewModel form, ContextViewModel model, Messages messages) {
        this.messages = messages;
        this.model = model;
        setId("coding-context");
        getStyleClass().add("context");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        distribution = new DistributionBar(messages);
        name.getStyleClass().add("section-title");
        name.setWrapText(true);
        definition.setId("coding-definition");
        levels.setId("coding-levels");
        group.getStyleClass().add("hint");
        VBox box = new VBox(
                name,
                definition,
                heading("coding.levels"),
                levels,
                counts,
                heading("coding.group"),
                group,
                distribution,
                heading("coding.history"),
                new HistoryList(model.history(), messages));
        box.getStyleClass().add("context-content");
        setContent(box);
        form.currentProperty().subscribe(this::show);
        model.distributionProperty().subscribe(this::showGroup);
    }

    private void show(ItemDraft draft) {
        if (shown != null) {
            shown.scoreProperty().removeListener(scoreChanged);
        }
        shown = draft;
        levels.getChildren().clear();
        counts.getChildren().clear();
        if (draft == null) {
            return;
        }
        Item item = draft.item();
        name.setText(item.name());
        definition.setText(item.definition());
        note("coding.counts", item.counts());
        note("coding.countsNot", item.doesNotCount());
        note("coding.decisionRule", item.decisionRule());
        for (int level = 0; level < Item.LEVELS; level++) {
            levels.getChildren().add(level(level, item.levels().get(level), item.example(level)));
        }
        draft.scoreProperty().addListener(scoreChanged);
        mark(draft.scoreProperty().get());
        setVvalue(0);
    }

    private void note(String key, String words) {
        if (!words.isBlank()) {
            Label label = new Label(messages.get(key));
            label.getStyleClass().add("field-label");
            Label body = text();
            body.setText(words);
            counts.getChildren().addAll(label, body);
        }
    }

    private Node level(int level, String words, String example) {
        Label number = new Label(String.valueOf(level));
        number.getStyleClass().add("level-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label body = text();
        body.setText(words);
        VBox described = new VBox(1, body);
        if (!example.isBlank()) {
            Label shown = text();
            shown.setId("coding-example-" + level);
            shown.setText(messages.get("coding.example", example));
            shown.getStyleClass().add("level-example");
            described.getChildren().add(shown);
        }
        HBox.setHgrow(described, Priority.ALWAYS);
        HBox row = new HBox(8, number, described);
        row.setId("coding-level-" + level);
        row.getStyleClass().add("level");
        return row;
    }

    /** A half step marks the levels on both sides of it. */
    private void mark(Score score) {
        for (int level = 0; level < levels.getChildren().size(); level++) {
            boolean taken = score instanceof Score.Level given && Math.abs(given.halves() - 2 * level) <= 1;
            levels.getChildren().get(level).pseudoClassStateChanged(TAKEN, taken);
        }
        distribution.mark(score);
    }

    private void showGroup(Distribution now) {
        distribution.show(now);
        group.setText(model.group()
                .map(which -> messages.get(
                        "coding.group.count", messages.of(which), now.scored(), now.cases(), now.notAvailable()))
                .orElse(""));
    }

    private Label heading(String key) {
        Label label = new Label(messages.get(key));
        label.getStyleClass().add("context-heading");
        return label;
    }

    private static Label text() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("context-text");
        return label;
    }
}
