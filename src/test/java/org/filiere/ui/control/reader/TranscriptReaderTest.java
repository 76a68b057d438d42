package org.filiere.ui.control.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.filiere.ui.testkit.Screens;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TranscriptReaderTest {

    private static final String TEXT =
            "E: Há empregos?\nP1: Na\u0303o há 😀 muitos.\nE: E os moldes?\nP1: Não vêm daqui.\nE: Obrigada.";

    private final List<ReaderMark> told = new ArrayList<>();
    private TranscriptReader reader;

    @Start
    void start(Stage stage) {
        reader = new TranscriptReader("text", Screens.MESSAGES);
        reader.onMark(told::add);
        Screens.show(stage, reader);
        reader.showText(TEXT);
    }

    @Test
    void overlappingMarksAreDrawnAndToldOfUnderThePointer(FxRobot robot) {
        robot.interact(() -> reader.setMarks(List.of(mark("há", "One"), mark("há 😀 muitos", "Two"))));
        assertThat(robot.lookup(".reader-underline").queryAll()).hasSize(2);
        assertThat(reader.hoverAt(TEXT.indexOf("há"))).contains("About One").contains("About Two");
        assertThat(reader.hoverAt(TEXT.indexOf("muitos"))).isEqualTo("About Two");
        assertThat(reader.hoverAt(0)).isEmpty();
        assertThat(robot.lookup(".reader-chip").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactly("Two", "+1");
    }

    @Test
    void theNextPassageIsGoneToFromTheCaretAndRoundAgain(FxRobot robot) {
        robot.interact(() -> {
            reader.setMarks(List.of(mark("há", "One"), mark("moldes", "Two")));
            reader.requestFocus();
        });
        robot.type(KeyCode.F4).type(KeyCode.F4).type(KeyCode.F4);
        assertThat(told).extracting(ReaderMark::chip).containsExactly("One", "Two", "One");
        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        assertThat(reader.selection().text()).isEqualTo("moldes");
        assertThat(reader.lineOf(reader.selection().start())).isEqualTo(3);
    }

    @Test
    void wordsWithoutAccentsAreFoundWithAndWithoutThem(FxRobot robot) {
        robot.interact(reader::requestFocus);
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("nao");
        Label count = robot.lookup("#reader-find-count").queryAs(Label.class);
        assertThat(count.getText()).isEqualTo("1 of 2");
        assertThat(reader.selection().text()).isEqualTo("Na\u0303o");
        robot.type(KeyCode.ENTER);
        assertThat(count.getText()).isEqualTo("2 of 2");
        assertThat(reader.selection().text()).isEqualTo("Não");
        robot.press(KeyCode.SHIFT).type(KeyCode.F3).release(KeyCode.SHIFT);
        assertThat(count.getText()).isEqualTo("1 of 2");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#reader-find").query().isVisible()).isFalse();
    }

    @Test
    void aSelectionNeverCutsACharacter(FxRobot robot) {
        int smile = TEXT.indexOf("😀");
        robot.interact(() -> area(robot).selectRange(smile + 1, smile + 3));
        assertThat(reader.selection()).isEqualTo(new ReaderSelection(smile, smile + 3, "😀 "));
        int tilde = TEXT.indexOf('\u0303');
        robot.interact(() -> area(robot).selectRange(tilde - 1, tilde));
        assertThat(reader.selection().text()).isEqualTo("a\u0303");
    }

    @Test
    void speakersAreSetApartAndZoomChangesTheSize(FxRobot robot) {
        assertThat(area(robot).getStyleOfChar(0)).contains("reader-speaker");
        assertThat(area(robot).getStyleOfChar(5)).doesNotContain("reader-speaker");
        double before = size(robot);
        robot.interact(reader::requestFocus);
        robot.press(KeyCode.CONTROL).type(KeyCode.ADD).type(KeyCode.ADD).release(KeyCode.CONTROL);
        assertThat(size(robot)).isGreaterThan(before);
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
        assertThat(size(robot)).isEqualTo(before);
    }

    private static double size(FxRobot robot) {
        robot.interact(() -> {});
        return robot.from(area(robot)).lookup(".text").queryAllAs(Text.class).stream()
                .filter(text -> text.getText().contains("empregos"))
                .findFirst()
                .orElseThrow()
                .getFont()
                .getSize();
    }

    private static ReaderMark mark(String words, String chip) {
        int start = TEXT.indexOf(words);
        return new ReaderMark(
                chip, start, start + words.length(), chip, "dimension-upgrading", false, false, "About " + chip);
    }

    private static StyleClassedTextArea area(FxRobot robot) {
        return robot.lookup("#text").queryAs(StyleClassedTextArea.class);
    }
}
