package org.filiere.ui.agreement;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/**
 * A table of numbers of which each opens something: a click or Enter opens, the arrow keys move between the numbers, and
 * Tab passes on, because only one of them is a stop.
 */
final class NumberGrid extends GridPane {

    private static final double COLUMN = 74;

    private final String id;
    private Node stop;

    /**
     * An empty table.
     *
     * @param id of the table; a number has it with {@code -} and its row and column
     * @param name for screen readers
     */
    NumberGrid(String id, String name) {
        this.id = id;
        setId(id);
        setAccessibleText(name);
        getStyleClass().add("number-grid");
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    /** Puts the focus on the number that had it last, or on the first. */
    @Override
    public void requestFocus() {
        if (stop == null) {
            super.requestFocus();
        } else {
            stop.requestFocus();
        }
    }

    /** Takes everything out. */
    void clear() {
        getChildren().clear();
        stop = null;
    }

    /** Puts words at the head of a column. */
    void columnHead(int column, int row, String words, String tip) {
        Label label = label(words, tip, "grid-head");
        label.setAlignment(Pos.CENTER_RIGHT);
        label.setMinWidth(COLUMN);
        label.setMaxWidth(Double.MAX_VALUE);
        add(label, column, row);
    }

    /** Puts words at the head of a row. */
    void rowHead(int column, int row, String words, String tip) {
        Label label = label(words, tip, "grid-head");
        label.setMinWidth(Region.USE_PREF_SIZE);
        add(label, column, row);
    }

    /** Puts a number without anything behind it. */
    void plain(int column, int row, String words, String tip) {
        Label label = label(words, tip, "grid-plain");
        label.setMinWidth(COLUMN);
        label.setAlignment(Pos.CENTER_RIGHT);
        label.setMaxWidth(Double.MAX_VALUE);
        add(label, column, row);
    }

    /** Puts a node that is no number. */
    void node(int column, int row, Node node) {
        add(node, column, row);
        GridPane.setHalignment(node, HPos.LEFT);
    }

    /** Puts a number that opens something; further style classes tell of its meaning. */
    void number(int column, int row, String words, String tip, Runnable open, String... styles) {
        Button button = new Button(words);
        button.setId(id + "-" + row + "-" + column);
        button.getStyleClass().add("grid-number");
        button.getStyleClass().addAll(styles);
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        button.setMinWidth(COLUMN);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> open.run());
        button.focusedProperty().addListener((property, before, now) -> {
            if (now) {
                stopAt(button);
            }
        });
        button.setFocusTraversable(stop == null);
        stop = stop == null ? button : stop;
        add(button, column, row);
    }

    private static Label label(String words, String tip, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        if (!tip.isEmpty()) {
            label.setTooltip(new Tooltip(tip));
        }
        return label;
    }

    private void stopAt(Node button) {
        if (stop != null && stop != button) {
            stop.setFocusTraversable(false);
        }
        button.setFocusTraversable(true);
        stop = button;
    }

    private void move(KeyEvent event) {
        Node from = getScene() == null ? null : getScene().getFocusOwner();
        int across = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        int down = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (from == null || from.getParent() != this || across + down == 0) {
            return;
        }
        next(GridPane.getColumnIndex(from), GridPane.getRowIndex(from), across, down)
                .ifPresent(Node::requestFocus);
        event.consume();
    }

    /** The next number in a direction, over gaps. */
    private Optional<Node> next(int column, int row, int across, int down) {
        int c = column + across;
        int r = row + down;
        while (c >= 0 && r >= 0 && c < getColumnCount() && r < getRowCount()) {
            for (Node node : getChildren()) {
                if (node instanceof Button && GridPane.getColumnIndex(node) == c && GridPane.getRowIndex(node) == r) {
                    return Optional.of(node);
                }
            }
            c += across;
            r += down;
        }
        return Optional.empty();
    }
}
