package org.filiere.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.domain.SectoralGroup;
import org.filiere.ui.CountingModel;
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
class CasesViewTest {

    private final RecordingNavigator navigator = new RecordingNavigator();
    private OpenStudy study;
    private CasesViewModel model;
    private CasesView view;

    @Start
    void start(Stage stage) {
        study = new OpenStudy(Screens.runner());
        study.record(
                Cases.of("sao", "São Bento", "Brazil", SectoralGroup.NATURAL_RESOURCE_BASED),
                Cases.of("leon", "León", "Mexico", SectoralGroup.TRADITIONAL_MANUFACTURING),
                Cases.of("guad", "Guadalajara", "Mexico", SectoralGroup.TRADITIONAL_MANUFACTURING));
        study.record(Cases.judged("sao", 12, OpenStudy.ANA, 1));
        study.record(Cases.judged("leon", 8, OpenStudy.ANA, 2));
        model = new CasesViewModel(
                study.model(), new CountingModel(), navigator, Screens.MESSAGES, Screens.runner(), study::newId);
        view = new CasesView(model, Screens.MESSAGES);
        Screens.show(stage, (Parent) view.view());
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void typingOnTheTableFiltersIt(FxRobot robot) {
        settle(robot);
        robot.write("leon");
        assertThat(shown(robot)).containsExactly("leon");
        assertThat(text(robot, "#cases-count")).isEqualTo("1 of 3 cases");
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.ENTER);
        assertThat(navigator.ways()).containsExactly("code leon");
    }

    @Test
    void ctrlFPutsTheFocusOnTheFilterAndEscEmptiesIt(FxRobot robot) {
        settle(robot);
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("guad");
        assertThat(shown(robot)).containsExactly("guad");
        robot.type(KeyCode.ESCAPE);
        assertThat(shown(robot)).hasSize(3);
        assertThat(robot.lookup("#cases-filter").queryAs(TextField.class).getText())
                .isEmpty();
    }

    @Test
    void theKeyboardOpensAddsDeletesAndTakesBack(FxRobot robot) {
        settle(robot);
        robot.type(KeyCode.F2);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertThat(navigator.ways()).containsExactly("open guad", "open guad");
        robot.type(KeyCode.INSERT);
        robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        assertThat(navigator.ways()).hasSize(4);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        robot.type(KeyCode.DELETE);
        Screens.settle(study);
        assertThat(shown(robot)).containsExactly("sao");
        assertThat(text(robot, "#cases-deleted")).isEqualTo("2 cases were deleted.");
        robot.interact(() -> robot.lookup("#cases-undo").query().requestFocus());
        robot.type(KeyCode.SPACE);
        Screens.settle(study);
        assertThat(shown(robot)).containsExactly("guad", "leon", "sao");
        assertThat(robot.lookup("#cases-deleted").query().getParent().isVisible())
                .isFalse();
    }

    @Test
    void whatIsNotScoredComesLastWhicheverWayItIsSorted(FxRobot robot) {
        settle(robot);
        TableView<CaseRow> table = table(robot);
        TableColumn<CaseRow, ?> ce = table.getColumns().stream()
                .filter(column -> column.getId().equals("cases-column-ce"))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> table.getSortOrder().setAll(List.of(ce)));
        assertThat(shown(robot)).containsExactly("sao", "leon", "guad");
        robot.interact(() -> ce.setSortType(TableColumn.SortType.DESCENDING));
        assertThat(shown(robot)).containsExactly("leon", "sao", "guad");
    }

    @Test
    void theSelectionStaysWhileAnEditComesIn(FxRobot robot) {
        settle(robot);
        robot.type(KeyCode.DOWN);
        CaseRow chosen = table(robot).getSelectionModel().getSelectedItem();
        study.record(Cases.judged("leon", 12, OpenStudy.ANA, 3));
        Screens.settle(study);
        assertThat(table(robot).getSelectionModel().getSelectedItem()).isSameAs(chosen);
        assertThat(chosen.line().summary().ce()).hasValue(12);
    }

    @Test
    void casesOfAChartAreShownUnderTheirTitleUntilItIsRemoved(FxRobot robot) {
        settle(robot);
        robot.interact(() -> model.filters().showOnly("Mexican cases", List.of("leon", "guad")));
        assertThat(text(robot, "#cases-only")).isEqualTo("Mexican cases");
        assertThat(shown(robot)).containsExactly("guad", "leon");
        robot.clickOn("#cases-only-remove");
        assertThat(shown(robot)).hasSize(3);
    }

    @Test
    void theSwitchLeavesOutProvisionalScores(FxRobot robot) {
        settle(robot);
        robot.clickOn("#cases-provisional");
        Screens.settle(study);
        assertThat(table(robot).getItems())
                .allMatch(row -> row.line().summary().ce().isEmpty());
    }

    @Test
    void aFilterThatFindsNothingSaysSoAndIsCleared(FxRobot robot) {
        settle(robot);
        robot.write("zzz");
        robot.clickOn("#cases-clear-all");
        assertThat(shown(robot)).hasSize(3);
    }

    @Test
    void aStudyWithoutCasesSaysWhatToDo(FxRobot robot) {
        settle(robot);
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.type(KeyCode.DELETE);
        Screens.settle(study);
        assertThat(robot.lookup("#cases-empty").query().isVisible()).isTrue();
        robot.clickOn("#cases-add-first");
        assertThat(navigator.ways()).hasSize(1);
    }

    private void settle(FxRobot robot) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, model.loadedProperty());
        } catch (TimeoutException e) {
            throw new AssertionError("the cases were not summed up", e);
        }
        Screens.settle(study);
        robot.interact(view::shown);
    }

    private TableView<CaseRow> table(FxRobot robot) {
        return robot.lookup("#cases-table").queryTableView();
    }

    private List<String> shown(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return table(robot).getItems().stream().map(CaseRow::caseId).toList();
    }

    private static String text(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return ((Labeled) node).getText();
    }
}
