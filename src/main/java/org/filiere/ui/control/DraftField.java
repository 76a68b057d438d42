package org.filiere.ui.control;

import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;

/**
 * One field of a form that saves by itself: what is entered, beside what is stored. While the user has not touched it, it
 * follows the study; what was entered and is not stored yet is never overwritten. For the window's thread.
 *
 * @param <T> an immutable value
 */
public final class DraftField<T> extends SimpleObjectProperty<T> {

    private T stored;
    private T sent;
    private int underway;
    private int generation;

    /**
     * A field of a form.
     *
     * @param initial what is stored; for texts the empty text, not null
     */
    public DraftField(Object bean, String name, T initial) {
        super(bean, name, initial);
        stored = initial;
    }

    /** Whether it holds something that is neither stored nor on its way. */
    public boolean isChanged() {
        return !Objects.equals(get(), underway > 0 ? sent : stored);
    }

    /** The study says this now. */
    public void accept(T value) {
        boolean follows = underway == 0 && !isChanged();
        stored = value;
        if (follows) {
            set(value);
        }
    }

    /** Gives up what was entered, in favour of what is stored. */
    public void revert() {
        set(underway > 0 ? sent : stored);
    }

    /** Forgets what was entered, because the form shows something else from now on. */
    public void reset(T value) {
        generation++;
        underway = 0;
        stored = value;
        set(value);
    }

    /** What is entered was handed over to be stored; the answer is told to what is given back. */
    public Sent submitted() {
        sent = get();
        underway++;
        return new Sent(generation);
    }

    /** A value on its way to the study. */
    public final class Sent {

        private final int sentIn;

        private Sent(int sentIn) {
            this.sentIn = sentIn;
        }

        /** It is stored. */
        public void arrived() {
            if (sentIn == generation) {
                underway--;
                if (underway == 0 && Objects.equals(get(), sent)) {
                    set(stored);
                }
            }
        }

        /** It could not be stored: it counts as entered, so that it is tried again. */
        public void refused() {
            if (sentIn == generation) {
                underway--;
            }
        }
    }
}
