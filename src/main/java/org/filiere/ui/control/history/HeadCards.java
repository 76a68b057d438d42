package org.filiere.ui.control.history;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.filiere.domain.Content;
import org.filiere.domain.FieldChange;
import org.filiere.domain.Revision;
import org.filiere.domain.Stamp;
import org.filiere.ui.i18n.Messages;

/**
 * The states of something that went apart, one above the other: who, when, on which machine, and what is different, each
 * with a button that keeps it.
 */
public final class HeadCards extends VBox {

    private static final double GAP = 12;
    private static final int DEVICE_LETTERS = 8;

    private final Messages messages;
    private final UnaryOperator<String> nameOf;
    private final Consumer<Revision> keep;
    private final ValueWords values;
    private final DateTimeFormatter time;

    /**
     * Cards that show nothing yet.
     *
     * @param nameOf the name of the coder with this id
     * @param keep called with the state that is to be kept
     */
    public HeadCards(Messages messages, ZoneId zone, UnaryOperator<String> nameOf, Consumer<Revision> keep) {
        super(GAP);
        this.messages = messages;
        this.nameOf = nameOf;
        this.keep = keep;
        this.values = new ValueWords(messages);
        this.time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(zone);
        getStyleClass().add("history-list");
        getStylesheets()
                .add(HeadCards.class
                        .getResource("/org/filiere/ui/control/history.css")
                        .toExternalForm());
    }

    /** Shows these states; each card has the id {@code head-}number, its button {@code head-keep-}number, from 1. */
    public void show(List<Revision> heads) {
        List<Node> cards = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            cards.add(card(heads, i));
        }
        getChildren().setAll(cards);
    }

    private Node card(List<Revision> heads, int index) {
        Revision head = heads.get(index);
        Stamp stamp = head.stamp();
        Label who = new Label(messages.get("history.who", nameOf.apply(stamp.author()), time.format(stamp.at())));
        who.getStyleClass().add("history-who");
        who.setWrapText(true);
        String device = stamp.device();
        Label where = new Label(messages.get(
                index == 0 ? "history.head.shown" : "history.head.other",
                device.length() <= DEVICE_LETTERS ? device : device.substring(0, DEVICE_LETTERS) + "…"));
        where.setTooltip(new Tooltip(device));
        where.getStyleClass().add("hint");
        where.setWrapText(true);
        VBox card = new VBox(4, who, where);
        card.setId("head-" + (index + 1));
        card.getStyleClass().add("history-card");
        card.getChildren().addAll(content(heads, index));
        Button button = new Button(messages.get("history.keep"));
        button.setId("head-keep-" + (index + 1));
        button.setAccessibleText(messages.get("history.keep") + ": " + who.getText());
        button.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        button.setOnAction(event -> keep.accept(head));
        card.getChildren().add(button);
        return card;
    }

    private List<Node> content(List<Revision> heads, int index) {
        Content mine = heads.get(index).content();
        if (mine instanceof Content.Tombstone) {
            return List.of(flow(text(messages.get("history.head.deleted"), "history-new")));
        }
        Map<String, FieldChange> different = different(heads, index);
        List<Node> nodes = new ArrayList<>();
        different.forEach((field, change) -> nodes.add(field(field, change)));
        if (nodes.isEmpty()) {
            nodes.add(flow(text(messages.get("history.head.same"), "history-field")));
        }
        return nodes;
    }

    /** The fields in which this state differs from any other one, with the other's value as the one before. */
    private static Map<String, FieldChange> different(List<Revision> heads, int index) {
        Map<String, FieldChange> different = new LinkedHashMap<>();
        Content mine = heads.get(index).content();
        for (Revision other : heads) {
            if (other != heads.get(index)) {
                FieldChange.between(other.content(), mine)
                        .forEach(change -> different.putIfAbsent(change.field(), change));
            }
        }
        return different;
    }

    private Node field(String field, FieldChange change) {
        TextFlow flow = flow(text(messages.get("history.field." + field) + ": ", "history-field"));
        Object mine = change.after().orElse("");
        Optional<Object> other = change.before();
        if (change.isText() && mine instanceof String words && other.orElse("") instanceof String others) {
            WordDiff.between(others, words).stream()
                    .filter(part -> part.fate() != WordDiff.Fate.REMOVED)
                    .forEach(part -> flow.getChildren()
                            .add(text(part.text(), "diff-" + part.fate().name().toLowerCase(Locale.ROOT))));
            if (words.isBlank()) {
                flow.getChildren().add(text(values.of(words), "history-new"));
            }
        } else {
            flow.getChildren().add(text(values.of(mine), "history-new"));
        }
        return flow;
    }

    private static TextFlow flow(Text first) {
        TextFlow flow = new TextFlow(first);
        flow.getStyleClass().add("history-change");
        return flow;
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }
}
