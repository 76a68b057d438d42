package org.filiere.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.domain.Passage;
import org.filiere.domain.StandardItem;
import org.filiere.ui.testkit.AnsweringDialogs;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.RecordingNavigator;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SettleViewTest {

    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private OpenStudy study;
    private EvidenceViewModel model;
    private EvidenceView view;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        study = new OpenStudy(Screens.runner());
        EvidenceStudy.fill(study);
        EvidenceStudy.judge(
                study,
                StandardItem.MARKET_ACCESS,
                OpenStudy.ANA,
                "interview",
                "We sell shoes abroad.",
                "Our suppliers are next door",
                "suppliers");
        model = new EvidenceViewModel(
                study.model(), new RecordingNavigator(), Screens.MESSAGES, Screens.runner(), study::newId);
        view = new EvidenceView(model, dialogs, Screens.MESSAGES);
        Screens.show(stage, (Parent) view.view());
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void aCorrectedFileIsReadAndItsPassagesAreSettledOneByOne(FxRobot robot) throws Exception {
        Path file = folder.resolve("corrected.txt");
        Files.writeString(
                file, "Question.\n" + EvidenceStudy.TEXT.replace("are next", "stay next"), StandardCharsets.UTF_8);
        dialogs.choose(file);
        Screens.settle(study);
        robot.interact(() -> {
            model.choose("interview");
            view.shown();
        });
        robot.clickOn("#evidence-correct-open");
        robot.clickOn("#evidence-correct-file");
        WaitForAsyncUtils.waitFor(
                10,
                java.util.concurrent.TimeUnit.SECONDS,
                () -> model.correction().isReady());
        robot.clickOn("#evidence-correct-store");
        WaitForAsyncUtils.waitFor(
                10,
                java.util.concurrent.TimeUnit.SECONDS,
                () -> model.settling().lines().size() == 3);
        ListView<?> list = robot.lookup("#evidence-settle-list").queryListView();
        assertThat(list.isFocused()).isTrue();
        robot.type(KeyCode.A);
        Screens.settle(study);
        assertThat(list.getItems()).hasSize(1);
        robot.type(KeyCode.ENTER);
        Screens.settle(study);
        assertThat(list.getItems()).isEmpty();
        assertThat(passages())
                .extracting(Passage::quote)
                .containsExactly("We sell shoes abroad.", "Our suppliers stay next door", "suppliers");
        assertThat(passages()).noneMatch(passage -> passage.sourceId().equals("interview"));
        robot.type(KeyCode.ESCAPE);
        assertThat(model.modeProperty().get()).isEqualTo(EvidenceViewModel.Mode.LIST);
    }

    @Test
    void factsAreEnteredByKeyboardAndCasesCheckedInTheList(FxRobot robot) {
        Screens.settle(study);
        robot.interact(() -> {
            model.choose("interview");
            view.shown();
        });
        robot.type(KeyCode.F2);
        robot.write("Talk with an exporter")
                .type(KeyCode.TAB)
                .type(KeyCode.RIGHT)
                .type(KeyCode.TAB);
        robot.write("P07").type(KeyCode.TAB);
        robot.write("14 March 2024").type(KeyCode.TAB);
        robot.write("Franca").type(KeyCode.ENTER);
        robot.clickOn("#evidence-cases").write("sial").type(KeyCode.ENTER, KeyCode.ESCAPE);
        Screens.settle(study);
        var stored = study.model().session().snapshot().sources().get("interview");
        assertThat(stored.title()).isEqualTo("Talk with an exporter");
        assertThat(stored.type()).isEqualTo(org.filiere.domain.Source.Type.FIELD_NOTES);
        assertThat(stored.participantCode()).isEqualTo("P07");
        assertThat(stored.date()).hasValue(java.time.LocalDate.of(2024, 3, 14));
        assertThat(stored.place()).isEqualTo("Franca");
        assertThat(stored.caseIds()).containsExactly("one", "two");
    }

    private List<Passage> passages() {
        return study.model()
                .session()
                .snapshot()
                .caseFile("one")
                .orElseThrow()
                .judgement(StandardItem.MARKET_ACCESS.id(), OpenStudy.ANA)
                .orElseThrow()
                .passages();
    }
}
