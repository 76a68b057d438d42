package org.filiere.ui.control.chains;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Markets;
import org.filiere.domain.Passage;
import org.filiere.ui.control.ChoiceBar;
import org.filiere.ui.control.DraftField;
import org.filiere.ui.control.FieldBox;
import org.filiere.ui.control.ProseArea;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The fields of the value chain that is chosen. Each is saved when it is left, each choice at once. */
final class ChainDetailView extends VBox {

    private static final int JUSTIFICATION_ROWS = 3;
    private static final double GAP = 8;

    private final ChainsViewModel model;
    private final Messages messages;
    private final TextField name = new TextField();
    private final ChoiceBar<GovernanceMode> mode;
    private final ChoiceBar<Markets> markets;
    private final ChoiceBar<ChainLeader> leader;
    private final ProseArea justification = new ProseArea(JUSTIFICATION_ROWS);
    private final VBox passages = new VBox(4);
    private final FieldBox passagesBox;
    private final List<FieldBox> boxes = new ArrayList<>();
    private final ObjectProperty<ChainDraft> shown = new SimpleObjectProperty<>(this, "shown");
    private Subscription passagesShown = Subscription.EMPTY;

    ChainDetailView(ChainsViewModel model, Messages messages) {
        super(GAP);
        this.model = model;
        this.messages = messages;
        mode = bar("chains-mode", "chains.mode", GovernanceMode.values());
        mode.explained(messages::longOf);
        markets = bar("chains-markets", "chains.markets", Markets.values());
        leader = bar("chains-leader", "chains.leader", ChainLeader.values());
        name.setId("chains-name");
        name.setPromptText(messages.get("chains.name.prompt"));
        name.setOnAction(event -> model.commit());
        justification.setId("chains-justification");
        justification.setPromptText(messages.get("chains.justification.prompt"));
        passagesBox = new FieldBox(messages.get("chains.passages"), passages);
        HBox whom = new HBox(
                GAP * 2,
                box("chains.markets", markets, problem(ChainProblem.MARKETS)),
                box("chains.leader", leader, problem(ChainProblem.LEADER)));
        getChildren()
                .addAll(
                        box("chains.name", name, problem(ChainProblem.NAME)),
                        box("chains.mode", mode, problem(ChainProblem.MODE)),
                        whom,
                        box("chains.justification", justification, new SimpleObjectProperty<>(Optional.empty())),
                        passagesBox);
        model.selectedProperty().addListener((property, before, now) -> show(before, now));
        show(null, model.selectedProperty().get());
    }

    void focusName() {
        name.requestFocus();
    }

    private <E extends Enum<E>> ChoiceBar<E> bar(String id, String key, E[] choices) {
        ChoiceBar<E> bar = new ChoiceBar<>(id, messages.get(key), List.of(choices), messages::of);
        bar.valueProperty().addListener((property, before, now) -> {
            if (shown.get() != null) {
                model.commit();
            }
        });
        return bar;
    }

    private FieldBox box(String key, Node field, ObservableValue<Optional<String>> problem) {
        FieldBox box = new FieldBox(messages.get(key), field).problem(problem).onLeft(model::commit);
        boxes.add(box);
        return box;
    }

    private ObservableValue<Optional<String>> problem(ChainProblem problem) {
        return shown.flatMap(draft -> Bindings.createObjectBinding(
                        () -> draft.problems().contains(problem)
                                ? Optional.of(messages.of(problem))
                                : Optional.<String>empty(),
                        draft.nameProperty(),
                        draft.modeProperty(),
                        draft.marketsProperty(),
                        draft.leaderProperty()))
                .orElse(Optional.empty());
    }

    private void show(ChainDraft before, ChainDraft now) {
        shown.set(null);
        passagesShown.unsubscribe();
        if (before != null) {
            name.textProperty().unbindBidirectional(before.nameProperty());
            justification.textProperty().unbindBidirectional(before.justificationProperty());
            unbind(before, ChainDraft::modeProperty, mode);
            unbind(before, ChainDraft::marketsProperty, markets);
            unbind(before, ChainDraft::leaderProperty, leader);
        }
        setVisible(now != null);
        setManaged(now != null);
        if (now != null) {
            name.textProperty().bindBidirectional(now.nameProperty());
            justification.textProperty().bindBidirectional(now.justificationProperty());
            mode.valueProperty().bindBidirectional(now.modeProperty());
            markets.valueProperty().bindBidirectional(now.marketsProperty());
            leader.valueProperty().bindBidirectional(now.leaderProperty());
            passages.getChildren().clear();
            passagesShown = now.passagesProperty().subscribe(this::showPassages);
        }
        boxes.forEach(box -> box.visitedProperty().set(false));
        shown.set(now);
    }

    private static <T> void unbind(ChainDraft draft, Function<ChainDraft, DraftField<T>> field, ChoiceBar<T> bar) {
        bar.valueProperty().unbindBidirectional(field.apply(draft));
    }

    private void showPassages(List<Passage> list) {
        passagesBox.setVisible(!list.isEmpty());
        passagesBox.setManaged(!list.isEmpty());
        passages.getChildren().setAll(list.stream().map(this::passage).toList());
    }

    private HBox passage(Passage passage) {
        Label quote = new Label("“" + passage.quote().replace('\n', ' ') + "”");
        quote.setTooltip(new Tooltip(passage.quote()));
        quote.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(quote, Priority.ALWAYS);
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.setAccessibleText(messages.get("chains.passages.remove"));
        remove.setTooltip(new Tooltip(messages.get("chains.passages.remove")));
        remove.getStyleClass().addAll("button-icon", "flat", "small");
        remove.setOnAction(event -> model.unlink(passage));
        HBox row = new HBox(4, quote, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
