package org.filiere.ui.review;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.review.CaseReview;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The head of a case: how far it is, who reconciles it, and what can be done with all of it. */
final class CaseBar extends VBox {

    private static final double GAP = 8;

    private final ReconcileViewModel model;
    private final Messages messages;
    private final DateTimeFormatter dates;
    private final Label name = new Label();
    private final Label summary = new Label();
    private final Label provisional = new Label();
    private final Label owner = new Label();
    private final Button claim = new Button();
    private final Button accept = new Button();

    /** What the bar asks of the screen. */
    interface Asking {
        void back();

        void accept();

        void takeOver();

        void next();
    }

    CaseBar(ReconcileViewModel model, Messages messages, ZoneId zone, Asking asking) {
        super(4);
        this.model = model;
        this.messages = messages;
        dates = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(zone);
        getStyleClass().add("case-bar");
        name.setId("review-case");
        name.getStyleClass().add("case-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button back = button("review-back", "review.back", "review.back.tip", asking::back);
        back.setGraphic(new FontIcon(Feather.ARROW_LEFT));
        ToggleButton reveal = new ToggleButton(messages.get("review.reveal"));
        reveal.setId("review-reveal");
        reveal.setTooltip(new Tooltip(messages.get("review.reveal.tip")));
        reveal.setMinWidth(Region.USE_PREF_SIZE);
        reveal.selectedProperty().bindBidirectional(model.revealedProperty());
        prepare(accept, "review-accept", "review.accept.tip", asking::accept);
        Button next = button("review-next", "review.next", "review.next.tip", asking::next);
        HBox top = new HBox(GAP, back, name, reveal, accept, next);
        top.setAlignment(Pos.CENTER_LEFT);
        summary.setId("review-summary");
        provisional.setId("review-provisional");
        provisional.getStyleClass().addAll("chip", "provisional");
        provisional.setText(messages.get("review.provisional"));
        provisional.setTooltip(new Tooltip(messages.get("review.provisional.tip")));
        provisional.setMinWidth(Region.USE_PREF_SIZE);
        provisional.managedProperty().bind(provisional.visibleProperty());
        owner.setId("review-owner");
        owner.getStyleClass().add("hint");
        claim.setId("review-claim");
        claim.getStyleClass().add("small");
        claim.setMinWidth(Region.USE_PREF_SIZE);
        claim.setOnAction(event -> asking.takeOver());
        claim.managedProperty().bind(claim.visibleProperty());
        summary.setMinWidth(Region.USE_PREF_SIZE);
        HBox below = new HBox(GAP * 1.5, summary, provisional, owner, claim);
        below.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(top, below);
    }

    private Button button(String id, String key, String tip, Runnable action) {
        Button button = new Button(messages.get(key));
        prepare(button, id, tip, action);
        return button;
    }

    private void prepare(Button button, String id, String tip, Runnable action) {
        button.setId(id);
        button.setTooltip(new Tooltip(messages.get(tip)));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
    }

    /** Shows the case as it stands. */
    void update() {
        CaseSight sight = model.sightProperty().get();
        if (sight == null) {
            return;
        }
        CaseReview review = sight.review();
        name.setText(review.details().name());
        name.setTooltip(new Tooltip(review.details().name()));
        String flagged = review.flagged() == 0 ? "" : messages.get("review.summary.flagged", review.flagged());
        summary.setText(messages.get(
                        "review.summary",
                        review.toDecide(),
                        review.topics().size(),
                        review.coders().ready(),
                        review.coders().expected().size())
                + (flagged.isEmpty() ? "" : " " + flagged));
        provisional.setVisible(review.coders().isProvisional());
        String since = sight.since().map(dates::format).orElse("");
        owner.setText(sight.owner()
                .map(lead -> messages.get(sight.taken() ? "review.owner.other" : "review.owner.you", lead, since))
                .orElse(messages.get("review.owner.nobody")));
        claim.setVisible(sight.owner().isEmpty() || sight.taken());
        claim.setText(messages.get(sight.taken() ? "review.takeOver" : "review.takeOn"));
        accept.setText(messages.get("review.accept", review.agreed()));
        accept.setDisable(review.agreed() == 0 || sight.taken());
    }
}
