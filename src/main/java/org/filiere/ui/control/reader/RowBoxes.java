package org.filiere.ui.control.reader;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

/** The shape of a stretch of text as one box a row, and what is drawn from these boxes. */
final class RowBoxes {

    private static final double FIRST_LANE = 0.5;
    private static final double LANE = 3;

    private RowBoxes() {}

    /** The boxes of a shape that consists of rectangles, moved by this much. */
    static List<Bounds> of(PathElement[] shape, double dx, double dy) {
        List<Bounds> boxes = new ArrayList<>();
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (PathElement element : shape) {
            double x;
            double y;
            if (element instanceof MoveTo move) {
                add(boxes, left, right, top, bottom);
                x = move.getX() + dx;
                y = move.getY() + dy;
                left = x;
                right = x;
                top = y;
                bottom = y;
            } else if (element instanceof LineTo to) {
                x = to.getX() + dx;
                y = to.getY() + dy;
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
            }
        }
        add(boxes, left, right, top, bottom);
        return boxes;
    }

    /** A line under each box, further down for a higher lane. */
    static List<PathElement> under(List<Bounds> boxes, int lane) {
        List<PathElement> elements = new ArrayList<>();
        for (Bounds box : boxes) {
            double y = box.getMaxY() + FIRST_LANE + lane * LANE;
            elements.add(new MoveTo(box.getMinX(), y));
            elements.add(new LineTo(box.getMaxX(), y));
        }
        return elements;
    }

    /** The boxes themselves. */
    static List<PathElement> fill(List<Bounds> boxes) {
        List<PathElement> elements = new ArrayList<>();
        for (Bounds box : boxes) {
            elements.add(new MoveTo(box.getMinX(), box.getMinY()));
            elements.add(new LineTo(box.getMaxX(), box.getMinY()));
            elements.add(new LineTo(box.getMaxX(), box.getMaxY()));
            elements.add(new LineTo(box.getMinX(), box.getMaxY()));
            elements.add(new ClosePath());
        }
        return elements;
    }

    private static void add(List<Bounds> boxes, double left, double right, double top, double bottom) {
        if (right > left && bottom > top) {
            boxes.add(new BoundingBox(left, top, right - left, bottom - top));
        }
    }
}
