package org.filiere.ui.control;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/**
 * A few choices side by side. None is taken at first; the user can change a choice, not take it back. The arrow keys move the choice; Tab passes to the next
 * control, because only the taken button (or the first) is a stop.
 *
 * @param <T> the type of the choices
 */
public final class ChoiceBar<T> extends HBox {

    private final ObjectProperty<T> value = new SimpleObjectProperty<>(this, "value");
    private final ToggleGroup group = new ToggleGroup();
    private boolean taking;

    /**
     * A bar without a choice taken.
     *
     * @param id id of the bar; each button has it with {@code -} and its number from 0
     * @param name what is chosen, for screen readers
     * @param choices in order
     * @param words what stands on each button
     */
    public ChoiceBar(String id, String name, List<T> choices, Function<? super T, String> words) {
        setId(id);
        getStyleClass().add("choice-bar");
        setAccessibleText(name);
        setAccessibleRole(AccessibleRole.PARENT);
        for (int i = 0; i < choices.size(); i++) {
            getChildren().add(button(id + "-" + i, name, choices.get(i), words, pill(i, choices.size())));
        }
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null && !taking) {
                before.setSelected(true);
            } else if (!taking) {
                value.set(choice(now));
            }
        });
        value.addListener((property, before, now) -> take(now));
        updateStops();
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    /** A bar whose choices have longer words in tooltips. */
    public ChoiceBar<T> explained(Function<? super T, String> longWords) {
        for (Toggle toggle : group.getToggles()) {
            ((ToggleButton) toggle).setTooltip(new Tooltip(longWords.apply(choice(toggle))));
        }
        return this;
    }

    /** What is taken; null for nothing. */
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    /** Puts the focus on the choice that is taken, or on the first. */
    @Override
    public void requestFocus() {
        stop().requestFocus();
    }

    private ToggleButton button(String id, String name, T choice, Function<? super T, String> words, String pill) {
        ToggleButton button = new ToggleButton(words.apply(choice));
        button.setId(id);
        button.setUserData(choice);
        button.setToggleGroup(group);
        button.setAccessibleText(name + ": " + words.apply(choice));
        if (!pill.isEmpty()) {
            button.getStyleClass().add(pill);
        }
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static String pill(int index, int size) {
        if (size == 1) {
            return "";
        }
        if (index == 0) {
            return Styles.LEFT_PILL;
        }
        return index == size - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
    }

    @SuppressWarnings("unchecked")
    private T choice(Toggle toggle) {
        return toggle == null ? null : (T) toggle.getUserData();
    }

    private void take(T wanted) {
        taking = true;
        for (Toggle toggle : group.getToggles()) {
            toggle.setSelected(Objects.equals(choice(toggle), wanted));
        }
        taking = false;
        updateStops();
    }

    private void updateStops() {
        Node stop = stop();
        getChildren().forEach(button -> button.setFocusTraversable(button == stop));
    }

    private Node stop() {
        return group.getSelectedToggle() instanceof ToggleButton taken
                ? taken
                : getChildren().get(0);
    }

    private void move(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step == 0) {
            return;
        }
        int from = getChildren().indexOf(getScene().getFocusOwner());
        int to = Math.max(0, Math.min(getChildren().size() - 1, from + step));
        ToggleButton target = (ToggleButton) getChildren().get(to);
        target.setSelected(true);
        target.requestFocus();
        event.consume();
    }
}
