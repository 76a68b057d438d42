package org.filiere.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What a screen shows while it has nothing to show: what is missing, and what to do. */
public final class EmptyState extends VBox {

    private static final double WIDTH = 460;

    /**
     * An empty state.
     *
     * @param title what is missing
     * @param text what to do
     * @param actions buttons that do it
     */
    public EmptyState(String title, String text, Node... actions) {
        getStyleClass().add("empty-state");
        Label heading = new Label(title);
        heading.getStyleClass().add("empty-title");
        heading.setWrapText(true);
        Label body = new Label(text);
        body.getStyleClass().add("hint");
        body.setWrapText(true);
        body.setMaxWidth(WIDTH);
        body.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(heading, body);
        getChildren().addAll(actions);
    }
}
