package org.filiere.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.ui.control.MatchText;

/** A line of the finder: what it is called and what it is; under a place in a text its words. */
final class PaletteCell extends ListCell<PaletteRow> {

    private static final double MARGINS = 24;

    PaletteCell() {
        // a cell as wide as the list, so that long names are cut and texts wrap
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PaletteRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : node(row));
    }

    private Node node(PaletteRow row) {
        HBox line = line(row.label(), row.detail());
        if (row.hit().isEmpty()) {
            line.maxWidthProperty().bind(widthProperty().subtract(MARGINS));
            return line;
        }
        VBox box = new VBox(2, line, MatchText.of(row.hit().get().hit()));
        box.getStyleClass().add("palette-hit");
        box.prefWidthProperty().bind(widthProperty().subtract(MARGINS));
        box.maxWidthProperty().bind(widthProperty().subtract(MARGINS));
        return box;
    }

    private static HBox line(String words, String what) {
        Label label = new Label(words);
        Label detail = new Label(what);
        detail.getStyleClass().add("hint");
        detail.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(12, label, gap, detail);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
