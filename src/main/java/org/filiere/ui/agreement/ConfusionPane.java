package org.filiere.ui.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.filiere.agreement.ConfusionTable;
import org.filiere.agreement.Ratings;
import org.filiere.review.agreement.AgreementReport;
import org.filiere.review.agreement.PairAgreement;
import org.filiere.review.agreement.StudyRatings;
import org.filiere.review.agreement.Unit;
import org.filiere.ui.control.FilterBox;
import org.filiere.ui.i18n.Messages;

/** Which score one coder gave where another gave which, for all items or one. */
final class ConfusionPane extends ScrollPane {

    private final AgreementViewModel model;
    private final Messages messages;
    private final ComboBox<PairAgreement> pairs = new ComboBox<>();
    private final FilterBox<String> items;
    private final NumberGrid grid;
    private final Label hint = new Label();
    private AgreementWords words;
    private boolean filling;

    ConfusionPane(AgreementViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        words = model.words();
        setId("agreement-confusions");
        getStyleClass().add("agreement-scroll");
        setFitToWidth(true);
        setFocusTraversable(false);
        grid = new NumberGrid("agreement-confusion", messages.get("agreement.confusions"));
        pairs.setId("agreement-confusion-pair");
        pairs.setAccessibleText(messages.get("agreement.confusions.pair"));
        pairs.setConverter(new StringConverter<>() {
            @Override
            public String toString(PairAgreement pair) {
                return pair == null ? "" : words.pair(List.of(pair.first(), pair.second()));
            }

            @Override
            public PairAgreement fromString(String text) {
                return null;
            }
        });
        items = new FilterBox<>(
                "agreement-confusion-item", messages.get("agreement.confusions.allItems"), item -> words.item(item));
        pairs.valueProperty().addListener((property, before, now) -> fill());
        items.choiceProperty().addListener((property, before, now) -> fill());
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        setContent(new VBox(10, new HBox(8, pairs, items), hint, grid));
    }

    void focusGrid() {
        grid.requestFocus();
    }

    void show(AgreementReport report, AgreementWords now) {
        words = now;
        filling = true;
        int chosen = Math.max(0, pairs.getSelectionModel().getSelectedIndex());
        PairAgreement before = pairs.getValue();
        pairs.getItems().setAll(report.pairs());
        List<PairAgreement> made = report.pairs();
        PairAgreement same = made.stream()
                .filter(pair -> before != null
                        && pair.first().equals(before.first())
                        && pair.second().equals(before.second()))
                .findFirst()
                .orElse(made.isEmpty() ? null : made.get(Math.min(chosen, made.size() - 1)));
        pairs.setValue(same);
        List<String> ids = report.total().ratings().units().stream()
                .map(Unit::itemId)
                .distinct()
                .toList();
        if (items.choiceProperty().get().filter(id -> !ids.contains(id)).isPresent()) {
            items.choiceProperty().set(Optional.empty());
        }
        items.setChoices(ids);
        filling = false;
        fill();
    }

    private void fill() {
        if (filling) {
            return;
        }
        grid.clear();
        PairAgreement pair = pairs.getValue();
        if (pair == null) {
            hint.setText(messages.get("agreement.confusions.none"));
            return;
        }
        StudyRatings ratings = items.choiceProperty()
                .get()
                .map(item -> pair.line().ratings().only(unit -> unit.itemId().equals(item)))
                .orElse(pair.line().ratings());
        ConfusionTable table = ConfusionTable.of(ratings.ratings(), 0, 1);
        hint.setText(messages.get(
                "agreement.confusions.hint",
                words.longRater(pair.first()),
                words.longRater(pair.second()),
                table.bothScored(),
                table.notApplicableAgainstScore()));
        List<Integer> cells = cells(table);
        grid.rowHead(
                0,
                0,
                messages.get("agreement.confusions.corner", words.rater(pair.first()), words.rater(pair.second())),
                "");
        for (int i = 0; i < cells.size(); i++) {
            grid.columnHead(i + 1, 0, words.cell(ratings, cells.get(i)), words.longRater(pair.second()));
            grid.rowHead(0, i + 1, words.cell(ratings, cells.get(i)), words.longRater(pair.first()));
        }
        for (int row = 0; row < cells.size(); row++) {
            for (int column = 0; column < cells.size(); column++) {
                put(pair, ratings, table, cells, row, column);
            }
        }
    }

    private static List<Integer> cells(ConfusionTable table) {
        List<Integer> cells = new ArrayList<>();
        for (int level = 0; level < table.scale().size(); level++) {
            cells.add(level);
        }
        cells.add(Ratings.NOT_APPLICABLE);
        cells.add(Ratings.MISSING);
        return cells;
    }

    private void put(
            PairAgreement pair, StudyRatings ratings, ConfusionTable table, List<Integer> cells, int row, int column) {
        int first = cells.get(row);
        int second = cells.get(column);
        int count = table.count(first, second);
        String title = messages.get(
                "agreement.confusions.cell",
                words.rater(pair.first()),
                words.cell(ratings, first),
                words.rater(pair.second()),
                words.cell(ratings, second),
                count);
        if (count == 0) {
            grid.plain(column + 1, row + 1, "·", title);
            return;
        }
        grid.number(
                column + 1,
                row + 1,
                words.count(count),
                title,
                () -> model.show(new UnitsBehind(
                        title,
                        ratings,
                        Arrays.stream(table.units(first, second)).boxed().toList())),
                style(ratings, first, second));
    }

    /** The further apart, the stronger; numbers say the same. */
    private static String style(StudyRatings ratings, int first, int second) {
        if (first == Ratings.MISSING || second == Ratings.MISSING) {
            return "apart-missing";
        }
        if (first == second) {
            return "apart-none";
        }
        if (first == Ratings.NOT_APPLICABLE || second == Ratings.NOT_APPLICABLE) {
            return "apart-na";
        }
        double apart = Math.abs(ratings.ratings().scale().value(first)
                - ratings.ratings().scale().value(second));
        return apart < 1 ? "apart-half" : "apart-one";
    }
}
