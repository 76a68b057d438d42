package org.filiere.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.chart.ChartKind;
import org.filiere.chart.ChartMark;
import org.filiere.chart.StudyChart;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StandardItem;
import org.filiere.ui.CountingModel;
import org.filiere.ui.Theme;
import org.filiere.ui.control.chart.ChartPane;
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
class ChartsViewTest {

    private final CountingModel counting = new CountingModel();
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final List<ChartKind> presented = new ArrayList<>();
    private FxBackgroundRunner runner;
    private OpenStudy study;
    private ChartsViewModel model;
    private ChartsView view;

    @Start
    void start(Stage stage) {
        runner = Screens.runner();
        study = new OpenStudy(runner);
        study.record(
                Cases.of("leon", "León", "Mexico", SectoralGroup.TRADITIONAL_MANUFACTURING),
                Cases.of("guad", "Guadalajara", "Mexico", SectoralGroup.TRADITIONAL_MANUFACTURING));
        study.record(Cases.judged("leon", 12, OpenStudy.ANA, 1));
        study.record(Cases.judged("guad", 12, OpenStudy.ANA, 2));
        model = new ChartsViewModel(
                study.model(),
                counting,
                new SimpleObjectProperty<>(Theme.LIGHT),
                navigator,
                Screens.MESSAGES,
                runner,
                study.model()::report,
                dialogs,
                presented::add);
        view = new ChartsView(model, Screens.MESSAGES, navigator::showCases);
        Screens.show(stage, (Parent) view.view());
        view.shown();
    }

    @AfterEach
    void close() {
        study.close();
        runner.close();
        assertThat(study.failures()).isEmpty();
    }

    @Test
    void aClickOnADotShowsItsCaseItsScoreAndItsJustification(FxRobot robot) {
        drawn(ChartKind.INDICES_BY_GROUP);
        clickOn(robot, "León: External");
        assertThat(text(robot, "#charts-mark-title")).isEqualTo("León: External economies (EE) 4");
        assertThat(texts(robot, ".evidence-card .note-text"))
                .containsOnly("because")
                .hasSize(4);
        robot.clickOn("#charts-mark-code");
        assertThat(navigator.ways()).containsExactly("code leon");
    }

    @Test
    void theMeanListsItsCasesAndTheTableShowsThem(FxRobot robot) {
        drawn(ChartKind.INDICES_BY_GROUP);
        clickOn(robot, "External economies (EE), Traditional manufacturing: mean");
        assertThat(text(robot, "#charts-mark-count")).isEqualTo("2 cases");
        robot.clickOn("#charts-mark-table");
        assertThat(navigator.ways()).singleElement().asString().startsWith("cases External economies");
        robot.clickOn("#charts-mark-close");
        assertThat(robot.lookup("#charts-mark").query().isVisible()).isFalse();
    }

    @Test
    void arrowsInTheListMoveFromChartToChart(FxRobot robot) {
        drawn(ChartKind.INDICES_BY_GROUP);
        robot.type(KeyCode.DOWN);
        drawn(ChartKind.GOVERNANCE_BY_GROUP);
        robot.type(KeyCode.DOWN, 3);
        drawn(ChartKind.PRODUCT_BY_EFFICIENCY);
        robot.clickOn("#charts-type-2");
        drawn(ChartKind.FUNCTIONAL_BY_EFFICIENCY);
    }

    @Test
    void theValuesAreTheKeyboardsWayToAMarkAndToCoding(FxRobot robot) {
        drawn(ChartKind.INDICES_BY_GROUP);
        robot.clickOn("#charts-as-1");
        robot.interact(() -> values(robot).requestFocus());
        robot.type(KeyCode.HOME).type(KeyCode.DOWN);
        assertThat(text(robot, "#charts-mark-title")).isEqualTo("León: External economies (EE) 4");
        robot.type(KeyCode.ENTER).type(KeyCode.ENTER);
        assertThat(navigator.ways()).containsExactly("code leon");
        robot.type(KeyCode.ESCAPE);
        assertThat(model.markProperty().get()).isEmpty();
    }

    @Test
    void anEditMovesTheChartWithoutBeingAsked(FxRobot robot) {
        drawn(ChartKind.INDICES_BY_GROUP);
        study.record(Cases.judged("leon", StandardItem.MARKET_ACCESS, OpenStudy.ANA, Score.of(3)));
        until(() -> mark("León: External")
                .filter(mark -> mark.value().getAsDouble() == 6)
                .isPresent());
        study.model().undo();
        until(() -> mark("León: External")
                .filter(mark -> mark.value().getAsDouble() == 4)
                .isPresent());
    }

    @Test
    void switchingProvisionalScoresOffLeavesNothingToDrawAndSaysWhatToDo(FxRobot robot) {
        drawn(ChartKind.INDICES_BY_GROUP);
        robot.clickOn("#charts-provisional");
        until(() -> robot.lookup("#charts-empty").query().isVisible());
        assertThat(counting.options().includeProvisional()).isFalse();
        assertThat(robot.lookup("#charts-chart").query().isVisible()).isFalse();
        robot.clickOn("#charts-empty-cases");
        assertThat(navigator.ways()).containsExactly("cases");
        robot.interact(() ->
                robot.lookup("#charts-provisional").queryAs(CheckBox.class).requestFocus());
        robot.type(KeyCode.SPACE);
        until(() -> robot.lookup("#charts-chart").query().isVisible());
    }

    @Test
    void fFivePresentsTheChartInSight(FxRobot robot) {
        drawn(ChartKind.INDICES_BY_GROUP);
        robot.type(KeyCode.DOWN);
        drawn(ChartKind.GOVERNANCE_BY_GROUP);
        robot.type(KeyCode.F5);
        robot.clickOn("#charts-present");
        assertThat(presented).containsExactly(ChartKind.GOVERNANCE_BY_GROUP, ChartKind.GOVERNANCE_BY_GROUP);
    }

    @Test
    void theChartIsExportedToTheChosenFile(FxRobot robot, @TempDir Path folder) {
        drawn(ChartKind.INDICES_BY_GROUP);
        Path file = folder.resolve("chart.svg");
        dialogs.choose(file);
        robot.clickOn("#charts-export").clickOn("#charts-export-svg");
        until(() -> Files.exists(file) && file.toFile().length() > 0);
    }

    private void drawn(ChartKind kind) {
        until(() -> pane().chart().filter(chart -> chart.kind() == kind).isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private ChartPane pane() {
        return (ChartPane) view.view().lookup("#charts-chart");
    }

    private Optional<ChartMark> mark(String start) {
        return pane().chart().map(StudyChart::marks).orElse(List.of()).stream()
                .filter(mark -> mark.label().startsWith(start))
                .findFirst();
    }

    /** Looks for the mark as a user's eye would, and clicks on it. */
    private void clickOn(FxRobot robot, String start) {
        ChartMark wanted = mark(start).orElseThrow();
        for (int y = 0; y < pane().getHeight(); y += 2) {
            for (int x = 0; x < pane().getWidth(); x += 2) {
                if (pane().markAt(x, y).filter(wanted::equals).isPresent()) {
                    Point2D place = pane().localToScreen(x, y);
                    robot.clickOn(place);
                    return;
                }
            }
        }
        throw new AssertionError(start + " is not drawn");
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static TableView<?> values(FxRobot robot) {
        return robot.lookup("#charts-values").queryAs(TableView.class);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }
}
