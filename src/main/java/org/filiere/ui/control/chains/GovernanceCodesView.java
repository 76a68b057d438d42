package org.filiere.ui.control.chains;

import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filiere.domain.GovernanceCode;
import org.filiere.domain.GovernanceMode;
import org.filiere.ui.i18n.Messages;

/** Shows the Table 3 code of every mode, each with its words. */
public final class GovernanceCodesView extends StackPane {

    private static final double GAP = 6;
    private static final int COLUMNS = 2;

    private final Messages messages;

    public GovernanceCodesView(Messages messages) {
        this.messages = messages;
        setId("chains-codes");
        show(Optional.empty());
    }

    /** Shows these codes, or that there are none yet. */
    public void show(Optional<Map<GovernanceMode, GovernanceCode>> codes) {
        getChildren().setAll(codes.map(this::tiles).orElseGet(this::none));
    }

    private Node none() {
        Label label = new Label(messages.get("chains.codes.none"));
        label.getStyleClass().add("hint");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Node tiles(Map<GovernanceMode, GovernanceCode> codes) {
        GridPane grid = new GridPane();
        grid.setHgap(GAP);
        grid.setVgap(GAP);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        for (GovernanceMode mode : GovernanceMode.values()) {
            grid.add(tile(mode, codes.get(mode)), mode.ordinal() % COLUMNS, mode.ordinal() / COLUMNS);
        }
        return grid;
    }

    private Node tile(GovernanceMode mode, GovernanceCode code) {
        Label number = new Label(code.printed());
        number.getStyleClass().add("code-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label name = new Label(messages.of(mode));
        name.getStyleClass().add("code-mode");
        Label words = new Label(words(code));
        words.getStyleClass().add("code-words");
        HBox tile = new HBox(number, new VBox(name, words));
        tile.setId("chains-code-" + mode.id());
        tile.getStyleClass().add("code-tile");
        if (code.isPresent()) {
            tile.getStyleClass().add("present");
        }
        tile.setAccessibleRole(AccessibleRole.TEXT);
        tile.setAccessibleText(messages.get("chains.codes.tile", messages.of(mode), code.printed(), words(code)));
        Tooltip.install(tile, new Tooltip(messages.longOf(mode)));
        return tile;
    }

    private String words(GovernanceCode code) {
        return messages.get("chains.code." + code.name());
    }
}
