package org.filiere.ui.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Hashes;
import org.filiere.domain.Pseudonym;
import org.filiere.domain.Source;
import org.filiere.domain.Write;
import org.filiere.exchange.names.NamesFile;
import org.filiere.ui.NamesModel;
import org.filiere.ui.NamesModel.State;
import org.filiere.ui.control.PassphraseStrength;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Everybody here is invented. */
@ExtendWith(ApplicationExtension.class)
class NamesViewTest {

    private static final String PASSPHRASE = "seven tin lanterns sing";
    private static final String TEXT =
            "I: Who began?\nP: Marta Inventada and her sister Rosa. Marta Inventada had the loom.\n".repeat(6);

    @TempDir
    private Path temporary;

    private OpenStudy study;
    private NamesModel names;
    private NamesView view;

    @Start
    void start(Stage stage) {
        study = new OpenStudy(Screens.runner());
        OpenStudy.await(study.model().session().withStore(store -> store.putText(TEXT)));
        study.record(new Write(
                EntityRef.source("one"),
                new Source(
                        "Invented talk",
                        Source.Type.INTERVIEW,
                        "",
                        Optional.empty(),
                        "",
                        "",
                        "",
                        List.of(),
                        Hashes.sha256(TEXT),
                        Optional.empty())));
        names = new NamesModel(
                new NamesFile(temporary.resolve("study.names")),
                Screens.MESSAGES,
                Screens.runner(),
                (what, failure) -> {
                    throw new AssertionError(what, failure);
                });
        view = new NamesView(
                new NamesViewModel(names, study.model(), Screens.MESSAGES, Screens.runner()), Screens.MESSAGES);
        Screens.show(stage, (Parent) view.view());
        view.shown();
    }

    @AfterEach
    void close() {
        study.close();
    }

    private void waitFor(State state) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> names.state() == state);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void tableIsBegunFilledChangedLockedAndOpenedByKeyboardAlone(FxRobot robot) throws Exception {
        robot.write(PASSPHRASE).type(KeyCode.ENTER).write(PASSPHRASE).type(KeyCode.ENTER);
        waitFor(State.OPEN);
        robot.write("Marta Inventada").type(KeyCode.ENTER).write("the dyer").type(KeyCode.ENTER);
        robot.write("Rosa").type(KeyCode.ENTER).write("her sister R").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> robot.lookup("#names-preview").queryListView().getItems().size() == 18);
        assertThat(names.current().table())
                .containsExactly(Pseudonym.of("Marta Inventada", "the dyer"), Pseudonym.of("Rosa", "her sister R"));
        assertThat(robot.lookup("#names-table").<NameRow>queryTableView().getItems())
                .extracting(NameRow::found)
                .containsExactly(12, 6);

        robot.interact(() -> robot.lookup("#names-table").queryTableView().requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names.current().table()).containsExactly(Pseudonym.of("Rosa", "her sister R"));

        robot.clickOn("#names-lock");
        waitFor(State.LOCKED);
        robot.write("not this one").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> robot.lookup("#names-unlock-message").query().isVisible());
    }

    @Test
    void strengthIsSaidWhileTyping(FxRobot robot) {
        robot.clickOn("#names-passphrase").write("abc");
        assertThat(robot.lookup("#names-strength").queryLabeled().getText())
                .isEqualTo(Screens.MESSAGES.of(PassphraseStrength.TOO_SHORT));
        robot.write("defghijklmnopqrst");
        assertThat(robot.lookup("#names-strength").queryLabeled().getText())
                .isEqualTo(Screens.MESSAGES.of(PassphraseStrength.GOOD));
        robot.clickOn("#names-create");
        assertThat(robot.lookup("#names-create-message").queryLabeled().getText())
                .isEqualTo(Screens.MESSAGES.get("names.differ"));
        assertThat(names.state()).isEqualTo(State.NONE);
    }
}
