package org.filiere.ui.presenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.chart.ChartKind;
import org.filiere.chart.ChartLabels;
import org.filiere.chart.ChartMark;
import org.filiere.chart.ChartTheme;
import org.filiere.domain.SectoralGroup;
import org.filiere.ui.CountingModel;
import org.filiere.ui.control.chart.ChartPane;
import org.filiere.ui.control.chart.LiveChart;
import org.filiere.ui.task.FxBackgroundRunner;
import org.filiere.ui.testkit.Cases;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PresenterViewTest {

    private final List<String> happened = new ArrayList<>();
    private FxBackgroundRunner runner;
    private OpenStudy study;
    private LiveChart live;
    private PresenterView view;

    @Start
    void start(Stage stage) {
        runner = Screens.runner();
        study = new OpenStudy(runner);
        study.record(Cases.of("leon", "León", "Mexico", SectoralGroup.TRADITIONAL_MANUFACTURING));
        study.record(Cases.judged("leon", 12, OpenStudy.ANA, 1));
        live = new LiveChart(
                study.model(),
                new CountingModel(),
                ChartLabels.of(Locale.ENGLISH),
                ChartKind.INDICES_BY_GROUP,
                ChartTheme.light().scaled(PresenterView.SCALE),
                runner,
                study.model()::report);
        view = new PresenterView(
                live,
                Screens.MESSAGES,
                (kind, mark) -> happened.add(kind + " " + mark.caseIds()),
                () -> happened.add("closed"));
        Screens.show(stage, view);
        view.requestFocus();
    }

    @AfterEach
    void close() {
        study.close();
        runner.close();
        assertThat(study.failures()).isEmpty();
    }

    @Test
    void arrowsMoveFromPageToPageAndRoundTheEnd(FxRobot robot) {
        drawn(ChartKind.INDICES_BY_GROUP);
        assertThat(robot.lookup("#presenter-page").queryAs(Labeled.class).getText())
                .isEqualTo("1 / 8");
        robot.type(KeyCode.RIGHT);
        drawn(ChartKind.GOVERNANCE_BY_GROUP);
        assertThat(robot.lookup("#presenter-page").queryAs(Labeled.class).getText())
                .isEqualTo("2 / 8");
        robot.type(KeyCode.LEFT, 2);
        drawn(ChartKind.INTERSECTORAL_BY_EFFICIENCY);
    }

    @Test
    void vShowsTheValuesAndDTurnsTheLightsOff(FxRobot robot) {
        drawn(ChartKind.INDICES_BY_GROUP);
        robot.type(KeyCode.V);
        assertThat(live.themeProperty().get().valuesShown()).isTrue();
        robot.type(KeyCode.D);
        assertThat(live.themeProperty().get()).isEqualTo(new ChartTheme(true, PresenterView.SCALE, true));
        robot.type(KeyCode.V);
        assertThat(live.themeProperty().get().valuesShown()).isFalse();
    }

    @Test
    void escapeLeavesAndNothingIsDrawnAnyLonger(FxRobot robot) {
        drawn(ChartKind.INDICES_BY_GROUP);
        robot.type(KeyCode.ESCAPE);
        assertThat(happened).containsExactly("closed");
        assertThat(live.inSightProperty().get()).isFalse();
    }

    @Test
    void aClickOnAMarkLeavesForItsCases(FxRobot robot) {
        drawn(ChartKind.INDICES_BY_GROUP);
        clickOnADot(robot);
        assertThat(happened).containsExactly("closed", "INDICES_BY_GROUP [leon]");
    }

    @Test
    void anEditElsewhereMovesThePage(FxRobot robot) {
        drawn(ChartKind.INDICES_BY_GROUP);
        study.record(Cases.judged("leon", 12, OpenStudy.ANA, 2));
        until(() -> pane().chart().orElseThrow().marks().stream()
                .anyMatch(mark -> mark.value().getAsDouble() == 8));
    }

    private ChartPane pane() {
        return (ChartPane) view.lookup("#presenter-chart");
    }

    private void clickOnADot(FxRobot robot) {
        for (int y = 0; y < pane().getHeight(); y += 2) {
            for (int x = 0; x < pane().getWidth(); x += 2) {
                if (pane().markAt(x, y)
                        .filter(mark -> mark.kind() == ChartMark.Kind.CASES)
                        .isPresent()) {
                    robot.clickOn(pane().localToScreen(x, y));
                    return;
                }
            }
        }
        throw new AssertionError("no dot is drawn");
    }

    private void drawn(ChartKind kind) {
        until(() -> pane().chart().filter(chart -> chart.kind() == kind).isPresent());
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
