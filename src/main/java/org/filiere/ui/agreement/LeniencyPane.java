package org.filiere.ui.agreement;

import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.review.agreement.AgreementReport;
import org.filiere.review.agreement.CoderLeniency;
import org.filiere.review.agreement.CoderLeniency.Side;
import org.filiere.ui.i18n.Messages;

/** Each coder against the final scores: how much higher or lower on average, and how often. */
final class LeniencyPane extends ScrollPane {

    private static final double HALF = 110;
    private static final double BAR = 14;

    private final AgreementViewModel model;
    private final Messages messages;
    private final NumberGrid grid;
    private final Label hint = new Label();
    private AgreementWords words;

    LeniencyPane(AgreementViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("agreement-leniency");
        getStyleClass().add("agreement-scroll");
        setFitToWidth(true);
        setFocusTraversable(false);
        grid = new NumberGrid("agreement-lenient", messages.get("agreement.leniency"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        setContent(new VBox(10, hint, grid));
    }

    void focusGrid() {
        grid.requestFocus();
    }

    void show(AgreementReport report, AgreementWords now) {
        words = now;
        grid.clear();
        hint.setText(messages.get(report.leniency().isEmpty() ? "agreement.leniency.none" : "agreement.leniency.hint"));
        if (report.leniency().isEmpty()) {
            return;
        }
        List<String> heads = List.of("units", "mean", "bar", "distance", "lower", "same", "higher", "na");
        for (int i = 0; i < heads.size(); i++) {
            String tip = messages.get("agreement.leniency.tip." + heads.get(i));
            if (heads.get(i).equals("bar")) {
                grid.node(i + 1, 0, scale(tip));
            } else {
                grid.columnHead(i + 1, 0, messages.get("agreement.leniency.head." + heads.get(i)), tip);
            }
        }
        double widest = report.leniency().stream()
                .mapToDouble(each -> Math.abs(each.leniency().meanDifference().orElse(0)))
                .reduce(1, Math::max);
        for (int i = 0; i < report.leniency().size(); i++) {
            row(i + 1, report.leniency().get(i), widest);
        }
    }

    private Node scale(String tip) {
        Label label = new Label(messages.get("agreement.leniency.head.bar"));
        label.getStyleClass().add("grid-head");
        label.setTooltip(new Tooltip(tip));
        label.setPrefWidth(2 * HALF);
        label.setAlignment(Pos.CENTER);
        return label;
    }

    private void row(int row, CoderLeniency each, double widest) {
        String name = words.longRater(each.coder());
        grid.rowHead(0, row, name, "");
        OptionalDouble mean = each.leniency().meanDifference();
        number(1, row, each, words.count(each.leniency().units()), "units", each.rows());
        number(2, row, each, mean.isPresent() ? words.difference(mean.getAsDouble()) : "–", "mean", each.rows());
        grid.node(3, row, bar(mean.orElse(0) / widest));
        number(
                4,
                row,
                each,
                each.leniency().meanDistance().isPresent()
                        ? words.difference(each.leniency().meanDistance().getAsDouble())
                                .replace("+", "")
                        : "–",
                "distance",
                each.rows());
        number(5, row, each, words.count(each.leniency().lower()), "lower", each.rows(Side.LOWER));
        number(6, row, each, words.count(each.leniency().same()), "same", each.rows(Side.SAME));
        number(7, row, each, words.count(each.leniency().higher()), "higher", each.rows(Side.HIGHER));
        number(
                8,
                row,
                each,
                words.count(each.leniency().notApplicableAgainstScore()),
                "na",
                each.rows(Side.NOT_APPLICABLE));
    }

    private void number(int column, int row, CoderLeniency each, String text, String what, List<Integer> rows) {
        String title = messages.get(
                "agreement.leniency.cell",
                words.longRater(each.coder()),
                messages.get("agreement.leniency.tip." + what),
                text);
        grid.number(column, row, text, title, () -> model.show(new UnitsBehind(title, each.ratings(), rows)));
    }

    /** A bar from the middle: to the left for a strict coder, to the right for a lenient one. */
    private static Node bar(double share) {
        Pane pane = new Pane();
        pane.setMinSize(2 * HALF, BAR);
        pane.setPrefSize(2 * HALF, BAR);
        pane.setMaxHeight(BAR);
        Region bar = new Region();
        bar.getStyleClass().add("leniency-bar");
        double length = Math.abs(share) * HALF;
        bar.resizeRelocate(share < 0 ? HALF - length : HALF, 2, length, BAR - 4);
        Region middle = new Region();
        middle.getStyleClass().add("leniency-middle");
        middle.resizeRelocate(HALF - 0.5, 0, 1, BAR);
        bar.setManaged(false);
        middle.setManaged(false);
        pane.getChildren().addAll(bar, middle);
        return pane;
    }
}
