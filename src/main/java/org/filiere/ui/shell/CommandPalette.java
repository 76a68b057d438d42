package org.filiere.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filiere.ui.control.TextFold;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.LatestOnly;

/**
 * Finds any case, item, source or command by a few letters (Ctrl+K), and below them places in the texts. Lies over the
 * shell while it is open. What comes late is added at the end, so that nothing moves under the cursor.
 */
final class CommandPalette extends StackPane {

    private static final double WIDTH = 720;
    private static final double LIST_HEIGHT = 440;

    /** With fewer letters the texts are not searched. */
    private static final int FEWEST_LETTERS = 2;
    /** While the texts are searched, no more names stand above their hits. */
    private static final int MOST_NAMES = 6;

    private record Found(String typed, List<PaletteHit> hits) {}

    private final Supplier<List<PaletteEntry>> entries;
    private final PaletteSearch search;
    private final Messages messages;
    private final TextField field = new TextField();
    private final ListView<PaletteRow> list = new ListView<>();
    private final Runnable onClosed;
    private final LatestOnly<String, Found> searching;
    private List<PaletteEntry> all = List.of();

    CommandPalette(
            Supplier<List<PaletteEntry>> entries,
            PaletteSearch search,
            BackgroundRunner background,
            Messages messages,
            Runnable onClosed) {
        this.entries = entries;
        this.search = search;
        this.messages = messages;
        this.onClosed = onClosed;
        searching = new LatestOnly<>(
                background, typed -> new Found(typed, search.find(typed)), this::add, failure -> removeHits());
        getStyleClass().add("palette-veil");
        setId("palette");
        field.setId("palette-field");
        field.setPromptText(messages.get("shell.palette.prompt"));
        field.setAccessibleText(messages.get("shell.palette.prompt"));
        list.setId("palette-list");
        list.setPrefHeight(LIST_HEIGHT);
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(messages.get("shell.palette.nothing")));
        list.setCellFactory(view -> new PaletteCell());
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
        all = entries.get();
        field.clear();
        filter("");
        setManaged(true);
        setVisible(true);
        field.requestFocus();
    }

    private void close() {
        setVisible(false);
        setManaged(false);
        list.getItems().clear();
        onClosed.run();
    }

    private void filter(String text) {
        String[] words = TextFold.fold(text).trim().split("\\s+", -1);
        boolean inTexts = isSearched(text);
        List<PaletteRow> rows = new ArrayList<>(all.stream()
                .filter(entry -> matches(entry, words))
                .limit(inTexts ? MOST_NAMES : Long.MAX_VALUE)
                .map(PaletteRow::of)
                .toList());
        if (inTexts) {
            rows.add(new PaletteRow(
                    messages.get("shell.palette.all", text.trim()),
                    messages.get("shell.palette.allKey"),
                    Optional.empty(),
                    () -> search.showAll(text.trim())));
            // the hits for what was typed before stay until the new ones are there, which is a moment
            rows.addAll(hits());
        }
        list.getItems().setAll(rows);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        if (inTexts) {
            searching.submit(text);
        }
    }

    private static boolean isSearched(String text) {
        return text.trim().codePointCount(0, text.trim().length()) >= FEWEST_LETTERS;
    }

    private void add(Found found) {
        if (!isVisible() || !found.typed().equals(field.getText())) {
            return;
        }
        PaletteRow chosen = list.getSelectionModel().getSelectedItem();
        removeHits();
        List<PaletteRow> rows = found.hits().stream().map(PaletteRow::of).toList();
        list.getItems().addAll(rows);
        if (chosen != null) {
            rows.stream().filter(chosen::isSameHit).findFirst().ifPresent(list.getSelectionModel()::select);
        }
    }

    private void removeHits() {
        list.getItems().removeAll(hits());
    }

    private List<PaletteRow> hits() {
        return list.getItems().stream().filter(row -> row.hit().isPresent()).toList();
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
        PaletteRow chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            chosen.action().run();
        }
    }
}
