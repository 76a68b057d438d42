package org.filiere.ui.coding;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filiere.domain.Passage;
import org.filiere.ui.coding.PassagePicker.Target;
import org.filiere.ui.i18n.Messages;

/**
 * Asks over the screen to which items and chains a passage is linked: typing narrows the list, Space ticks, Ctrl+E turns
 * for into against, Enter links, Esc goes back.
 */
final class PassagePickerView extends StackPane {

    private static final double WIDTH = 430;
    private static final double HEIGHT = 330;
    private static final int LONGEST = 140;

    private final PassagePicker model;
    private final Messages messages;
    private final Runnable onClosed;
    private final TextField filter = new TextField();
    private final ListView<Target> list = new ListView<>();
    private final Label quote = new Label();
    private final Button stance = new Button();

    PassagePickerView(PassagePicker model, Messages messages, Runnable onClosed) {
        this.model = model;
        this.messages = messages;
        this.onClosed = onClosed;
        setId("coding-picker");
        getStyleClass().add("keys-veil");
        filter.setId("coding-picker-filter");
        filter.setPromptText(messages.get("coding.picker.filter"));
        filter.setAccessibleText(messages.get("coding.picker.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        list.setId("coding-picker-list");
        list.setPrefHeight(HEIGHT);
        list.setCellFactory(view -> new TargetCell());
        list.setAccessibleText(messages.get("coding.picker"));
        model.targetsProperty().subscribe(targets -> {
            list.getItems().setAll(targets);
            list.getSelectionModel().selectFirst();
        });
        model.tickedProperty().subscribe(ticked -> list.refresh());
        Label title = new Label(messages.get("coding.picker"));
        title.getStyleClass().add("section-title");
        quote.getStyleClass().add("hint");
        quote.setWrapText(true);
        Label keys = new Label(messages.get("coding.picker.keys"));
        keys.getStyleClass().add("hint");
        keys.setWrapText(true);
        VBox card = new VBox(10, title, quote, filter, list, foot(), keys);
        card.getStyleClass().add("keys-card");
        card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        getChildren().add(card);
        setAlignment(Pos.CENTER);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (" ".equals(event.getCharacter())) {
                event.consume();
            }
        });
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        setVisible(false);
        setManaged(false);
    }

    void open(Passage passage) {
        model.begin(passage);
        String words = passage.quote().replaceAll("\\s+", " ");
        quote.setText("“" + (words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words) + "”");
        setVisible(true);
        setManaged(true);
        filter.requestFocus();
    }

    private HBox foot() {
        stance.setId("coding-picker-stance");
        stance.setOnAction(event -> model.toggleStance());
        model.stanceProperty().subscribe(now -> {
            stance.setText(messages.of(now));
            stance.getStyleClass().removeAll("stance-for", "stance-against");
            stance.getStyleClass().add("stance-" + now.id());
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button link = new Button(messages.get("coding.picker.link"));
        link.setId("coding-picker-link");
        link.getStyleClass().add("accent");
        link.setOnAction(event -> apply());
        HBox foot = new HBox(8, stance, gap, link);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void onKey(KeyEvent event) {
        boolean onButton = event.getTarget() instanceof Button;
        Target at = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getCode() == KeyCode.E && event.isShortcutDown()) {
            model.toggleStance();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int next = list.getSelectionModel().getSelectedIndex() + (event.getCode() == KeyCode.DOWN ? 1 : -1);
            if (next >= 0 && next < list.getItems().size()) {
                list.getSelectionModel().select(next);
                list.scrollTo(Math.max(0, next - 4));
            }
        } else if (!onButton && isTick(event)) {
            if (at != null) {
                model.toggle(at);
                filter.selectAll();
            }
        } else if (!onButton && event.getCode() == KeyCode.ENTER) {
            apply();
        } else {
            return;
        }
        event.consume();
    }

    private static boolean isTick(KeyEvent event) {
        return event.getCode() == KeyCode.SPACE || (event.getCode() == KeyCode.ENTER && event.isShortcutDown());
    }

    private void apply() {
        model.apply(list.getSelectionModel().getSelectedItem());
        close();
    }

    private void close() {
        setVisible(false);
        setManaged(false);
        onClosed.run();
    }

    private final class TargetCell extends ListCell<Target> {

        private final CheckBox box = new CheckBox();

        private TargetCell() {
            box.setFocusTraversable(false);
            box.setMouseTransparent(true);
            setOnMouseClicked(event -> {
                if (getItem() != null) {
                    model.toggle(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Target target, boolean empty) {
            super.updateItem(target, empty);
            getStyleClass().removeIf(style -> style.startsWith("dimension-"));
            if (empty || target == null) {
                setText(null);
                setGraphic(null);
            } else {
                boolean ticked = model.tickedProperty().get().contains(target);
                box.setSelected(ticked);
                setText(target.name());
                setGraphic(box);
                getStyleClass().add(target.styleClass());
                setAccessibleText(messages.get(ticked ? "coding.picker.ticked" : "coding.picker.open", target.name()));
            }
        }
    }
}
