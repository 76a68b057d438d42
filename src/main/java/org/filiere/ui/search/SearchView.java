package org.filiere.ui.search;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filiere.search.Hit;
import org.filiere.ui.Screen;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.i18n.Messages;

/**
 * Search over all that the study says in words. The keys work from the field: arrows choose a hit, Enter opens it,
 * Ctrl+E makes a passage of it.
 */
public final class SearchView implements Screen {

    private static final KeyCombination LINK = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination FIELD = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);
    private static final double LEFT = 0.46;
    private static final int PAGE = 6;

    private final SearchViewModel model;
    private final Messages messages;
    private final StackPane root = new StackPane();
    private final SearchBar bar;
    private final Label status = new Label();
    private final ListView<SearchRow> list = new ListView<>();
    private final PreviewPane preview;
    private final StackPane middle = new StackPane();
    private final SplitPane results;
    private final EmptyState nothingTyped;
    private final EmptyState nothingFound;

    public SearchView(SearchViewModel model, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.messages = messages;
        bar = new SearchBar(model, messages, new SavedMenu(model, messages, dialogs));
        preview = new PreviewPane(messages, this::openSelected, this::link);
        nothingTyped = new EmptyState(messages.get("search.empty"), messages.get("search.empty.text"));
        nothingFound = new EmptyState(messages.get("search.none"), messages.get("search.none.text"));
        results = new SplitPane(list(), preview);
        results.setDividerPositions(LEFT);
        LinkPicker picker = new LinkPicker(model.linking(), messages, this::focusResults);
        Label title = new Label(messages.get("search.title"));
        title.getStyleClass().add("screen-title");
        status.setId("search-status");
        status.getStyleClass().add("hint");
        VBox page = new VBox(title, bar, status, middle);
        page.getStyleClass().add("screen");
        VBox.setVgrow(middle, Priority.ALWAYS);
        root.setId("search");
        root.getStylesheets()
                .add(SearchView.class
                        .getResource("/org/filiere/ui/search/search.css")
                        .toExternalForm());
        root.getChildren().addAll(new BorderPane(page), picker);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.rowsProperty().addListener((property, before, now) -> fill(now));
        model.answeredProperty().addListener((property, before, now) -> state());
        model.progressProperty().addListener((property, before, now) -> state());
        model.previewProperty().addListener((property, before, now) -> preview.show(now));
        model.linking().linkedProperty().addListener((property, before, now) -> {
            if (now != null) {
                preview.say(messages.get("search.linked"));
            }
        });
        fill(List.of());
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void shown() {
        bar.focusField();
    }

    @Override
    public void hidden() {
        model.linking().cancel();
    }

    /** Asks for these words; none to leave what is asked. */
    public void search(String words) {
        if (!words.isBlank()) {
            model.apply(new SearchSettings(words, Optional.empty(), Optional.empty(), Optional.empty(), false));
        }
    }

    private Node list() {
        list.setId("search-results");
        list.getStyleClass().add("search-results");
        list.setAccessibleText(messages.get("search.results"));
        SearchWords words = new SearchWords(messages);
        list.setCellFactory(view -> new SearchCell(words));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> model.select(now == null ? null : now.hit()));
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                openSelected();
            }
        });
        return list;
    }

    /** Shows the lines; the hit that was chosen stays chosen where it still is one. */
    private void fill(List<SearchRow> rows) {
        Hit chosen = selected().map(SearchRow::hit).orElse(null);
        list.getItems().setAll(rows);
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).hit().equals(chosen)) {
                at = i;
            }
        }
        if (!rows.isEmpty()) {
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - 1));
        }
        state();
    }

    private void state() {
        StudyIndexer.Progress progress = model.progressProperty().get();
        boolean found = !list.getItems().isEmpty();
        middle.getChildren().setAll(found ? results : model.isAsking() ? nothingFound : nothingTyped);
        String count = model.isAsking() ? model.countWords() : "";
        status.setText(
                progress.complete()
                        ? count
                        : messages.get("search.building", progress.done(), progress.of()) + "  " + count);
    }

    private void onKey(KeyEvent event) {
        if (model.linking().passageProperty().get() != null) {
            return;
        }
        if (LINK.match(event)) {
            link();
        } else if (FIELD.match(event)) {
            bar.focusField();
        } else if (event.getCode() == KeyCode.ENTER
                && !(preview.holds(event.getTarget()) || bar.isBusy(event.getTarget()))) {
            openSelected();
        } else if (bar.isField(event.getTarget()) && step(event.getCode()) != 0) {
            move(step(event.getCode()));
        } else if (event.getCode() == KeyCode.ESCAPE && !bar.isField(event.getTarget())) {
            bar.focusField();
        } else {
            return;
        }
        event.consume();
    }

    private static int step(KeyCode code) {
        return switch (code) {
            case DOWN -> 1;
            case UP -> -1;
            case PAGE_DOWN -> PAGE;
            case PAGE_UP -> -PAGE;
            default -> 0;
        };
    }

    private void move(int by) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            int at = Math.max(0, Math.min(last, list.getSelectionModel().getSelectedIndex() + by));
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - 1));
        }
    }

    private Optional<SearchRow> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void openSelected() {
        selected().ifPresent(row -> model.open(row.hit()));
    }

    private void link() {
        if (!model.link(preview.selection())) {
            preview.say(messages.get("search.link.cannot"));
        }
    }

    private void focusResults() {
        bar.focusField();
    }
}
