package org.filiere.ui.evidence;

import atlantafx.base.theme.Styles;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says that another copy of the study has withdrawn sources that this one still holds, and leads to doing it here. */
final class PendingBar extends HBox {

    private static final double GAP = 10;

    private final Messages messages;
    private final Label words = new Label();

    PendingBar(EvidenceViewModel model, Messages messages) {
        super(GAP);
        this.messages = messages;
        setId("evidence-pending");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("pending-bar");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button withdraw = new Button(messages.get("evidence.pending.open"));
        withdraw.setId("evidence-pending-open");
        withdraw.getStyleClass().addAll(Styles.SMALL, Styles.DANGER);
        withdraw.setMinWidth(Region.USE_PREF_SIZE);
        withdraw.setOnAction(event -> model.askToWithdrawPending());
        getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), words, withdraw);
        model.pendingProperty().subscribe(this::show);
    }

    private void show(Set<String> pending) {
        setVisible(!pending.isEmpty());
        setManaged(!pending.isEmpty());
        words.setText(messages.get("evidence.pending", pending.size()));
    }
}
