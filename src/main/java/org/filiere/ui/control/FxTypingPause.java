package org.filiere.ui.control;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Waits on the window's clock: never longer than 0.8 s after the first key, however long somebody types on. */
public final class FxTypingPause implements TypingPause {

    private static final Duration DELAY = Duration.millis(800);

    private final PauseTransition pause = new PauseTransition(DELAY);

    @Override
    public void soon(Runnable action) {
        if (pause.getStatus() != Animation.Status.RUNNING) {
            pause.setOnFinished(event -> action.run());
            pause.playFromStart();
        }
    }

    @Override
    public void cancel() {
        pause.stop();
    }
}
