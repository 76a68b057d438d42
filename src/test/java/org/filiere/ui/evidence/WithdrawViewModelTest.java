package org.filiere.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.filiere.domain.Source;
import org.filiere.domain.StandardItem;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.RecordingNavigator;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithdrawViewModelTest {

    private final ImmediateRunner runner = new ImmediateRunner();
    private final OpenStudy study = new OpenStudy(runner);
    private EvidenceViewModel model;

    @BeforeEach
    void open() {
        EvidenceStudy.fill(study);
        EvidenceStudy.put(
                study, "newer", "Newer", Source.Type.INTERVIEW, "es", "shoes", Optional.of("interview"), "one");
        EvidenceStudy.judge(study, StandardItem.MARKET_ACCESS, OpenStudy.ANA, "interview", "shoes", "suppliers");
        EvidenceStudy.judge(study, StandardItem.MARKET_ACCESS, OpenStudy.LEA, "interview", "abroad");
        model = new EvidenceViewModel(study.model(), new RecordingNavigator(), Screens.MESSAGES, runner, study::newId);
        study.settle();
        model.choose("interview");
    }

    @AfterEach
    void close() {
        assertThat(study.failures()).isEmpty();
        study.close();
    }

    @Test
    void aCoderIsNotAsked() {
        model.askToWithdraw();
        assertThat(model.withdrawing().subjectProperty().get()).isEmpty();
    }

    @Test
    void aLeadIsToldWhatGoesWithAllVersionsAndAllCoders() {
        askAsLead();
        assertThat(model.withdrawing().subjectProperty().get())
                .hasValue(new Withdrawable(List.of("interview", "newer"), "Newer", 3, 2, false));
    }

    @Test
    void nothingGoesUntilTheTitleWasTyped() {
        askAsLead();
        model.withdrawing().typedTitleProperty().set("newer");
        assertThat(model.withdrawing().readyProperty().get()).isFalse();
        OpenStudy.await(model.withdrawing().withdraw());
        assertThat(study.model().session().snapshot().sources()).containsKey("interview");
    }

    @Test
    void theSourceGoesWithItsPassagesAndANoteOfItStays() {
        askAsLead();
        model.withdrawing().typedTitleProperty().set("Newer");
        model.withdrawing().noteProperty().set("consent taken back");
        OpenStudy.await(model.withdrawing().withdraw());
        study.settle();
        assertThat(model.withdrawing().reportProperty().get()).isPresent();
        assertThat(study.model().session().snapshot().sources()).containsOnlyKeys("paper");
        assertThat(LinkedPassage.of(study.model().session().snapshot(), OpenStudy.ANA))
                .isEmpty();
        assertThat(model.withdrawnProperty().get())
                .extracting(WithdrawnLine::note)
                .contains("consent taken back");
        assertThat(model.list().lines()).extracting(SourceLine::id).containsExactly("paper");
    }

    private void askAsLead() {
        OpenStudy.await(study.model().codeAs(OpenStudy.LEA));
        study.settle();
        model.choose("interview");
        model.askToWithdraw();
    }
}
