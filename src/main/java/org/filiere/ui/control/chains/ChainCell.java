package org.filiere.ui.control.chains;

import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.filiere.ui.i18n.Messages;

/** One value chain of the list: its name, and what it is or what it still lacks. */
final class ChainCell extends ListCell<ChainDraft> {

    private final Messages messages;
    private final Label name = new Label();
    private final Label line = new Label();
    private final VBox box = new VBox(name, line);

    ChainCell(Messages messages) {
        this.messages = messages;
        name.getStyleClass().add("chain-name");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ChainDraft draft, boolean empty) {
        super.updateItem(draft, empty);
        setText(null);
        if (empty || draft == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String title = draft.nameProperty().get();
        name.setText(title.isBlank() ? messages.get("chains.unnamed") : title);
        line.setText(draft.isStored() ? facts(draft) : missing(draft));
        line.getStyleClass().setAll("label", draft.isStored() ? "chain-line" : "chain-unfinished");
        setAccessibleText(name.getText() + ", " + line.getText());
        setGraphic(box);
    }

    private String facts(ChainDraft draft) {
        return messages.get(
                "chains.line",
                messages.of(draft.modeProperty().get()),
                messages.of(draft.marketsProperty().get()),
                messages.of(draft.leaderProperty().get()));
    }

    private String missing(ChainDraft draft) {
        return messages.get(
                "chains.unfinished",
                draft.problems().stream()
                        .map(problem -> messages.get("chains.missing." + problem.name()))
                        .collect(Collectors.joining(", ")));
    }

    /** The facts of a stored chain in one line. */
    static String line(CoderChains coder, Messages messages) {
        return coder.chains().isEmpty()
                ? messages.get("chains.others.none")
                : coder.chains().stream()
                        .map(chain -> chain.name() + " ("
                                + messages.get(
                                        "chains.line",
                                        messages.of(chain.mode()),
                                        messages.of(chain.markets()),
                                        messages.of(chain.leader()))
                                + ")")
                        .collect(Collectors.joining("; "));
    }
}
