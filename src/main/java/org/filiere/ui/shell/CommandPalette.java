package org.filiere.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
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
import org.filiere.ui.control.TextFold;
import org.filiere.ui.i18n.Messages;

/** Finds any case, item, source or command by a few letters (Ctrl+K). Lies over the shell while it is open. */
final class CommandPalette extends StackPane {

    private static final double WIDTH = 620;
    private static final double LIST_HEIGHT = 380;

    private final Supplier<List<PaletteEntry>> entries;
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();
    private final Runnable onClosed;

    CommandPalette(Supplier<List<PaletteEntry>> entries, Messages messages, Runnable onClosed) {
        this.entries = entries;
        this.onClosed = onClosed;
        getStyleClass().add("palette-veil");
        setId("palette");
        field.setId("palette-field");
        field.setPromptText(messages.get("shell.palette.prompt"));
        field.setAccessibleText(messages.get("shell.palette.prompt"));
        list.setId("palette-list");
        list.setPrefHeight(LIST_HEIGHT);
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(messages.get("shell.palette.nothing")));
        list.setCellFactory(view -> new EntryCell());
        VBox box = new VBox(field, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        getChildren().add(box);
        setAlignment(box, Pos.TOP_CENTER);
        setVisible(false);
        setManaged(false);
        field.textProperty().addListener((observable, before, now) -> filter(now));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setOnMouseClicked(event -> choose());
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
    }

    void open() {
        list.setItems(new FilteredList<>(FXCollections.observableArrayList(entries.get())));
        field.clear();
        filter("");
        setManaged(true);
        setVisible(true);
        field.requestFocus();
    }

    private void close() {
        setVisible(false);
        setManaged(false);
        onClosed.run();
    }

    private void filter(String text) {
        if (list.getItems() instanceof FilteredList<PaletteEntry> filtered) {
            String[] words = TextFold.fold(text).split("\\s+");
            filtered.setPredicate(entry -> matches(entry, words));
            list.getSelectionModel().selectFirst();
        }
    }

    private static boolean matches(PaletteEntry entry, String... words) {
        String all = TextFold.fold(entry.label() + " " + entry.detail());
        for (String word : words) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private void onKey(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0) {
            int at = Math.floorMod(
                    list.getSelectionModel().getSelectedIndex() + step,
                    Math.max(1, list.getItems().size()));
            list.getSelectionModel().select(at);
            list.scrollTo(at);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            choose();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    private void choose() {
        PaletteEntry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            chosen.action().run();
        }
    }

    private static final class EntryCell extends ListCell<PaletteEntry> {

        @Override
        protected void updateItem(PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            Label label = new Label(entry.label());
            Label detail = new Label(entry.detail());
            detail.getStyleClass().add("hint");
            detail.setMinWidth(Region.USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox row = new HBox(12, label, gap, detail);
            row.setAlignment(Pos.CENTER_LEFT);
            row.maxWidthProperty().bind(widthProperty().subtract(24));
            setGraphic(row);
        }
    }
}
