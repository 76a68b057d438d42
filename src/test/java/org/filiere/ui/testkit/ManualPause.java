package org.filiere.ui.testkit;

import org.filiere.ui.control.TypingPause;

/** A pause in typing that ends when the test says so. */
public final class ManualPause implements TypingPause {

    private Runnable waiting;

    @Override
    public void soon(Runnable action) {
        if (waiting == null) {
            waiting = action;
        }
    }

    @Override
    public void cancel() {
        waiting = null;
    }

    public boolean isWaiting() {
        return waiting != null;
    }

    /** Time has passed. */
    public void end() {
        Runnable action = waiting;
        waiting = null;
        if (action != null) {
            action.run();
        }
    }
}
