package org.filiere.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.filiere.domain.GovernanceReconciliation;
import org.filiere.domain.ValueChain;
import org.filiere.review.ChainComparison;
import org.filiere.review.CoderChainList;
import org.filiere.ui.i18n.Messages;

/** The value chains of the case: each with what coders say of it, and the final list. */
final class ChainsPane extends VBox {

    private static final double GAP = 8;

    private final ReconcileViewModel model;
    private final Messages messages;
    private final Consumer<Outcome> told;
    private final ChainForm form;
    private final VBox groups = new VBox(GAP);
    private final FlowPane actions = new FlowPane(GAP, GAP);

    ChainsPane(ReconcileViewModel model, Messages messages, Consumer<Outcome> told) {
        super(GAP);
        this.model = model;
        this.messages = messages;
        this.told = told;
        form = new ChainForm(messages);
        Button add = new Button(messages.get("review.chains.add"));
        add.setId("review-chains-add");
        add.setOnAction(event -> form.edit(null, chain -> tell(model.chains().add(chain))));
        Button silent = new Button(messages.get("review.chains.notAvailable"));
        silent.setId("review-chains-na");
        silent.setOnAction(event -> tell(model.chains().notAvailable()));
        actions.getChildren().addAll(add, silent);
        getChildren().addAll(groups, form, actions);
    }

    /** Shows the chains as they stand. */
    void update(TopicRow row) {
        ChainComparison comparison = row.chains().orElseThrow();
        boolean locked = row.status().isDecided() || model.isTaken();
        ChainsDraft draft = model.chains().draft(comparison);
        groups.getChildren().clear();
        silent(comparison);
        for (int i = 0; i < comparison.groups().size(); i++) {
            int number = i;
            groups.getChildren()
                    .add(new ChainGroupCard(
                            number,
                            comparison.groups().get(number),
                            draft,
                            model,
                            messages,
                            locked,
                            this::tell,
                            () -> edit(number, draft, comparison)));
        }
        if (locked) {
            comparison.decision().ifPresent(this::finalList);
            form.close();
        } else if (draft.none()) {
            hint(messages.get("review.chains.noneSaid"));
        } else {
            draft.added().forEach(this::added);
        }
        actions.setVisible(!locked);
        actions.setManaged(!locked);
    }

    private void silent(ChainComparison comparison) {
        List<String> who = model.sightProperty().get().coders().stream()
                .filter(coder -> comparison
                        .of(coder.coderId())
                        .filter(CoderChainList::isNotAvailable)
                        .isPresent())
                .map(coder -> coder.shown(model.revealedProperty().get()))
                .toList();
        if (!who.isEmpty()) {
            hint(messages.get("review.chains.silent", String.join(", ", who)));
        }
        if (comparison.coders().isEmpty()) {
            hint(messages.get("review.chains.nobody"));
        }
    }

    private void hint(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("hint");
        groups.getChildren().add(label);
    }

    private void finalList(GovernanceReconciliation decided) {
        Label head = new Label(messages.get("review.chains.final"));
        head.getStyleClass().add("section-title");
        groups.getChildren().add(head);
        decided.chains().forEach(chain -> groups.getChildren().add(line(chain)));
        if (decided.chains().isEmpty()) {
            hint(messages.of(decided.state()));
        }
    }

    private Label line(ValueChain chain) {
        Label label = new Label(messages.get(
                "review.chain.line",
                chain.name(),
                messages.of(chain.mode()),
                messages.of(chain.markets()),
                messages.of(chain.leader())));
        label.setWrapText(true);
        return label;
    }

    private void added(ValueChain chain) {
        Button remove = new Button(messages.get("review.chains.remove"));
        remove.getStyleClass().add("small");
        remove.setAccessibleText(messages.get("review.chains.remove.name", chain.name()));
        remove.setOnAction(event -> tell(model.chains().remove(chain)));
        VBox box = new VBox(4, line(chain), remove);
        box.getStyleClass().add("coder-card");
        groups.getChildren().add(box);
    }

    private void edit(int number, ChainsDraft draft, ChainComparison comparison) {
        Optional<ValueChain> now = draft.choices().getOrDefault(number, Optional.empty());
        ValueChain start = now.orElseGet(() -> ChainComparison.taken(
                comparison.groups().get(number),
                comparison.groups().get(number).chains().keySet().iterator().next()));
        form.edit(start, chain -> tell(model.chains().choose(number, Optional.of(chain))));
    }

    private void tell(Outcome outcome) {
        model.row().filter(row -> row.chains().isPresent()).ifPresent(this::update);
        told.accept(outcome);
    }
}
