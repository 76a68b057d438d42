package org.filiere.ui.progress;

import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.filiere.analysis.Completeness;
import org.filiere.domain.EntityRef;
import org.filiere.ui.control.handin.HandInWords;
import org.filiere.ui.i18n.Messages;

/** What is open of one case, each thing a link to where it is done. */
final class OpenWorkView extends VBox {

    private static final double GAP = 6;

    private final ProgressViewModel model;
    private final Messages messages;
    private final HandInWords words;
    private final Label title = new Label();
    private final VBox list = new VBox(GAP);

    OpenWorkView(ProgressViewModel model, Messages messages, HandInWords words) {
        super(GAP);
        this.model = model;
        this.messages = messages;
        this.words = words;
        setId("progress-open");
        getStyleClass().add("card");
        title.getStyleClass().add("section-title");
        title.setMaxWidth(Double.MAX_VALUE);
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("progress-scroll");
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(title, scroll);
    }

    /** Shows a case; nothing for none. */
    void show(Optional<WorkRow> row) {
        list.getChildren().clear();
        title.setText(row.map(WorkRow::name).orElse(""));
        title.setTooltip(new Tooltip(title.getText()));
        row.ifPresent(this::fill);
    }

    private void fill(WorkRow row) {
        Completeness work = row.work();
        work.handedIn().ifPresent(handedIn -> {
            hint(words.status(handedIn)).setId("progress-handed-in");
            if (!handedIn.note().isBlank()) {
                hint(handedIn.note()).setId("progress-note");
            }
        });
        for (Completeness.ItemWork item : work.open()) {
            link(
                    "progress-item-" + item.item().id(),
                    item.item().name(),
                    words.gaps(item.gaps()),
                    () -> model.code(row.caseId(), item.item().id()));
        }
        if (work.governanceOpen()) {
            link(
                    "progress-item-governance",
                    messages.get("progress.governance"),
                    messages.get("progress.governance.open"),
                    () -> model.code(row.caseId(), ""));
        }
        for (EntityRef conflict : work.conflicts()) {
            link(
                    "progress-conflict",
                    messages.get("progress.conflict", messages.of(conflict.kind())),
                    messages.get("progress.conflict.text"),
                    () -> model.showConflict(conflict));
        }
        if (work.open().isEmpty() && !work.governanceOpen()) {
            hint(messages.get("progress.nothingOpen")).setId("progress-nothing-open");
        }
    }

    private void link(String id, String name, String text, Runnable action) {
        Hyperlink link = new Hyperlink(name);
        link.setId(id);
        link.setTooltip(new Tooltip(name));
        link.setOnAction(event -> action.run());
        Label what = new Label(text);
        what.getStyleClass().add("hint");
        what.setWrapText(true);
        list.getChildren().add(new VBox(link, what));
    }

    private Label hint(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("hint");
        label.setWrapText(true);
        list.getChildren().add(label);
        return label;
    }
}
