package org.filiere.ui.control;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/**
 * A cell whose content wraps its words to the width of the list and is as high as it then needs; a plain cell measures
 * its content as if it were one line.
 *
 * @param <T> what the list holds
 */
public class WrappingCell<T> extends ListCell<T> {

    private static final double SCROLL_BAR = 16;

    /** An empty cell. */
    protected WrappingCell() {
        setPrefWidth(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        ListView<T> list = getListView();
        if (list == null || list.getWidth() <= 0 || !(getGraphic() instanceof Region content)) {
            return super.computePrefHeight(width);
        }
        double room = list.getWidth()
                - list.snappedLeftInset()
                - list.snappedRightInset()
                - snappedLeftInset()
                - snappedRightInset()
                - SCROLL_BAR;
        return snapSizeY(content.prefHeight(Math.max(1, room))) + snappedTopInset() + snappedBottomInset();
    }
}
