package org.filiere.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Source;
import org.filiere.domain.StandardItem;
import org.filiere.domain.Withdrawal;
import org.filiere.domain.Write;
import org.filiere.ui.testkit.AnsweringDialogs;
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
class WithdrawViewTest {

    private static final String TITLE = "Interview with an exporter";

    private OpenStudy study;
    private EvidenceViewModel model;
    private EvidenceView view;

    @Start
    void start(Stage stage) {
        study = new OpenStudy(Screens.runner());
        EvidenceStudy.fill(study);
        EvidenceStudy.judge(study, StandardItem.MARKET_ACCESS, OpenStudy.ANA, "interview", "shoes", "suppliers");
        model = new EvidenceViewModel(
                study.model(), new RecordingNavigator(), Screens.MESSAGES, Screens.runner(), study::newId);
        view = new EvidenceView(model, new AnsweringDialogs(), Screens.MESSAGES);
        Screens.show(stage, (Parent) view.view());
    }

    @AfterEach
    void close() {
        assertThat(study.failures()).isEmpty();
        study.close();
    }

    @Test
    void aCoderWhoIsNoLeadDoesNotSeeTheButton(FxRobot robot) {
        Screens.settle(study);
        robot.interact(() -> model.choose("interview"));
        assertThat(node(robot, "#evidence-withdraw-open").isVisible()).isFalse();
        assertThat(node(robot, "#evidence-withdraw").isVisible()).isFalse();
    }

    @Test
    void aLeadWithdrawsASourceByMouse(FxRobot robot) throws TimeoutException {
        asLead(robot);
        robot.clickOn("#evidence-withdraw-open");
        waitUntilShown(robot, "#evidence-withdraw");
        assertThat(node(robot, "#evidence-withdraw-do").isDisabled()).isTrue();
        robot.clickOn("#evidence-withdraw-typed").write(TITLE);
        robot.clickOn("#evidence-withdraw-note").write("asked to");
        robot.clickOn("#evidence-withdraw-do");
        waitForReport();
        assertThat(robot.lookup("#evidence-withdraw-report")
                        .queryAs(Label.class)
                        .getText())
                .startsWith("1 text is gone.");
        robot.clickOn("#evidence-withdraw-close");
        Screens.settle(study);
        assertThat(node(robot, "#evidence-withdraw").isVisible()).isFalse();
        assertThat(study.model().session().snapshot().sources()).containsOnlyKeys("paper");
        TitledPane fold = robot.lookup("#evidence-withdrawn").queryAs(TitledPane.class);
        assertThat(fold.getText()).isEqualTo("1 withdrawn source");
        robot.clickOn("#evidence-withdrawn > .title");
        assertThat(robot.from(fold).lookup(".label").queryAllAs(Label.class))
                .anyMatch(label -> label.getText().endsWith("asked to"));
    }

    @Test
    void aLeadWithdrawsASourceByKeyboard(FxRobot robot) throws TimeoutException {
        asLead(robot);
        robot.interact(() -> node(robot, "#evidence-withdraw-open").requestFocus());
        robot.type(KeyCode.SPACE);
        waitUntilShown(robot, "#evidence-withdraw");
        robot.write("Interview");
        robot.type(KeyCode.ENTER, KeyCode.ENTER);
        assertThat(study.model().session().snapshot().sources()).containsKey("interview");
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        robot.type(KeyCode.END).write(" with an exporter");
        robot.type(KeyCode.ENTER).write("asked to").type(KeyCode.ENTER);
        waitForReport();
        assertThat(node(robot, "#evidence-withdraw-close").isFocused()).isTrue();
        robot.type(KeyCode.ESCAPE);
        Screens.settle(study);
        assertThat(study.model().session().snapshot().sources()).containsOnlyKeys("paper");
        assertThat(robot.lookup("#evidence-table").query().isFocused()).isTrue();
    }

    @Test
    void whatAnotherCopyHasWithdrawnIsWithdrawnHereTooByAnyCoder(FxRobot robot) throws TimeoutException {
        Screens.settle(study);
        assertThat(node(robot, "#evidence-pending").isVisible()).isFalse();
        study.record(
                new Write(EntityRef.withdrawal("interview"), new Withdrawal(Source.Type.INTERVIEW, "asked to", 2)));
        waitUntilShown(robot, "#evidence-pending");
        robot.clickOn("#evidence-pending-open");
        waitUntilShown(robot, "#evidence-withdraw");
        assertThat(node(robot, "#evidence-withdraw-typed").getParent().isVisible())
                .isFalse();
        assertThat(robot.lookup("#evidence-withdraw-goes").queryAs(Label.class).getText())
                .contains("2 passages of 1 coder");
        robot.clickOn("#evidence-withdraw-do");
        waitForReport();
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> !node(robot, "#evidence-pending").isVisible());
        assertThat(study.model().session().snapshot().sources()).containsOnlyKeys("paper");
        assertThat(OpenStudy.await(study.model().session().pendingWithdrawals()))
                .isEmpty();
    }

    private void asLead(FxRobot robot) {
        OpenStudy.await(study.model().codeAs(OpenStudy.LEA));
        Screens.settle(study);
        robot.interact(() -> {
            model.choose("interview");
            view.shown();
        });
        assertThat(model.details().sourceProperty().get().map(Source::title)).isEqualTo(Optional.of(TITLE));
    }

    private void waitForReport() throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> model.withdrawing().reportProperty().get().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void waitUntilShown(FxRobot robot, String id) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> node(robot, id).isVisible());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Node node(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }
}
