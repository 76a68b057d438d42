package org.filiere.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.ui.UserSettings;
import org.filiere.ui.testkit.AnsweringDialogs;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class WelcomeViewTest {

    private static final Path STUDIES = Path.of("studies");

    private final RecordingActions actions = new RecordingActions();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private WelcomeView view;

    @Start
    void start(Stage stage) {
        WelcomeViewModel model = new WelcomeViewModel(
                new UserSettings("device", STUDIES),
                actions,
                dialogs,
                Screens.MESSAGES,
                path -> false,
                List.of(
                        new RecentStudy("One", STUDIES.resolve("one"), Optional.of(Instant.EPOCH), false),
                        new RecentStudy("Two", STUDIES.resolve("two"), Optional.empty(), true)));
        view = new WelcomeView(model, Screens.MESSAGES, ZoneOffset.UTC);
        Screens.show(stage, view.view());
    }

    @Test
    void samplesOpenInOneClick(FxRobot robot) {
        robot.clickOn("#welcome-sample");
        robot.clickOn("#welcome-training");
        assertThat(actions.done).containsExactly("sample", "training");
    }

    @Test
    void aStudyOfTheListOpensFromTheKeyboardAndIsTakenOff(FxRobot robot) {
        robot.interact(view::shown);
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER).type(KeyCode.DELETE);
        assertThat(actions.done).containsExactly("open " + STUDIES.resolve("one"), "forget " + STUDIES.resolve("two"));
    }

    @Test
    void aNewStudyIsMadeFromTheKeyboard(FxRobot robot) {
        robot.clickOn("#welcome-new");
        robot.write("Wine of Mendoza").type(KeyCode.TAB).write("Ana Cruz").type(KeyCode.ENTER);
        assertThat(actions.done)
                .containsExactly("create " + STUDIES.resolve("wine-of-mendoza") + " Wine of Mendoza Ana Cruz AC");
    }

    @Test
    void escGivesTheNewStudyUp(FxRobot robot) {
        robot.clickOn("#welcome-new");
        Node form = robot.lookup("#new-study").query();
        assertThat(form.isVisible()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(form.isVisible()).isFalse();
        assertThat(actions.done).isEmpty();
    }

    @Test
    void aFolderAndAPackageAreAskedFor(FxRobot robot) {
        dialogs.choose(Path.of("elsewhere"));
        robot.clickOn("#welcome-open-folder");
        dialogs.choose(Path.of("shoes.filiere"));
        robot.clickOn("#welcome-import");
        assertThat(actions.done).containsExactly("open elsewhere", "package shoes.filiere");
    }

    @Test
    void wordsOfAFirstStartStandOnlyThere(FxRobot robot) {
        assertThat(robot.lookup("#welcome-first-start").query().isVisible()).isFalse();
    }
}
