package org.filiere.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.filiere.domain.CarryOver.State;
import org.filiere.domain.Passage;
import org.filiere.domain.Source;
import org.filiere.domain.StandardItem;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.RecordingNavigator;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettleViewModelTest {

    private static final String CORRECTED = "Question.\n" + EvidenceStudy.TEXT.replace("next door", "close by");

    private final ImmediateRunner runner = new ImmediateRunner();
    private final OpenStudy study = new OpenStudy(runner);
    private EvidenceViewModel model;

    @BeforeEach
    void open() {
        EvidenceStudy.fill(study);
        EvidenceStudy.judge(
                study,
                StandardItem.MARKET_ACCESS,
                OpenStudy.ANA,
                "interview",
                "We sell shoes abroad.",
                "Our suppliers are next door.");
        EvidenceStudy.judge(study, StandardItem.MARKET_ACCESS, OpenStudy.LEA, "interview", "shoes");
        model = new EvidenceViewModel(study.model(), new RecordingNavigator(), Screens.MESSAGES, runner, study::newId);
        study.settle();
        model.choose("interview");
        model.correct();
        model.correction().pastedProperty().set(CORRECTED);
        model.storeCorrection();
        study.settle();
        study.settle();
        study.settle();
    }

    @AfterEach
    void close() {
        assertThat(study.failures()).isEmpty();
        study.close();
    }

    @Test
    void theCorrectedVersionHasTheFactsOfTheEarlierOneWhichStays() {
        Source corrected = sources().get(model.chosenProperty().get().orElseThrow());
        assertThat(corrected.corrects()).hasValue("interview");
        assertThat(corrected.title()).isEqualTo("Interview with an exporter");
        assertThat(corrected.caseIds()).containsExactly("one");
        assertThat(sources()).containsKey("interview");
    }

    @Test
    void onlyTheCodersOwnPassagesAreShownWithWhatBecameOfThem() {
        assertThat(model.settling().lines())
                .extracting(line -> line.place().state())
                .containsExactly(State.MOVED, State.CHANGED);
        assertThat(model.settling().lines().get(0).moved()).isEqualTo("Question.\n".length());
        assertThat(model.settling().lines().get(0).about()).startsWith("Sinos Valley · ");
        assertThat(model.toSettle()).isEqualTo(2);
    }

    @Test
    void allUnchangedOnesAreCarriedOverAtOnceAndNothingElse() {
        OpenStudy.await(model.settling().takeExact());
        study.settle();
        String corrected = model.chosenProperty().get().orElseThrow();
        assertThat(passages(OpenStudy.ANA)).extracting(Passage::sourceId).containsExactly(corrected, "interview");
        assertThat(passages(OpenStudy.ANA)).allMatch(passage -> passage.quote().length() > 0);
        assertThat(passages(OpenStudy.ANA).get(0).fits(CORRECTED)).isTrue();
        assertThat(passages(OpenStudy.LEA)).extracting(Passage::sourceId).containsExactly("interview");
        assertThat(model.settling().lines()).hasSize(1);
    }

    @Test
    void aPassageIsKeptChosenByHandOrUnlinked() {
        SettleViewModel settling = model.settling();
        OpenStudy.await(settling.keep(settling.lines().get(0)));
        study.settle();
        String corrected = model.chosenProperty().get().orElseThrow();
        assertThat(passages(OpenStudy.ANA).get(0).keptDespite()).isEqualTo(corrected);
        int at = CORRECTED.indexOf("close by");
        OpenStudy.await(settling.choose(settling.lines().get(0), at - 1, at + 8));
        study.settle();
        assertThat(passages(OpenStudy.ANA).get(1).quote()).isEqualTo("close by");
        assertThat(settling.lines()).isEmpty();
        OpenStudy.await(study.model().undo());
        study.settle();
        study.settle();
        assertThat(settling.lines()).hasSize(1);
        OpenStudy.await(settling.unlink(settling.lines().get(0)));
        study.settle();
        assertThat(passages(OpenStudy.ANA)).hasSize(1);
        assertThat(model.toSettle()).isZero();
    }

    @Test
    void theVeryTextThatIsThereIsNotStoredAgain() {
        model.choose("interview");
        model.correct();
        model.correction().pastedProperty().set(EvidenceStudy.TEXT);
        assertThat(model.correction().isSame()).isTrue();
        assertThat(model.correction().isReady()).isFalse();
        assertThat(Optional.of(EvidenceViewModel.Mode.CORRECT))
                .hasValue(model.modeProperty().get());
    }

    private List<Passage> passages(String coder) {
        return study.model()
                .session()
                .snapshot()
                .caseFile("one")
                .orElseThrow()
                .judgement(StandardItem.MARKET_ACCESS.id(), coder)
                .orElseThrow()
                .passages();
    }

    private java.util.Map<String, Source> sources() {
        return study.model().session().snapshot().sources();
    }
}
