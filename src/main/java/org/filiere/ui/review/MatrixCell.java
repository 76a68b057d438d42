package org.filiere.ui.review;

import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.filiere.review.CaseReview;
import org.filiere.review.TopicStatus;
import org.filiere.ui.i18n.Messages;

/** One topic of one case in the matrix. */
final class MatrixCell extends TableCell<CaseReview, TopicStatus> {

    private static final PseudoClass UNWANTED = PseudoClass.getPseudoClass("unwanted");

    private final String name;
    private final Messages messages;
    private final Predicate<TopicStatus> wanted;
    private final SpreadChip chip = new SpreadChip();

    /** A cell of this topic; what is not wanted by the filter is shown faintly. */
    MatrixCell(String name, Messages messages, Predicate<TopicStatus> wanted) {
        this.name = name;
        this.messages = messages;
        this.wanted = wanted;
        getStyleClass().add("matrix-cell");
    }

    @Override
    protected void updateItem(TopicStatus status, boolean empty) {
        super.updateItem(status, empty);
        if (empty || status == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(chip.show(status));
        pseudoClassStateChanged(UNWANTED, !wanted.test(status));
        String words = SpreadWords.words(status, name, messages);
        if (getTooltip() == null) {
            setTooltip(new Tooltip(words));
        } else {
            getTooltip().setText(words);
        }
        setAccessibleText(words);
    }
}
