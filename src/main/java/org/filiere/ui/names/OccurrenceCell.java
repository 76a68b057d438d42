package org.filiere.ui.names;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.filiere.ui.control.WrappingCell;

/** Where a name stands: struck out, with what is shown instead, in its context. */
final class OccurrenceCell extends WrappingCell<Occurrence> {

    private final Label where = new Label();
    private final Text before = text("names-context");
    private final Text name = text("names-name");
    private final Text replacement = text("names-replacement");
    private final Text after = text("names-context");
    private final VBox box = new VBox(2, where, new TextFlow(before, name, new Text(" "), replacement, after));

    OccurrenceCell() {
        where.getStyleClass().add("hint");
        box.getStyleClass().add("names-occurrence");
        name.setStrikethrough(true);
    }

    @Override
    protected void updateItem(Occurrence item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        where.setText(item.where());
        before.setText(item.before());
        name.setText(item.name());
        replacement.setText(item.replacement());
        after.setText(item.after());
        setAccessibleText(item.where() + ": " + item.before() + item.replacement() + item.after());
        setGraphic(box);
    }

    private static Text text(String style) {
        Text text = new Text();
        text.getStyleClass().add(style);
        return text;
    }
}
