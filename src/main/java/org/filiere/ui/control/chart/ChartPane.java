package org.filiere.ui.control.chart;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.filiere.chart.ChartMark;
import org.filiere.chart.StudyChart;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.fx.ChartCanvas;

/**
 * Draws a chart, shows the words of the mark under the pointer, and tells which mark was clicked. The canvas is used
 * without the viewer around it, which would add a menu and zooming.
 */
public final class ChartPane extends Region {

    /** By how many pixels a click may miss a small dot. */
    private static final int REACH = 5;

    private static final double SMALLEST_WIDTH = 320;
    private static final double SMALLEST_HEIGHT = 220;

    private final Consumer<ChartMark> onMark;
    private StudyChart chart;
    private ChartCanvas canvas;

    /**
     * An empty pane.
     *
     * @param onMark is told of clicked marks
     */
    public ChartPane(String id, Consumer<ChartMark> onMark) {
        this.onMark = onMark;
        setId(id);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(SMALLEST_WIDTH, SMALLEST_HEIGHT);
    }

    /** Draws this chart from now on. */
    public void show(StudyChart now) {
        chart = now;
        // the pane paints the ground: the canvas would leave the margin around the plot black
        setBackground(ground(now));
        now.chart().setBackgroundPaint(null);
        setAccessibleText(now.title() + ". " + now.subtitle());
        if (canvas == null) {
            canvas = canvas(now.chart());
            getChildren().setAll(canvas);
            requestLayout();
        } else {
            canvas.setChart(now.chart());
        }
    }

    private static Background ground(StudyChart chart) {
        java.awt.Color colour = (java.awt.Color) chart.chart().getPlot().getBackgroundPaint();
        return Background.fill(Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue()));
    }

    /** The chart that is drawn; empty before the first. */
    public Optional<StudyChart> chart() {
        return Optional.ofNullable(chart);
    }

    /** The mark at a point of this pane, in pixels; empty where there is none near. */
    public Optional<ChartMark> markAt(double x, double y) {
        if (canvas == null || canvas.getRenderingInfo() == null) {
            return Optional.empty();
        }
        EntityCollection entities = canvas.getRenderingInfo().getEntityCollection();
        Optional<ChartMark> found = mark(entities, x, y);
        for (int dx = -REACH; found.isEmpty() && dx <= REACH; dx += REACH) {
            for (int dy = -REACH; found.isEmpty() && dy <= REACH; dy += REACH) {
                found = mark(entities, x + dx, y + dy);
            }
        }
        return found;
    }

    private Optional<ChartMark> mark(EntityCollection entities, double x, double y) {
        ChartEntity entity = entities == null ? null : entities.getEntity(x, y);
        return entity == null ? Optional.empty() : chart.mark(entity);
    }

    private ChartCanvas canvas(JFreeChart drawn) {
        ChartCanvas made = new ChartCanvas(drawn);
        made.setDomainZoomable(false);
        made.setRangeZoomable(false);
        made.removeMouseHandler(made.getMouseHandler("pan"));
        made.setTooltipEnabled(true);
        made.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                markAt(event.getX(), event.getY()).ifPresent(onMark);
            }
        });
        made.addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event -> made.setCursor(markAt(event.getX(), event.getY()).isPresent() ? Cursor.HAND : Cursor.DEFAULT));
        return made;
    }

    @Override
    protected void layoutChildren() {
        if (canvas != null) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return SMALLEST_WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return SMALLEST_HEIGHT;
    }
}
