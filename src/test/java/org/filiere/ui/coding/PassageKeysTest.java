package org.filiere.ui.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiere.ui.coding.CodingStudy.FIRST;
import static org.filiere.ui.coding.CodingStudy.INPUTS;
import static org.filiere.ui.coding.CodingStudy.LABOUR;
import static org.filiere.ui.coding.CodingStudy.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.Codebook;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Markets;
import org.filiere.domain.Passage;
import org.filiere.domain.Passage.Stance;
import org.filiere.domain.Score;
import org.filiere.domain.ValueChain;
import org.filiere.domain.Write;
import org.filiere.ui.CountingModel;
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

/** Passages from the first word to the citation, by keys and by mouse. */
@ExtendWith(ApplicationExtension.class)
class PassageKeysTest {

    private final List<String> codebookAsked = new ArrayList<>();
    private CodingStudy study;
    private CodingView view;

    @Start
    void start(Stage stage) {
        study = new CodingStudy(Screens.runner());
        CodingViewModel model = new CodingViewModel(study.study.model(), Screens.runner(), new FxTypingPause());
        ChainsViewModel chains = new ChainsViewModel(study.study.model(), Screens.runner(), study.study::newId);
        view = new CodingView(model, chains, new CountingModel(), Screens.MESSAGES, new NoNavigator() {
            @Override
            public void showCodebook(String itemId) {
                codebookAsked.add(itemId);
            }
        });
        Screens.show(stage, view);
        Platform.runLater(view::shown);
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void severalItemsAreLinkedFromThePickerByKeysAlone(FxRobot robot) {
        settle();
        robot.type(KeyCode.F6).type(KeyCode.HOME);
        robot.press(KeyCode.SHIFT).type(KeyCode.END).release(KeyCode.SHIFT);
        robot.interact(() -> assertThat(view.takesFind()).isTrue());
        robot.type(KeyCode.SPACE).type(KeyCode.DOWN).type(KeyCode.SPACE);
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        robot.type(KeyCode.ENTER);
        settle();
        for (String item : List.of(LABOUR, INPUTS)) {
            assertThat(passages(item))
                    .containsExactly(
                            CodingStudy.passage("We find stitchers at once.").withStance(Stance.AGAINST));
        }
    }

    @Test
    void withoutASelectionInTheTextTheFinderIsFree(FxRobot robot) {
        settle();
        robot.interact(() -> assertThat(view.takesFind()).isFalse());
    }

    @Test
    void aPassageIsStretchedGivenAMemoTurnedAndUnlinkedByKeys(FxRobot robot) {
        settle();
        select(robot, "stitchers");
        control(robot, KeyCode.E);
        robot.press(KeyCode.ALT, KeyCode.SHIFT)
                .type(KeyCode.RIGHT)
                .type(KeyCode.UP)
                .release(KeyCode.SHIFT, KeyCode.ALT);
        settle();
        assertThat(passages(LABOUR)).containsExactly(CodingStudy.passage("find stitchers at"));
        robot.clickOn("#coding-passage-0")
                .type(KeyCode.A)
                .type(KeyCode.M)
                .write("Ask 2 more")
                .type(KeyCode.ENTER);
        settle();
        assertThat(passages(LABOUR))
                .containsExactly(CodingStudy.passage("find stitchers at")
                        .withStance(Stance.AGAINST)
                        .withMemo("Ask 2 more"));
        robot.type(KeyCode.DELETE);
        settle();
        assertThat(study.stored(FIRST, LABOUR)).isEmpty();
    }

    @Test
    void aPassageOfAValueChainIsStretchedGivenAMemoAndUnlinkedByKeys(FxRobot robot) {
        EntityRef chain = EntityRef.chain(FIRST, "chain", "ana");
        study.study.record(new Write(
                chain,
                new ValueChain(
                        "Shoe chains",
                        GovernanceMode.NETWORK,
                        Markets.DOMESTIC,
                        ChainLeader.NONE,
                        "",
                        List.of(CodingStudy.passage("stitchers")))));
        settle();
        robot.interact(() -> view.code(FIRST, Optional.of(EntityRef.GOVERNANCE)));
        robot.interact(() -> robot.lookup("#chains-passage-0").query().requestFocus());
        robot.type(KeyCode.ENTER)
                .press(KeyCode.ALT, KeyCode.SHIFT)
                .type(KeyCode.RIGHT)
                .release(KeyCode.SHIFT, KeyCode.ALT);
        robot.interact(() -> robot.lookup("#chains-passage-0").query().requestFocus());
        robot.type(KeyCode.A).type(KeyCode.M).write("Ask").type(KeyCode.ENTER);
        settle();
        assertThat(study.passagesOf(chain))
                .containsExactly(CodingStudy.passage("stitchers at")
                        .withStance(Stance.AGAINST)
                        .withMemo("Ask"));
        robot.type(KeyCode.DELETE);
        settle();
        assertThat(study.passagesOf(chain)).isEmpty();
    }

    @Test
    void aPassageIsPutWhereTheSelectionIsWithTheMouse(FxRobot robot) {
        settle();
        select(robot, "stitchers");
        control(robot, KeyCode.E);
        select(robot, "Moulds come");
        robot.clickOn("#coding-passage-0-use");
        settle();
        assertThat(passages(LABOUR)).containsExactly(CodingStudy.passage("Moulds come"));
    }

    @Test
    void aPassageIsCitedAtTheCaretOfTheJustification(FxRobot robot) {
        settle();
        robot.type(KeyCode.ENTER)
                .write("Because  so")
                .type(KeyCode.LEFT)
                .type(KeyCode.LEFT)
                .type(KeyCode.LEFT);
        select(robot, "Moulds come from the next street.");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.C).release(KeyCode.SHIFT, KeyCode.CONTROL);
        robot.interact(view::hidden);
        settle();
        assertThat(study.stored(FIRST, LABOUR).orElseThrow().justification())
                .isEqualTo("Because “Moulds come from the next street.” (Invented interview, l. 2) so");
    }

    @Test
    void wordsAreFoundAndPassagesAreGoneThroughByKeys(FxRobot robot) {
        settle();
        select(robot, "stitchers");
        control(robot, KeyCode.E);
        robot.interact(() -> view.code(FIRST, Optional.of(INPUTS)));
        select(robot, "Moulds");
        control(robot, KeyCode.E);
        control(robot, KeyCode.F);
        robot.write("HERE");
        assertThat(robot.lookup("#reader-find-count").queryAs(Label.class).getText())
                .isEqualTo("1 of 1");
        assertThat(area(robot).getSelectedText()).isEqualTo("here");
        robot.type(KeyCode.ESCAPE).type(KeyCode.F4);
        settle();
        assertThat(area(robot).getSelectedText()).isEqualTo("stitchers");
        assertThat(robot.lookup("#coding-item-" + LABOUR + "-box").query().getPseudoClassStates())
                .anyMatch(state -> state.getPseudoClassName().equals("current"));
        robot.type(KeyCode.F4);
        assertThat(area(robot).getSelectedText()).isEqualTo("Moulds");
        robot.press(KeyCode.SHIFT).type(KeyCode.F4).release(KeyCode.SHIFT);
        assertThat(area(robot).getSelectedText()).isEqualTo("stitchers");
    }

    @Test
    void aJudgementUnderAnOlderCodebookSaysSoAndLeadsToIt(FxRobot robot) {
        study.judge(FIRST, LABOUR, "ana", Score.of(2), "Because");
        Codebook codebook = study.study.model().snapshot().codebook().orElseThrow();
        study.study.record(new Write(EntityRef.codebook(), new Codebook(2, codebook.halfSteps(), codebook.items())));
        settle();
        robot.interact(() -> view.code(FIRST, Optional.of(LABOUR)));
        assertThat(robot.lookup("#coding-version").queryAs(Label.class).getText())
                .contains("version 1", "version 2");
        robot.clickOn("#coding-version-look");
        assertThat(codebookAsked).containsExactly(LABOUR);
        assertThat(robot.lookup("#coding-passages-none").queryAs(Label.class).getText())
                .contains("No passage supports this score");
    }

    @Test
    void textOfAnotherItemCannotBeUndoneIntoThisOne(FxRobot robot) {
        settle();
        robot.type(KeyCode.ENTER).write("First").type(KeyCode.ESCAPE).type(KeyCode.DOWN);
        TextArea text = robot.lookup("#coding-justification").queryAs(TextArea.class);
        assertThat(text.getText()).isEmpty();
        assertThat(text.isUndoable()).isFalse();
    }

    @Test
    void undoTakesBackTheLastWordsAndLeavesTheCaretThere(FxRobot robot) {
        settle();
        robot.type(KeyCode.ENTER).write("First");
        robot.interact(view::hidden);
        robot.write(" second");
        robot.interact(view::hidden);
        robot.interact(() -> study.study.model().undo());
        settle();
        TextArea text = robot.lookup("#coding-justification").queryAs(TextArea.class);
        assertThat(text.getText()).isEqualTo("First");
        assertThat(text.isFocused()).isTrue();
        assertThat(text.getCaretPosition()).isEqualTo("First".length());
    }

    @Test
    void undoTakesBackAMemoAlsoWhileItIsBeingWritten(FxRobot robot) {
        settle();
        select(robot, "stitchers");
        control(robot, KeyCode.E);
        settle();
        robot.clickOn("#coding-passage-0").type(KeyCode.M).write("Ask");
        robot.interact(view::hidden);
        robot.interact(() -> study.study.model().undo());
        settle();
        TextField memo = robot.lookup("#coding-passage-0-memo").queryAs(TextField.class);
        assertThat(memo.getText()).isEmpty();
        assertThat(passages(LABOUR)).containsExactly(CodingStudy.passage("stitchers"));
        robot.write("Why");
        robot.interact(view::hidden);
        settle();
        assertThat(passages(LABOUR)).extracting(Passage::memo).containsExactly("Why");
        assertThat(robot.lookup("#coding-unsupported").query().isVisible()).isFalse();
        robot.type(KeyCode.ENTER).type(KeyCode.DELETE).type(KeyCode.DIGIT2);
        settle();
        assertThat(robot.lookup("#coding-unsupported").queryAs(Label.class).getAccessibleText())
                .isEqualTo("1 score without a passage");
    }

    @Test
    void aClickOnAChipGoesToItsItem(FxRobot robot) {
        settle();
        select(robot, "stitchers");
        control(robot, KeyCode.E);
        robot.interact(() -> view.code(FIRST, Optional.of(INPUTS)));
        settle();
        robot.clickOn(".reader-chip");
        assertThat(robot.lookup("#coding-item-" + LABOUR + "-box").query().getPseudoClassStates())
                .anyMatch(state -> state.getPseudoClassName().equals("current"));
    }

    private List<Passage> passages(String item) {
        return study.stored(FIRST, item).orElseThrow().passages();
    }

    private static void control(FxRobot robot, KeyCode code) {
        robot.press(KeyCode.CONTROL).type(code).release(KeyCode.CONTROL);
    }

    private static void select(FxRobot robot, String words) {
        int start = TEXT.indexOf(words);
        robot.interact(() -> area(robot).selectRange(start, start + words.length()));
    }

    private static StyleClassedTextArea area(FxRobot robot) {
        return robot.lookup("#coding-transcript").queryAs(StyleClassedTextArea.class);
    }

    private void settle() {
        Screens.settle(study.study);
    }
}
