package org.filiere.ui.control.chains;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Markets;
import org.filiere.ui.control.ChoiceBar;
import org.filiere.ui.control.DimensionStyles;
import org.filiere.ui.control.DraftField;
import org.filiere.ui.control.FieldBox;
import org.filiere.ui.control.ProseArea;
import org.filiere.ui.control.passage.PassageRows;
import org.filiere.ui.control.passage.PassageTools;
import org.filiere.ui.i18n.Messages;

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
    private final PassageRows passages;
    private final List<FieldBox> boxes = new ArrayList<>();
    private final ObjectProperty<ChainDraft> shown = new SimpleObjectProperty<>(this, "shown");

    ChainDetailView(ChainsViewModel model, PassageTools tools, Messages messages) {
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
        Label none = new Label(messages.get("chains.passages.none"));
        none.getStyleClass().add("hint");
        none.setWrapText(true);
        passages = new PassageRows("chains-passage", tools, model.study(), none, messages);
        passages.getStyleClass().add(DimensionStyles.GOVERNANCE);
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
                        new FieldBox(messages.get("chains.passages"), passages));
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
        if (before != null) {
            name.textProperty().unbindBidirectional(before.nameProperty());
            justification.textProperty().unbindBidirectional(before.justificationProperty());
            unbind(before, ChainDraft::modeProperty, mode);
            unbind(before, ChainDraft::marketsProperty, markets);
            unbind(before, ChainDraft::leaderProperty, leader);
        }
        setVisible(now != null);
        setManaged(now != null);
        passages.showOf(now);
        if (now != null) {
            name.textProperty().bindBidirectional(now.nameProperty());
            justification.textProperty().bindBidirectional(now.justificationProperty());
            mode.valueProperty().bindBidirectional(now.modeProperty());
            markets.valueProperty().bindBidirectional(now.marketsProperty());
            leader.valueProperty().bindBidirectional(now.leaderProperty());
        }
        boxes.forEach(box -> box.visitedProperty().set(false));
        shown.set(now);
    }

    private static <T> void unbind(ChainDraft draft, Function<ChainDraft, DraftField<T>> field, ChoiceBar<T> bar) {
        bar.valueProperty().unbindBidirectional(field.apply(draft));
    }
}
