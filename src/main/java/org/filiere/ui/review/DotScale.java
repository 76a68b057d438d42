package org.filiere.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.filiere.domain.Score;
import org.filiere.domain.Score.Level;
import org.filiere.review.Comparison;

/** The scale 0 to 3 with N/A beside it, and on it a dot for each coder: coders of one score share a dot with their letters. */
final class DotScale extends Pane {

    private static final double HEIGHT = 26;
    private static final double DOT = 18;
    private static final double MARGIN = 14;
    private static final int NOT_AVAILABLE = Level.MAX_HALVES + 1;
    private static final int PLACES = NOT_AVAILABLE + 1;
    private static final int MOST_LETTERS = 4;

    private record Dot(Label label, int place) {}

    private final Region line = new Region();
    private final Region[] ticks = new Region[Level.MAX_HALVES + 1];
    private final Region decided = new Region();
    private List<Dot> dots = List.of();
    private int decidedPlace = -1;

    DotScale() {
        getStyleClass().add("dot-scale");
        line.getStyleClass().add("dot-line");
        decided.getStyleClass().add("dot-decided");
        getChildren().add(line);
        for (int halves = 0; halves < ticks.length; halves++) {
            ticks[halves] = new Region();
            ticks[halves].getStyleClass().add(halves % 2 == 0 ? "dot-tick" : "dot-half-tick");
            getChildren().add(ticks[halves]);
        }
        getChildren().add(decided);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    /** Shows what coders gave, and the final score where there is one. */
    void show(Comparison comparison, List<CoderLetter> coders, Score finalScore) {
        Map<Integer, List<CoderLetter>> places = new TreeMap<>();
        for (CoderLetter coder : coders) {
            comparison
                    .of(coder.coderId())
                    .ifPresent(given -> places.computeIfAbsent(place(given.score()), place -> new ArrayList<>())
                            .add(coder));
        }
        getChildren().removeIf(node -> node instanceof Label);
        dots = places.entrySet().stream()
                .map(entry -> new Dot(label(entry.getValue(), entry.getKey()), entry.getKey()))
                .toList();
        dots.forEach(dot -> getChildren().add(dot.label()));
        decidedPlace = finalScore.isScored() ? place(finalScore) : -1;
        decided.setVisible(decidedPlace >= 0);
        requestLayout();
    }

    /** Shows the numbers of the scale, as the head of a column of scales. */
    void showHead(String notAvailable) {
        line.setVisible(false);
        decided.setVisible(false);
        for (Region tick : ticks) {
            tick.setVisible(false);
        }
        List<Dot> numbers = new ArrayList<>();
        for (int points = 0; points <= Level.MAX_HALVES / 2; points++) {
            numbers.add(new Dot(new Label(String.valueOf(points)), 2 * points));
        }
        numbers.add(new Dot(new Label(notAvailable), NOT_AVAILABLE));
        dots = numbers;
        dots.forEach(dot -> {
            dot.label().getStyleClass().add("dot-number");
            getChildren().add(dot.label());
        });
    }

    private static int place(Score score) {
        return score instanceof Level level ? level.halves() : NOT_AVAILABLE;
    }

    private static Label label(List<CoderLetter> coders, int place) {
        String letters = coders.size() <= MOST_LETTERS
                ? coders.stream().map(CoderLetter::letter).collect(Collectors.joining())
                : coders.get(0).letter() + "+" + (coders.size() - 1);
        Label label = new Label(letters);
        label.getStyleClass().add(place == NOT_AVAILABLE ? "dot-na" : "dot");
        return label;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 2 * MARGIN + (PLACES - 1) * (DOT + 8);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 2 * MARGIN + (PLACES - 1) * DOT;
    }

    @Override
    protected void layoutChildren() {
        double middle = Math.round(getHeight() / 2);
        line.resizeRelocate(x(0), middle, x(Level.MAX_HALVES) - x(0), 1);
        for (int halves = 0; halves < ticks.length; halves++) {
            double length = halves % 2 == 0 ? 9 : 5;
            ticks[halves].resizeRelocate(x(halves), middle - Math.floor(length / 2), 1, length);
        }
        if (decidedPlace >= 0) {
            decided.resizeRelocate(x(decidedPlace) - 2, 0, 4, getHeight());
        }
        for (Dot dot : dots) {
            double width = Math.max(DOT, Math.ceil(dot.label().prefWidth(-1)));
            dot.label().resizeRelocate(Math.round(x(dot.place()) - width / 2), middle - DOT / 2, width, DOT);
        }
    }

    private double x(int place) {
        return Math.round(MARGIN + place * (getWidth() - 2 * MARGIN) / (PLACES - 1));
    }
}
