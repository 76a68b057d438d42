package org.filiere.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.filiere.domain.Case;
import org.filiere.domain.DegreeRule;
import org.filiere.domain.EntityRef;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StudyInfo;
import org.filiere.domain.Write;
import org.filiere.search.Hit;
import org.filiere.search.SearchKind;
import org.filiere.search.Span;
import org.filiere.ui.Screen;
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
class ShellViewTest {

    private static final EntityRef CASE = EntityRef.caseOf("tejares");

    private final List<String> done = new ArrayList<>();
    private OpenStudy study;
    private ShellView shell;

    @Start
    void show(Stage stage) {
        study = new OpenStudy(Screens.runner());
        study.record(new Write(EntityRef.study(), new StudyInfo("Invented clusters", "", true, DegreeRule.STANDARD)));
        ShellViewModel model = new ShellViewModel(study.model(), Screens.MESSAGES, ZoneId.of("UTC"));
        List<RailEntry> rail = List.of(
                new RailEntry("cases", "fth-grid", new Page("cases")),
                new RailEntry("charts", "fth-bar-chart-2", new Page("charts")));
        shell = new ShellView(
                model,
                Screens.MESSAGES,
                rail,
                () -> List.of(
                        new PaletteEntry("São Bento do Sul", "Case", () -> done.add("bento")),
                        new PaletteEntry("Market access", "Item", () -> done.add("market"))),
                new Texts(),
                Screens.runner(),
                new Recorder());
        Screens.show(stage, shell);
        shell.show("cases");
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void theRailShowsItsScreens(FxRobot robot) {
        robot.clickOn("#rail-charts");
        assertThat(robot.lookup("#page-charts").tryQuery()).isPresent();
        assertThat(done).containsExactly("shown cases", "hidden cases", "shown charts");
    }

    @Test
    void digitsWithControlShowTheScreensToo(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.CONTROL);
        assertThat(robot.lookup("#page-charts").tryQuery()).isPresent();
    }

    @Test
    void theFinderFindsWithoutAccentsAndRunsWhatIsChosen(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.write("sao be").type(KeyCode.ENTER);
        assertThat(done).endsWith("bento");
        assertThat(robot.lookup("#palette").query().isVisible()).isFalse();
    }

    @Test
    void placesInTextsComeBelowTheNamesAndAreOpenedByKeyboard(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.write("market");
        waitForRows(robot, 4);
        assertThat(robot.lookup("#palette .match").queryAllAs(Text.class))
                .extracting(Text::getText)
                .containsExactlyInAnyOrder("market", "market");
        robot.type(KeyCode.DOWN, 3);
        robot.type(KeyCode.ENTER);
        assertThat(done).endsWith("hit 2 of market");
    }

    @Test
    void allResultsAreOneKeyAwayAndSoIsTheSearch(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.write("leather").type(KeyCode.ENTER);
        assertThat(done).endsWith("all leather");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F).release(KeyCode.F, KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(done).endsWith("all ");
    }

    @Test
    void escapeLeavesTheFinderAndGivesTheFocusBack(FxRobot robot) {
        robot.clickOn("#shell-find");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#palette").query().isVisible()).isFalse();
        assertThat(done).containsExactly("shown cases", "shown cases");
    }

    @Test
    void inventedMaterialIsMarkedAndTheCoderNamed(FxRobot robot) {
        assertThat(robot.lookup("#shell-invented").query().isVisible()).isTrue();
        assertThat(robot.lookup("#shell-title").queryAs(Label.class).getText()).isEqualTo("Invented clusters");
        assertThat(robot.lookup("#shell-coder").queryAs(MenuButton.class).getText())
                .contains("Ana Invented");
    }

    @Test
    void savedIsSaidAfterAnEditAndUndoTakesItBack(FxRobot robot) {
        assertThat(robot.lookup("#shell-undo").queryButton().isDisabled()).isFalse();
        study.record(new Write(CASE, tejares()));
        Screens.settle(study);
        assertThat(robot.lookup("#shell-saved").queryAs(Labeled.class).getText())
                .startsWith("All changes saved");
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        Screens.settle(study);
        assertThat(study.model().snapshot().cases()).isEmpty();
        Button redo = robot.lookup("#shell-redo").queryButton();
        assertThat(redo.isDisabled()).isFalse();
        robot.clickOn(redo);
        Screens.settle(study);
        assertThat(study.model().snapshot().cases()).hasSize(1);
    }

    private static void waitForRows(FxRobot robot, int rows) {
        try {
            WaitForAsyncUtils.waitFor(
                    10,
                    TimeUnit.SECONDS,
                    () -> robot.lookup("#palette-list")
                                    .queryListView()
                                    .getItems()
                                    .size()
                            == rows);
        } catch (TimeoutException e) {
            throw new AssertionError("the finder does not show " + rows + " lines", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Case tejares() {
        return new Case(
                "Tejares",
                "Tiles",
                "",
                "",
                SectoralGroup.TRADITIONAL_MANUFACTURING,
                List.of(),
                "",
                java.util.Optional.empty());
    }

    /** Finds two places for every word. */
    private final class Texts implements PaletteSearch {

        @Override
        public List<PaletteHit> find(String typed) {
            return List.of(hit(typed, 1), hit(typed, 2));
        }

        private PaletteHit hit(String typed, int number) {
            Hit hit = new Hit(
                    SearchKind.SOURCE_TEXT,
                    EntityRef.source("s" + number),
                    "",
                    Optional.empty(),
                    "s" + number,
                    Optional.of(new Span(0, typed.length())),
                    typed + " and more",
                    List.of(new Span(0, typed.length())),
                    true,
                    true);
            return new PaletteHit(hit, "Interview " + number, "Text", () -> done.add("hit " + number + " of " + typed));
        }

        @Override
        public void showAll(String typed) {
            done.add("all " + typed);
        }
    }

    private final class Page implements Screen {

        private final String name;
        private final Label label;

        Page(String name) {
            this.name = name;
            label = new Label(name);
            label.setId("page-" + name);
        }

        @Override
        public Node view() {
            return label;
        }

        @Override
        public void shown() {
            done.add("shown " + name);
        }

        @Override
        public void hidden() {
            done.add("hidden " + name);
        }
    }

    private final class Recorder implements ShellActions {
        @Override
        public void closeStudy() {
            done.add("close");
        }

        @Override
        public void exportPackage() {
            done.add("export");
        }

        @Override
        public void writeReport() {
            done.add("report");
        }

        @Override
        public void showAudit() {
            done.add("audit");
        }

        @Override
        public void showFeedback() {
            done.add("feedback");
        }

        @Override
        public void showNames() {
            done.add("names");
        }

        @Override
        public void toggleHistory() {
            done.add("history");
        }
    }
}
