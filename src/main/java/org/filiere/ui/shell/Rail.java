package org.filiere.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.javafx.FontIcon;

/** The rail at the left. Where it is low, its places move closer together; where it is very low, they lose their names. */
final class Rail extends VBox {

    private static final int ICON = 20;
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final PseudoClass VERY_LOW = PseudoClass.getPseudoClass("very-low");
    /** What a place takes, in pixels, with room around it and without. */
    private static final double ROOMY = 62;

    private static final double CLOSE = 50;

    /**
     * A rail.
     *
     * @param places the last one stands at the foot
     * @param buttons takes the button of each place by its id
     * @param show shows the place with this id
     */
    Rail(List<RailEntry> places, Map<String, ToggleButton> buttons, Messages messages, Consumer<String> show) {
        getStyleClass().add("rail");
        ToggleGroup group = new ToggleGroup();
        for (RailEntry place : places) {
            if (place == places.get(places.size() - 1)) {
                Region gap = new Region();
                VBox.setVgrow(gap, Priority.ALWAYS);
                getChildren().add(gap);
            }
            ToggleButton button = button(place, messages);
            button.setToggleGroup(group);
            button.setOnAction(event -> show.accept(place.id()));
            buttons.put(place.id(), button);
            getChildren().add(button);
        }
        heightProperty().addListener((property, before, now) -> {
            double each = now.doubleValue() / places.size();
            pseudoClassStateChanged(LOW, each < ROOMY);
            pseudoClassStateChanged(VERY_LOW, each < CLOSE);
        });
        setMinHeight(0);
    }

    private static ToggleButton button(RailEntry place, Messages messages) {
        FontIcon icon = new FontIcon(place.icon());
        icon.setIconSize(ICON);
        String name = messages.get("shell.rail." + place.id());
        ToggleButton button = new ToggleButton(name, icon);
        button.setId("rail-" + place.id());
        button.getStyleClass().add("rail-button");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }
}
