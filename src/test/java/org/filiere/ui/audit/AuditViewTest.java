package org.filiere.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.filiere.review.audit.AuditEntry;
import org.filiere.review.audit.AuditedStudy;
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
class AuditViewTest {

    private final RecordingNavigator navigator = new RecordingNavigator();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private FxBackgroundRunner runner;
    private OpenStudy study;
    private AuditView view;

    @TempDir
    private Path folder;

    @Start
    void show(Stage stage) {
        runner = Screens.runner();
        study = new OpenStudy(runner);
        view = new AuditView(
                new AuditViewModel(study.model(), navigator, Screens.MESSAGES, runner, dialogs, ZoneOffset.UTC),
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
        robot.interact(view::shown);
        Screens.settle(study);
        assertThat(robot.lookup("#audit-closed").query().isVisible()).isTrue();
        assertThat(table(robot).getItems()).isEmpty();
    }

    @Test
    void byMouseALeadFiltersReadsTheChangeAndOpensIt(FxRobot robot) {
        open(robot);
        int all = table(robot).getItems().size();
        robot.clickOn("#audit-decisions");
        await(() -> table(robot).getItems().size() == 3);
        assertThat(robot.lookup("#audit-count").queryAs(Labeled.class).getText())
                .isEqualTo("3 of " + all + " entries");
        robot.clickOn("Opened again");
        Screens.settle(study);
        assertThat(robot.lookup("#audit-details").query().lookupAll(".audit-reason"))
                .singleElement()
                .satisfies(
                        label -> assertThat(((Label) label).getText()).isEqualTo("Reason: " + AuditedStudy.REOPENED));
        robot.clickOn("#audit-open").clickOn("#audit-history");
        String item = AuditedStudy.ITEM.id();
        assertThat(navigator.ways()).containsExactly("reconcile alfa " + item, "history reconciliation:alfa/" + item);
        robot.clickOn("#audit-clear");
        await(() -> table(robot).getItems().size() == all);
    }

    @Test
    void byKeyboardALeadSearchesMovesOpensAndSaves(FxRobot robot) throws IOException {
        Path file = folder.resolve("audit.csv");
        dialogs.choose(file);
        open(robot);
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("ana undone");
        await(() -> table(robot).getItems().size() == 1);
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        await(() -> robot.lookup("#audit-notice").queryAs(Label.class).getText().startsWith("1 entry saved"));
        assertThat(Files.readAllLines(file)).hasSize(2);
        robot.interact(() -> table(robot).requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER).type(KeyCode.H);
        Screens.settle(study);
        String item = AuditedStudy.ITEM.id();
        assertThat(navigator.ways())
                .containsExactly("reconcile alfa " + item, "history judgement:alfa/" + item + "/ana");
        assertThat(robot.lookup("#audit-details").query().lookupAll(".diff-removed"))
                .anyMatch(text -> ((Text) text).getText().equals("2½"));
    }

    private void open(FxRobot robot) {
        AuditedStudy.in(study);
        robot.interact(view::shown);
        await(() -> table(robot).getItems().size() > 10);
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
    private static TableView<AuditEntry> table(FxRobot robot) {
        return robot.lookup("#audit-table").queryAs(TableView.class);
    }
}
