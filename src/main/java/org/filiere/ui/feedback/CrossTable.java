package org.filiere.ui.feedback;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.filiere.domain.Score;
import org.filiere.ui.control.ScoreWords;
import org.filiere.ui.i18n.Messages;

/** How often each own score (down) met each final score (across). The diagonal, where both are the same, is marked. */
final class CrossTable extends VBox {

    private static final double GAP = 6;

    private final Messages messages;
    private final GridPane grid = new GridPane();

    CrossTable(Messages messages) {
        super(GAP);
        this.messages = messages;
        setId("feedback-cross");
        getStyleClass().add("card");
        Label title = new Label(messages.get("feedback.cross"));
        title.getStyleClass().add("section-title");
        title.setTooltip(new Tooltip(messages.get("feedback.cross.tip")));
        grid.getStyleClass().add("feedback-cross");
        getChildren().addAll(title, grid);
    }

    /** Shows these counts: the levels in half steps, N/A last. */
    void show(List<List<Integer>> counts) {
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (int i = 0; i <= counts.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / (counts.size() + 1));
            column.setHalignment(HPos.CENTER);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < counts.size(); i++) {
            grid.add(cell(label(i), "head"), i + 1, 0);
            grid.add(cell(label(i), "head"), 0, i + 1);
        }
        for (int row = 0; row < counts.size(); row++) {
            for (int column = 0; column < counts.size(); column++) {
                int count = counts.get(row).get(column);
                Label cell = cell(
                        count == 0 ? "·" : Integer.toString(count),
                        row == column ? "same" : count > 0 ? "off" : "none");
                if (count > 0) {
                    String words = messages.get("feedback.cross.cell", count, label(row), label(column));
                    cell.setTooltip(new Tooltip(words));
                    cell.setAccessibleText(words);
                }
                grid.add(cell, column + 1, row + 1);
            }
        }
    }

    private String label(int place) {
        return place > Score.Level.MAX_HALVES ? messages.get("common.score.na") : ScoreWords.level(place);
    }

    private static Label cell(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll("cell-count", style);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
