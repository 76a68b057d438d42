package org.filiere.ui.control.history;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.filiere.domain.Coder;
import org.filiere.domain.Stamp;
import org.filiere.ui.i18n.Messages;

/** Makes the card of a step in a history: who, when, on which machine, what changed from what. */
final class HistoryCards {

    private static final int DEVICE_LETTERS = 8;

    private final HistoryViewModel model;
    private final Messages messages;
    private final ChangeFlows flows;
    private final DateTimeFormatter time;

    HistoryCards(HistoryViewModel model, Messages messages, ZoneId zone) {
        this.model = model;
        this.messages = messages;
        this.flows = new ChangeFlows(messages);
        this.time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(zone);
    }

    Node card(HistoryEntry entry, int number) {
        VBox card = new VBox(4);
        card.setId("history-entry-" + number);
        card.getStyleClass().add("history-card");
        Stamp stamp = entry.revision().stamp();
        Label who = new Label(messages.get("history.who", name(stamp.author()), time.format(stamp.at())));
        who.getStyleClass().add("history-who");
        who.setWrapText(true);
        Label what = new Label(
                messages.get("history.what", messages.of(entry.what()), shortOf(stamp.device()), entry.revisions()));
        what.getStyleClass().add("hint");
        what.setWrapText(true);
        what.setTooltip(new Tooltip(stamp.device()));
        card.getChildren().addAll(who, what);
        boolean inConflict = entry.head() && model.conflictProperty().get();
        if (inConflict) {
            Label conflict = new Label(messages.get("history.head"));
            conflict.getStyleClass().add("problem");
            card.getChildren().add(conflict);
        }
        entry.changes().forEach(change -> card.getChildren().add(flows.of(change.withNames(this::name))));
        action(entry, inConflict, number).ifPresent(card.getChildren()::add);
        return card;
    }

    private Optional<Button> action(HistoryEntry entry, boolean inConflict, int number) {
        if (!model.changeableProperty().get() || (entry.head() && !inConflict)) {
            return Optional.empty();
        }
        String key =
                inConflict ? "history.keep" : entry.revision().isTombstone() ? "history.deleteAgain" : "history.back";
        Button button = new Button(messages.get(key));
        button.setId("history-back-" + number);
        button.getStyleClass().addAll(Styles.SMALL, inConflict ? Styles.ACCENT : Styles.FLAT);
        button.setOnAction(event -> model.bringBack(entry));
        return Optional.of(button);
    }

    private String name(String coderId) {
        if (coderId.equals(Stamp.TEAM)) {
            return messages.get("history.team");
        }
        Coder coder = model.study().snapshot().coders().get(coderId);
        return coder == null ? coderId : coder.name();
    }

    private static String shortOf(String device) {
        return device.length() <= DEVICE_LETTERS ? device : device.substring(0, DEVICE_LETTERS) + "…";
    }
}
