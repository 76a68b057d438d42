package org.filiere.ui.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiere.ui.coding.CodingStudy.FIRST;
import static org.filiere.ui.coding.CodingStudy.INPUTS;
import static org.filiere.ui.coding.CodingStudy.LABOUR;
import static org.filiere.ui.coding.CodingStudy.SECOND;

import java.util.Optional;
import org.filiere.domain.Codebook;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Judgement.Confidence;
import org.filiere.domain.Score;
import org.filiere.domain.Score.NotAvailable.Why;
import org.filiere.domain.StandardItem;
import org.filiere.domain.Write;
import org.filiere.ui.testkit.ManualPause;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.QueuedRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CodingViewModelTest {

    private final QueuedRunner window = new QueuedRunner();
    private final ManualPause pause = new ManualPause();
    private CodingStudy study;
    private CodingViewModel model;

    @BeforeEach
    void open() {
        study = new CodingStudy(window);
        window.deliver();
        model = new CodingViewModel(study.study.model(), window, pause);
        model.open(FIRST, Optional.of(LABOUR));
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void nothingIsScoredByDefault() {
        assertThat(model.itemsProperty().get())
                .hasSize(StandardItem.values().length)
                .allSatisfy(draft -> assertThat(draft.scoreProperty().get()).isEqualTo(Score.UNSCORED));
        model.nextOpen();
        model.stepCase(1);
        settle();
        assertThat(study.study
                        .model()
                        .session()
                        .snapshot()
                        .file(FIRST)
                        .orElseThrow()
                        .codersAtWork())
                .isEmpty();
    }

    @Test
    void aScoreIsStoredAtOnceAndShownInTheIndices() {
        model.editor().score(Score.of(2));
        assertThat(model.summaryProperty().get().ee().judged()).isEqualTo(1);
        assertThat(study.stored(FIRST, LABOUR).orElseThrow().score()).isEqualTo(Score.of(2));
        for (StandardItem item : StandardItem.values()) {
            model.select(model.item(item.id()).orElseThrow());
            model.editor().score(Score.of(1.5));
        }
        assertThat(model.summaryProperty().get().ce().orElseThrow()).isEqualTo(6);
        assertThat(model.summaryProperty().get().computedDegree()).isPresent();
    }

    @Test
    void clearingAScoreLeavesTheJustification() {
        study.judge(FIRST, LABOUR, OpenStudy.ANA, Score.of(2), "Many stitchers");
        window.deliver();
        model.editor().score(Score.UNSCORED);
        assertThat(study.stored(FIRST, LABOUR)).contains(CodingStudy.judgement(Score.UNSCORED, "Many stitchers"));
    }

    @Test
    void clearingAllThatThereWasDeletesTheJudgement() {
        model.editor().score(Score.of(1));
        settle();
        model.editor().score(Score.UNSCORED);
        assertThat(study.stored(FIRST, LABOUR)).isEmpty();
    }

    @Test
    void wordsAreStoredWhenTypingPauses() {
        model.editor().typeJustification("Many");
        model.editor().typeJustification("Many stitchers");
        assertThat(study.stored(FIRST, LABOUR)).isEmpty();
        assertThat(pause.isWaiting()).isTrue();
        pause.end();
        assertThat(study.stored(FIRST, LABOUR).orElseThrow().justification()).isEqualTo("Many stitchers");
        assertThat(history(LABOUR)).isEqualTo(1);
    }

    @Test
    void wordsAreStoredWhenTheItemIsLeft() {
        model.editor().typeJustification("Many stitchers");
        model.stepItem(1);
        assertThat(study.stored(FIRST, LABOUR).orElseThrow().justification()).isEqualTo("Many stitchers");
        assertThat(pause.isWaiting()).isFalse();
    }

    @Test
    void wordsAreStoredWhenTheCaseIsLeft() {
        model.editor().typeJustification("Many stitchers");
        model.stepCase(1);
        assertThat(model.fileProperty().get().id()).isEqualTo(SECOND);
        assertThat(model.currentProperty().get().justificationProperty().get()).isEmpty();
        assertThat(study.stored(FIRST, LABOUR).orElseThrow().justification()).isEqualTo("Many stitchers");
    }

    @Test
    void anOlderSnapshotNeverOverwritesWhatIsOnScreen() {
        model.editor().typeJustification("Many");
        pause.end();
        study.study.settle();
        model.editor().typeJustification("Many stitchers");
        window.deliver();
        assertThat(model.currentProperty().get().justificationProperty().get()).isEqualTo("Many stitchers");
        pause.end();
        study.study.settle();
        model.editor().typeJustification("Many stitchers and cutters");
        window.deliver();
        assertThat(model.currentProperty().get().justificationProperty().get()).isEqualTo("Many stitchers and cutters");
        model.flush();
        settle();
        assertThat(model.currentProperty().get().justificationProperty().get()).isEqualTo("Many stitchers and cutters");
        assertThat(study.stored(FIRST, LABOUR).orElseThrow().justification()).isEqualTo("Many stitchers and cutters");
    }

    @Test
    void fastScoresEndWithTheLastOne() {
        for (int press = 0; press < 20; press++) {
            model.editor().score(Score.of(press % 4));
            if (press % 3 == 0) {
                study.study.settle();
                window.deliver();
            }
        }
        settle();
        assertThat(model.currentProperty().get().scoreProperty().get()).isEqualTo(Score.of(3));
        assertThat(study.stored(FIRST, LABOUR).orElseThrow().score()).isEqualTo(Score.of(3));
    }

    @Test
    void aScoreDoesNotTakeBackWordsThatCameFromElsewhere() {
        study.judge(FIRST, LABOUR, OpenStudy.ANA, Score.UNSCORED, "Written on the other machine");
        model.editor().score(Score.of(2));
        settle();
        assertThat(study.stored(FIRST, LABOUR))
                .contains(CodingStudy.judgement(Score.of(2), "Written on the other machine"));
        assertThat(model.currentProperty().get().justificationProperty().get())
                .isEqualTo("Written on the other machine");
    }

    @Test
    void aRefusedEditStaysOnScreenAndIsTriedAgain() {
        Codebook book = study.study.model().snapshot().codebook().orElseThrow();
        model.editor().typeJustification("Many stitchers");
        model.editor().score(Score.of(1.5));
        settle();
        study.study.record(new Write(EntityRef.codebook(), new Codebook(2, false, book.items())));
        model.editor().typeJustification("Many stitchers in the valley");
        model.editor().score(Score.of(2.5));
        settle();
        assertThat(study.study.failures()).hasSize(1);
        assertThat(model.currentProperty().get().justificationProperty().get())
                .isEqualTo("Many stitchers in the valley");
        model.editor().score(Score.of(1));
        settle();
        assertThat(study.stored(FIRST, LABOUR).orElseThrow().justification()).isEqualTo("Many stitchers in the valley");
    }

    @Test
    void halfStepsThatTheCodebookForbidsAreNotTaken() {
        Codebook book = study.study.model().snapshot().codebook().orElseThrow();
        study.study.record(new Write(EntityRef.codebook(), new Codebook(2, false, book.items())));
        window.deliver();
        model.editor().score(Score.of(1.5));
        assertThat(model.currentProperty().get().scoreProperty().get()).isEqualTo(Score.UNSCORED);
        model.editor().score(Score.of(1));
        model.editor().toggleHalf();
        settle();
        assertThat(study.stored(FIRST, LABOUR).orElseThrow().score()).isEqualTo(Score.of(1));
        assertThat(study.study.failures()).isEmpty();
    }

    @Test
    void askingWhyScoresNothingUntilItIsTold() {
        model.editor().askWhy();
        assertThat(model.currentProperty().get().scoreProperty().get()).isEqualTo(Score.UNSCORED);
        model.editor().notAvailable(Why.NOT_AVAILABLE);
        model.editor().typeReason("No buyer was met");
        pause.end();
        assertThat(study.stored(FIRST, LABOUR).orElseThrow().score()).isEqualTo(Score.notAvailable("No buyer was met"));
        model.stepItem(1);
        assertThat(model.editor().askingWhyProperty().get()).isFalse();
    }

    @Test
    void undoBringsBackTheScoreOnScreen() {
        model.editor().score(Score.of(1));
        settle();
        model.editor().score(Score.of(3));
        settle();
        OpenStudy.await(study.study.model().undo());
        window.deliver();
        assertThat(model.currentProperty().get().scoreProperty().get()).isEqualTo(Score.of(1));
        OpenStudy.await(study.study.model().redo());
        window.deliver();
        assertThat(model.currentProperty().get().scoreProperty().get()).isEqualTo(Score.of(3));
    }

    @Test
    void aJudgementUnderAnOlderCodebookIsMarkedUntilItsScoreIsGivenAgain() {
        model.editor().score(Score.of(1));
        settle();
        Codebook book = study.study.model().snapshot().codebook().orElseThrow();
        study.study.record(new Write(EntityRef.codebook(), new Codebook(2, true, book.items())));
        window.deliver();
        assertThat(model.currentProperty().get().marks()).contains(Mark.OLDER_CODEBOOK);
        model.editor().score(Score.of(1));
        settle();
        assertThat(model.currentProperty().get().marks()).doesNotContain(Mark.OLDER_CODEBOOK);
        assertThat(study.stored(FIRST, LABOUR).orElseThrow().codebookVersion()).isEqualTo(2);
    }

    @Test
    void wordsBeingTypedSurviveAChangeOfTheCodebook() {
        model.editor().typeJustification("Many stitchers");
        Codebook book = study.study.model().snapshot().codebook().orElseThrow();
        study.study.record(new Write(EntityRef.codebook(), new Codebook(2, true, book.items())));
        window.deliver();
        assertThat(model.currentProperty().get().justificationProperty().get()).isEqualTo("Many stitchers");
        model.flush();
        assertThat(study.stored(FIRST, LABOUR).orElseThrow().justification()).isEqualTo("Many stitchers");
    }

    @Test
    void confidenceIsSwitched() {
        model.editor().toggleConfidence();
        assertThat(study.stored(FIRST, LABOUR).map(Judgement::confidence)).contains(Confidence.UNSURE);
        model.editor().toggleConfidence();
        assertThat(study.stored(FIRST, LABOUR)).isEmpty();
    }

    @Test
    void theNextOpenItemIsFoundInTheNextCaseOnceThisOneIsComplete() {
        for (StandardItem item : StandardItem.values()) {
            study.judge(FIRST, item.id(), OpenStudy.ANA, Score.of(1), "Because");
        }
        study.judge(SECOND, LABOUR, OpenStudy.ANA, Score.of(1), "Because");
        window.deliver();
        assertThat(model.nextOpen()).isTrue();
        assertThat(model.fileProperty().get().id()).isEqualTo(SECOND);
        assertThat(model.currentProperty().get().item().id()).isEqualTo(INPUTS);
    }

    @Test
    void theFormShowsTheWorkOfWhoeverCodes() {
        model.editor().score(Score.of(1));
        settle();
        study.judge(FIRST, LABOUR, OpenStudy.LEA, Score.of(3), "Hers");
        window.deliver();
        assertThat(model.currentProperty().get().scoreProperty().get()).isEqualTo(Score.of(1));
        OpenStudy.await(study.study.model().codeAs(OpenStudy.LEA));
        window.deliver();
        assertThat(model.currentProperty().get().scoreProperty().get()).isEqualTo(Score.of(3));
        assertThat(model.currentProperty().get().item().id()).isEqualTo(LABOUR);
        OpenStudy.await(study.study.model().codeAs(OpenStudy.ANA));
        window.deliver();
        assertThat(model.currentProperty().get().scoreProperty().get()).isEqualTo(Score.of(1));
    }

    @Test
    void aDeletedCaseLeavesTheForm() {
        study.study.record(Write.delete(EntityRef.caseOf(FIRST)));
        window.deliver();
        assertThat(model.fileProperty().get()).isNull();
        assertThat(model.currentProperty().get()).isNull();
        model.openAny();
        assertThat(model.fileProperty().get().id()).isEqualTo(SECOND);
    }

    private void settle() {
        study.study.settle();
        window.deliver();
    }

    private int history(String itemId) {
        return OpenStudy.await(study.study.model().session().history(EntityRef.judgement(FIRST, itemId, OpenStudy.ANA)))
                .size();
    }
}
