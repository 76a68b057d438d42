package org.filiere.ui.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Judgement;
import org.filiere.domain.Score;
import org.filiere.domain.StandardItem;
import org.filiere.review.assign.TeamTable;
import org.filiere.ui.task.FxBackgroundRunner;
import org.filiere.ui.testkit.AnsweringDialogs;
import org.filiere.ui.testkit.Cases;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.RecordingNavigator;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TeamViewTest {

    private static final StandardItem FIRST = StandardItem.values()[0];

    @TempDir
    private static Path folder;

    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final RecordingNavigator navigator = new RecordingNavigator();
    private FxBackgroundRunner runner;
    private LeadsStudy lead;
    private TeamView view;

    @Start
    void show(Stage stage) {
        runner = Screens.runner();
        lead = new LeadsStudy(runner, folder);
        view = new TeamView(lead.model(), navigator, dialogs, Screens.MESSAGES);
        Screens.show(stage, view);
    }

    @AfterEach
    void close() {
        lead.close();
        runner.close();
    }

    @Test
    void withoutCasesItSaysWhatToDo(FxRobot robot) {
        open(robot);
        robot.clickOn("#team-empty-cases");
        assertThat(navigator.ways()).containsExactly("cases");
    }

    @Test
    void byMouseCasesAreAssignedSharedOutAndSent(FxRobot robot) {
        lead.cases("alfa", "beta", "gama");
        open(robot);
        await(() -> table(robot).getItems().size() == 3);
        robot.clickOn(cell(robot, 0, OpenStudy.ANA));
        Screens.settle(lead.study());
        assertThat(file("alfa").isAssigned(OpenStudy.ANA)).isTrue();
        await(() -> label(robot, "#team-totals").startsWith("3 cases · 1 assignment"));
        robot.clickOn("#team-overlap");
        await(() -> lead.model().assignments().plan().planProperty().get().isPresent());
        robot.clickOn("#team-plan-coder-" + OpenStudy.LEA);
        TextField seed = robot.lookup("#team-plan-seed").queryAs(TextField.class);
        robot.clickOn(seed).eraseText(seed.getText().length()).write("7");
        await(() -> lead.model().assignments().plan().planProperty().get().isPresent());
        robot.clickOn("#team-plan-apply");
        Screens.settle(lead.study());
        assertThat(lead.study().model().snapshot().cases().stream()
                        .filter(file -> file.isAssigned(OpenStudy.ANA) && file.isAssigned(OpenStudy.LEA)))
                .hasSize(1);
        await(() -> label(robot, "#team-message").contains("seed 7"));
        robot.clickOn("#team-section-1")
                .clickOn("#team-receiver-" + OpenStudy.ANA)
                .clickOn("#team-send");
        await(() -> !lead.model().send().outcomeProperty().get().isEmpty());
        assertThat(folder.resolve("study-AI.filiere")).exists();
    }

    @Test
    void byKeyboardAPackageIsBroughtInAndAConflictSettled(FxRobot robot) {
        lead.cases("alfa", "beta");
        dialogs.choose(
                lead.back("keys.filiere", OpenStudy.ANA, Cases.judged("alfa", FIRST, OpenStudy.ANA, Score.of(3))));
        lead.study().record(Cases.judged("alfa", FIRST, OpenStudy.ANA, Score.of(1)));
        open(robot);
        await(() -> table(robot).getItems().size() == 2);
        robot.type(KeyCode.SPACE);
        Screens.settle(lead.study());
        assertThat(file("alfa").isAssigned(OpenStudy.ANA)).isTrue();
        robot.type(KeyCode.DOWN, KeyCode.RIGHT).type(KeyCode.SPACE);
        Screens.settle(lead.study());
        assertThat(file("beta").isAssigned(OpenStudy.LEA)).isTrue();
        robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
        await(() -> lead.model().bring().planProperty().get().isPresent());
        assertThat(lead.model().bring().rows()).isNotEmpty();
        await(() -> robot.lookup("#team-merge").query().isFocused());
        robot.type(KeyCode.SPACE);
        await(() -> lead.model().bring().resultProperty().get().isPresent());
        await(() -> lead.model().settle().entities().size() == 1);
        await(() -> robot.lookup("#team-bring-next").query().isFocused());
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT).type(KeyCode.SPACE);
        await(() -> robot.lookup("#team-conflicts").query().isFocused());
        Judgement kept = lead.model()
                .settle()
                .entities()
                .get(0)
                .heads()
                .get(1)
                .content(Judgement.class)
                .orElseThrow();
        robot.type(KeyCode.DIGIT2);
        await(() -> lead.model().settle().entities().isEmpty());
        assertThat(file("alfa").judgement(FIRST.id(), OpenStudy.ANA)).contains(kept);
        assertThat(lead.study().failures()).isEmpty();
    }

    @Test
    void aCoderIsOfferedOnlyTheWayBackAndPackages(FxRobot robot) {
        lead.cases("alfa");
        open(robot);
        OpenStudy.await(lead.study().model().codeAs(OpenStudy.ANA));
        Screens.settle(lead.study());
        await(() -> robot.lookup("#team-blind").query().isVisible());
        assertThat(robot.lookup("#team-matrix")
                        .query()
                        .getParent()
                        .getParent()
                        .getParent()
                        .getParent()
                        .isVisible())
                .isFalse();
        assertThat(robot.lookup("#team-section").query().lookupAll(".toggle-button"))
                .hasSize(2);
        robot.clickOn("#team-send");
        await(() -> !lead.model().send().outcomeProperty().get().isEmpty());
        assertThat(lead.model().send().outcomeProperty().get().get(0)).contains("Send this file to the lead");
    }

    private void open(FxRobot robot) {
        robot.interact(view::shown);
        Screens.settle(lead.study());
    }

    private CaseFile file(String caseId) {
        return lead.study().model().snapshot().caseFile(caseId).orElseThrow();
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static Node cell(FxRobot robot, int row, String coder) {
        return table(robot).lookupAll(".team-part").stream()
                .map(TableCell.class::cast)
                .filter(cell ->
                        cell.getIndex() == row && cell.getTableColumn().getId().equals("team-coder-" + coder))
                .findFirst()
                .orElseThrow();
    }

    private static void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("it did not come to that", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private static TableView<TeamTable.Line> table(FxRobot robot) {
        return robot.lookup("#team-matrix").queryAs(TableView.class);
    }
}
