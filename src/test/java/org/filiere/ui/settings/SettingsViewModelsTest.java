package org.filiere.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.filiere.domain.Coder;
import org.filiere.domain.DegreeRule;
import org.filiere.domain.EntityRef;
import org.filiere.domain.StudyInfo;
import org.filiere.domain.Write;
import org.filiere.ui.UserSettings;
import org.filiere.ui.control.coders.CoderProblem;
import org.filiere.ui.control.coders.CoderRow;
import org.filiere.ui.control.coders.CodersViewModel;
import org.filiere.ui.testkit.AnsweringDialogs;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsViewModelsTest {

    private final OpenStudy study = new OpenStudy(new ImmediateRunner());
    private StudySettingsViewModel info;
    private CodersViewModel coders;

    @BeforeEach
    void openAStudyWithATitle() {
        study.record(new Write(EntityRef.study(), new StudyInfo("Old", "About", true, DegreeRule.STANDARD)));
        info = new StudySettingsViewModel(study.model(), new ImmediateRunner(), Locale.forLanguageTag("es"));
        coders = new CodersViewModel(study.model(), new ImmediateRunner(), study::newId);
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void titleAndCutOffsAreStoredAndTheRestStays() {
        info.titleProperty().set("New");
        info.mediumFromProperty().set("3,5");
        OpenStudy.await(info.commit());
        assertThat(study.model().snapshot().info())
                .hasValue(new StudyInfo("New", "About", true, new DegreeRule(3.5, 8)));
        OpenStudy.await(study.model().undo());
        assertThat(info.titleProperty().get()).isEqualTo("Old");
        assertThat(info.mediumFromProperty().get()).isEqualTo("4");
    }

    @Test
    void cutOffsThatCannotBeAreSaidAndNotStored() {
        info.mediumFromProperty().set("9");
        info.descriptionProperty().set("More");
        assertThat(info.problems()).containsExactly(StudySettingsProblem.CUT_OFF_ORDER);
        OpenStudy.await(info.commit());
        assertThat(study.model().snapshot().degreeRule()).isEqualTo(DegreeRule.STANDARD);
        assertThat(study.model().snapshot().info().orElseThrow().description()).isEqualTo("More");
        info.mediumFromProperty().set("3,5x");
        assertThat(info.problems()).containsExactly(StudySettingsProblem.CUT_OFF);
        info.mediumFromProperty().set("13");
        assertThat(info.problems()).containsExactly(StudySettingsProblem.CUT_OFF);
    }

    @Test
    void anEmptiedTitleIsNotStored() {
        info.titleProperty().set(" ");
        OpenStudy.await(info.commit());
        assertThat(info.problems()).containsExactly(StudySettingsProblem.TITLE);
        assertThat(study.model().snapshot().info().orElseThrow().title()).isEqualTo("Old");
    }

    @Test
    void aCoderIsAddedOnceNameAndInitialsAreThere() {
        coders.add();
        coders.nameProperty().set("Eva Invented");
        OpenStudy.await(coders.commit());
        assertThat(study.model().snapshot().coders()).hasSize(2);
        coders.initialsProperty().set("AI");
        assertThat(coders.problems()).containsExactly(CoderProblem.INITIALS_TAKEN);
        coders.initialsProperty().set("EI");
        OpenStudy.await(coders.commit());
        assertThat(study.model().snapshot().coders().values())
                .contains(new Coder("Eva Invented", "EI", Coder.Role.CODER));
    }

    @Test
    void aCoderIsChangedAndChosenToCode() {
        CoderRow lea = coders.coders().get(1);
        coders.edit(lea);
        coders.nameProperty().set("Lea Renamed");
        OpenStudy.await(coders.codeAs(lea));
        study.settle();
        assertThat(study.model().coderId()).isEqualTo(OpenStudy.LEA);
        assertThat(coders.coders())
                .containsExactly(
                        new CoderRow(OpenStudy.ANA, new Coder("Ana Invented", "AI", Coder.Role.CODER), false),
                        new CoderRow(OpenStudy.LEA, new Coder("Lea Renamed", "LI", Coder.Role.LEAD), true));
    }

    @Test
    void theStudiesFolderIsChosen() {
        UserSettings settings = new UserSettings("device", Path.of("old"));
        AnsweringDialogs dialogs = new AnsweringDialogs();
        SettingsViewModel machine = new SettingsViewModel(settings, dialogs, Screens.MESSAGES, List.of(Locale.ENGLISH));
        machine.chooseStudiesFolder();
        assertThat(settings.studiesFolderProperty().get()).isEqualTo(Path.of("old"));
        dialogs.choose(Path.of("new"));
        machine.chooseStudiesFolder();
        assertThat(settings.studiesFolderProperty().get()).isEqualTo(Path.of("new"));
        assertThat(machine.name(Locale.forLanguageTag("es"))).isEqualTo("Español");
    }
}
