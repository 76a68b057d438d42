package org.filiere.ui.testkit;

import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.FxBackgroundRunner;
import org.testfx.util.WaitForAsyncUtils;

/** Shows one screen in a window for a test, with the theme of the application. */
public final class Screens {

    /** The words in English. */
    public static final Messages MESSAGES = new Messages(Locale.ENGLISH);

    private static final double WIDTH = 1196;
    private static final double HEIGHT = 668;

    private Screens() {}

    /** Shows the node in a window of the size that the shell leaves to a screen at 1280×720. */
    public static void show(Stage stage, Parent node) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        StackPane root = new StackPane(node);
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.getStylesheets()
                .add(Screens.class.getResource("/org/filiere/ui/app.css").toExternalForm());
        stage.setScene(scene);
        stage.show();
        stage.toFront();
    }

    /** Runs work as the application does. */
    public static FxBackgroundRunner runner() {
        return new FxBackgroundRunner();
    }

    /** Waits until the edits so far are stored and the window shows them. */
    public static void settle(OpenStudy study) {
        WaitForAsyncUtils.waitForFxEvents();
        study.settle();
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Runs on the window's thread and waits for it. */
    public static void onWindow(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            if (Platform.isFxApplicationThread()) {
                action.run();
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
