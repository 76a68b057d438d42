package org.filiere.ui.agreement;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.filiere.ui.i18n.Messages;

/** The seed of the random numbers; a new one counts at Enter or when the field is left. */
final class SeedField extends HBox {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final double WIDTH = 90;

    private final AgreementViewModel model;
    private final Messages messages;
    private final TextField field = new TextField();

    SeedField(AgreementViewModel model, Messages messages) {
        super(6);
        this.model = model;
        this.messages = messages;
        setAlignment(Pos.CENTER_LEFT);
        Label label = new Label(messages.get("agreement.seed"));
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("field-label");
        field.setId("agreement-seed");
        field.setPrefWidth(WIDTH);
        field.setTooltip(new Tooltip(messages.get("agreement.seed.tip")));
        field.setOnAction(event -> take());
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                take();
            }
        });
        model.seedProperty().subscribe(seed -> field.setText(Long.toString(seed)));
        getChildren().addAll(label, field);
    }

    private void take() {
        try {
            model.seedProperty().set(Long.parseLong(field.getText().strip()));
            wrong(false);
        } catch (NumberFormatException e) {
            wrong(true);
        }
    }

    private void wrong(boolean now) {
        field.pseudoClassStateChanged(ERROR, now);
        field.getTooltip().setText(messages.get(now ? "agreement.seed.wrong" : "agreement.seed.tip"));
    }
}
