package org.filiere.ui.team;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.filiere.domain.Case;
import org.filiere.review.assign.TeamTable;
import org.filiere.ui.i18n.Messages;

/** A row per case, a column per coder. A click or Space in a cell assigns the case or takes the assignment back. */
final class MatrixTable extends TableView<TeamTable.Line> {

    private static final double CASE_WIDTH = 230;
    private static final double MOST_CASE_WIDTH = 400;
    private static final double SCROLL_BAR = 20;
    private static final double CODER_WIDTH = 118;
    private static final double ROW = 34;

    private final AssignmentsViewModel model;
    private final Messages messages;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;
    private List<String> coders = List.of();
    private boolean beginning;
    /** Where something was done last; a table forgets the column when the row is replaced. */
    private Optional<TablePosition<?, ?>> place = Optional.empty();

    MatrixTable(AssignmentsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        ZoneId zone = ZoneId.systemDefault();
        day = DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(zone);
        time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(zone);
        setId("team-matrix");
        getStyleClass().add("team-table");
        setAccessibleText(messages.get("team.matrix"));
        setFixedCellSize(ROW);
        setItems(model.rows());
        model.rows().addListener((ListChangeListener<TeamTable.Line>) change -> {
            chooseFirst();
            keepPlace();
        });
        getSelectionModel().setCellSelectionEnabled(true);
        TableColumn<TeamTable.Line, ?> cases = caseColumn();
        getColumns().add(cases);
        widthProperty().addListener((property, before, now) -> widen(cases));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.tableProperty().addListener((property, before, now) -> update(now));
        update(model.tableProperty().get());
        model.rows().addListener((ListChangeListener<TeamTable.Line>) change -> {
            if (isFocused()) {
                chooseFirst();
            }
        });
    }

    /** Puts the focus into the first coder's cell, as soon as there is one, unless it is in one already. */
    void begin() {
        requestFocus();
<<<<<<< HEAD
        boolean inCell = getFocusModel().getFocusedCell().getRow() >= 0
                && getFocusModel().getFocusedCell().getTableColumn() != null
                && getFocusModel().getFocusedCell().getTableColumn().getUserData() != null;
        beginning = !inCell;
        chooseFirst();
    }

    private void chooseFirst() {
        if (beginning && !getItems().isEmpty() && getColumns().size() > 1) {
            beginning = false;
            // it could not take the focus before there was a case in it
            requestFocus();
            getSelectionModel().clearAndSelect(0, getColumns().get(1));
=======
        chooseFirst();
    }

    /** Lines that come into a table give the focus to the name of a case, where no key does anything. */
    private void chooseFirst() {
        if (!getItems().isEmpty() && getSelectionModel().isEmpty()) {
            TableColumn<TeamTable.Line, ?> first =
                    getColumns().get(Math.min(1, getColumns().size() - 1));
            getSelectionModel().clearAndSelect(0, first);
>>>>>>> critic
        }
    }

    private void keepPlace() {
        place.filter(cell ->
                        cell.getRow() < getItems().size() && cell.getColumn() >= 0 && cell.getColumn() <= coders.size())
                .ifPresent(cell -> getSelectionModel()
                        .clearAndSelect(cell.getRow(), getColumns().get(cell.getColumn())));
        place = Optional.empty();
    }

    /** Names of cases take what the coders leave. */
    private void widen(TableColumn<TeamTable.Line, ?> cases) {
        double left = getWidth() - coders.size() * CODER_WIDTH - SCROLL_BAR;
        cases.setPrefWidth(Math.max(CASE_WIDTH, Math.min(MOST_CASE_WIDTH, left)));
    }

    private void update(TeamTable now) {
        if (!now.coderIds().equals(coders)) {
            coders = now.coderIds();
            List<TableColumn<TeamTable.Line, ?>> columns = new ArrayList<>();
            columns.add(getColumns().get(0));
            coders.forEach(coder -> columns.add(coderColumn(coder)));
            getColumns().setAll(columns);
            widen(columns.get(0));
        }
        for (int i = 0; i < coders.size(); i++) {
            head(getColumns().get(i + 1), coders.get(i), now.load(coders.get(i)));
        }
    }

    private TableColumn<TeamTable.Line, TeamTable.Line> caseColumn() {
        TableColumn<TeamTable.Line, TeamTable.Line> column = column("team-case", CASE_WIDTH);
        column.setText(messages.get("team.head.case"));
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(TeamTable.Line line, boolean empty) {
                super.updateItem(line, empty);
                String name = empty || line == null
                        ? null
                        : line.file()
                                .details()
                                .map(Case::name)
                                .orElse(line.file().id());
                setText(name);
                setTooltip(name == null ? null : new Tooltip(name));
            }
        });
        return column;
    }

    private TableColumn<TeamTable.Line, TeamTable.Line> coderColumn(String coder) {
        TableColumn<TeamTable.Line, TeamTable.Line> column = column("team-coder-" + coder, CODER_WIDTH);
        column.setUserData(coder);
        column.setCellFactory(view -> new PartCell(coder));
        return column;
    }

    private static TableColumn<TeamTable.Line, TeamTable.Line> column(String id, double width) {
        TableColumn<TeamTable.Line, TeamTable.Line> column = new TableColumn<>();
        column.setId(id);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }

    private void head(TableColumn<TeamTable.Line, ?> column, String coder, TeamTable.Load load) {
        Label initials = new Label(model.names().initials(coder));
        initials.getStyleClass().add("team-initials");
        Label sum = new Label(messages.get("team.head.load", load.handedIn(), load.assigned()));
        sum.getStyleClass().add("team-load");
        VBox box = new VBox(initials, sum);
        box.setAlignment(Pos.CENTER);
        Tooltip.install(
                box,
                new Tooltip(messages.get(
                        "team.head.tip", model.names().coder(coder), load.assigned(), load.handedIn(), load.begun())));
        column.setGraphic(box);
    }

    private void onKey(KeyEvent event) {
        TablePosition<?, ?> cell = getFocusModel().getFocusedCell();
        if (event.getCode() != KeyCode.SPACE || event.isShortcutDown() || cell.getRow() < 0) {
            return;
        }
        event.consume();
        if (cell.getTableColumn() != null && cell.getTableColumn().getUserData() instanceof String coder) {
            place = Optional.of(cell);
            model.toggle(getItems().get(cell.getRow()).file().id(), coder);
        }
    }

    /** A coder's part in a case, by sign, words and colour. */
    private final class PartCell extends TableCell<TeamTable.Line, TeamTable.Line> {

        private final String coder;
        private String style = "";

        PartCell(String coder) {
            this.coder = coder;
            getStyleClass().add("team-part");
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    place = Optional.of(getFocusModel().getFocusedCell());
                    model.toggle(getItem().file().id(), coder);
                }
            });
        }

        @Override
        protected void updateItem(TeamTable.Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().remove(style);
            style = "";
            if (empty || line == null) {
                setText(null);
                setTooltip(null);
                return;
            }
            TeamTable.Cell cell = line.cell(coder);
            style = "team-" + cell.state().name().toLowerCase(Locale.ROOT).replace('_', '-')
                    + (cell.assigned() || cell.state() == TeamTable.State.NONE ? "" : "-unassigned");
            getStyleClass().add(style);
            setText(words(cell));
            String tip = messages.get(
                    "team.cell.tip",
                    model.names().coder(coder),
                    line.file().details().map(Case::name).orElse(""),
                    tip(cell));
            setTooltip(new Tooltip(tip));
            setAccessibleText(tip);
        }

        private String words(TeamTable.Cell cell) {
            return switch (cell.state()) {
                case NONE -> messages.get("team.cell.none");
                case NOT_BEGUN -> messages.get("team.cell.notBegun");
                case AT_WORK -> messages.get("team.cell.atWork", cell.scored(), items());
                case HANDED_IN -> messages.get("team.cell.handedIn", day.format(at(cell)));
                case CHANGED_SINCE -> messages.get("team.cell.changed", day.format(at(cell)));
            };
        }

        private String tip(TeamTable.Cell cell) {
            String words =
                    switch (cell.state()) {
                        case NONE -> messages.get("team.tip.none");
                        case NOT_BEGUN -> messages.get("team.tip.notBegun");
                        case AT_WORK -> messages.get("team.tip.atWork", cell.scored(), items());
                        case HANDED_IN ->
                            messages.get("team.tip.handedIn", time.format(at(cell)), cell.scored(), items());
                        case CHANGED_SINCE ->
                            messages.get("team.tip.changed", time.format(at(cell)), cell.scored(), items());
                    };
            boolean without = !cell.assigned() && cell.state() != TeamTable.State.NONE;
            return without ? words + " " + messages.get("team.tip.unassigned") : words;
        }

        private Instant at(TeamTable.Cell cell) {
            return cell.handedIn().orElseThrow();
        }

        private int items() {
            return model.tableProperty().get().items().size();
        }
    }
}
