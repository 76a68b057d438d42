package org.filiere.ui.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.ui.task.FxBackgroundRunner;
import org.filiere.ui.testkit.AnsweringDialogs;
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
class FeedbackViewTest {

    private final RecordingNavigator navigator = new RecordingNavigator();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final List<Path> opened = Collections.synchronizedList(new ArrayList<>());
    private FxBackgroundRunner runner;
    private OpenStudy study;
    private FeedbackView view;

    @TempDir
    private Path folder;

    @Start
    void show(Stage stage) {
        runner = Screens.runner();
        study = new OpenStudy(runner);
        view = new FeedbackView(
                new FeedbackViewModel(
                        study.model(), navigator, Screens.MESSAGES, runner, dialogs, opened::add, ZoneOffset.UTC),
                Screens.MESSAGES);
        Screens.show(stage, view);
    }

    @AfterEach
    void close() {
        study.close();
        runner.close();
    }

    @Test
    void aCoderReadsWhyItIsClosedAndSeesNoData(FxRobot robot) {
        open(robot);
        assertThat(robot.lookup("#feedback-closed").query().isVisible()).isTrue();
        assertThat(robot.lookup("#feedback-table")
                        .query()
                        .getParent()
                        .getParent()
                        .getParent()
                        .getParent()
                        .isVisible())
                .isFalse();
    }

    @Test
    void byMouseALeadChoosesFiltersReadsAndOpens(FxRobot robot) {
        ReviewedStudy.in(study);
        open(robot);
        await(() -> table(robot).getItems().size() == 4);
        assertThat(words(robot, "#feedback-facts"))
                .contains(
                        "4 items judged",
                        "3 decided",
                        "1 same",
                        "1 higher (+1: 1)",
                        "1 lower (−½: 1)",
                        "Mean difference +0.17 (n = 3)");
        robot.clickOn("#feedback-only-differences");
        assertThat(table(robot).getItems()).hasSize(2);
        robot.clickOn("+1");
        assertThat(words(robot, "#feedback-details"))
                .contains("Beta", "Nothing in the sources", "because", "the justification");
        robot.clickOn("#feedback-open");
        robot.doubleClickOn("−½");
        assertThat(navigator.ways())
                .containsExactly(
                        "reconcile beta " + ReviewedStudy.FIRST.id(), "reconcile alfa " + ReviewedStudy.FIRST.id());
    }

    @Test
    void byKeyboardALeadMovesOpensSavesAndPrints(FxRobot robot) {
        ReviewedStudy.in(study);
        dialogs.choose(folder.resolve("page.html"));
        open(robot);
        await(() -> table(robot).getItems().size() == 4);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(navigator.ways()).containsExactly("reconcile alfa " + ReviewedStudy.SECOND.id());
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        await(() -> folder.resolve("page.html").toFile().length() > 0);
        robot.press(KeyCode.CONTROL).type(KeyCode.P).release(KeyCode.CONTROL);
        await(() -> opened.size() == 1);
        await(() ->
                robot.lookup("#feedback-notice").queryAs(Label.class).getText().startsWith("Opened in"));
    }

    @Test
    void aCoderWithoutJudgementsGivesAnEmptyStateThatLeadsToTheReview(FxRobot robot) {
        ReviewedStudy.in(study);
        open(robot);
        await(() -> table(robot).getItems().size() == 4);
        robot.interact(() -> view.show(OpenStudy.LEA));
        await(() -> robot.lookup("#feedback-empty").query().isVisible());
        robot.clickOn("#feedback-review");
        assertThat(navigator.ways()).containsExactly("review");
        assertThat(robot.lookup("#feedback-save").query().isDisabled()).isTrue();
    }

    private void open(FxRobot robot) {
        robot.interact(view::shown);
        Screens.settle(study);
    }

    private static String words(FxRobot robot, String id) {
        StringBuilder words = new StringBuilder();
        for (Node node : robot.lookup(id).query().lookupAll(".label")) {
            words.append(((Labeled) node).getText()).append('\n');
        }
        return words.toString();
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
    private static TableView<FeedbackRow> table(FxRobot robot) {
        return robot.lookup("#feedback-table").queryAs(TableView.class);
    }
}
