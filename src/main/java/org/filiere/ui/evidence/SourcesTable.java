package org.filiere.ui.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.control.TextFold;
import org.filiere.ui.i18n.Messages;

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
        SortedList<SourceLine> sorted = new SortedList<>(model.list().visible());
        sorted.comparatorProperty()
                .bind(Bindings.createObjectBinding(() -> grouped(getComparator()), comparatorProperty()));
        setItems(sorted);
        getColumns()
                .setAll(List.of(
                        title(),
                        type(),
                        words("code", 56, line -> line.source().participantCode()),
                        words(
                                "date",
                                82,
                                line -> line.source()
                                        .date()
                                        .map(Object::toString)
                                        .orElse("")),
                        words("language", 60, line -> line.source().language()),
                        words("cases", 76, line -> String.join(", ", line.caseNames())),
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
                ? model.list().lines().stream()
                        .filter(other -> other.id().equals(line.newest()))
                        .findFirst()
                        .orElse(line)
                : line;
    }

    private EmptyState nothing() {
        Button clear = new Button(messages.get("evidence.clear"));
        clear.setId("evidence-clear-all");
        clear.setOnAction(event -> model.list().filters().clear());
        return new EmptyState(messages.get("evidence.none.title"), messages.get("evidence.none.text"), clear);
    }

    private TableColumn<SourceLine, SourceLine> title() {
        TableColumn<SourceLine, SourceLine> column = column(
                "title",
                170,
                Comparator.comparing(line -> TextFold.fold(line.source().title())));
        column.setCellFactory(any -> new SourceCells.TitleCell(messages));
        column.setMinWidth(140);
        return column;
    }

    private TableColumn<SourceLine, SourceLine> type() {
        TableColumn<SourceLine, SourceLine> column =
                column("type", 54, Comparator.comparing(line -> line.source().type()));
        column.setCellFactory(any -> new SourceCells.TypeCell(messages));
        column.setMinWidth(54);
        column.setMaxWidth(60);
        return column;
    }

    private TableColumn<SourceLine, SourceLine> words(String id, double width, Function<SourceLine, String> value) {
        TableColumn<SourceLine, SourceLine> column =
                column(id, width, Comparator.comparing(line -> TextFold.fold(value.apply(line))));
        column.setCellFactory(any -> new SourceCells.WordsCell(value));
        column.setMinWidth(Math.min(width, 60));
        return column;
    }

    private TableColumn<SourceLine, SourceLine> number(String id, double width, Function<SourceLine, Integer> value) {
        TableColumn<SourceLine, SourceLine> column = column(id, width, Comparator.comparing(value));
        column.setCellFactory(any -> new SourceCells.WordsCell(
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
}
