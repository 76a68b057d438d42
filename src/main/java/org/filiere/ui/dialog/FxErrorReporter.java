package org.filiere.ui.dialog;

import java.util.MissingResourceException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.ErrorReporter;
import org.filiere.ui.task.FailureWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a failure as a notice in the corner, or in a dialog with a code when nobody could expect it; logs it once. */
public final class FxErrorReporter implements ErrorReporter {

    private static final Logger LOG = LoggerFactory.getLogger(FxErrorReporter.class);
    private static final Duration SHOWN = Duration.seconds(12);

    private final Supplier<Window> owner;
    private final Messages messages;
    private final Dialogs dialogs;

    public FxErrorReporter(Supplier<Window> owner, Messages messages, Dialogs dialogs) {
        this.owner = owner;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    @Override
    public void report(String whatKey, Throwable failure) {
        boolean expected = FailureWords.isExpected(failure);
        if (expected) {
            LOG.info("{}: {}", whatKey, failure.toString());
        } else {
            LOG.error("{} failed ({})", whatKey, FailureWords.code(failure), failure);
        }
        Platform.runLater(() -> show(whatKey, failure, expected));
    }

    private void show(String whatKey, Throwable failure, boolean expected) {
        String sentence = FailureWords.sentence(failure, messages);
        if (expected) {
            Notifications.create()
                    .owner(owner.get())
                    .title(what(whatKey))
                    .text(sentence)
                    .position(Pos.BOTTOM_RIGHT)
                    .hideAfter(SHOWN)
                    .showWarning();
        } else {
            dialogs.inform(
                    what(whatKey), sentence + "\n\n" + messages.get("common.error.code", FailureWords.code(failure)));
        }
    }

    private String what(String key) {
        try {
            return messages.get(key);
        } catch (MissingResourceException e) {
            return key;
        }
    }
}
