package org.filiere.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.domain.Passage;
import org.filiere.domain.ValueChain;
import org.filiere.review.ChainCarry;
import org.filiere.review.ChainGroup;
import org.filiere.review.ChainGroup.Difference;
import org.filiere.ui.i18n.Messages;

/** One chain as each coder has it, in what they differ, and what becomes of it in the final list. */
final class ChainGroupCard extends VBox {

    private static final double GAP = 5;
    private static final double WHO = 110;

    private static final double INDENT = 32;
    private static final int LONGEST_QUOTE = 60;

    /** What the card asks of the screen. */
    interface Asking {
        void told(Outcome outcome);

        /** Opens the fields of the final chain of a group. */
        void edit(int group);

        void show(Passage passage);

        /** Ticks or unticks a justification of a group. */
        void carry(int group, String justification, boolean ticked);

        /** Ticks or unticks a passage of a group. */
        void carry(int group, Passage passage, boolean ticked);
    }

    private final Messages messages;
    private final Asking asking;

    /**
     * The card of a group.
     *
     * @param number the number of the group, from 0
     * @param locked whether it can be looked at only
     */
    ChainGroupCard(
            int number,
            ChainGroup group,
            ChainsDraft draft,
            ReconcileViewModel model,
            Messages messages,
            boolean locked,
            Asking asking) {
        super(GAP);
        this.messages = messages;
        this.asking = asking;
        setId("review-chains-" + number);
        getStyleClass().add("coder-card");
        Set<Difference> differences = group.differences();
        Label head = new Label(messages.get("review.chains.head", number + 1, differing(differences)));
        head.getStyleClass().add(differences.isEmpty() ? "field-label" : "chains-differ");
        head.setWrapText(true);
        getChildren().add(head);
        boolean shown = model.revealedProperty().get();
        Optional<ValueChain> chosen =
                draft.none() ? Optional.empty() : draft.choices().getOrDefault(number, Optional.empty());
        for (CoderLetter coder : model.sightProperty().get().coders()) {
            if (group.coders().contains(coder.coderId())) {
                ValueChain chain = group.chains().get(coder.coderId());
                getChildren().add(line(coder, shown, chain, differences));
                if (chain != null) {
                    String id = "review-chain-" + number + "-" + coder.letter();
                    getChildren().addAll(grounds(number, id, chain, chosen, locked));
                }
            }
        }
        if (!locked) {
            FlowPane choices = choices(number, group, draft, model);
            VBox.setMargin(choices, new Insets(4, 0, 0, 0));
            getChildren().add(choices);
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

    /** Why a coder judges so, and on which evidence; ticked, it becomes part of the final chain. */
    private List<Node> grounds(int group, String id, ValueChain chain, Optional<ValueChain> chosen, boolean locked) {
        List<Node> grounds = new ArrayList<>();
        String words = chain.justification().strip();
        if (!words.isEmpty()) {
            boolean carried =
                    chosen.filter(known -> ChainCarry.holds(known, words)).isPresent();
            CheckBox why = tick(id, words, carried, locked || chosen.isEmpty());
            why.setOnAction(event -> asking.carry(group, words, why.isSelected()));
            grounds.add(indented(why));
        }
        int number = 1;
        for (Passage passage : chain.passages()) {
            String quote = passage.quote().strip().replaceAll("\\s+", " ");
            String shortened = quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE) + " …";
            boolean carried =
                    chosen.filter(known -> ChainCarry.holds(known, passage)).isPresent();
            CheckBox box = tick(id + "-" + number, "“" + shortened + "”", carried, locked || chosen.isEmpty());
            box.setOnAction(event -> asking.carry(group, passage, box.isSelected()));
            Hyperlink link = new Hyperlink(messages.get("review.show"));
            link.setId(id + "-" + number++ + "-show");
            link.setTooltip(new Tooltip(quote));
            link.setAccessibleText(messages.get("review.show.name", shortened));
            link.setMinWidth(Region.USE_PREF_SIZE);
            link.setOnAction(event -> {
                link.setVisited(false);
                asking.show(passage);
            });
            grounds.add(indented(new HBox(GAP, box, link)));
        }
        return grounds;
    }

    private CheckBox tick(String id, String words, boolean carried, boolean disabled) {
        CheckBox box = new CheckBox(words);
        box.setId(id);
        box.setWrapText(true);
        box.setSelected(carried);
        box.setDisable(disabled);
        box.setTooltip(new Tooltip(messages.get("review.carry.tip")));
        return box;
    }

    private static Node indented(Node node) {
        VBox.setMargin(node, new Insets(0, 0, 0, INDENT));
        return node;
    }

    private static Label fact(String words, boolean differs) {
        Label fact = new Label(words);
        fact.getStyleClass().addAll("chip", differs ? "chain-fact-differs" : "chain-fact");
        fact.setMinWidth(Region.USE_PREF_SIZE);
        return fact;
    }

    private FlowPane choices(int number, ChainGroup group, ChainsDraft draft, ReconcileViewModel model) {
        FlowPane row = new FlowPane(GAP, GAP);
        row.setAlignment(Pos.CENTER_LEFT);
        Optional<ValueChain> chosen = draft.choices().getOrDefault(number, Optional.empty());
        boolean decided = draft.choices().containsKey(number) && !draft.none();
        boolean asCoder = false;
        for (CoderLetter coder : model.sightProperty().get().coders()) {
            if (group.chains().containsKey(coder.coderId())) {
                boolean same = decided
                        && !asCoder
                        && chosen.filter(chain -> isAs(chain, group.chains().get(coder.coderId())))
                                .isPresent();
                asCoder |= same;
                row.getChildren()
                        .add(choice(
                                "review-chains-" + number + "-" + coder.letter(),
                                messages.get("review.chains.as", coder.letter()),
                                same,
                                () -> asking.told(model.chains().take(number, coder.coderId()))));
            }
        }
        row.getChildren()
                .add(choice(
                        "review-chains-" + number + "-out",
                        messages.get("review.chains.leaveOut"),
                        decided && chosen.isEmpty(),
                        () -> asking.told(model.chains().choose(number, Optional.empty()))));
        row.getChildren()
                .add(choice(
                        "review-chains-" + number + "-edit",
                        messages.get("review.chains.edit"),
                        decided && chosen.isPresent() && !asCoder,
                        () -> asking.edit(number)));
        if (!decided && !draft.none()) {
            Label open = new Label(messages.get("review.chains.open"));
            open.getStyleClass().add("hint");
            row.getChildren().add(open);
        }
        return row;
    }

    private static boolean isAs(ValueChain chain, ValueChain coders) {
        return chain.name().equals(coders.name())
                && chain.mode() == coders.mode()
                && chain.markets() == coders.markets()
                && chain.leader() == coders.leader();
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
