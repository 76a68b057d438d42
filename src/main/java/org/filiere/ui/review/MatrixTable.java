package org.filiere.ui.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.filiere.domain.Dimension;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Item;
import org.filiere.review.CaseReview;
import org.filiere.review.TopicStatus;
import org.filiere.ui.i18n.Messages;

/** Cases × items, virtualised: rows of one height, so that 10,000 cases scroll. Arrows move, Enter or a click opens. */
final class MatrixTable extends TableView<CaseReview> {

    private static final double ROW = 30;
    private static final double NAME = 174;
    private static final double LEAST_NAME = 90;
    private static final double OPEN = 76;
    private static final double READY = 83;
    private static final double CELL = 63;
    private static final double LEAST_CELL = 44;
    private static final double HEAD = 46;
    /** With more items the table scrolls sideways instead of making its cells narrower. */
    private static final int FITTING = 14;

    private final ReviewViewModel model;
    private final Messages messages;
    private String chosenCase;
    private String chosenTopic;

    MatrixTable(ReviewViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("review-matrix");
        getStyleClass().add("matrix");
        setAccessibleText(messages.get("review.title"));
        setFixedCellSize(ROW);
        getSelectionModel().setCellSelectionEnabled(true);
        setItems(model.rows());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getTarget() instanceof Node node) {
                clicked(node);
            }
        });
        model.itemsProperty().subscribe(this::columns);
        getFocusModel().focusedCellProperty().addListener((property, before, now) -> remember(now));
        model.refillsProperty().addListener((property, before, now) -> choose());
    }

    /** Puts the focus on the cell that had it, or on the first. */
    void focusCell() {
        requestFocus();
        choose();
    }

    /** The choice goes with its case, when other cases are shown or in another order. */
    private void choose() {
        int row = 0;
        for (int i = 0; i < getItems().size(); i++) {
            row = getItems().get(i).caseId().equals(chosenCase) ? i : row;
        }
        TableColumn<CaseReview, ?> column = topicColumns().stream()
                .filter(known -> known.getUserData().equals(chosenTopic))
                .findFirst()
                .orElse(topicColumns().isEmpty() ? null : topicColumns().get(0));
        if (column != null && !getItems().isEmpty()) {
            getSelectionModel().clearAndSelect(row, column);
            getFocusModel().focus(row, column);
            scrollTo(Math.max(0, row - 3));
        }
    }

    /** The case and topic that will be in focus when the table is shown again. */
    void choose(String caseId, String topic) {
        chosenCase = caseId;
        chosenTopic = topic;
    }

    private void remember(TablePosition<?, ?> position) {
        boolean ofUser = !model.isRefilling() && position.getTableColumn() != null;
        if (ofUser && position.getRow() >= 0 && position.getRow() < getItems().size()) {
            chosenCase = getItems().get(position.getRow()).caseId();
            chosenTopic = position.getTableColumn().getUserData() instanceof String topic ? topic : chosenTopic;
        }
    }

    private List<TableColumn<CaseReview, ?>> topicColumns() {
        return getVisibleLeafColumns().stream()
                .filter(column -> column.getUserData() instanceof String)
                .toList();
    }

    private void columns(List<Item> items) {
        List<TableColumn<CaseReview, ?>> all = new ArrayList<>();
        all.add(text("case", NAME, row -> row.details().name()));
        all.add(text(
                "open",
                OPEN,
                row -> messages.get(
                        "review.row.open", row.toDecide(), row.topics().size())));
        all.add(text("ready", READY, this::ready));
        Map<Dimension, TableColumn<CaseReview, Object>> groups = new EnumMap<>(Dimension.class);
        for (Item item : items) {
            TableColumn<CaseReview, Object> group = groups.computeIfAbsent(item.dimension(), this::group);
            group.getColumns().add(topic(item.id(), item.name(), shortened(item)));
        }
        all.addAll(groups.values());
        String chains = messages.get("review.governance");
        all.add(topic(EntityRef.GOVERNANCE, chains, chains));
        setColumnResizePolicy(
                items.size() <= FITTING ? CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS : UNCONSTRAINED_RESIZE_POLICY);
        getColumns().setAll(all);
    }

    private TableColumn<CaseReview, Object> group(Dimension dimension) {
        TableColumn<CaseReview, Object> column = new TableColumn<>(messages.of(dimension));
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().addAll("matrix-group", "dimension-" + dimension.id());
        return column;
    }

    private String ready(CaseReview row) {
        return row.coders().expected().isEmpty()
                ? ""
                : messages.get(
                        "review.row.open",
                        row.coders().ready(),
                        row.coders().expected().size());
    }

    private TableColumn<CaseReview, String> text(String key, double width, Function<CaseReview, String> words) {
        TableColumn<CaseReview, String> column = new TableColumn<>(messages.get("review.head." + key));
        column.setId("review-head-" + key);
        column.setPrefWidth(width);
        column.setMinWidth(width == NAME ? LEAST_NAME : width);
        column.setMaxWidth(width == NAME ? Double.MAX_VALUE : width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(words.apply(row.getValue())));
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                setText(empty ? null : text);
                setTooltip(empty || text == null || text.isEmpty() ? null : new Tooltip(tip(key, text)));
            }
        });
        return column;
    }

    private String tip(String key, String text) {
        return key.equals("case") ? text : messages.get("review.head." + key + ".tip", text);
    }

    /** The name of an item without what its dimension says already: Product, of Product upgrading. */
    private String shortened(Item item) {
        String dimension = messages.of(item.dimension());
        int end = item.name().length() - dimension.length() - 1;
        return end > 0 && item.name().regionMatches(true, end, " " + dimension, 0, dimension.length() + 1)
                ? item.name().substring(0, end)
                : item.name();
    }

    private TableColumn<CaseReview, TopicStatus> topic(String topic, String name, String shortName) {
        TableColumn<CaseReview, TopicStatus> column = new TableColumn<>();
        column.setId("review-column-" + topic);
        column.getStyleClass().add("matrix-topic");
        column.setUserData(topic);
        column.setPrefWidth(CELL);
        column.setMinWidth(LEAST_CELL);
        column.setSortable(false);
        column.setReorderable(false);
        Label head = new Label(shortName);
        head.setWrapText(true);
        head.setMinHeight(HEAD);
        head.setPrefHeight(HEAD);
        head.getStyleClass().add("matrix-head");
        head.setTooltip(new Tooltip(name));
        column.setGraphic(head);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().topic(topic).orElse(null)));
        column.setCellFactory(view -> new MatrixCell(
                name, messages, status -> model.filterProperty().get().wants(status)));
        return column;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            openFocused();
        }
    }

    private void clicked(Node target) {
        Node node = target;
        while (node != null && !(node instanceof TableCell)) {
            node = node.getParent();
        }
        if (node instanceof TableCell<?, ?> cell && !cell.isEmpty() && cell.getTableRow() != null) {
            openFocused();
        }
    }

    private void openFocused() {
        TablePosition<?, ?> position = getFocusModel().getFocusedCell();
        if (position.getRow() >= 0 && position.getRow() < getItems().size()) {
            Object topic = position.getTableColumn() == null
                    ? null
                    : position.getTableColumn().getUserData();
            model.open(
                    getItems().get(position.getRow()),
                    topic instanceof String known ? Optional.of(known) : Optional.empty());
        }
    }
}
