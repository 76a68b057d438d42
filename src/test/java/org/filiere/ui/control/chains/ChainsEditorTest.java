package org.filiere.ui.control.chains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Markets;
import org.filiere.domain.ValueChain;
import org.filiere.ui.control.passage.NoText;
import org.filiere.ui.control.passage.PassageSources;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ChainsEditorTest {

    private OpenStudy study;
    private ChainsViewModel model;

    @Start
    void start(Stage stage) {
        study = new OpenStudy(Screens.runner());
        model = new ChainsViewModel(study.model(), Screens.runner(), study::newId);
        model.show("one");
        Screens.show(
                stage,
                new ChainsEditor(
                        model, new PassageSources(study.model()), new NoText(passage -> {}), Screens.MESSAGES));
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void aChainIsAddedWithTheMouse(FxRobot robot) {
        robot.clickOn("#chains-add").write("Tanneries");
        robot.clickOn("#chains-mode-1").clickOn("#chains-markets-0").clickOn("#chains-leader-2");
        robot.clickOn("#chains-justification").write("They meet weekly");
        robot.clickOn("#chains-state-1");
        Screens.settle(study);
        assertThat(stored())
                .containsExactly(new ValueChain(
                        "Tanneries",
                        GovernanceMode.NETWORK,
                        Markets.DOMESTIC,
                        ChainLeader.NONE,
                        "They meet weekly",
                        List.of()));
        assertThat(file().governance(OpenStudy.ANA))
                .hasValue(new GovernanceCoding(GovernanceCoding.State.COMPLETE, ""));
        assertThat(robot.lookup("#chains-code-network").tryQuery()).isPresent();
    }

    @Test
    void aChainIsAddedChangedAndDeletedFromTheKeyboard(FxRobot robot) {
        robot.interact(() -> robot.lookup("#chains-add").query().requestFocus());
        robot.type(KeyCode.SPACE).write("Buyers").type(KeyCode.TAB);
        robot.type(KeyCode.SPACE).type(KeyCode.RIGHT, 2).type(KeyCode.TAB);
        robot.type(KeyCode.SPACE).type(KeyCode.RIGHT).type(KeyCode.TAB);
        robot.type(KeyCode.SPACE);
        Screens.settle(study);
        assertThat(stored())
                .containsExactly(new ValueChain(
                        "Buyers", GovernanceMode.QUASI_HIERARCHY, Markets.GLOBAL, ChainLeader.BUYER, "", List.of()));

        ListView<?> list = robot.lookup("#chains-list").queryListView();
        robot.interact(list::requestFocus);
        robot.type(KeyCode.F2).type(KeyCode.END).write(" abroad").type(KeyCode.ENTER);
        Screens.settle(study);
        assertThat(stored()).extracting(ValueChain::name).containsExactly("Buyers abroad");

        robot.interact(list::requestFocus);
        robot.type(KeyCode.DELETE);
        Screens.settle(study);
        assertThat(stored()).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidOnceTheFieldWasLeft(FxRobot robot) {
        robot.clickOn("#chains-add");
        assertThat(robot.lookup("#chains-name-problem").query().isVisible()).isFalse();
        robot.clickOn("#chains-mode-0");
        assertThat(robot.lookup("#chains-name-problem").query().isVisible()).isTrue();
        assertThat(robot.lookup("#chains-markets-problem").query().isVisible()).isFalse();
    }

    private org.filiere.domain.CaseFile file() {
        return study.model().snapshot().file("one").orElseThrow();
    }

    private List<ValueChain> stored() {
        return List.copyOf(file().chains(OpenStudy.ANA).values());
    }
}
