package org.filiere.ui.control.passage;

import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.filiere.domain.Passage;

/** Where no text stands beside the rows: a passage is opened on another screen, and none is at hand. */
public final class NoText implements PassageDesk {

    private final ObservableValue<?> atHand = new SimpleObjectProperty<>(this, "atHand");
    private final Consumer<Passage> onOpen;

    /**
     * A desk without a text.
     *
     * @param onOpen shows a passage elsewhere
     */
    public NoText(Consumer<Passage> onOpen) {
        this.onOpen = onOpen;
    }

    @Override
    public boolean hasText() {
        return false;
    }

    @Override
    public ObservableValue<?> atHandProperty() {
        return atHand;
    }

    @Override
    public boolean isAtHand(PassageOwner owner, Passage passage) {
        return false;
    }

    @Override
    public void open(PassageOwner owner, Passage passage) {
        onOpen.accept(passage);
    }

    @Override
    public void useSelection(PassageOwner owner, Passage passage) {}

    @Override
    public void cite(PassageOwner owner, Passage passage) {}

    @Override
    public void leave(PassageOwner owner) {}
}
