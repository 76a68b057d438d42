package org.filiere.ui.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.review.agreement.AgreementLine;
import org.filiere.ui.agreement.AgreementWork.State;
import org.filiere.ui.task.FxBackgroundRunner;
import org.filiere.ui.testkit.AnsweringDialogs;
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
class AgreementViewTest {

    private final RecordingNavigator navigator = new RecordingNavigator();
    private FxBackgroundRunner runner;
    private TrainingInMemory training;
    private AgreementViewModel model;
    private AgreementView view;

    @Start
    void show(Stage stage) {
        runner = Screens.runner();
        training = new TrainingInMemory(runner);
        model = new AgreementViewModel(
                training.model(), navigator, Screens.MESSAGES, runner, new AnsweringDialogs(), ZoneOffset.UTC);
        view = new AgreementView(model, Screens.MESSAGES);
        Screens.show(stage, view);
    }

    @AfterEach
    void close() {
        training.close();
        runner.close();
        assertThat(training.failures()).isEmpty();
    }

    @Test
    void theNumberStandsWithItsIntervalItsUnitsAndWhatItAllows(FxRobot robot) {
        open(robot);
        assertThat(text(robot, "#agreement-value")).isEqualTo("0.823");
        assertThat(text(robot, "#agreement-interval")).matches("0\\.7\\d\\d – 0\\.8\\d\\d");
        assertThat(text(robot, "#agreement-made")).endsWith("seed 2005");
        assertThat(text(robot, "#agreement-used")).isEqualTo("110 units with ≥ 2 coders");
        assertThat(text(robot, "#agreement-left-out")).startsWith("34 left out");
        assertThat(text(robot, "#agreement-na")).startsWith("N/A against a score: 5 units");
        assertThat(text(robot, "#agreement-benchmark"))
                .startsWith("Reliable by Krippendorff")
                .contains("p. 241–242", "tentative conclusions only");
    }

    @Test
    void aCellOfTheTableOpensItsUnitsByKeyboardAndTheseTheReview(FxRobot robot) {
        open(robot);
        robot.interact(() -> lines(robot).requestFocus());
        robot.interact(() -> lines(robot)
                .getSelectionModel()
                .clearAndSelect(2, lines(robot).getColumns().get(1)));
        robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
        assertThat(text(robot, "#agreement-units-title"))
                .isEqualTo("Specialised labour market – 2 left out: 1 with one score, 1 with none");
        assertThat(units(robot).getItems()).hasSize(2);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(navigator.ways().get(0)).startsWith("reconcile ").endsWith(" specialised-labour-market");
        robot.type(KeyCode.ESCAPE);
        assertThat(node(robot, "#agreement-units").isVisible()).isFalse();
        assertThat(lines(robot).isFocused()).isTrue();
    }

    @Test
    void aConfusionOpensItsUnitsByMouseAndTheseTheirCases(FxRobot robot) {
        open(robot);
        robot.clickOn("#agreement-tabs-2");
        robot.clickOn("#agreement-confusion-1-1");
        assertThat(text(robot, "#agreement-units-title")).isEqualTo("IB 0, JT 0: 4 units");
        assertThat(text(robot, "#agreement-units-count")).isEqualTo("4 units of 3 cases, widest disagreement first");
        robot.clickOn("#agreement-units-cases");
        assertThat(navigator.ways().get(0)).startsWith("cases IB 0, JT 0: 4 units [");
    }

    @Test
    void theTabsAndThePairsAreReachedByKeyboard(FxRobot robot) {
        open(robot);
        robot.interact(() -> node(robot, "#agreement-tabs").requestFocus());
        robot.type(KeyCode.RIGHT).type(KeyCode.TAB);
        assertThat(robot.window(0).getScene().getFocusOwner().getId()).isEqualTo("agreement-pair-1-2");
        robot.type(KeyCode.DOWN);
        assertThat(robot.window(0).getScene().getFocusOwner().getId())
                .as("over the gap of the diagonal there is none below in this column but the units")
                .isEqualTo("agreement-pair-3-2");
        robot.type(KeyCode.ENTER);
        assertThat(text(robot, "#agreement-units-title")).isEqualTo("JT and NK – 88 units with ≥ 2 coders");
        assertThat(units(robot).getItems()).hasSize(88);
    }

    @Test
    void leniencyTimeAndTheWayOfComputingOpenTheirUnitsToo(FxRobot robot) {
        open(robot);
        robot.clickOn("#agreement-tabs-3").clickOn("#agreement-lenient-2-7");
        assertThat(text(robot, "#agreement-units-title"))
                .isEqualTo("Joaquim Tarrafa (invented), scored above the final score: 28");
        assertThat(units(robot).getItems()).hasSize(28);
        robot.clickOn("#agreement-tabs-5").clickOn("#agreement-coincidence-1-1");
        assertThat(text(robot, "#agreement-units-title")).isEqualTo("Coincidences of 0 and 0: 13");
        robot.clickOn("#agreement-tabs-4").clickOn("#agreement-period-1");
        await(() -> model.work().stateProperty().get() == State.DONE
                && model.work().report().orElseThrow().periods().size() == 1);
    }

    @Test
    void aSeedThatIsNoNumberIsNotTaken(FxRobot robot) {
        open(robot);
        TextField seed = robot.lookup("#agreement-seed").queryAs(TextField.class);
        robot.clickOn(seed);
        robot.interact(seed::selectAll);
        robot.write("abc").type(KeyCode.ENTER);
        assertThat(model.seedProperty().get()).isEqualTo(AgreementViewModel.FIRST_SEED);
        assertThat(seed.getTooltip().getText()).startsWith("A seed is a whole number");
        robot.interact(seed::selectAll);
        robot.write("42").type(KeyCode.ENTER);
        await(() -> text(robot, "#agreement-made").endsWith("seed 42"));
    }

    @Test
    void withoutCommonUnitsItSaysWhatToDo(FxRobot robot) {
        open(robot);
        robot.interact(() -> model.versionProperty().set(Optional.of(2)));
        await(() -> node(robot, "#agreement-empty").isVisible());
        robot.clickOn("#agreement-empty-team");
        assertThat(navigator.ways()).containsExactly("team");
    }

    @Test
    void whoIsNoLeadSeesOnlyWhy(FxRobot robot) {
        open(robot);
        OpenStudy.await(training.model().codeAs(TrainingInMemory.CODER));
        await(() -> node(robot, "#agreement-closed").isVisible());
        assertThat(robot.lookup("#agreement-headline")
                        .query()
                        .getParent()
                        .getParent()
                        .isVisible())
                .isFalse();
        assertThat(model.work().report()).isEmpty();
    }

    private void open(FxRobot robot) {
        robot.interact(view::shown);
        await(() -> model.work().stateProperty().get() == State.DONE);
    }

    private static Node node(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    @SuppressWarnings("unchecked")
    private static TableView<AgreementLine> lines(FxRobot robot) {
        return robot.lookup("#agreement-parts").queryAs(TableView.class);
    }

    @SuppressWarnings("unchecked")
    private static ListView<Integer> units(FxRobot robot) {
        return robot.lookup("#agreement-units-list").queryAs(ListView.class);
    }

    private static void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("it did not come to that", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
