package org.filiere.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.domain.Coder;
import org.filiere.domain.DegreeRule;
import org.filiere.domain.EntityRef;
import org.filiere.domain.StudyInfo;
import org.filiere.domain.Write;
import org.filiere.ui.Theme;
import org.filiere.ui.UserSettings;
import org.filiere.ui.control.coders.CodersViewModel;
import org.filiere.ui.testkit.AnsweringDialogs;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SettingsViewTest {

    private final UserSettings settings = new UserSettings("device", Path.of("studies"));
    private OpenStudy study;
    private SettingsView view;

    @Start
    void start(Stage stage) {
        study = new OpenStudy(Screens.runner());
        study.record(new Write(EntityRef.study(), new StudyInfo("Old", "", false, DegreeRule.STANDARD)));
        view = new SettingsView(
                new SettingsViewModel(
                        settings,
                        new AnsweringDialogs(),
                        Screens.MESSAGES,
                        List.of(Locale.ENGLISH, Locale.forLanguageTag("es"))),
                new StudySettingsViewModel(study.model(), Screens.runner(), Locale.ENGLISH),
                new CodersViewModel(study.model(), Screens.runner(), study::newId),
                Screens.MESSAGES);
        Screens.show(stage, (Parent) view.view());
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void theThemeIsChosenFromTheKeyboard(FxRobot robot) {
        robot.interact(view::shown);
        robot.type(KeyCode.RIGHT);
        assertThat(settings.themeProperty().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void titleAndCutOffsAreSavedWhenTheFieldIsLeft(FxRobot robot) {
        Screens.settle(study);
        robot.doubleClickOn("#settings-study-title").write("New").type(KeyCode.TAB, 2);
        robot.write("5").type(KeyCode.TAB);
        Screens.settle(study);
        assertThat(study.model().snapshot().info()).hasValue(new StudyInfo("New", "", false, new DegreeRule(5, 8)));
    }

    @Test
    void cutOffsInTheWrongOrderAreSaid(FxRobot robot) {
        Screens.settle(study);
        robot.doubleClickOn("#settings-high-from").write("3").type(KeyCode.TAB);
        assertThat(robot.lookup("#settings-cut-off-problem").query().isVisible())
                .isTrue();
        Screens.settle(study);
        assertThat(study.model().snapshot().degreeRule()).isEqualTo(DegreeRule.STANDARD);
    }

    @Test
    void aCoderIsAddedAndTakesOver(FxRobot robot) {
        Screens.settle(study);
        robot.clickOn("#settings-coder-add");
        robot.write("Eva Invented").type(KeyCode.TAB).write("EI").type(KeyCode.TAB);
        robot.type(KeyCode.RIGHT);
        Screens.settle(study);
        assertThat(study.model().snapshot().coders().values())
                .contains(new Coder("Eva Invented", "EI", Coder.Role.LEAD));
        robot.clickOn("#settings-code-as");
        Screens.settle(study);
        String now = study.model().coderId();
        assertThat(study.model().snapshot().coders().get(now).initials()).isEqualTo("EI");
    }

    @Test
    void enterInTheListChoosesWhoCodes(FxRobot robot) {
        Screens.settle(study);
        ListView<?> list = robot.lookup("#settings-coders").queryListView();
        robot.interact(() -> {
            list.requestFocus();
            list.getSelectionModel().select(1);
        });
        robot.type(KeyCode.ENTER);
        Screens.settle(study);
        assertThat(study.model().coderId()).isEqualTo(OpenStudy.LEA);
    }
}
