package org.filiere.ui.team;

import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.domain.Codebook;
import org.filiere.review.merge.MergeQuestion;
import org.filiere.ui.control.history.CodebookDiff;
import org.filiere.ui.i18n.Messages;

/** A question of the dry run with its answers, the harmless one taken; for the codebook with what differs. */
final class QuestionCard extends VBox {

    private static final double DIFF_HEIGHT = 170;

    QuestionCard(MergeQuestion question, int number, BringViewModel model, MergeWords words, Messages messages) {
        super(6);
        setId("team-question-" + number);
        getStyleClass().add("team-question");
        Label asked = new Label(words.question(question));
        asked.setWrapText(true);
        asked.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(asked);
        if (question.mine() instanceof Codebook mine && question.theirs() instanceof Codebook theirs) {
            CodebookDiff diff = new CodebookDiff(messages);
            if (diff.show(mine, theirs)) {
                ScrollPane scroll = new ScrollPane(diff);
                scroll.setFitToWidth(true);
                scroll.setMaxHeight(DIFF_HEIGHT);
                scroll.getStyleClass().add("team-scroll");
                scroll.setId("team-codebook-diff");
                getChildren().add(scroll);
            }
        }
        ToggleGroup group = new ToggleGroup();
        for (MergeQuestion.Answer answer : question.answers()) {
            RadioButton button = new RadioButton(words.answer(question, answer));
            button.setId("team-answer-" + number + "-" + question.answers().indexOf(answer));
            button.setToggleGroup(group);
            button.setWrapText(true);
            button.setMinHeight(Region.USE_PREF_SIZE);
            button.setSelected(answer == model.answer(question));
            button.setOnAction(event -> model.answer(question, answer));
            getChildren().add(button);
        }
    }
}
