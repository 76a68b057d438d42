package org.filiere.ui.review;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.review.ChainComparison;
import org.filiere.review.Comparison;
import org.filiere.review.Decisions;
import org.filiere.ui.Navigator;
import org.filiere.ui.i18n.Messages;

/** Who decided the topic at hand and when, whether it has to be looked at again, and the ways on from there. */
final class DecisionBanner extends VBox {

    private final ReconcileViewModel model;
    private final Messages messages;
    private final DateTimeFormatter dates;
    private final Label said = new Label();
    private final Label alarm = new Label();
    private final Button keep = new Button();
    private final Button reopen = new Button();
    private final Hyperlink history = new Hyperlink();

    /**
     * A banner that says nothing.
     *
     * @param onKeep lets the decision stand
     * @param onReopen asks for the reason of opening it again
     */
    DecisionBanner(
            ReconcileViewModel model,
            Messages messages,
            ZoneId zone,
            Navigator navigator,
            Runnable onKeep,
            Runnable onReopen) {
        super(4);
        this.model = model;
        this.messages = messages;
        dates = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(zone);
        getStyleClass().add("decision-banner");
        said.setId("review-decided");
        said.setWrapText(true);
        alarm.setId("review-alarm");
        alarm.setWrapText(true);
        alarm.getStyleClass().add("alarm");
        keep.setText(messages.get("review.keep"));
        keep.setId("review-keep");
        keep.setOnAction(event -> onKeep.run());
        reopen.setText(messages.get("review.reopen"));
        reopen.setId("review-reopen");
        reopen.setOnAction(event -> onReopen.run());
        history.setText(messages.get("review.history"));
        history.setId("review-history");
        history.setOnAction(event -> {
            history.setVisited(false);
            model.row().ifPresent(row -> navigator.showHistory(Decisions.decision(model.caseId(), row.topic())));
        });
        for (Region node : new Region[] {said, alarm, keep, reopen}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        getChildren().addAll(alarm, said, new FlowPane(8, 4, keep, reopen, history));
    }

    /** Shows where the decision on this topic stands. */
    void update(TopicRow row) {
        boolean decided = row.status().isDecided();
        EntityRef ref = Decisions.decision(model.caseId(), row.topic());
        Entity entity = model.sightProperty().get().file().entity(ref).orElse(null);
        setVisible(entity != null || row.status().conflict());
        setManaged(isVisible());
        said.setVisible(decided);
        if (decided) {
            said.setText(messages.get(
                    "review.decidedBy",
                    CaseSight.name(
                            model.study().snapshot(), entity.current().stamp().author()),
                    dates.format(entity.current().stamp().at())));
        }
        alarm.setVisible(row.status().flagged() || row.status().conflict());
        alarm.setText(row.status().conflict() ? messages.get("review.conflict.text") : flagged(row));
        keep.setVisible(row.status().flagged() && !model.isTaken());
        reopen.setVisible(decided && !model.isTaken());
        history.setVisible(entity != null);
    }

    private String flagged(TopicRow row) {
        List<String> changed = row.scores()
                .map(Comparison::changedSince)
                .or(() -> row.chains().map(ChainComparison::changedSince))
                .orElse(List.of());
        String who = model.sightProperty().get().coders().stream()
                .filter(coder -> changed.contains(coder.coderId()))
                .map(CoderLetter::letter)
                .collect(Collectors.joining(", "));
        return messages.get(who.isEmpty() ? "review.flagged.gone" : "review.flagged.text", who);
    }
}
