package org.filiere.ui.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.control.TextFold;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The list of sources: sorted on any column, older versions always right below the one that corrects them. */
final class SourcesTable extends TableView<SourceLine> {

    private static final double ROW_HEIGHT = 34;

    private final EvidenceViewModel model;
    private final Messages messages;
    private boolean following;

    SourcesTable(EvidenceViewModel model, Messages messages, Consumer<String> onTyped) {
        this.model = model;
        this.messages = messages;
        setId("evidence-table");
        getStyleClass().add("evidence-table");
        setAccessibleText(messages.get("evidence.title"));
        SortedList<SourceLine> sorted = new SortedList<>(model.visible());
        sorted.comparatorProperty()
                .bind(Bindings.createObjectBinding(() -> grouped(getComparator()), comparatorProperty()));
        setItems(sorted);
        getColumns()
                .setAll(List.of(
                        title(),
                        type(),
                        words("code", 54, line -> line.source().participantCode()),
                        words(
                                "date",
                                82,
                                line -> line.source()
                                        .date()
                                        .map(Object::toString)
                                        .orElse("")),
                        words("language", 46, line -> line.source().language()),
                        words("cases", 84, line -> String.join(", ", line.caseNames())),
                        number("length", 64, line -> line.length().orElse(0)),
                        number("passages", 56, SourceLine::passages)));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setTableMenuButtonVisible(true);
        setFixedCellSize(ROW_HEIGHT);
        setPlaceholder(nothing());
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!following && now != null) {
                model.choose(now.id());
            }
        });
        model.chosenProperty().subscribe(id -> follow());
        sorted.addListener((javafx.beans.Observable any) -> follow());
        addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (isWord(event)) {
                onTyped.accept(event.getCharacter());
                event.consume();
            }
        });
    }

    /** Puts the focus on the row that is chosen. */
    void focusRows() {
        follow();
        requestFocus();
    }

    /** Selects the row of the source that the model has chosen. */
    private void follow() {
        Optional<String> id = model.chosenProperty().get();
        SourceLine selected = getSelectionModel().getSelectedItem();
        if (selected != null && Optional.of(selected.id()).equals(id)) {
            return;
        }
        following = true;
        getItems().stream()
                .filter(line -> Optional.of(line.id()).equals(id))
                .findFirst()
                .ifPresentOrElse(
                        line -> {
                            int index = getItems().indexOf(line);
                            getSelectionModel().clearAndSelect(index);
                            getFocusModel().focus(index);
                            scrollTo(Math.max(0, index - 2));
                        },
                        () -> getSelectionModel().clearSelection());
        following = false;
    }

    private Comparator<SourceLine> grouped(Comparator<SourceLine> order) {
        if (order == null) {
            return null;
        }
        return (one, other) -> {
            if (one.newest().equals(other.newest())) {
                return Comparator.comparingInt(SourceLine::age)
                        .thenComparing(SourceLine::id)
                        .compare(one, other);
            }
            int byColumn = order.compare(head(one), head(other));
            return byColumn != 0 ? byColumn : one.newest().compareTo(other.newest());
        };
    }

    private SourceLine head(SourceLine line) {
        return line.isOlder()
                ? model.lines().stream()
                        .filter(other -> other.id().equals(line.newest()))
                        .findFirst()
                        .orElse(line)
                : line;
    }

    private EmptyState nothing() {
        Button clear = new Button(messages.get("evidence.clear"));
        clear.setId("evidence-clear-all");
        clear.setOnAction(event -> model.filters().clear());
        return new EmptyState(messages.get("evidence.none.title"), messages.get("evidence.none.text"), clear);
    }

    private TableColumn<SourceLine, SourceLine> title() {
        TableColumn<SourceLine, SourceLine> column = column(
                "title",
                200,
                Comparator.comparing(line -> TextFold.fold(line.source().title())));
        column.setCellFactory(any -> new TitleCell());
        column.setMinWidth(140);
        return column;
    }

    private TableColumn<SourceLine, SourceLine> type() {
        TableColumn<SourceLine, SourceLine> column =
                column("type", 44, Comparator.comparing(line -> line.source().type()));
        column.setCellFactory(any -> new TypeCell());
        column.setMinWidth(44);
        column.setMaxWidth(60);
        return column;
    }

    private TableColumn<SourceLine, SourceLine> words(String id, double width, Function<SourceLine, String> value) {
        TableColumn<SourceLine, SourceLine> column =
                column(id, width, Comparator.comparing(line -> TextFold.fold(value.apply(line))));
        column.setCellFactory(any -> new WordsCell(value));
        column.setMinWidth(Math.min(width, 46));
        return column;
    }

    private TableColumn<SourceLine, SourceLine> number(String id, double width, Function<SourceLine, Integer> value) {
        TableColumn<SourceLine, SourceLine> column = column(id, width, Comparator.comparing(value));
        column.setCellFactory(any -> new WordsCell(
                line -> value.apply(line) == 0 ? "" : messages.get("evidence.number", value.apply(line))));
        column.getStyleClass().add("number-column");
        column.setMinWidth(width);
        return column;
    }

    private TableColumn<SourceLine, SourceLine> column(String id, double width, Comparator<SourceLine> order) {
        TableColumn<SourceLine, SourceLine> column = new TableColumn<>();
        Label head = new Label(messages.get("evidence.column." + id));
        head.setTooltip(new Tooltip(messages.get("evidence.column.tip." + id)));
        column.setText(null);
        column.setGraphic(head);
        column.setId("evidence-column-" + id);
        column.setPrefWidth(width);
        column.setComparator(order);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        return column;
    }

    private static boolean isWord(KeyEvent event) {
        String typed = event.getCharacter();
        return !event.isShortcutDown()
                && !event.isAltDown()
                && !typed.isBlank()
                && typed.codePoints().noneMatch(Character::isISOControl);
    }

    /** The type as a sign, in words for the pointer and for screen readers. */
    private final class TypeCell extends TableCell<SourceLine, SourceLine> {

        private final FontIcon icon = new FontIcon();
        private final Tooltip tip = new Tooltip();

        @Override
        protected void updateItem(SourceLine line, boolean empty) {
            super.updateItem(line, empty);
            boolean shown = !empty && line != null;
            setGraphic(shown ? icon : null);
            setTooltip(shown ? tip : null);
            setAccessibleText(shown ? messages.of(line.source().type()) : null);
            if (shown) {
                tip.setText(messages.of(line.source().type()));
                icon.setIconCode(
                        switch (line.source().type()) {
                            case INTERVIEW -> Feather.MIC;
                            case FIELD_NOTES -> Feather.EDIT_3;
                            case PUBLICATION -> Feather.BOOK_OPEN;
                        });
            }
        }
    }

    /** Words, in full in the tooltip. */
    private static final class WordsCell extends TableCell<SourceLine, SourceLine> {

        private final Function<SourceLine, String> words;
        private final Tooltip tip = new Tooltip();

        WordsCell(Function<SourceLine, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(SourceLine line, boolean empty) {
            super.updateItem(line, empty);
            String text = empty || line == null ? "" : words.apply(line);
            setText(text);
            tip.setText(text);
            setTooltip(text.isBlank() ? null : tip);
        }
    }

    /** The title, set in for an older version, with what waits to be settled. */
    private final class TitleCell extends TableCell<SourceLine, SourceLine> {

        private final Label title = new Label();
        private final Label settle = new Label();
        private final Tooltip tip = new Tooltip();
        private final HBox row;

        TitleCell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            settle.getStyleClass().addAll("chip", "settle-chip");
            settle.setMinWidth(Region.USE_PREF_SIZE);
            row = new HBox(6, title, gap, settle);
            row.setAlignment(Pos.CENTER_LEFT);
            row.maxWidthProperty().bind(widthProperty().subtract(14));
        }

        @Override
        protected void updateItem(SourceLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(empty || line == null ? null : row);
            setTooltip(empty || line == null ? null : tip);
            if (empty || line == null) {
                return;
            }
            title.setText(line.source().title());
            title.getStyleClass().remove("older-version");
            Node icon = null;
            if (line.isOlder()) {
                title.getStyleClass().add("older-version");
                icon = new FontIcon(Feather.CORNER_DOWN_RIGHT);
            }
            title.setGraphic(icon);
            tip.setText(
                    line.isOlder()
                            ? messages.get("evidence.older.tip", line.source().title())
                            : line.source().title());
            settle.setText(messages.get("evidence.toSettle", line.toSettle()));
            settle.setVisible(line.toSettle() > 0);
            settle.setManaged(line.toSettle() > 0);
        }
    }
}
