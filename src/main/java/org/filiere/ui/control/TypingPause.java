package org.filiere.ui.control;

/** Runs an action a little later, so that typing is recorded in pieces and not by the letter. */
public interface TypingPause {

    /** Runs the action within a second, unless one is waiting already or it is called off. For the window's thread. */
    void soon(Runnable action);

    /** Calls off what is waiting. */
    void cancel();
}
