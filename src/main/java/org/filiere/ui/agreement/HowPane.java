package org.filiere.ui.agreement;

import java.text.NumberFormat;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.filiere.agreement.Coefficient;
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
    private final VBox formula = new VBox(6);
    private final VBox notes = new VBox(6);
    private final NumberGrid grid;
    private AgreementWords words;

    HowPane(AgreementViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("agreement-how");
        getStyleClass().add("agreement-scroll");
        setFitToWidth(true);
        grid = new NumberGrid("agreement-coincidence", messages.get("agreement.how.matrix"));
        setContent(new VBox(12, formula, grid, notes));
    }

    void focusGrid() {
        grid.requestFocus();
    }

    void show(AgreementReport report, AgreementWords now, CoefficientKind kind) {
        words = now;
        formula.getChildren().clear();
        notes.getChildren().clear();
        AgreementLine total = report.total();
        Coefficient coefficient = total.coefficient(kind);
        title(formula, words.full(kind, coefficient));
        say(formula, messages.get("agreement.source." + kind.name()) + " " + parts(coefficient));
        title(formula, messages.get("agreement.how.matrix"));
        say(formula, messages.get("agreement.how.matrix.hint"));
        title(notes, messages.get("agreement.how.notes"));
        say(notes, words.used(total, kind) + " · " + words.leftOut(total, kind));
        say(
                notes,
                messages.get(
                        "agreement.how.scale", total.ratings().ratings().scale().size()));
        say(notes, words.notApplicable(total) + " " + messages.get("agreement.how.na"));
        for (String note : List.of("bootstrap", "paradox", "periods", "benchmark")) {
            say(notes, messages.get("agreement.how." + note));
        }
        fill(total.ratings());
    }

    private String parts(Coefficient coefficient) {
        if (!(coefficient instanceof Coefficient.Value value)) {
            return "";
        }
        String observed = words.number(value.parts().observed());
        String expected = words.number(value.parts().expected());
        return switch (value.parts().kind()) {
            case AGREEMENT -> messages.get("agreement.how.agreement", observed, expected);
            case DISAGREEMENT -> messages.get("agreement.how.disagreement", observed, expected);
            case NONE -> messages.get("agreement.how.variances");
        };
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

    private static void title(VBox box, String words) {
        Label label = new Label(words);
        label.getStyleClass().add("section-title");
        label.setWrapText(true);
        box.getChildren().add(label);
    }

    private static void say(VBox box, String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        box.getChildren().add(label);
    }
}
