package org.filiere.ui.review;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.i18n.Messages;

/** The matrix with its filters, legend and totals, or what to do while there is none. */
final class MatrixPane extends StackPane {

    private final ReviewViewModel model;
    private final Messages messages;
    private final MatrixTable table;
    private final MatrixFilterBar filters;
    private final MatrixLegend legend;
    private final VBox content;
    private final EmptyState noWork;

    MatrixPane(ReviewViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        table = new MatrixTable(model, messages);
        filters = new MatrixFilterBar(model, messages);
        legend = new MatrixLegend(messages);
        Label title = new Label(messages.get("review.title"));
        title.getStyleClass().add("screen-title");
        Button clear = new Button(messages.get("review.filter.clear"));
        clear.setOnAction(event -> filters.clear());
        table.setPlaceholder(
                new EmptyState(messages.get("review.noneWanted.title"), messages.get("review.noneWanted.text"), clear));
        Label keys = new Label(messages.get("review.matrix.keys"));
        keys.getStyleClass().add("hint");
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox head = new HBox(16, title, legend.totals());
        head.setAlignment(Pos.BASELINE_LEFT);
        content = new VBox(head, filters, legend, table, keys);
        content.getStyleClass().addAll("screen", "review-matrix-screen");
        Button team = new Button(messages.get("review.empty.action"));
        team.setId("review-empty-team");
        team.setOnAction(event -> model.showTeam());
        noWork = new EmptyState(messages.get("review.empty.title"), messages.get("review.empty.text"), team);
        getChildren().addAll(content, noWork);
        model.readyProperty().subscribe(ready -> update());
        model.totalsProperty().addListener((property, before, now) -> update());
    }

    /** Puts the focus into the matrix. */
    void focus() {
        if (content.isVisible()) {
            table.focusCell();
        }
    }

    /** The case and topic that have the focus when the matrix comes back into sight. */
    void choose(String caseId, String topic) {
        table.choose(caseId, topic);
    }

    private void update() {
        boolean work = model.hasWork();
        boolean first = work && !content.isVisible();
        content.setVisible(work);
        noWork.setVisible(!work && model.readyProperty().get());
        legend.show(model.totalsProperty().get());
        if (first && isVisible()) {
            focus();
        }
    }
}
