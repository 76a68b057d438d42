package org.filiere.ui.control.history;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.ui.i18n.Messages;

/** The history of an entity as a column of cards, newest first, for a panel of any screen. */
public final class HistoryList extends VBox {

    private static final int AT_FIRST = 20;

    private final HistoryViewModel model;
    private final Messages messages;
    private final HistoryCards cards;
    private int limit = AT_FIRST;

    public HistoryList(HistoryViewModel model, Messages messages) {
        super(8);
        this.model = model;
        this.messages = messages;
        this.cards = new HistoryCards(model, messages, ZoneId.systemDefault());
        setId("history-list");
        getStyleClass().add("history-list");
        getStylesheets()
                .add(HistoryList.class
                        .getResource("/org/filiere/ui/control/history.css")
                        .toExternalForm());
        model.shownProperty().addListener((property, before, now) -> limit = AT_FIRST);
        model.entriesProperty().addListener((property, before, now) -> update());
        model.closedProperty().addListener((property, before, now) -> update());
        model.changeableProperty().addListener((property, before, now) -> update());
        model.conflictProperty().addListener((property, before, now) -> update());
        update();
    }

    private void update() {
        List<HistoryEntry> entries = model.entriesProperty().get();
        List<Node> nodes = new ArrayList<>();
        if (model.closedProperty().get()) {
            nodes.add(line("history.closed", "hint"));
        } else if (entries.isEmpty()) {
            nodes.add(line("history.none", "hint"));
        }
        if (model.conflictProperty().get()) {
            nodes.add(line("history.conflict", "problem"));
        }
        for (int i = 0; i < Math.min(limit, entries.size()); i++) {
            nodes.add(cards.card(entries.get(i), i));
        }
        if (entries.size() > limit) {
            Hyperlink more = new Hyperlink(messages.get("history.more", entries.size() - limit));
            more.setId("history-more");
            more.setOnAction(event -> {
                limit = Integer.MAX_VALUE;
                update();
            });
            nodes.add(more);
        }
        getChildren().setAll(nodes);
    }

    private Label line(String key, String style) {
        Label label = new Label(messages.get(key));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
