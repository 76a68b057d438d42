package org.filiere.ui;

import javafx.scene.Node;

/** One screen of the shell. */
public interface Screen {

    /** What is shown in the middle of the shell; the same node at each call. */
    Node view();

    /** The screen has come into sight: put the focus where work begins. */
    void shown();

    /** The screen is about to go out of sight: hand over what is half entered. */
    default void hidden() {}

    /**
     * Ctrl+K was pressed while the screen is in sight. A screen with a text in which something is selected asks for the
     * items to link it to; otherwise the finder opens.
     *
     * @return whether the screen has taken it
     */
    default boolean takesFind() {
        return false;
    }
}
