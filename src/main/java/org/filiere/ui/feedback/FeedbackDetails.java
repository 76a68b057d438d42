package org.filiere.ui.feedback;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.filiere.ui.i18n.Messages;

/** The chosen line in full. */
final class FeedbackDetails extends VBox {

    private static final double GAP = 6;

    private final Messages messages;
    private final VBox list = new VBox(GAP);
    private final Button open = new Button();
    private FeedbackRow row;

    FeedbackDetails(FeedbackViewModel model, Messages messages) {
        super(GAP);
        this.messages = messages;
        setId("feedback-details");
        getStyleClass().add("card");
        open.setId("feedback-open");
        open.setText(messages.get("feedback.open"));
        open.setTooltip(new Tooltip(messages.get("feedback.open.tip")));
        open.getStyleClass().add(Styles.SMALL);
        open.setOnAction(event -> model.open(row));
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("feedback-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, open);
        show(null);
    }

    /** Shows a line; null for none. */
    void show(FeedbackRow chosen) {
        row = chosen;
        list.getChildren().clear();
        open.setVisible(chosen != null);
        if (chosen == null) {
            label(messages.get("feedback.choose"), "hint");
            return;
        }
        label(chosen.topicName(), "section-title");
        label(chosen.caseName(), "hint");
        label(
                chosen.last().isEmpty()
                        ? messages.get("feedback.ownOnly", chosen.own())
                        : messages.get("feedback.both", chosen.own(), chosen.last(), chosen.difference()),
                "feedback-both");
        chosen.details().forEach(detail -> {
            if (!detail.heading().isEmpty()) {
                label(detail.heading(), "field-label");
            }
            label(detail.text(), "feedback-text");
        });
    }

    private void label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        list.getChildren().add(label);
    }
}
