package org.filiere.ui.audit;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.filiere.domain.FieldChange;
import org.filiere.review.audit.AuditEntry;
import org.filiere.ui.control.history.ChangeFlows;
import org.filiere.ui.i18n.Messages;

/** The chosen entry in full: who, when, on which machine, what changed from what, and why. */
final class AuditDetails extends VBox {

    private static final double GAP = 8;

    private final AuditViewModel model;
    private final Messages messages;
    private final ChangeFlows flows;
    private final VBox list = new VBox(GAP);
    private final Button open = new Button();
    private final Button history = new Button();
    private final FlowPane actions = new FlowPane(GAP, GAP, open, history);

    AuditDetails(AuditViewModel model, Messages messages) {
        super(GAP);
        this.model = model;
        this.messages = messages;
        flows = new ChangeFlows(messages);
        setId("audit-details");
        getStyleClass().add("card");
        getStylesheets()
                .add(AuditDetails.class
                        .getResource("/org/filiere/ui/control/history.css")
                        .toExternalForm());
        open.setId("audit-open");
        open.setText(messages.get("audit.open"));
        open.setTooltip(new Tooltip(messages.get("audit.open.tip")));
        open.getStyleClass().add(Styles.SMALL);
        open.setOnAction(event -> model.chosenProperty().get().ifPresent(model::open));
        history.setId("audit-history");
        history.setText(messages.get("audit.history"));
        history.setTooltip(new Tooltip(messages.get("audit.history.tip")));
        history.getStyleClass().add(Styles.SMALL);
        history.setOnAction(event -> model.chosenProperty().get().ifPresent(model::showHistory));
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("audit-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, actions);
        model.chosenProperty().subscribe(chosen -> show());
        model.changesProperty().subscribe(changes -> show());
    }

    private void show() {
        Optional<AuditEntry> chosen = model.chosenProperty().get();
        list.getChildren().clear();
        actions.setVisible(chosen.isPresent());
        chosen.ifPresentOrElse(this::fill, () -> label(messages.get("audit.choose"), "hint"));
    }

    private void fill(AuditEntry entry) {
        AuditWords words = model.words();
        label(words.action(entry.action()), "section-title");
        label(words.about(entry), "audit-about");
        label(messages.get("audit.who", words.person(entry.author()), words.when(entry.at())), "hint");
        Label device = label(
                messages.get(
                        model.isMerged(entry) ? "audit.device.other" : "audit.device.this",
                        words.device(entry.device())),
                "hint");
        device.setTooltip(new Tooltip(entry.device()));
        List<FieldChange> changes = model.changesProperty().get();
        changes.stream().map(words::named).forEach(change -> list.getChildren().add(flows.of(change)));
        boolean told = changes.stream()
                .anyMatch(
                        change -> change.after().filter(entry.reason()::equals).isPresent());
        if (!entry.reason().isBlank() && !told) {
            label(messages.get("audit.reason", entry.reason()), "audit-reason");
        }
    }

    private Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        list.getChildren().add(label);
        return label;
    }
}
