package org.filiere.ui.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.domain.Assignment;
import org.filiere.domain.EntityRef;
import org.filiere.domain.HandIn;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StandardItem;
import org.filiere.domain.Write;
import org.filiere.ui.control.handin.HandInViewModel;
import org.filiere.ui.task.FxBackgroundRunner;
import org.filiere.ui.testkit.Cases;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.RecordingNavigator;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ProgressViewTest {

    private final RecordingNavigator navigator = new RecordingNavigator();
    private FxBackgroundRunner runner;
    private OpenStudy study;
    private ProgressView view;

    @Start
    void show(Stage stage) {
        runner = Screens.runner();
        study = new OpenStudy(runner);
        view = new ProgressView(
                new ProgressViewModel(study.model(), runner, navigator, ZoneOffset.UTC),
                new HandInViewModel(study.model()),
                Screens.MESSAGES);
        Screens.show(stage, view);
    }

    @AfterEach
    void close() {
        study.close();
        runner.close();
    }

    @Test
    void withoutCasesItSaysWhatToDo(FxRobot robot) {
        open(robot);
        robot.clickOn("#progress-empty-cases");
        assertThat(navigator.ways()).containsExactly("cases");
    }

    @Test
    void onlyTheAssignedCasesAndOnlyOnesOwnWorkAreListed(FxRobot robot) {
        twoCases();
        study.record(Cases.judged("alfa", 12, OpenStudy.LEA, 2));
        study.record(Cases.judged("alfa", 3, OpenStudy.ANA, 2));
        study.record(new Write(EntityRef.assignment("alfa", OpenStudy.ANA), new Assignment("")));
        open(robot);
        await(() -> table(robot).getItems().size() == 1);
        assertThat(table(robot).getItems().get(0).work().scored()).isEqualTo(3);
        assertThat(text(robot, "#progress-scope")).isEqualTo("1 case is assigned to you.");
        assertThat(text(robot, "#progress-totals")).startsWith("3 of 12 items complete");
        assertThat(text(robot, "#progress-pace")).contains("not enough yet");
    }

    @Test
    void whatIsMissingLeadsToItsItem(FxRobot robot) {
        twoCases();
        open(robot);
        await(() -> table(robot).getItems().size() == 2);
        robot.clickOn("#progress-item-" + StandardItem.values()[1].id());
        assertThat(navigator.ways()).containsExactly("code alfa");
        robot.clickOn("#progress-table")
                .press(KeyCode.CONTROL)
                .type(KeyCode.ENTER)
                .release(KeyCode.CONTROL);
        assertThat(navigator.ways()).hasSize(2);
    }

    @Test
    void handingInWithSomethingMissingNeedsAReason(FxRobot robot) {
        twoCases();
        study.record(Cases.judged("alfa", 12, OpenStudy.ANA, 2));
        open(robot);
        await(() -> table(robot).getItems().size() == 2);
        handInKeys(robot);
        Button handIn = robot.lookup("#handin-do").queryButton();
        assertThat(handIn.isDisabled()).isTrue();
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        Screens.settle(study);
        assertThat(handIn()).isEmpty();
        robot.write("Only the paper was at hand");
        assertThat(handIn.isDisabled()).isFalse();
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        Screens.settle(study);
        assertThat(handIn()).map(HandIn::note).contains("Only the paper was at hand");
        assertThat(robot.lookup("#handin").query().isVisible()).isFalse();
        await(() -> table(robot).getItems().get(0).work().handedIn().isPresent());
        assertThat(text(robot, "#progress-note")).isEqualTo("Only the paper was at hand");
    }

    @Test
    void aReasonForEachThingIsAsGoodAndNamesIt(FxRobot robot) {
        twoCases();
        study.record(Cases.judged("alfa", 12, OpenStudy.ANA, 2));
        for (StandardItem item : StandardItem.values()) {
            study.record(Cases.judged("alfa", item, OpenStudy.ANA, Score.notApplicable("not there")));
        }
        study.record(Cases.judged("alfa", StandardItem.values()[0], OpenStudy.ANA, Score.of(1)));
        open(robot);
        await(() -> table(robot).getItems().size() == 2);
        robot.clickOn("#progress-hand-in");
        robot.clickOn("#handin-reason-" + StandardItem.values()[0].id()).write("heard, not taped");
        assertThat(robot.lookup("#handin-do").queryButton().isDisabled()).isTrue();
        robot.clickOn("#handin-reason-governance").write("not asked");
        robot.clickOn("#handin-do");
        Screens.settle(study);
        assertThat(handIn())
                .map(HandIn::note)
                .contains(StandardItem.values()[0].id() + ": heard, not taped\nValue chains: not asked");
    }

    @Test
    void aHandInIsFlaggedAfterAChangeHandedInAgainAndTakenBack(FxRobot robot) {
        twoCases();
        study.record(new Write(EntityRef.handIn("alfa", OpenStudy.ANA), new HandIn("thin sources")));
        open(robot);
        await(() -> table(robot).getItems().size() == 2);
        study.record(Cases.judged("alfa", 1, OpenStudy.ANA, 2));
        await(() -> changedSince(robot));
        handInKeys(robot);
        assertThat(text(robot, "#handin-status")).endsWith("changed since.");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        Screens.settle(study);
        await(() -> !changedSince(robot));
        assertThat(handIn()).map(HandIn::note).contains("thin sources");
        handInKeys(robot);
        robot.clickOn("#handin-take-back");
        Screens.settle(study);
        assertThat(handIn()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#handin").query().isVisible()).isFalse();
    }

    private boolean changedSince(FxRobot robot) {
        return table(robot).getItems().stream()
                .filter(row -> row.caseId().equals("alfa"))
                .flatMap(row -> row.work().handedIn().stream())
                .anyMatch(handedIn -> handedIn.changedSince());
    }

    private void handInKeys(FxRobot robot) {
        robot.interact(() -> robot.lookup("#progress-table").query().requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.H).release(KeyCode.SHIFT, KeyCode.CONTROL);
    }

    private void open(FxRobot robot) {
        robot.interact(view::shown);
        Screens.settle(study);
    }

    private void twoCases() {
        study.record(
                Cases.of("alfa", "Alfa", "Brazil", SectoralGroup.TRADITIONAL_MANUFACTURING),
                Cases.of("beta", "Beta", "Chile", SectoralGroup.TRADITIONAL_MANUFACTURING));
    }

    private Optional<HandIn> handIn() {
        return study.model().snapshot().caseFile("alfa").orElseThrow().handIn(OpenStudy.ANA);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
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
    private static TableView<WorkRow> table(FxRobot robot) {
        return robot.lookup("#progress-table").queryAs(TableView.class);
    }
}
