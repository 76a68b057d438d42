package org.filiere.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.domain.Codebook;
import org.filiere.domain.CodebookChange;
import org.filiere.domain.EntityRef;
import org.filiere.domain.ItemField;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Write;
import org.filiere.exchange.StandardCodebook;
import org.filiere.ui.task.FxBackgroundRunner;
import org.filiere.ui.testkit.AnsweringDialogs;
import org.filiere.ui.testkit.Cases;
import org.filiere.ui.testkit.ManualPause;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.RecordingNavigator;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CodebookViewTest {

    private static final String FIRST = "specialised-labour-market";

    private final RecordingNavigator navigator = new RecordingNavigator();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private FxBackgroundRunner runner;
    private OpenStudy study;
    private CodebookViewModel model;
    private CodebookView view;

    private final ManualPause pause = new ManualPause();

    @Start
    void show(Stage stage) {
        runner = Screens.runner();
        study = new OpenStudy(runner);
        study.record(new Write(EntityRef.codebook(), StandardCodebook.load()));
        study.record(Cases.of("alfa", "Alfa", "Brazil", SectoralGroup.TRADITIONAL_MANUFACTURING));
        study.record(Cases.judged("alfa", 2, OpenStudy.ANA, 2));
        model = new CodebookViewModel(study.model(), runner, navigator);
        view = new CodebookView(model, Screens.MESSAGES, dialogs, pause);
        Screens.show(stage, view);
    }

    @AfterEach
    void close() {
        study.close();
        runner.close();
    }

    @Test
    void aCoderReadsAndCannotEdit(FxRobot robot) {
        robot.interact(view::shown);
        assertThat(robot.lookup("#codebook-decisionRule").queryLabeled().getText())
                .isEqualTo(StandardCodebook.load().items().get(0).decisionRule());
        assertThat(robot.lookup("#codebook-publish").queryButton().isVisible()).isFalse();
        robot.interact(() -> model.change(FIRST, ItemField.DEFINITION, "Mine."));
        Screens.settle(study);
        assertThat(book()).isEqualTo(StandardCodebook.load());
    }

    @Test
    void theArrowsGoFromItemToItemOverTheDimensions(FxRobot robot) {
        robot.interact(view::shown);
        for (int i = 0; i < 4; i++) {
            robot.type(KeyCode.DOWN);
        }
        assertThat(model.itemIdProperty().get()).isEqualTo("backward-vertical");
        robot.type(KeyCode.UP);
        assertThat(model.itemIdProperty().get()).isEqualTo("market-access");
    }

    @Test
    void whatIsTypedIsADraftBeforeTheFieldIsLeft(FxRobot robot) {
        lead(robot);
        robot.clickOn("#codebook-decisionRule").write("Ask two firms.");
        robot.interact(pause::end);
        Screens.settle(study);
        assertThat(robot.lookup("#codebook-publish").queryButton().isDisabled()).isFalse();
    }

    @Test
    void publishingADraftMarksTheJudgementsMadeBefore(FxRobot robot) {
        lead(robot);
        TextArea rule = robot.lookup("#codebook-decisionRule").queryAs(TextArea.class);
        robot.interact(rule::clear);
        robot.clickOn(rule).write("Ask two firms.").type(KeyCode.TAB);
        Screens.settle(study);
        assertThat(book().version()).isEqualTo(1);
        assertThat(study.model().snapshot().views()).hasSize(1);
        assertThat(new CodebookViewModel(study.model(), runner, navigator)
                        .item()
                        .orElseThrow()
                        .decisionRule())
                .as("the draft after the window is gone")
                .isEqualTo("Ask two firms.");
        dialogs.answerText("The rule is sharper");
        robot.clickOn("#codebook-publish");
        Screens.settle(study);
        assertThat(book().version()).isEqualTo(2);
        assertThat(book().note()).isEqualTo("The rule is sharper");
        assertThat(book().items().get(0).decisionRule()).isEqualTo("Ask two firms.");
        assertThat(study.model().snapshot().views()).isEmpty();
        robot.clickOn("#codebook-older-1");
        assertThat(navigator.ways()).containsExactly("code alfa");
        robot.clickOn("#codebook-show-versions");
        assertThat(robot.lookup("#codebook-version-about").queryLabeled().getText())
                .contains("The rule is sharper");
        assertThat(model.versionsProperty().get())
                .extracting(version -> version.book().version())
                .startsWith(2, 1);
    }

    @Test
    void anAddedItemIsKeptInTheDraftRenamedAndRemovedAgain(FxRobot robot) {
        lead(robot);
        dialogs.answerText("Trust among firms");
        robot.clickOn("#codebook-add");
        Screens.settle(study);
        assertThat(model.itemIdProperty().get()).isEqualTo("trust-among-firms");
        assertThat(model.changes()).extracting(CodebookChange::sort).containsExactly(CodebookChange.Sort.ITEM_ADDED);
        robot.doubleClickOn("#codebook-name").type(KeyCode.END).write("!").type(KeyCode.TAB);
        Screens.settle(study);
        assertThat(model.item().orElseThrow().name()).isEqualTo("Trust among firms!");
        dialogs.agree();
        robot.clickOn("#codebook-remove");
        Screens.settle(study);
        assertThat(model.changes()).isEmpty();
        assertThat(study.model().snapshot().views()).isEmpty();
        assertThat(robot.lookup("#codebook-remove").queryButton().isVisible())
                .as("a standard item stays")
                .isFalse();
    }

    @Test
    void anItemIsMovedByKeysAndHalfStepsAreForbiddenWithTheNextVersionOnly(FxRobot robot) {
        lead(robot);
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        Screens.settle(study);
        assertThat(model.workingProperty().get().items().get(1).id()).isEqualTo(FIRST);
        assertThat(((ListView<?>) robot.lookup("#codebook-items").queryListView())
                        .getSelectionModel()
                        .getSelectedIndex())
                .isEqualTo(2);
        robot.clickOn("#codebook-half-steps");
        Screens.settle(study);
        assertThat(model.workingProperty().get().halfSteps()).isFalse();
        assertThat(book().halfSteps()).isTrue();
        dialogs.agree();
        robot.clickOn("#codebook-discard");
        Screens.settle(study);
        assertThat(model.workingProperty().get()).isEqualTo(book());
    }

    @Test
    void anUndoneEditDoesNotComeBackWhenItsFieldIsLeft(FxRobot robot) {
        lead(robot);
        robot.clickOn("#codebook-decisionRule").type(KeyCode.END).write("x").type(KeyCode.TAB);
        Screens.settle(study);
        assertThat(model.changes()).hasSize(1);
        robot.clickOn("#codebook-decisionRule");
        robot.interact(() -> study.model().undo());
        Screens.settle(study);
        robot.type(KeyCode.TAB);
        Screens.settle(study);
        assertThat(model.changes()).isEmpty();
    }

    private void lead(FxRobot robot) {
        robot.interact(() -> study.model().codeAs(OpenStudy.LEA));
        Screens.settle(study);
        robot.interact(view::shown);
        Screens.settle(study);
    }

    private Codebook book() {
        return study.model().snapshot().codebook().orElseThrow();
    }
}
