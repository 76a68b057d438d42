package org.filiere.ui.evidence;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The cells of the list of sources. */
final class SourceCells {

    private SourceCells() {}

    /** The type as a sign, in words for the pointer and for screen readers. */
    static final class TypeCell extends TableCell<SourceLine, SourceLine> {

        private final Messages messages;
        private final FontIcon icon = new FontIcon();
        private final Tooltip tip = new Tooltip();

        TypeCell(Messages messages) {
            this.messages = messages;
        }

        @Override
        protected void updateItem(SourceLine line, boolean empty) {
            super.updateItem(line, empty);
            boolean shown = !empty && line != null;
            setGraphic(shown ? icon : null);
            setTooltip(shown ? tip : null);
            setAccessibleText(shown ? messages.of(line.source().type()) : null);
            if (shown) {
                tip.setText(messages.of(line.source().type()));
                icon.setIconCode(
                        switch (line.source().type()) {
                            case INTERVIEW -> Feather.MIC;
                            case FIELD_NOTES -> Feather.EDIT_3;
                            case PUBLICATION -> Feather.BOOK_OPEN;
                        });
            }
        }
    }

    /** Words, in full in the tooltip. */
    static final class WordsCell extends TableCell<SourceLine, SourceLine> {

        private final Function<SourceLine, String> words;
        private final Tooltip tip = new Tooltip();

        WordsCell(Function<SourceLine, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(SourceLine line, boolean empty) {
            super.updateItem(line, empty);
            String text = empty || line == null ? "" : words.apply(line);
            setText(text);
            tip.setText(text);
            setTooltip(text.isBlank() ? null : tip);
        }
    }

    /** The title, set in for an older version, with what waits to be settled. */
    static final class TitleCell extends TableCell<SourceLine, SourceLine> {

        private final Messages messages;
        private final Label title = new Label();
        private final Label settle = new Label();
        private final Tooltip tip = new Tooltip();
        private final HBox row;

        TitleCell(Messages messages) {
            this.messages = messages;
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            settle.getStyleClass().addAll("chip", "settle-chip");
            settle.setMinWidth(Region.USE_PREF_SIZE);
            row = new HBox(6, title, gap, settle);
            row.setAlignment(Pos.CENTER_LEFT);
            row.maxWidthProperty().bind(widthProperty().subtract(14));
        }

        @Override
        protected void updateItem(SourceLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(empty || line == null ? null : row);
            setTooltip(empty || line == null ? null : tip);
            if (empty || line == null) {
                return;
            }
            title.setText(line.source().title());
            title.getStyleClass().remove("older-version");
            Node icon = null;
            if (line.isOlder()) {
                title.getStyleClass().add("older-version");
                icon = new FontIcon(Feather.CORNER_DOWN_RIGHT);
            }
            title.setGraphic(icon);
            tip.setText(
                    line.isOlder()
                            ? messages.get("evidence.older.tip", line.source().title())
                            : line.source().title());
            settle.setText(messages.get("evidence.toSettle", line.toSettle()));
            settle.setVisible(line.toSettle() > 0);
            settle.setManaged(line.toSettle() > 0);
        }
    }
}
