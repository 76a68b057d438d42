package org.filiere.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.domain.Source;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.task.FxBackgroundRunner;
import org.filiere.ui.testkit.AnsweringDialogs;
import org.filiere.ui.testkit.NoNavigator;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Files become sources, by mouse and by keyboard. */
@ExtendWith(ApplicationExtension.class)
class ImportViewTest {

    private static final String SPANISH = "E: ¿Dónde compran el cuero?\nP1: «Aquí», en el pueblo – más cerca no hay.\n";

    @TempDir
    private static Path home;

    private final FxBackgroundRunner runner = Screens.runner();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private OpenStudy study;
    private EvidenceViewModel model;
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        folder = Files.createTempDirectory(home, "files");
        Files.writeString(folder.resolve("1_first talk.txt"), SPANISH);
        Files.writeString(folder.resolve("2 damaged.docx"), "PK but no document");
        Files.write(
                folder.resolve("3 old.txt"),
                SPANISH.replace("pueblo", "valle").getBytes(Charset.forName("windows-1252")));
        Files.writeString(folder.resolve("4 again.md"), SPANISH);
        Files.writeString(folder.resolve("ignored.exe"), "no transcript");
    }

    @Start
    void start(Stage stage) {
        study = new OpenStudy(runner);
        model = new EvidenceViewModel(study.model(), new NoNavigator(), Screens.MESSAGES, runner, study::newId);
        EvidenceView view = new EvidenceView(model, (Dialogs) dialogs, Screens.MESSAGES);
        Screens.show(stage, (Parent) view.view());
        view.shown();
    }

    @AfterEach
    void close() {
        study.close();
        runner.close();
    }

    @Test
    void aFolderIsReadOneFileFailsAndTheOthersAreStoredWithTheirFacts(FxRobot robot) {
        dialogs.choose(folder);
        robot.clickOn("#evidence-empty-import");
        until(() -> model.modeProperty().get() == EvidenceViewModel.Mode.IMPORT);
        robot.clickOn("#evidence-import-folder");
        until(() -> model.imports().items().size() >= 4
                && !model.imports().busyProperty().get());
        assertThat(model.imports().refused()).isEqualTo(1);
        assertThat(item("2 damaged.docx").problem()).isPresent();
        assertThat(item("4 again.md").sameAs()).contains("1_first talk.txt");
        assertThat(item("4 again.md").isReady()).isFalse();
        robot.interact(() -> model.imports().currentProperty().set(item("1_first talk.txt")));
        robot.clickOn("#evidence-all-code").write("P01");
        robot.clickOn("#evidence-all-date").write("2024-03-14");
        robot.clickOn("#evidence-import-apply");
        robot.clickOn("#evidence-new-title").eraseText(20).write("First talk");
        robot.clickOn("#evidence-import-store");
        until(() -> sources().size() == 2);
        Source first = sources().stream()
                .filter(source -> source.title().equals("First talk"))
                .findFirst()
                .orElseThrow();
        assertThat(first.participantCode()).isEqualTo("P01");
        assertThat(first.date()).contains(LocalDate.of(2024, 3, 14));
        assertThat(text(first)).contains(SPANISH);
        assertThat(study.failures()).isEmpty();
    }

    @Test
    void theEncodingOfAnOldFileCanBeChosenByItsPreview(FxRobot robot) {
        Path old = folder.resolve("3 old.txt");
        robot.interact(() -> model.bring(List.of(old)));
        until(() -> !model.imports().items().isEmpty() && item("3 old.txt").state() == ImportItem.State.READ);
        assertThat(item("3 old.txt").transcript().orElseThrow().text())
                .contains("¿Dónde")
                .contains("«Aquí»");
        Charset utf16 = Charset.forName("UTF-16LE");
        robot.interact(() -> model.imports().readAs(item("3 old.txt"), utf16));
        until(() -> !model.imports().busyProperty().get());
        assertThat(item("3 old.txt")
                        .transcript()
                        .flatMap(read -> read.encoding())
                        .map(encoding -> encoding.charset()))
                .contains(utf16);
    }

    @Test
    void theKeyboardAloneImportsAFile(FxRobot robot) {
        dialogs.choose(folder.resolve("1_first talk.txt"));
        robot.press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
        until(() ->
                model.imports().ready() == 1 && !model.imports().busyProperty().get());
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        until(() -> sources().size() == 1);
        until(() -> !model.imports().busyProperty().get());
        robot.type(KeyCode.ESCAPE);
        until(() -> model.modeProperty().get() == EvidenceViewModel.Mode.LIST);
        until(() -> model.list().visible().size() == 1);
        assertThat(model.list().visible().get(0).source().title()).isEqualTo("1 first talk");
    }

    private ImportItem item(String file) {
        return model.imports().items().stream()
                .filter(item -> item.file().getFileName().toString().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private List<Source> sources() {
        return List.copyOf(study.model().snapshot().sources().values());
    }

    private Optional<String> text(Source source) {
        return OpenStudy.await(study.model().session().text(source.textHash()));
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5_000, condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("did not come about", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
