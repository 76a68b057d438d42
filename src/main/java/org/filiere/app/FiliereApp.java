package org.filiere.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.time.Clock;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.storage.h2.H2Studies;
import org.filiere.ui.Theme;
import org.filiere.ui.UserSettings;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.FxBackgroundRunner;

/** The window. Puts the parts together by hand; what happens then is the {@link Workbench}'s. */
public final class FiliereApp extends Application {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    private static final double FRAME = 48;

    private Workbench workbench;
    private FxBackgroundRunner background;

    @Override
    public void start(Stage stage) {
        SettingsFile file = new SettingsFile(Places.settingsFolder());
        UserSettings settings = file.settings(Places.studiesFolder());
        Messages messages = new Messages(settings.languageProperty().get());
        follow(settings);
        background = new FxBackgroundRunner();
        Clock clock = Clock.systemUTC();
        StudyOpener opener = new StudyOpener(new H2Studies(new JsonRevisionCodec()), clock, Identifiers::next);
        workbench = new Workbench(
                stage,
                file,
                settings,
                messages,
                background,
                opener,
                clock,
                page -> getHostServices().showDocument(page.toUri().toString()));
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> workbench.unexpected(failure));
        stage.setTitle(messages.get("common.appName"));
        stage.getIcons().add(new Image(FiliereApp.class.getResourceAsStream("/org/filiere/app/icon.png")));
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        // the window's frame needs room, too: on a small laptop it takes the whole screen
        stage.setMaximized(screen.getWidth() <= WIDTH || screen.getHeight() <= HEIGHT + FRAME);
        stage.setMinWidth(WIDTH * 3 / 4);
        stage.setMinHeight(HEIGHT * 3 / 4);
        workbench.start(getParameters().getUnnamed().stream().map(Path::of).findFirst());
    }

    @Override
    public void stop() {
        if (workbench != null) {
            workbench.close();
        }
        if (background != null) {
            background.close();
        }
    }

    /** Lets all windows look as the settings say, now and from now on. */
    static void follow(UserSettings settings) {
        settings.themeProperty().subscribe(FiliereApp::use);
    }

    private static void use(Theme theme) {
        Application.setUserAgentStylesheet(
                (theme == Theme.DARK ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    }
}
