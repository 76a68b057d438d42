package org.filiere.ui.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiere.ui.coding.CodingStudy.FIRST;
import static org.filiere.ui.coding.CodingStudy.LABOUR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.ui.CountingModel;
import org.filiere.ui.UserSettings;
import org.filiere.ui.control.FxTypingPause;
import org.filiere.ui.control.chains.ChainsViewModel;
import org.filiere.ui.testkit.NoNavigator;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Misspelt words of a justification, corrected and learnt without leaving the keyboard. */
@ExtendWith(ApplicationExtension.class)
class SpellingTest {

    @TempDir
    private static Path folder;

    private final UserSettings settings = new UserSettings("device", Path.of("studies"));
    private CodingStudy study;
    private CodingView view;
    private SpellingModel spelling;

    @Start
    void start(Stage stage) throws IOException {
        Files.writeString(folder.resolve("en_GB.aff"), "SET UTF-8\nTRY aeioulnrst\n");
        Files.writeString(folder.resolve("en_GB.dic"), "3\nleather\nis\nnear\n");
        study = new CodingStudy(Screens.runner());
        CodingViewModel model = new CodingViewModel(study.study.model(), Screens.runner(), new FxTypingPause());
        ChainsViewModel chains = new ChainsViewModel(study.study.model(), Screens.runner(), study.study::newId);
        view = new CodingView(model, chains, new CountingModel(), Screens.MESSAGES, new NoNavigator() {});
        spelling = new SpellingModel(
                study.study.model(), settings, Screens.runner(), new FxTypingPause(), List.of(folder));
        view.spellWith(spelling);
        Screens.show(stage, view);
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void aMisspeltWordIsCorrectedFromItsMenuAndAnotherLearntByKeys(FxRobot robot) throws TimeoutException {
        robot.interact(() -> spelling.choose("en"));
        robot.interact(view::shown);
        Screens.settle(study.study);
        robot.type(KeyCode.ENTER).write("Lether is near Senai");
        until(() -> spelling.misspeltProperty().get().keySet().containsAll(List.of("Lether", "Senai")));
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        until(() -> robot.lookup("Add to my dictionary").tryQuery().isPresent());
        robot.type(KeyCode.UP).type(KeyCode.ENTER);
        until(() -> !spelling.misspeltProperty().get().containsKey("Senai"));
        assertThat(settings.ownWords()).containsExactly("Senai");
        robot.clickOn("#coding-misspelt-Lether");
        until(() -> robot.lookup("Leather").tryQuery().isPresent());
        robot.clickOn("Leather");
        assertThat(robot.lookup("#coding-justification").queryAs(TextArea.class).getText())
                .isEqualTo("Leather is near Senai");
        until(() -> spelling.misspeltProperty().get().isEmpty());
        robot.interact(view::hidden);
        Screens.settle(study.study);
        assertThat(study.stored(FIRST, LABOUR).orElseThrow().justification()).isEqualTo("Leather is near Senai");
    }

    @Test
    void nothingIsCheckedUntilALanguageIsChosen(FxRobot robot) {
        robot.interact(view::shown);
        Screens.settle(study.study);
        robot.interact(() -> spelling.type("Lether"));
        assertThat(spelling.chosen()).isEmpty();
        assertThat(spelling.misspeltProperty().get()).isEmpty();
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
