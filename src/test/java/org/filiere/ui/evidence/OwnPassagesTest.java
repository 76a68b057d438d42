package org.filiere.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Markets;
import org.filiere.domain.Passage;
import org.filiere.domain.StandardItem;
import org.filiere.domain.ValueChain;
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

@ExtendWith(ApplicationExtension.class)
class OwnPassagesTest {

    private final RecordingNavigator navigator = new RecordingNavigator();
    private OpenStudy study;
    private EvidenceViewModel model;

    @Start
    void start(Stage stage) {
        study = new OpenStudy(Screens.runner());
        EvidenceStudy.fill(study);
        EvidenceStudy.judge(study, StandardItem.MARKET_ACCESS, OpenStudy.ANA, "interview", "shoes");
        EvidenceStudy.judge(study, StandardItem.MARKET_ACCESS, OpenStudy.LEA, "interview", "abroad");
        int start = EvidenceStudy.TEXT.indexOf("suppliers");
        study.record(new Write(
                EntityRef.chain("two", "chain", OpenStudy.ANA),
                new ValueChain(
                        "Shoe chains",
                        GovernanceMode.NETWORK,
                        Markets.DOMESTIC,
                        ChainLeader.NONE,
                        "",
                        List.of(new Passage("interview", start, start + 9, "suppliers", Passage.Stance.AGAINST, "")))));
        model = new EvidenceViewModel(study.model(), navigator, Screens.MESSAGES, Screens.runner(), study::newId);
        EvidenceView view = new EvidenceView(model, new AnsweringDialogs(), Screens.MESSAGES);
        Screens.show(stage, (Parent) view.view());
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void onlyTheCodersOwnPassagesAreMarkedInAllCasesAndEnterGoesToTheItem(FxRobot robot) {
        showInterview(robot);
        assertThat(model.details().passagesProperty().get())
                .extracting(own -> own.caseName() + " " + own.passage().quote())
                .containsExactly("Sinos Valley shoes", "Sialkot suppliers");
        assertThat(robot.lookup(".reader-underline").queryAll()).hasSize(2);
        robot.interact(() -> robot.lookup("#evidence-text").query().requestFocus());
        robot.type(KeyCode.F4, KeyCode.ENTER);
        assertThat(navigator.ways()).containsExactly("passage one market-access shoes");
        robot.type(KeyCode.F4, KeyCode.ENTER);
        assertThat(navigator.ways()).last().isEqualTo("code two");
    }

    @Test
    void aClickOnAChipGoesToTheItem(FxRobot robot) {
        showInterview(robot);
        Label chip = robot.lookup(".reader-chip").queryAllAs(Label.class).stream()
                .filter(one -> one.getAccessibleText().contains("Sinos Valley"))
                .findFirst()
                .orElseThrow();
        assertThat(chip.getAccessibleText()).contains("because");
        robot.clickOn(chip);
        assertThat(navigator.ways()).containsExactly("passage one market-access shoes");
    }

    @Test
    void anotherCoderSeesOtherMarks(FxRobot robot) {
        OpenStudy.await(study.model().codeAs(OpenStudy.LEA));
        showInterview(robot);
        assertThat(model.details().passagesProperty().get())
                .extracting(own -> own.passage().quote())
                .containsExactly("abroad");
    }

    private void showInterview(FxRobot robot) {
        Screens.settle(study);
        robot.interact(() -> model.choose("interview"));
        Screens.settle(study);
    }
}
