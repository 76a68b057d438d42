package org.filiere.ui.agreement;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.filiere.agreement.Coefficient;
import org.filiere.review.agreement.AgreementReport;
import org.filiere.review.agreement.CoefficientKind;
import org.filiere.review.agreement.PairAgreement;
import org.filiere.review.agreement.Rater;
import org.filiere.ui.i18n.Messages;

/** Every two coders: the coefficient above the diagonal, the units that it was measured on below. */
final class PairsPane extends VBox {

    private static final double LEAST = 120;

    private final AgreementViewModel model;
    private final Messages messages;
    private final NumberGrid grid;
    private final LinesTable table;
    private final Label hint = new Label();
    private AgreementWords words;
    private CoefficientKind kind;

    PairsPane(AgreementViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("agreement-pairs");
        grid = new NumberGrid("agreement-pair", messages.get("agreement.pairs"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        table = new LinesTable("agreement-pair-lines", messages.get("agreement.head.pair"), model, messages);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.getStyleClass().add("agreement-scroll");
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(LEAST);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setMinHeight(LEAST);
        getChildren().addAll(hint, scroll, table);
        setSpacing(10);
    }

    void focusGrid() {
        grid.requestFocus();
    }

    void show(AgreementReport report, AgreementWords now, CoefficientKind chosen) {
        words = now;
        kind = chosen;
        table.show(report.pairs().stream().map(PairAgreement::line).toList(), now, chosen);
        grid.clear();
        hint.setText(messages.get("agreement.pairs.hint", words.kind(kind)));
        List<Rater> raters = report.total().ratings().raters();
        for (int i = 0; i < raters.size(); i++) {
            grid.columnHead(i + 1, 0, words.rater(raters.get(i)), words.longRater(raters.get(i)));
            grid.rowHead(0, i + 1, words.longRater(raters.get(i)), "");
            grid.plain(i + 1, i + 1, "·", messages.get("agreement.pairs.self"));
        }
        for (int row = 0; row < raters.size(); row++) {
            for (int column = 0; column < raters.size(); column++) {
                put(report, raters, row, column);
            }
        }
    }

    private void put(AgreementReport report, List<Rater> raters, int row, int column) {
        find(report, raters.get(Math.min(row, column)), raters.get(Math.max(row, column)))
                .filter(pair -> row != column)
                .ifPresent(pair -> {
                    Coefficient coefficient = pair.line().coefficient(kind);
                    String names = words.pair(List.of(pair.first(), pair.second()));
                    String value = messages.get("agreement.of", names, words.full(kind, coefficient));
                    String units = messages.get("agreement.of", names, words.used(pair.line(), kind));
                    boolean above = column > row;
                    grid.number(
                            column + 1,
                            row + 1,
                            above
                                    ? words.brief(kind, coefficient)
                                    : messages.get(
                                            "agreement.pairs.units",
                                            coefficient.basis().unitsUsed(),
                                            coefficient.basis().units()),
                            above ? value : units + " " + words.notApplicable(pair.line()),
                            () -> open(pair, above ? value : units),
                            above && coefficient instanceof Coefficient.Undefined ? "line-undefined" : "pair-cell");
                });
    }

    private static Optional<PairAgreement> find(AgreementReport report, Rater first, Rater second) {
        return report.pairs().stream()
                .filter(pair -> pair.first().equals(first) && pair.second().equals(second))
                .findFirst();
    }

    private void open(PairAgreement pair, String title) {
        model.show(new UnitsBehind(title, pair.line().ratings(), pair.line().rows(kind)));
    }
}
