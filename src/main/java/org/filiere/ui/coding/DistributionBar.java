package org.filiere.ui.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.domain.Score;
import org.filiere.ui.control.ScoreWords;
import org.filiere.ui.i18n.Messages;

/** A column for each level with the number of cases over it; the columns start at zero. */
final class DistributionBar extends HBox {

    private static final double HEIGHT = 44;
    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");

    private final Messages messages;
    private final List<Label> numbers = new ArrayList<>();
    private final List<Region> columns = new ArrayList<>();
    private final List<VBox> boxes = new ArrayList<>();

    DistributionBar(Messages messages) {
        super(3);
        this.messages = messages;
        setId("coding-distribution");
        getStyleClass().add("distribution");
        setAlignment(Pos.BOTTOM_LEFT);
        for (int halves = 0; halves <= Score.Level.MAX_HALVES; halves++) {
            Label number = new Label();
            number.getStyleClass().add("distribution-number");
            Region column = new Region();
            column.getStyleClass().add("distribution-column");
            column.setMaxWidth(Double.MAX_VALUE);
            Label level = new Label(ScoreWords.level(halves));
            level.getStyleClass().add("distribution-level");
            VBox box = new VBox(1, number, column, level);
            box.setAlignment(Pos.BOTTOM_CENTER);
            box.setMinWidth(0);
            box.setPrefWidth(24);
            HBox.setHgrow(box, Priority.ALWAYS);
            numbers.add(number);
            columns.add(column);
            boxes.add(box);
            getChildren().add(box);
        }
    }

    void show(Distribution distribution) {
        int highest = Math.max(
                1,
                distribution.halves().stream().mapToInt(Integer::intValue).max().orElse(1));
        for (int halves = 0; halves < columns.size(); halves++) {
            int count = distribution.halves().get(halves);
            double height = HEIGHT * count / highest;
            columns.get(halves).setMinHeight(height);
            columns.get(halves).setPrefHeight(height);
            columns.get(halves).setMaxHeight(height);
            numbers.get(halves).setText(count == 0 ? "" : String.valueOf(count));
        }
        setAccessibleText(IntStream.range(0, columns.size())
                .filter(halves -> distribution.halves().get(halves) > 0)
                .mapToObj(halves -> messages.get(
                        "coding.group.reads",
                        ScoreWords.level(halves),
                        distribution.halves().get(halves)))
                .collect(Collectors.joining(", ")));
    }

    void mark(Score score) {
        for (int halves = 0; halves < boxes.size(); halves++) {
            boolean taken = score instanceof Score.Level level && level.halves() == halves;
            boxes.get(halves).pseudoClassStateChanged(TAKEN, taken);
        }
    }
}
