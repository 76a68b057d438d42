package org.filiere.ui.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiere.ui.coding.CodingStudy.FIRST;
import static org.filiere.ui.coding.CodingStudy.INPUTS;
import static org.filiere.ui.coding.CodingStudy.LABOUR;
import static org.filiere.ui.coding.CodingStudy.SECOND;
import static org.filiere.ui.coding.CodingStudy.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Judgement.Confidence;
import org.filiere.domain.Passage;
import org.filiere.domain.Score;
import org.filiere.domain.StandardItem;
import org.filiere.ui.CountingModel;
import org.filiere.ui.Navigator;
import org.filiere.ui.control.FxTypingPause;
import org.filiere.ui.control.chains.ChainsViewModel;
import org.filiere.ui.testkit.NoNavigator;
import org.filiere.ui.testkit.Screens;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CodingViewTest {

    private final List<EntityRef> historyAsked = new ArrayList<>();
    private CodingStudy study;
    private CodingView view;

    @Start
    void start(Stage stage) {
        study = new CodingStudy(Screens.runner());
        CodingViewModel model = new CodingViewModel(study.study.model(), Screens.runner(), new FxTypingPause());
        ChainsViewModel chains = new ChainsViewModel(study.study.model(), Screens.runner(), study.study::newId);
        Navigator navigator = new NoNavigator() {
            @Override
            public void showHistory(EntityRef entity) {
                historyAsked.add(entity);
            }
        };
        view = new CodingView(model, chains, new CountingModel(), Screens.MESSAGES, navigator);
        Screens.show(stage, view);
        Platform.runLater(view::shown);
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void anItemIsCodedFromTheKeyboardAlone(FxRobot robot) {
        settle();
        robot.type(KeyCode.DIGIT2).type(KeyCode.PERIOD).type(KeyCode.U);
        robot.type(KeyCode.ENTER).write("Many 3 stitchers").type(KeyCode.ESCAPE);
        settle();
        assertThat(stored(LABOUR))
                .contains(new Judgement(Score.of(2.5), "Many 3 stitchers", List.of(), Confidence.UNSURE, 1));
        robot.type(KeyCode.DOWN).type(KeyCode.DIGIT3);
        settle();
        assertThat(stored(INPUTS).orElseThrow().score()).isEqualTo(Score.of(3));
        robot.type(KeyCode.BACK_SPACE);
        settle();
        assertThat(stored(INPUTS)).isEmpty();
    }

    @Test
    void tabLeavesTheJustificationWithoutEnteringIt(FxRobot robot) {
        robot.type(KeyCode.ENTER).write("Many").type(KeyCode.TAB).type(KeyCode.DIGIT2);
        settle();
        assertThat(stored(LABOUR).orElseThrow().justification()).isEqualTo("Many");
        assertThat(stored(INPUTS).orElseThrow().score()).isEqualTo(Score.of(2));
    }

    @Test
    void theWayToTheHistoryIsOfferedOnlyInAConflict(FxRobot robot) {
        assertThat(robot.lookup("#coding-conflict-look").query().getParent().isVisible())
                .isFalse();
        robot.interact(() ->
                robot.lookup("#coding-conflict-look").queryAs(Hyperlink.class).fire());
        assertThat(historyAsked).containsExactly(EntityRef.judgement(FIRST, LABOUR, "ana"));
    }

    @Test
    void notAvailableAsksForItsReasonInPlace(FxRobot robot) {
        robot.type(KeyCode.N);
        settle();
        assertThat(robot.lookup("#coding-why").query().isVisible()).isTrue();
        assertThat(stored(LABOUR)).isEmpty();
        robot.type(KeyCode.P).write("No 2 workers").type(KeyCode.ENTER);
        settle();
        assertThat(stored(LABOUR).orElseThrow().score()).isEqualTo(Score.notApplicable("No 2 workers"));
        robot.type(KeyCode.DIGIT1);
        settle();
        assertThat(stored(LABOUR).orElseThrow().score()).isEqualTo(Score.of(1));
        assertThat(robot.lookup("#coding-why").query().isVisible()).isFalse();
    }

    @Test
    void escapeTakesBackTheQuestionWhy(FxRobot robot) {
        robot.type(KeyCode.N).type(KeyCode.ESCAPE).type(KeyCode.DIGIT0);
        settle();
        assertThat(stored(LABOUR).orElseThrow().score()).isEqualTo(Score.of(0));
    }

    @Test
    void anItemIsCodedWithTheMouse(FxRobot robot) {
        robot.clickOn("#coding-item-" + INPUTS + "-score-3");
        robot.clickOn("#coding-item-" + INPUTS + "-confidence");
        robot.clickOn("#coding-justification").write("Moulds next door");
        robot.clickOn("#coding-item-" + LABOUR + "-score-na").clickOn("#coding-why-kind-0");
        settle();
        assertThat(stored(INPUTS))
                .contains(new Judgement(Score.of(1.5), "Moulds next door", List.of(), Confidence.UNSURE, 1));
        assertThat(stored(LABOUR).orElseThrow().score()).isEqualTo(Score.notAvailable(""));
        robot.clickOn("#coding-item-" + LABOUR + "-score-none");
        settle();
        assertThat(stored(LABOUR)).isEmpty();
    }

    @Test
    void theIndicesFollowEachKeyAndSayWhatIsPartial(FxRobot robot) {
        assertThat(text(robot, "#coding-ee")).isEqualTo("partial, 0 of 4");
        robot.type(KeyCode.DIGIT2);
        settle();
        assertThat(text(robot, "#coding-ee")).isEqualTo("partial, 1 of 4");
        for (int item = 1; item < 8; item++) {
            robot.type(KeyCode.J).type(KeyCode.DIGIT2);
        }
        settle();
        assertThat(text(robot, "#coding-ee")).isEqualTo("8");
        assertThat(text(robot, "#coding-ce")).isEqualTo("8");
        assertThat(text(robot, "#coding-degree")).isEqualTo("High");
        assertThat(text(robot, "#coding-cut-offs")).contains("4").contains("8");
    }

    @Test
    void aSelectedPassageIsLinkedAndGoesBackToItsItem(FxRobot robot) {
        settle();
        StyleClassedTextArea area = robot.lookup("#coding-transcript").queryAs(StyleClassedTextArea.class);
        assertThat(area.getText()).isEqualTo(TEXT);
        robot.type(KeyCode.F6).type(KeyCode.HOME);
        robot.press(KeyCode.SHIFT).type(KeyCode.END).release(KeyCode.SHIFT);
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        settle();
        String line = TEXT.substring(0, TEXT.indexOf('\n'));
        assertThat(stored(LABOUR).orElseThrow().passages()).containsExactly(CodingStudy.passage(line));
        assertThat(robot.lookup(".reader-underline").queryAll())
                .singleElement()
                .satisfies(under -> assertThat(((Node) under).getStyleClass())
                        .contains("dimension-external-economies", "reader-current"));

        robot.interact(() -> view.code(FIRST, Optional.of(INPUTS)));
        robot.interact(() -> area.selectRange(TEXT.indexOf("Designers"), TEXT.length()));
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.E).release(KeyCode.SHIFT, KeyCode.CONTROL);
        settle();
        assertThat(stored(INPUTS).orElseThrow().passages())
                .extracting(Passage::stance)
                .containsExactly(Passage.Stance.AGAINST);
        robot.clickOn("#coding-passage-0");
        assertThat(area.getSelectedText()).startsWith("Designers");
        robot.clickOn("#coding-passage-0-remove");
        settle();
        assertThat(stored(INPUTS)).isEmpty();
    }

    @Test
    void controlEnterGoesOnThroughTheCases(FxRobot robot) {
        for (StandardItem item : StandardItem.values()) {
            study.judge(FIRST, item.id(), "ana", Score.of(1), "Because");
        }
        settle();
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        settle();
        assertThat(text(robot, "#coding-case")).isEqualTo("Beta shoes");
        robot.type(KeyCode.DIGIT1);
        settle();
        assertThat(study.stored(SECOND, LABOUR).orElseThrow().score()).isEqualTo(Score.of(1));
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        settle();
        assertThat(text(robot, "#coding-case")).isEqualTo("Alpha shoes");
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        assertThat(robot.lookup("#coding-notice").query().isVisible()).isTrue();
    }

    @Test
    void leavingTheScreenStoresWhatWasTyped(FxRobot robot) {
        robot.type(KeyCode.ENTER).write("Half a sentence");
        robot.interact(view::hidden);
        settle();
        assertThat(stored(LABOUR).orElseThrow().justification()).isEqualTo("Half a sentence");
    }

    @Test
    void undoBringsBackTheWordsOnScreen(FxRobot robot) {
        robot.type(KeyCode.ENTER).write("First").type(KeyCode.ESCAPE);
        settle();
        robot.interact(() -> study.study.model().undo());
        settle();
        assertThat(robot.lookup("#coding-justification").queryAs(TextArea.class).getText())
                .isEmpty();
        assertThat(stored(LABOUR)).isEmpty();
    }

    @Test
    void theKeysAreShownAndHidden(FxRobot robot) {
        Node help = robot.lookup("#coding-keys-help").query();
        robot.type(KeyCode.F1);
        assertThat(help.isVisible()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(help.isVisible()).isFalse();
        robot.type(KeyCode.DIGIT1);
        settle();
        assertThat(stored(LABOUR).orElseThrow().score()).isEqualTo(Score.of(1));
    }

    private Optional<Judgement> stored(String itemId) {
        return study.stored(FIRST, itemId);
    }

    private void settle() {
        Screens.settle(study.study);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }
}
