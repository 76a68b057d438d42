package org.filiere.ui.review;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.domain.ValueChain;
import org.filiere.review.ChainComparison;
import org.filiere.review.ChainGroup;
import org.filiere.review.ChainGroup.Difference;
import org.filiere.ui.i18n.Messages;

/** One chain as each coder has it, in what they differ, and what becomes of it in the final list. */
final class ChainGroupCard extends VBox {

    private static final double GAP = 5;
    private static final double WHO = 110;

    private final Messages messages;

    /**
     * The card of a group.
     *
     * @param number the number of the group, from 0
     * @param locked whether it can be looked at only
     * @param told hears what came of a click
     * @param edit opens the fields of the final chain
     */
    ChainGroupCard(
            int number,
            ChainGroup group,
            ChainsDraft draft,
            ReconcileViewModel model,
            Messages messages,
            boolean locked,
            Consumer<Outcome> told,
            Runnable edit) {
        super(GAP);
        this.messages = messages;
        setId("review-chains-" + number);
        getStyleClass().add("coder-card");
        Set<Difference> differences = group.differences();
        Label head = new Label(messages.get("review.chains.head", number + 1, differing(differences)));
        head.getStyleClass().add(differences.isEmpty() ? "field-label" : "chains-differ");
        head.setWrapText(true);
        getChildren().add(head);
        boolean shown = model.revealedProperty().get();
        for (CoderLetter coder : model.sightProperty().get().coders()) {
            if (group.coders().contains(coder.coderId())) {
                getChildren().add(line(coder, shown, group.chains().get(coder.coderId()), differences));
            }
        }
        if (!locked) {
            getChildren().add(choices(number, group, draft, model, told, edit));
        }
    }

    private String differing(Set<Difference> differences) {
        return differences.isEmpty()
                ? messages.get("review.chains.same")
                : differences.stream().map(messages::of).collect(Collectors.joining(", "));
    }

    private HBox line(CoderLetter coder, boolean revealed, ValueChain chain, Set<Difference> differences) {
        Label letter = new Label(coder.letter());
        letter.getStyleClass().add("coder-letter");
        letter.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(GAP, letter);
        line.setAlignment(Pos.CENTER_LEFT);
        if (revealed) {
            Label who = new Label(coder.name());
            who.getStyleClass().add("coder-name");
            who.setTooltip(new Tooltip(coder.name()));
            who.setMaxWidth(WHO);
            who.setMinWidth(Math.min(WHO, 60));
            line.getChildren().add(who);
        }
        if (chain == null) {
            Label none = new Label(messages.get("review.chains.none"));
            none.getStyleClass().add("hint");
            line.getChildren().add(none);
            return line;
        }
        Label name = new Label(chain.name());
        String tip = chain.justification().isBlank() ? chain.name() : chain.name() + "\n" + chain.justification();
        name.setTooltip(new Tooltip(tip));
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(40);
        HBox.setHgrow(name, Priority.ALWAYS);
        line.getChildren()
                .addAll(
                        name,
                        fact(messages.of(chain.mode()), differences.contains(Difference.MODE)),
                        fact(messages.of(chain.markets()), differences.contains(Difference.MARKETS)),
                        fact(messages.of(chain.leader()), differences.contains(Difference.LEADER)));
        return line;
    }

    private static Label fact(String words, boolean differs) {
        Label fact = new Label(words);
        fact.getStyleClass().addAll("chip", differs ? "chain-fact-differs" : "chain-fact");
        fact.setMinWidth(Region.USE_PREF_SIZE);
        return fact;
    }

    private FlowPane choices(
            int number,
            ChainGroup group,
            ChainsDraft draft,
            ReconcileViewModel model,
            Consumer<Outcome> told,
            Runnable edit) {
        FlowPane row = new FlowPane(GAP, GAP);
        row.setAlignment(Pos.CENTER_LEFT);
        Optional<ValueChain> chosen = draft.choices().getOrDefault(number, Optional.empty());
        boolean decided = draft.choices().containsKey(number) && !draft.none();
        boolean asCoder = false;
        for (CoderLetter coder : model.sightProperty().get().coders()) {
            if (group.chains().containsKey(coder.coderId())) {
                boolean same = decided
                        && !asCoder
                        && chosen.equals(Optional.of(ChainComparison.taken(group, coder.coderId())));
                asCoder |= same;
                row.getChildren()
                        .add(choice(
                                "review-chains-" + number + "-" + coder.letter(),
                                messages.get("review.chains.as", coder.letter()),
                                same,
                                () -> told.accept(model.chains().take(number, coder.coderId()))));
            }
        }
        row.getChildren()
                .add(choice(
                        "review-chains-" + number + "-out",
                        messages.get("review.chains.leaveOut"),
                        decided && chosen.isEmpty(),
                        () -> told.accept(model.chains().choose(number, Optional.empty()))));
        row.getChildren()
                .add(choice(
                        "review-chains-" + number + "-edit",
                        messages.get("review.chains.edit"),
                        decided && chosen.isPresent() && !asCoder,
                        edit));
        if (!decided && !draft.none()) {
            Label open = new Label(messages.get("review.chains.open"));
            open.getStyleClass().add("hint");
            row.getChildren().add(open);
        }
        return row;
    }

    private static ToggleButton choice(String id, String words, boolean selected, Runnable action) {
        ToggleButton button = new ToggleButton(words);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setSelected(selected);
        button.setOnAction(event -> action.run());
        return button;
    }
}
