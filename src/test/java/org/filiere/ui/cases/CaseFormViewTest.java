package org.filiere.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.domain.Case;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Degree;
import org.filiere.domain.Reference;
import org.filiere.domain.SectoralGroup;
import org.filiere.ui.control.chains.ChainsViewModel;
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

@ExtendWith(ApplicationExtension.class)
class CaseFormViewTest {

    private final RecordingNavigator navigator = new RecordingNavigator();
    private OpenStudy study;
    private CaseFormViewModel model;
    private CaseFormView view;

    @Start
    void start(Stage stage) {
        study = new OpenStudy(Screens.runner());
        study.record(Cases.of("one", "One", "Peru", SectoralGroup.COMPLEX_PRODUCTS));
        model = new CaseFormViewModel(
                study.model(),
                navigator,
                Screens.runner(),
                new ChainsViewModel(study.model(), Screens.runner(), study::newId));
        view = new CaseFormView(model, Screens.MESSAGES);
        Screens.show(stage, (Parent) view.view());
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void aNewCaseIsEnteredFromTheKeyboardAndEscGoesBack(FxRobot robot) {
        open(robot, "new");
        robot.write("Sinos Valley").type(KeyCode.TAB);
        robot.type(KeyCode.SPACE).type(KeyCode.TAB);
        robot.write("Footwear").type(KeyCode.TAB);
        robot.write("Brazil").type(KeyCode.TAB);
        robot.write("Novo Hamburgo");
        robot.type(KeyCode.ESCAPE);
        Screens.settle(study);
        Case stored = stored("new").orElseThrow();
        assertThat(stored.name()).isEqualTo("Sinos Valley");
        assertThat(stored.group()).isEqualTo(SectoralGroup.TRADITIONAL_MANUFACTURING);
        assertThat(stored.industry()).isEqualTo("Footwear");
        assertThat(stored.country()).isEqualTo("Brazil");
        assertThat(stored.place()).isEqualTo("Novo Hamburgo");
        assertThat(navigator.ways()).containsExactly("cases");
    }

    @Test
    void theMouseChangesGroupAndPublishedDegree(FxRobot robot) {
        open(robot, "one");
        robot.clickOn("#case-group-1");
        robot.clickOn("#case-degree-3");
        Screens.settle(study);
        assertThat(stored("one").orElseThrow().group()).isEqualTo(SectoralGroup.NATURAL_RESOURCE_BASED);
        assertThat(stored("one").orElseThrow().publishedDegree()).hasValue(Degree.HIGH);
        assertThat(robot.lookup("#case-pattern").queryAs(Labeled.class).getText())
                .isEqualTo(Screens.MESSAGES.longOf(SectoralGroup.NATURAL_RESOURCE_BASED));
    }

    @Test
    void referencesAreAddedChangedMovedAndRemoved(FxRobot robot) {
        open(robot, "one");
        robot.clickOn("#case-reference-new").write("First 1999").type(KeyCode.ENTER);
        robot.write("Second 2001").type(KeyCode.ENTER);
        robot.clickOn("#case-reference-0").type(KeyCode.END).write("a");
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        Screens.settle(study);
        assertThat(stored("one").orElseThrow().references())
                .containsExactly(new Reference("Second 2001"), new Reference("First 1999a"));
        robot.clickOn("#case-reference-remove-0");
        Screens.settle(study);
        assertThat(stored("one").orElseThrow().references()).containsExactly(new Reference("First 1999a"));
    }

    @Test
    void leavingTheScreenHandsOverWhatIsHalfEntered(FxRobot robot) {
        open(robot, "one");
        robot.clickOn("#case-reference-new").write("Half entered");
        robot.interact(view::hidden);
        Screens.settle(study);
        assertThat(stored("one").orElseThrow().references()).containsExactly(new Reference("Half entered"));
    }

    @Test
    void aMissingNameIsSaidBelowTheFieldOnceItWasLeft(FxRobot robot) {
        open(robot, "one");
        TextInputControl name = robot.lookup("#case-name").queryAs(TextInputControl.class);
        robot.interact(name::clear);
        assertThat(robot.lookup("#case-name-problem").query().isVisible()).isFalse();
        robot.clickOn("#case-place");
        assertThat(robot.lookup("#case-name-problem").query().isVisible()).isTrue();
        Screens.settle(study);
        assertThat(stored("one").orElseThrow().name()).isEqualTo("One");
    }

    @Test
    void chainsAreOfferedOnceTheCaseIsStored(FxRobot robot) {
        open(robot, "new");
        assertThat(robot.lookup("#chains-editor").query().isVisible()).isFalse();
        open(robot, "one");
        assertThat(robot.lookup("#chains-editor").query().isVisible()).isTrue();
        robot.clickOn("#case-code");
        assertThat(navigator.ways()).containsExactly("code one");
    }

    private void open(FxRobot robot, String id) {
        Screens.settle(study);
        robot.interact(() -> {
            model.show(id);
            view.shown();
        });
    }

    private Optional<Case> stored(String id) {
        return study.model().snapshot().caseFile(id).flatMap(CaseFile::details);
    }
}
