package org.filiere.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiere.ui.UserSettings;
import org.filiere.ui.testkit.AnsweringDialogs;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.Test;

class WelcomeViewModelTest {

    private static final Path STUDIES = Path.of("studies");

    private final RecordingActions actions = new RecordingActions();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final Set<Path> taken = new HashSet<>();
    private final RecentStudy here = new RecentStudy("Here", STUDIES.resolve("here"), Optional.empty(), false);
    private final RecentStudy gone = new RecentStudy("Gone", STUDIES.resolve("gone"), Optional.empty(), true);
    private final WelcomeViewModel model = new WelcomeViewModel(
            new UserSettings("device", STUDIES),
            actions,
            dialogs,
            Screens.MESSAGES,
            taken::contains,
            List.of(here, gone));
    private final NewStudyViewModel form = model.newStudy();

    @Test
    void aKnownStudyOpensAndAMissingOneDoesNot() {
        model.open(here);
        model.open(gone);
        assertThat(actions.done).containsExactly("open " + here.folder());
    }

    @Test
    void aStudyIsTakenOffTheList() {
        model.forget(gone);
        assertThat(model.studies()).containsExactly(here);
        assertThat(actions.done).containsExactly("forget " + gone.folder());
    }

    @Test
    void folderAndInitialsAreProposed() {
        form.titleProperty().set("Cadeias de São Paulo, 2024!");
        form.coderNameProperty().set("Ana María de la Cruz");
        assertThat(form.folderProperty().get()).isEqualTo("cadeias-de-sao-paulo-2024");
        assertThat(form.initialsProperty().get()).isEqualTo("AMD");
    }

    @Test
    void aProposalAvoidsWhatIsThereAndLeavesAloneWhatWasEntered() {
        taken.add(STUDIES.resolve("wine"));
        form.titleProperty().set("Wine");
        assertThat(form.folderProperty().get()).isEqualTo("wine-2");
        form.folderProperty().set("mine");
        form.titleProperty().set("Wine and shoes");
        assertThat(form.folderProperty().get()).isEqualTo("mine");
    }

    @Test
    void aStudyIsMadeOnceNothingIsWrong() {
        form.titleProperty().set("Wine");
        form.create();
        assertThat(actions.done).isEmpty();
        assertThat(form.problemsProperty().get()).containsExactly(NewStudyProblem.CODER, NewStudyProblem.INITIALS);
        form.coderNameProperty().set("Ana Cruz");
        form.create();
        assertThat(actions.done).containsExactly("create " + STUDIES.resolve("wine") + " Wine Ana Cruz AC");
    }

    @Test
    void aFolderThatIsNoNameOrIsTakenIsSaid() {
        taken.add(STUDIES.resolve("wine"));
        form.titleProperty().set("Title");
        form.coderNameProperty().set("Ana");
        form.folderProperty().set("a/b");
        assertThat(form.problemsProperty().get()).containsExactly(NewStudyProblem.FOLDER);
        form.folderProperty().set("..");
        assertThat(form.problemsProperty().get()).containsExactly(NewStudyProblem.FOLDER);
        form.folderProperty().set("wine");
        assertThat(form.problemsProperty().get()).containsExactly(NewStudyProblem.FOLDER_TAKEN);
        form.initialsProperty().set("ABCDE");
        assertThat(form.problemsProperty().get())
                .containsExactly(NewStudyProblem.INITIALS, NewStudyProblem.FOLDER_TAKEN);
    }

    @Test
    void aPackageThatIsChosenOrDroppedOpens() {
        Path shoes = Path.of("down", "Shoes 2.filiere");
        dialogs.choose(shoes);
        model.importPackage();
        assertThat(model.openDropped(List.of(Path.of("notes.txt"), shoes))).isTrue();
        assertThat(model.openDropped(List.of(Path.of("notes.txt")))).isFalse();
        assertThat(actions.done).containsExactly("package " + shoes, "package " + shoes);
    }

    @Test
    void givingUpAQuestionDoesNothing() {
        model.openFolder();
        model.importPackage();
        assertThat(actions.done).isEmpty();
    }
}
