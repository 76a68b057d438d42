package org.filiere.ui.review;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Markets;
import org.filiere.domain.Passage;
import org.filiere.domain.ValueChain;
import org.filiere.ui.control.ChoiceBar;
import org.filiere.ui.control.FieldBox;
import org.filiere.ui.i18n.Messages;

/** The fields of a final chain. Nothing is chosen beforehand in a new one; it can be taken once all is. */
final class ChainForm extends VBox {

    private static final double GAP = 8;

    private final TextField name = new TextField();
    private final ChoiceBar<GovernanceMode> mode;
    private final ChoiceBar<Markets> markets;
    private final ChoiceBar<ChainLeader> leader;
    private final Button take;
    private String justification = "";
    private List<Passage> passages = List.of();
    private Consumer<ValueChain> onTaken = chain -> {};

    ChainForm(Messages messages) {
        super(GAP);
        setId("review-chain-form");
        getStyleClass().add("card");
        name.setId("review-chain-name");
        mode = new ChoiceBar<>(
                "review-chain-mode", messages.get("review.chain.mode"), List.of(GovernanceMode.values()), messages::of);
        mode.explained(messages::longOf);
        markets = new ChoiceBar<>(
                "review-chain-markets", messages.get("review.chain.markets"), List.of(Markets.values()), messages::of);
        leader = new ChoiceBar<>(
                "review-chain-leader",
                messages.get("review.chain.leader"),
                List.of(ChainLeader.values()),
                messages::of);
        take = new Button(messages.get("review.chain.ok"));
        take.setId("review-chain-ok");
        take.setOnAction(event -> take());
        Button cancel = new Button(messages.get("common.cancel"));
        cancel.setId("review-chain-cancel");
        cancel.setOnAction(event -> close());
        getChildren()
                .addAll(
                        new FieldBox(messages.get("review.chain.name"), name),
                        new FieldBox(messages.get("review.chain.mode"), mode),
                        new FlowPane(
                                GAP * 2,
                                GAP,
                                new FieldBox(messages.get("review.chain.markets"), markets),
                                new FieldBox(messages.get("review.chain.leader"), leader)),
                        new HBox(GAP, take, cancel));
        name.textProperty().addListener((property, before, now) -> update());
        mode.valueProperty().addListener((property, before, now) -> update());
        markets.valueProperty().addListener((property, before, now) -> update());
        leader.valueProperty().addListener((property, before, now) -> update());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
        close();
    }

    /** Opens the fields of a chain; null for a new one. */
    void edit(ValueChain chain, Consumer<ValueChain> taken) {
        name.setText(chain == null ? "" : chain.name());
        mode.valueProperty().set(chain == null ? null : chain.mode());
        markets.valueProperty().set(chain == null ? null : chain.markets());
        leader.valueProperty().set(chain == null ? null : chain.leader());
        justification = chain == null ? "" : chain.justification();
        passages = chain == null ? List.of() : chain.passages();
        onTaken = taken;
        setVisible(true);
        setManaged(true);
        update();
        name.requestFocus();
    }

    void close() {
        setVisible(false);
        setManaged(false);
    }

    private void update() {
        take.setDisable(name.getText().isBlank()
                || mode.valueProperty().get() == null
                || markets.valueProperty().get() == null
                || leader.valueProperty().get() == null);
    }

    private void take() {
        close();
        onTaken.accept(new ValueChain(
                name.getText().strip(),
                mode.valueProperty().get(),
                markets.valueProperty().get(),
                leader.valueProperty().get(),
                justification,
                passages));
    }
}
