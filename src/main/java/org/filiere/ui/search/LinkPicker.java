package org.filiere.ui.search;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.filiere.domain.Item;
import org.filiere.domain.Passage;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.search.LinkViewModel.CaseChoice;

/** Lies over the search while it asks which item a passage is to be linked to. Enter links, Esc does not. */
final class LinkPicker extends StackPane {

    private static final double WIDTH = 560;
    private static final double LIST_HEIGHT = 280;
    private static final double QUOTE_HEIGHT = 96;

    private final LinkViewModel model;
    private final Messages messages;
    private final Runnable onClosed;
    private final Label quote = new Label();
    private final ComboBox<CaseChoice> cases = new ComboBox<>();
    private final TextField filter = new TextField();
    private final ListView<Item> items = new ListView<>();

    LinkPicker(LinkViewModel model, Messages messages, Runnable onClosed) {
        this.model = model;
        this.messages = messages;
        this.onClosed = onClosed;
        setId("search-link");
        getStyleClass().add("search-veil");
        quote.setId("search-link-quote");
        quote.getStyleClass().add("search-quote");
        quote.setWrapText(true);
        quote.setMaxHeight(QUOTE_HEIGHT);
        Label title = new Label(messages.get("search.link.title"));
        title.getStyleClass().add("section-title");
        Label hint = new Label(messages.get("search.link.hint"));
        hint.getStyleClass().add("hint");
        VBox box = new VBox(10, title, quote, cases(), filter(), hint, items(), buttons());
        box.getStyleClass().add("search-picker");
        box.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        getChildren().add(box);
        setAlignment(box, Pos.TOP_CENTER);
        model.passageProperty().addListener((property, before, now) -> show(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        show(null);
    }

    private Node cases() {
        cases.setId("search-link-case");
        cases.setAccessibleText(messages.get("search.link.case"));
        cases.setMaxWidth(Double.MAX_VALUE);
        cases.setConverter(new StringConverter<>() {
            @Override
            public String toString(CaseChoice choice) {
                return choice == null ? "" : choice.name();
            }

            @Override
            public CaseChoice fromString(String name) {
                return null;
            }
        });
        model.casesProperty()
                .addListener((property, before, now) -> cases.getItems().setAll(now));
        cases.valueProperty().bindBidirectional(model.chosenCaseProperty());
        return cases;
    }

    private Node filter() {
        filter.setId("search-link-filter");
        filter.setPromptText(messages.get("search.link.filter"));
        filter.setAccessibleText(messages.get("search.link.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        return filter;
    }

    private Node items() {
        items.setId("search-link-items");
        items.setPrefHeight(LIST_HEIGHT);
        items.setFocusTraversable(false);
        items.setPlaceholder(new Label(messages.get("search.link.none")));
        items.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(Item item, boolean empty) {
                super.updateItem(item, empty);
                setText(
                        empty || item == null
                                ? null
                                : messages.get("search.link.item", item.name(), messages.of(item.dimension())));
            }
        });
        model.itemsProperty().addListener((property, before, now) -> fill(now));
        model.chosenItemProperty().addListener((property, before, now) -> choose(now));
        items.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.chosenItemProperty().set(now);
            }
        });
        return items;
    }

    private Node buttons() {
        Button link = new Button(messages.get("search.link.do"));
        link.setId("search-link-do");
        link.getStyleClass().add(Styles.ACCENT);
        link.disableProperty().bind(model.chosenItemProperty().isNull());
        link.setOnAction(event -> model.link());
        Button cancel = new Button(messages.get("common.cancel"));
        cancel.setId("search-link-cancel");
        cancel.setOnAction(event -> model.cancel());
        HBox buttons = new HBox(8, cancel, link);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void fill(List<Item> now) {
        items.getItems().setAll(now);
        choose(model.chosenItemProperty().get());
    }

    private void choose(Item item) {
        if (item != null && !item.equals(items.getSelectionModel().getSelectedItem())) {
            items.getSelectionModel().select(item);
            items.scrollTo(item);
        }
    }

    private void show(Passage passage) {
        boolean wasVisible = isVisible();
        setVisible(passage != null);
        setManaged(passage != null);
        if (passage != null) {
            quote.setText(passage.quote());
            cases.setDisable(model.casesProperty().get().size() == 1);
            fill(model.itemsProperty().get());
            filter.requestFocus();
        } else if (wasVisible) {
            onClosed.run();
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.cancel();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == filter) {
            model.link();
        } else if (event.getTarget() == filter && event.getCode() == KeyCode.DOWN) {
            model.step(1);
        } else if (event.getTarget() == filter && event.getCode() == KeyCode.UP) {
            model.step(-1);
        } else {
            return;
        }
        event.consume();
    }
}
