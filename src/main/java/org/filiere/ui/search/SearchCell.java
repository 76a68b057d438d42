package org.filiere.ui.search;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.ui.control.MatchText;

/** A hit: where it stands and its words; above the first of a sort, what sort that is. */
final class SearchCell extends ListCell<SearchRow> {

    private static final double MARGINS = 20;

    private final SearchWords words;

    SearchCell(SearchWords words) {
        this.words = words;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(SearchRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : node(row));
    }

    private Node node(SearchRow row) {
        Label place = new Label(row.place());
        place.getStyleClass().add("search-place");
        Label kind = new Label(words.kind(row.hit()));
        kind.getStyleClass().add("hint");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(10, place, gap, kind);
        line.setAlignment(Pos.BASELINE_LEFT);
        VBox hit = new VBox(2, line, MatchText.of(row.hit()));
        hit.getStyleClass().add("search-hit");
        VBox box = new VBox(4);
        row.heading().ifPresent(words -> {
            Label heading = new Label(words);
            heading.getStyleClass().add("search-heading");
            box.getChildren().add(heading);
        });
        box.getChildren().add(hit);
        box.prefWidthProperty().bind(widthProperty().subtract(MARGINS));
        box.maxWidthProperty().bind(widthProperty().subtract(MARGINS));
        return box;
    }
}
