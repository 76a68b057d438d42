package org.filiere.ui.review;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.filiere.review.Spread;
import org.filiere.review.TopicStatus;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sign of a spread on its colour, and beside it what is to be known of the state. */
final class SpreadChip extends HBox {

    private static final double GAP = 3;

    private final Label sign = new Label();
    private final FontIcon state = new FontIcon();
    private final FontIcon alarm = new FontIcon();

    SpreadChip() {
        super(GAP);
        getStyleClass().add("spread-chip");
        setAlignment(Pos.CENTER);
        sign.getStyleClass().add("spread-sign");
        state.getStyleClass().add("spread-state");
        alarm.getStyleClass().add("spread-alarm");
        getChildren().addAll(sign, state, alarm);
    }

    /** Shows a spread alone. */
    SpreadChip show(Spread spread) {
        sign.setText(SpreadWords.sign(spread));
        getStyleClass().setAll("spread-chip", SpreadWords.style(spread));
        show(state, null);
        show(alarm, null);
        return this;
    }

    /** Shows a cell of the matrix. */
    SpreadChip show(TopicStatus status) {
        show(status.spread());
        switch (status.state()) {
            case DECIDED -> {
                getStyleClass().add("decided");
                show(state, Feather.CHECK);
            }
            case IN_DISCUSSION -> show(state, Feather.MESSAGE_CIRCLE);
            case TO_DO -> show(state, null);
        }
        show(alarm, status.conflict() ? Feather.GIT_BRANCH : status.flagged() ? Feather.FLAG : null);
        return this;
    }

    private static void show(FontIcon icon, Feather code) {
        icon.setVisible(code != null);
        icon.setManaged(code != null);
        if (code != null) {
            icon.setIconCode(code);
        }
    }
}
