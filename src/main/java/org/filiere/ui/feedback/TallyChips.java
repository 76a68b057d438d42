package org.filiere.ui.feedback;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.filiere.report.feedback.FeedbackTally;
import org.filiere.ui.i18n.Messages;

/** A coder's scores counted against the final ones, a chip for each count. */
final class TallyChips extends FlowPane {

    private final Messages messages;

    TallyChips(Messages messages) {
        super(8, 6);
        this.messages = messages;
        setId("feedback-facts");
    }

    /** Shows these counts. */
    void show(FeedbackTally tally) {
        List<String> words = new ArrayList<>(List.of(
                messages.get("feedback.judged", tally.judged()),
                messages.get("feedback.decided", tally.decided()),
                messages.get("feedback.same", tally.same()),
                withSteps("feedback.higher", tally.higher(), tally, 1),
                withSteps("feedback.lower", tally.lower(), tally, -1),
                messages.get("feedback.against", tally.against())));
        tally.leniency().ifPresent(mean -> words.add(messages.get("feedback.leniency", signed(mean), tally.units())));
        getChildren().setAll(words.stream().map(TallyChips::chip).toList());
    }

    /** How many, and by how much: 5 higher (½: 3, 1: 2). */
    private String withSteps(String key, int count, FeedbackTally tally, int sign) {
        String steps = tally.byDifference().entrySet().stream()
                .filter(entry -> Integer.signum(entry.getKey()) == sign)
                .sorted(Comparator.comparingInt(entry -> Math.abs(entry.getKey())))
                .map(entry -> messages.get("feedback.step", FeedbackRows.signed(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(", "));
        String words = messages.get(key, count);
        return steps.isEmpty() ? words : messages.get("feedback.steps", words, steps);
    }

    private String signed(double mean) {
        NumberFormat format = NumberFormat.getNumberInstance(messages.locale());
        format.setMaximumFractionDigits(2);
        String digits = format.format(Math.abs(mean));
        return digits.equals(format.format(0)) ? digits : (mean < 0 ? "−" : "+") + digits;
    }

    private static Label chip(String words) {
        Label chip = new Label(words);
        chip.getStyleClass().add("chip");
        return chip;
    }
}
