package org.filiere.ui.team;

import java.time.ZoneId;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filiere.domain.Entity;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.control.history.HeadCards;
import org.filiere.ui.i18n.Messages;

/** What went apart: a list, and beside it the states of the chosen one. In the list, 1 to 9 keeps that state. */
final class SettleView extends StackPane {

    private static final double GAP = 12;
    private static final double LIST = 430;
    private static final double ROW = 48;

    private final SettleViewModel model;
    private final Messages messages;
    private final ListView<Entity> list = new ListView<>();
    private final HeadCards cards;
    private final Label about = new Label();
    private int place;

    SettleView(SettleViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        cards = new HeadCards(messages, ZoneId.systemDefault(), model.names()::coder, model::keep);
        setId("team-settle-pane");
        list.setId("team-conflicts");
        list.setAccessibleText(messages.get("team.section.SETTLE"));
        list.setItems(model.entities());
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new ConflictCell());
        list.setMinWidth(LIST);
        list.setPrefWidth(LIST);
        list.getStyleClass().add("team-table");
        about.getStyleClass().add("section-title");
        about.setWrapText(true);
        about.setId("team-conflict");
        Label rule = new Label(messages.get("team.settle.text"));
        rule.getStyleClass().add("hint");
        rule.setWrapText(true);
        rule.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("team-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox right = new VBox(GAP, about, rule, scroll);
        right.getStyleClass().add("card");
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox content = new HBox(GAP, list, right);
        EmptyState empty =
                new EmptyState(messages.get("team.settle.empty.title"), messages.get("team.settle.empty.text"));
        getChildren().addAll(content, empty);
        Runnable update = () -> {
            content.setVisible(!model.entities().isEmpty());
            empty.setVisible(model.entities().isEmpty());
        };
        update.run();
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> chosen(now));
        model.entities().addListener((ListChangeListener<Entity>) change -> {
            update.run();
            follow();
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /** Puts the focus into the list. */
    void begin() {
        follow();
        list.requestFocus();
    }

    private void chosen(Entity entity) {
        if (entity == null) {
            about.setText("");
            cards.getChildren().clear();
            return;
        }
        place = list.getSelectionModel().getSelectedIndex();
        about.setText(title(entity));
        cards.show(entity.heads());
    }

    /** After one was settled, the one that took its place is next. */
    private void follow() {
        if (!model.entities().isEmpty() && list.getSelectionModel().getSelectedItem() == null) {
            list.getSelectionModel().select(Math.min(place, model.entities().size() - 1));
        }
    }

    private void onKey(KeyEvent event) {
        Entity entity = list.getSelectionModel().getSelectedItem();
        KeyCode code = event.getCode();
        if (entity != null && code.isDigitKey() && !event.isShortcutDown()) {
            int number = Integer.parseInt(code.getName().replaceAll("\\D", ""));
            if (number >= 1 && number <= entity.heads().size()) {
                event.consume();
                model.keep(entity.heads().get(number - 1));
            }
        }
    }

    private String title(Entity entity) {
        return messages.get(
                "team.settle.title",
                model.names().entity(entity.ref()),
                model.names().caseName(entity.ref().caseId().orElse("")),
                entity.ref()
                        .coderId()
                        .map(model.names()::coder)
                        .orElse(model.names().coder("")));
    }

    /** What went apart, and of whom. */
    private final class ConflictCell extends ListCell<Entity> {

        private final Label what = new Label();
        private final Label where = new Label();
        private final VBox box = new VBox(1, what, where);

        ConflictCell() {
            where.getStyleClass().add("hint");
            box.setMaxWidth(LIST - 2 * GAP);
            box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            setGraphic(box);
        }

        @Override
        protected void updateItem(Entity entity, boolean empty) {
            super.updateItem(entity, empty);
            boolean none = empty || entity == null;
            setGraphic(none ? null : box);
            setTooltip(none ? null : new Tooltip(title(entity)));
            if (!none) {
                what.setText(model.names().entity(entity.ref()));
                where.setText(messages.get(
                        "team.settle.where",
                        model.names().caseName(entity.ref().caseId().orElse("")),
                        entity.ref()
                                .coderId()
                                .map(model.names()::coder)
                                .orElse(model.names().coder("")),
                        entity.heads().size()));
                setAccessibleText(title(entity));
            }
        }
    }
}
