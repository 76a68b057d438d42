package org.filiere.ui.agreement;

import java.text.NumberFormat;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.filiere.agreement.Coefficient;
import org.filiere.agreement.Ratings;
import org.filiere.review.agreement.AgreementLine;
import org.filiere.review.agreement.AgreementReport;
import org.filiere.review.agreement.CoefficientKind;
import org.filiere.review.agreement.Coincidences;
import org.filiere.review.agreement.StudyRatings;
import org.filiere.ui.i18n.Messages;

/** How the number was computed: what counts as a unit, the formula with its source and parts, the coincidences. */
final class HowPane extends ScrollPane {

    private final AgreementViewModel model;
    private final Messages messages;
    private final VBox text = new VBox(6);
    private final NumberGrid grid;
    private AgreementWords words;

    HowPane(AgreementViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("agreement-how");
        getStyleClass().add("agreement-scroll");
        setFitToWidth(true);
        grid = new NumberGrid("agreement-coincidence", messages.get("agreement.how.matrix"));
        setContent(new VBox(12, text, grid));
    }

    void focusGrid() {
        grid.requestFocus();
    }

    void show(AgreementReport report, AgreementWords now, CoefficientKind kind) {
        words = now;
        text.getChildren().clear();
        AgreementLine total = report.total();
        Ratings ratings = total.ratings().ratings();
        Coefficient coefficient = total.coefficient(kind);
        title(words.full(kind, coefficient));
        say(messages.get("agreement.source." + kind.name()));
        parts(coefficient);
        say(words.used(total, kind) + " · " + words.leftOut(total, kind));
        say(messages.get("agreement.how.scale", ratings.scale().size()));
        say(words.notApplicable(total) + " " + messages.get("agreement.how.na"));
        say(messages.get("agreement.how.bootstrap"));
        say(messages.get("agreement.how.paradox"));
        say(messages.get("agreement.how.periods"));
        say(messages.get("agreement.how.benchmark"));
        title(messages.get("agreement.how.matrix"));
        say(messages.get("agreement.how.matrix.hint"));
        fill(total.ratings());
    }

    private void parts(Coefficient coefficient) {
        if (coefficient instanceof Coefficient.Value value) {
            switch (value.parts().kind()) {
                case AGREEMENT ->
                    say(messages.get(
                            "agreement.how.agreement",
                            words.number(value.parts().observed()),
                            words.number(value.parts().expected())));
                case DISAGREEMENT ->
                    say(messages.get(
                            "agreement.how.disagreement",
                            words.number(value.parts().observed()),
                            words.number(value.parts().expected())));
                case NONE -> say(messages.get("agreement.how.variances"));
            }
        }
    }

    private void fill(StudyRatings ratings) {
        grid.clear();
        Coincidences matrix = Coincidences.of(ratings.ratings());
        NumberFormat format = NumberFormat.getNumberInstance(messages.locale());
        format.setMaximumFractionDigits(2);
        int size = matrix.margins().length;
        for (int c = 0; c < size; c++) {
            grid.columnHead(c + 1, 0, words.cell(ratings, c), "");
            grid.rowHead(0, c + 1, words.cell(ratings, c), "");
            for (int k = 0; k < size; k++) {
                put(ratings, format.format(matrix.values()[c][k]), c, k);
            }
            grid.plain(size + 1, c + 1, format.format(matrix.margins()[c]), messages.get("agreement.how.margin"));
        }
        grid.columnHead(size + 1, 0, messages.get("agreement.how.sum"), messages.get("agreement.how.margin"));
    }

    private void put(StudyRatings ratings, String value, int c, int k) {
        String title = messages.get("agreement.how.cell", words.cell(ratings, c), words.cell(ratings, k), value);
        if (value.equals("0")) {
            grid.plain(k + 1, c + 1, "·", title);
            return;
        }
        grid.number(
                k + 1,
                c + 1,
                value,
                title,
                () -> model.show(new UnitsBehind(title, ratings, rows(ratings, c, k))),
                c == k ? "apart-none" : "pair-cell");
    }

    /** The units with this pair of scores. */
    private static List<Integer> rows(StudyRatings ratings, int c, int k) {
        return IntStream.range(0, ratings.units().size())
                .filter(row -> {
                    long first = count(ratings, row, c);
                    return c == k ? first > 1 : first > 0 && count(ratings, row, k) > 0;
                })
                .boxed()
                .toList();
    }

    private static long count(StudyRatings ratings, int row, int level) {
        return IntStream.range(0, ratings.raters().size())
                .filter(coder -> ratings.ratings().cell(row, coder) == level)
                .count();
    }

    private void title(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("section-title");
        label.setWrapText(true);
        text.getChildren().add(label);
    }

    private void say(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        text.getChildren().add(label);
    }
}
