package org.filiere.ui.control;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * A field with its name above and, once the user has been there and left, what is wrong with it below.
 */
public final class FieldBox extends VBox {

    private static final double GAP = 3;

    private final BooleanProperty visited = new SimpleBooleanProperty(this, "visited");
    private final Label problem = new Label();

    /**
     * A field with its name.
     *
     * @param name what is entered
     * @param field the control
     */
    public FieldBox(String name, Node field) {
        super(GAP);
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.setVisible(false);
        problem.setManaged(false);
        getChildren().addAll(label, field, problem);
        if (field.getId() != null) {
            problem.setId(field.getId() + "-problem");
        }
        focusWithinProperty().addListener((property, was, is) -> {
            if (Boolean.FALSE.equals(is)) {
                visited.set(true);
            }
        });
    }

    /** Calls back whenever the focus leaves the field. */
    public FieldBox onLeft(Runnable action) {
        focusWithinProperty().addListener((property, was, is) -> {
            if (Boolean.FALSE.equals(is)) {
                action.run();
            }
        });
        return this;
    }

    /** Shows this below the field while it says something, but not before the field was left once. */
    public FieldBox problem(ObservableValue<Optional<String>> words) {
        Runnable update = () -> {
            String text = words.getValue().orElse("");
            problem.setText(text);
            problem.setVisible(visited.get() && !text.isEmpty());
            problem.setManaged(problem.isVisible());
        };
        words.addListener((property, before, now) -> update.run());
        visited.addListener((property, before, now) -> update.run());
        update.run();
        return this;
    }

    /** Whether the user has been in the field; set to false when the form shows something else. */
    public BooleanProperty visitedProperty() {
        return visited;
    }
}
