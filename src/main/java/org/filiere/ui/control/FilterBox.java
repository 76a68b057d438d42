package org.filiere.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/**
 * Chooses one of several values, or all of them.
 *
 * @param <T> the type of the values
 */
public final class FilterBox<T> extends ComboBox<Optional<T>> {

    private final ObjectProperty<Optional<T>> choice = new SimpleObjectProperty<>(this, "choice", Optional.empty());
    private boolean refilling;

    /**
     * A box that stands on all.
     *
     * @param id id of the box
     * @param all the words for all of them
     * @param words the words for one
     */
    public FilterBox(String id, String all, Function<? super T, String> words) {
        setId(id);
        setAccessibleText(all);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<T> choice) {
                return choice == null || choice.isEmpty() ? all : words.apply(choice.get());
            }

            @Override
            public Optional<T> fromString(String text) {
                return Optional.empty();
            }
        });
        setChoices(List.of());
        valueProperty().addListener((property, before, now) -> {
            if (now != null && !refilling) {
                choice.set(now);
            }
        });
        choice.addListener((property, before, now) -> setValue(now));
    }

    /** What is chosen; empty for all, never null. */
    public ObjectProperty<Optional<T>> choiceProperty() {
        return choice;
    }

    /** Offers these values; the one that is chosen stays chosen. */
    public void setChoices(List<? extends T> values) {
        List<Optional<T>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        values.forEach(value -> choices.add(Optional.of(value)));
        refilling = true;
        getItems().setAll(choices);
        setValue(choice.get());
        refilling = false;
    }
}
