package org.filiere.ui.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.domain.CaseFile;
import org.filiere.domain.HandIn;
import org.filiere.domain.Score;
import org.filiere.ui.CountingModel;
import org.filiere.ui.control.FxTypingPause;
import org.filiere.ui.control.chains.ChainsViewModel;
import org.filiere.ui.testkit.NoNavigator;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HandInFromCodingTest {

    private CodingStudy study;
    private CodingViewModel model;

    @Start
    void start(Stage stage) {
        study = new CodingStudy(Screens.runner());
        model = new CodingViewModel(study.study.model(), Screens.runner(), new FxTypingPause());
        CodingView view = new CodingView(
                model,
                new ChainsViewModel(study.study.model(), Screens.runner(), study.study::newId),
                new CountingModel(),
                Screens.MESSAGES,
                new NoNavigator() {});
        Screens.show(stage, view);
        Platform.runLater(view::shown);
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void aCaseIsHandedInByKeysAndALaterChangeIsFlagged(FxRobot robot) {
        Screens.settle(study.study);
        robot.type(KeyCode.DIGIT2);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.H).release(KeyCode.SHIFT, KeyCode.CONTROL);
        robot.write("First reading");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        Screens.settle(study.study);
        assertThat(file().handIn(OpenStudy.ANA)).map(HandIn::note).contains("First reading");
        assertThat(state(robot)).startsWith("Handed in on").endsWith("changes will be flagged.");
        robot.type(KeyCode.DIGIT3);
        Screens.settle(study.study);
        assertThat(model.currentProperty().get().scoreProperty().get()).isEqualTo(Score.of(3));
        assertThat(state(robot)).endsWith("changed since.");
    }

    private CaseFile file() {
        return Optional.ofNullable(model.fileProperty().get())
                .flatMap(file -> study.study.model().snapshot().caseFile(file.id()))
                .orElseThrow();
    }

    private static String state(FxRobot robot) {
        return robot.lookup("#handin-state").queryLabeled().getText();
    }
}
