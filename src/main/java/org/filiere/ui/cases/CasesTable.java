package org.filiere.ui.cases;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.i18n.Messages;

/** The rows: sorted on any column, chosen singly or several at once, opened, coded and deleted from the keyboard. */
final class CasesTable extends TableView<CaseRow> {

    private static final double ROW_HEIGHT = 34;
    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final CasesViewModel model;
    private final Messages messages;

    CasesTable(CasesViewModel model, Messages messages, Consumer<String> onTyped) {
        this.model = model;
        this.messages = messages;
        setId("cases-table");
        getStyleClass().add("cases-table");
        setAccessibleText(messages.get("cases.title"));
        SortedList<CaseRow> sorted = new SortedList<>(model.visible());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        getColumns().setAll(new CaseColumns(messages).all());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        setTableMenuButtonVisible(true);
        setFixedCellSize(ROW_HEIGHT);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setPlaceholder(new Label(messages.get("cases.loading")));
        model.loadedProperty().subscribe(loaded -> {
            if (loaded) {
                setPlaceholder(nothing());
            }
        });
        setRowFactory(table -> row());
        setContextMenu(menu());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (isWord(event)) {
                onTyped.accept(event.getCharacter());
                event.consume();
            }
        });
    }

    /** Puts the focus on the rows: on the case that was last worked on, else where it was, else on the first. */
    void focusRows() {
        model.takeWanted().ifPresent(row -> {
            getSelectionModel().clearSelection();
            getSelectionModel().select(row);
            scrollTo(row);
        });
        if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
            getSelectionModel().selectFirst();
        }
        requestFocus();
    }

    private EmptyState nothing() {
        Button clear = new Button(messages.get("cases.clear"));
        clear.setId("cases-clear-all");
        clear.setOnAction(event -> model.filters().clear());
        return new EmptyState(messages.get("cases.none.title"), messages.get("cases.none.text"), clear);
    }

    private TableRow<CaseRow> row() {
        TableRow<CaseRow> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                model.code(row.getItem());
            }
        });
        return row;
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu(
                item("code", () -> onOne(model::code)),
                item("open", () -> onOne(model::open)),
                item("history", () -> onOne(model::showHistory)),
                item("copy", this::copy),
                new SeparatorMenuItem(),
                item("add", model::add),
                item("delete", this::delete));
        menu.setOnShowing(event -> menu.getItems().stream()
                .filter(item -> item.getId() != null && !item.getId().equals("cases-menu-add"))
                .forEach(item -> item.setDisable(getSelectionModel().isEmpty())));
        return menu;
    }

    private MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(messages.get("cases." + name));
        item.setId("cases-menu-" + name);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void onKey(KeyEvent event) {
        if (OPEN.match(event)) {
            onOne(model::open);
        } else if (COPY.match(event)) {
            copy();
        } else {
            Map<KeyCode, Runnable> keys = Map.of(
                    KeyCode.ENTER,
                    () -> onOne(model::code),
                    KeyCode.F2,
                    () -> onOne(model::open),
                    KeyCode.INSERT,
                    model::add,
                    KeyCode.DELETE,
                    this::delete);
            Runnable action = keys.get(event.getCode());
            if (action == null || event.isShortcutDown() || event.isAltDown()) {
                return;
            }
            action.run();
        }
        event.consume();
    }

    private void onOne(Consumer<CaseRow> action) {
        CaseRow row = getSelectionModel().getSelectedItem();
        if (row != null) {
            action.accept(row);
        }
    }

    private void delete() {
        int index = getSelectionModel().getSelectedIndex();
        List<CaseRow> rows = List.copyOf(getSelectionModel().getSelectedItems());
        getSelectionModel().clearSelection();
        model.delete(rows);
        getFocusModel().focus(Math.max(0, index - 1));
    }

    /** Puts the chosen rows on the clipboard as a table that spreadsheets take. */
    private void copy() {
        CaseWords words = new CaseWords(messages);
        String head =
                getVisibleLeafColumns().stream().map(column -> column.getText()).collect(Collectors.joining("\t"));
        String body = getSelectionModel().getSelectedItems().stream()
                .map(row -> words.row(
                        row.line(),
                        getVisibleLeafColumns().stream()
                                .map(column -> column.getId())
                                .toList()))
                .collect(Collectors.joining("\n"));
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, head + "\n" + body));
    }

    private static boolean isWord(KeyEvent event) {
        String typed = event.getCharacter();
        return !event.isShortcutDown()
                && !event.isAltDown()
                && !typed.isBlank()
                && typed.codePoints().noneMatch(Character::isISOControl);
    }
}
