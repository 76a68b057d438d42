package org.filiere.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.analysis.TableDifference.Cause;
import org.filiere.domain.Case;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.PublishedFigures;
import org.filiere.domain.PublishedFigures.Figure;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Write;
import org.filiere.ui.task.FxBackgroundRunner;
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
class CheckViewTest {

    private static final String ITEM = "product-upgrading";

    private final RecordingNavigator navigator = new RecordingNavigator();
    private FxBackgroundRunner runner;
    private OpenStudy study;
    private CheckView view;

    @Start
    void show(Stage stage) {
        runner = Screens.runner();
        study = new OpenStudy(runner);
        score("uno", 2);
        score("dos", 1.5);
        study.record(new Write(
                EntityRef.published(),
                new PublishedFigures(
                        "An invented table",
                        List.of(
                                figure("uno", ITEM, "2"),
                                figure("dos", ITEM, "2"),
                                figure(Figure.AVERAGE, ITEM, "1.75"),
                                figure("uno", "degree", "High")))));
        view = new CheckView(new CheckViewModel(study.model(), runner, navigator, Screens.MESSAGES), Screens.MESSAGES);
        Screens.show(stage, view.view() instanceof javafx.scene.Parent parent ? parent : null);
    }

    @AfterEach
    void close() {
        study.close();
        runner.close();
    }

    @Test
    void onlyWhatDiffersIsListedAndWhatCannotBeComputedStandsApart(FxRobot robot) {
        rows(robot, "dos");
        assertThat(table(robot).getItems()).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo("dos");
            assertThat(row.printed()).isEqualTo("2");
            assertThat(row.computed()).isEqualTo("1.5");
        });
        robot.clickOn("#check-cause-not-computable");
        assertThat(table(robot).getItems())
                .singleElement()
                .satisfies(row -> assertThat(row.difference().cause()).isEqualTo(Cause.NOT_COMPUTABLE));
    }

    @Test
    void theListFollowsAnEdit(FxRobot robot) {
        rows(robot, "dos");
        score("dos", 2);
        rows(robot, Figure.AVERAGE);
    }

    @Test
    void enterLeadsToTheScoreBehindAFigure(FxRobot robot) {
        rows(robot, "dos");
        robot.interact(view::shown);
        robot.type(KeyCode.ENTER);
        assertThat(navigator.ways()).containsExactly("code dos");
    }

    /** Waits until the rows are these: a check runs in the background. */
    private static void rows(FxRobot robot, String... expected) {
        try {
            WaitForAsyncUtils.waitFor(
                    20,
                    TimeUnit.SECONDS,
                    () -> table(robot).getItems().stream()
                            .map(row -> row.difference().row())
                            .toList()
                            .equals(List.of(expected)));
        } catch (TimeoutException e) {
            throw new AssertionError("the rows are " + table(robot).getItems(), e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void score(String caseId, double points) {
        study.record(
                new Write(
                        EntityRef.caseOf(caseId),
                        new Case(
                                caseId,
                                "",
                                "",
                                "",
                                SectoralGroup.TRADITIONAL_MANUFACTURING,
                                List.of(),
                                "",
                                Optional.empty())),
                new Write(
                        EntityRef.judgement(caseId, ITEM, OpenStudy.ANA),
                        Judgement.blank(1).withScore(Score.of(points))));
    }

    private static Figure figure(String row, String column, String printed) {
        return new Figure("5", SectoralGroup.TRADITIONAL_MANUFACTURING, row, column, printed);
    }

    @SuppressWarnings("unchecked")
    private static TableView<CheckRow> table(FxRobot robot) {
        return robot.lookup("#check-table").queryAs(TableView.class);
    }
}
