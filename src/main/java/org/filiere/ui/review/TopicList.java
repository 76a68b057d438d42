package org.filiere.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.filiere.ui.i18n.Messages;

/** The items of the case and its value chains, a line each. */
final class TopicList extends VBox {

    private final ReconcileViewModel model;
    private final Messages messages;
    private final VBox box = new VBox();
    private final ScrollPane scroll = new ScrollPane(box);
    private final List<TopicLine> lines = new ArrayList<>();

    TopicList(ReconcileViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("review-topics");
        box.setAccessibleRole(AccessibleRole.LIST_VIEW);
        box.setAccessibleText(messages.get("review.topics"));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("topic-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(), scroll);
        setMinSize(0, 0);
    }

    private HBox head() {
        Label name = headLabel("review.column.item", TopicLine.NAME);
        DotScale scale = new DotScale();
        scale.showHead(messages.get("common.score.na"));
        HBox.setHgrow(scale, Priority.ALWAYS);
        scale.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(
                name,
                scale,
                headLabel("review.column.spread", TopicLine.CHIP),
                headLabel("review.column.final", TopicLine.FINAL));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("topic-head");
        return head;
    }

    private Label headLabel(String key, double width) {
        Label label = new Label(messages.get(key));
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
        return label;
    }

    /** Shows the topics as they stand; lines stay while the topics are the same. */
    void update() {
        CaseSight sight = model.sightProperty().get();
        if (sight == null) {
            return;
        }
        List<String> topics = sight.topics().stream().map(TopicRow::topic).toList();
        if (!topics.equals(lines.stream().map(TopicLine::topic).toList())) {
            lines.clear();
            topics.forEach(topic -> lines.add(new TopicLine(topic, model, messages)));
            box.getChildren().setAll(lines);
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).show(sight.topics().get(i), sight);
        }
    }

    /** Puts the focus on the topic at hand and brings it into sight. */
    void focusCurrent() {
        current().ifPresent(line -> {
            line.requestFocus();
            reveal(line);
        });
    }

    /** Puts the focus into the final cell of the topic at hand. */
    void focusFinalCell() {
        current().ifPresent(TopicLine::focusFinalCell);
    }

    /** Whether a final cell has the focus. */
    boolean isInFinalCell() {
        return lines.stream().anyMatch(TopicLine::isInFinalCell);
    }

    /** Whether a line or a final cell has the focus. */
    boolean hasFocus() {
        return lines.stream().anyMatch(line -> line.isFocused() || line.isInFinalCell());
    }

    private Optional<TopicLine> current() {
        return lines.stream()
                .filter(line -> line.topic().equals(model.currentProperty().get()))
                .findFirst();
    }

    private void reveal(TopicLine line) {
        double hidden = box.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            double top = line.getBoundsInParent().getMinY();
            double bottom = line.getBoundsInParent().getMaxY();
            double from = scroll.getVvalue() * hidden;
            double to = from + scroll.getViewportBounds().getHeight();
            if (top < from) {
                scroll.setVvalue(top / hidden);
            } else if (bottom > to) {
                scroll.setVvalue((bottom - scroll.getViewportBounds().getHeight()) / hidden);
            }
        }
    }
}
