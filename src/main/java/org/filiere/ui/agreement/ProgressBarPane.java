package org.filiere.ui.agreement;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.filiere.ui.agreement.AgreementWork.State;
import org.filiere.ui.i18n.Messages;

/** How far the computing is; it can be stopped, and begun again. */
final class ProgressBarPane extends HBox {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final double WIDTH = 110;

    private final Messages messages;
    private final Label what = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button stop;
    private final Button again;

    ProgressBarPane(AgreementViewModel model, Messages messages) {
        super(8);
        this.messages = messages;
        setId("agreement-progress");
        setAlignment(Pos.CENTER_RIGHT);
        what.setId("agreement-state");
        what.getStyleClass().add("hint");
        bar.setPrefWidth(WIDTH);
        bar.setId("agreement-bar");
        bar.setAccessibleText(messages.get("agreement.resampling"));
        bar.progressProperty().bind(model.work().progressProperty());
        stop = button("agreement-stop", "agreement.stop", () -> model.work().stop());
        again = button("agreement-again", "agreement.again", model::compute);
        getChildren().addAll(what, bar, stop, again);
        model.work().stateProperty().addListener((property, before, now) -> show(now));
        show(model.work().stateProperty().get());
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(messages.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show(State state) {
        what.setText(messages.get("agreement.state." + state.name()));
        seen(what, state != State.NOTHING && state != State.DONE);
        seen(bar, state == State.RESAMPLING);
        seen(stop, state == State.RESAMPLING);
        seen(again, state == State.STOPPED || state == State.OUTDATED);
        what.pseudoClassStateChanged(STALE, state == State.OUTDATED || state == State.COMPUTING);
    }

    private static void seen(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
