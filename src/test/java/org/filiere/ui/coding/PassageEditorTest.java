package org.filiere.ui.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiere.ui.coding.CodingStudy.FIRST;
import static org.filiere.ui.coding.CodingStudy.INPUTS;
import static org.filiere.ui.coding.CodingStudy.LABOUR;
import static org.filiere.ui.coding.CodingStudy.SECOND;
import static org.filiere.ui.coding.CodingStudy.TEXT;

import java.util.List;
import java.util.Optional;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Judgement.Confidence;
import org.filiere.domain.Passage;
import org.filiere.domain.Passage.Stance;
import org.filiere.domain.Score;
import org.filiere.domain.Write;
import org.filiere.ui.control.chains.ChainsViewModel;
import org.filiere.ui.testkit.ManualPause;
import org.filiere.ui.testkit.QueuedRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PassageEditorTest {

    private final QueuedRunner window = new QueuedRunner();
    private final ManualPause pause = new ManualPause();
    private CodingStudy study;
    private CodingViewModel form;
    private EvidenceViewModel evidence;
    private PassageAtHand hand;

    @BeforeEach
    void open() {
        study = new CodingStudy(window);
        window.deliver();
        form = new CodingViewModel(study.study.model(), window, pause);
        evidence = new EvidenceViewModel(form);
        ChainsViewModel chains = new ChainsViewModel(study.study.model(), window, study.study::newId);
        hand = new PassageAtHand(form, chains, evidence);
        form.open(FIRST, Optional.of(LABOUR));
        settle();
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void aMemoIsRecordedWhenTheTypingPauses() {
        Passage passage = link("stitchers");
        form.passages().typeMemo(labour(), passage, "Ask");
        form.passages().typeMemo(labour(), passage, "Ask again");
        assertThat(onlyPassage().memo()).isEmpty();
        pause.end();
        assertThat(onlyPassage().memo()).isEqualTo("Ask again");
    }

    @Test
    void aMemoIsNotLostWhenAnotherItemOrCaseIsOpened() {
        Passage passage = link("stitchers");
        form.passages().typeMemo(labour(), passage, "First");
        form.select(form.item(INPUTS).orElseThrow());
        assertThat(onlyPassage().memo()).isEqualTo("First");
        settle();
        form.select(labour());
        form.passages().typeMemo(labour(), passage, "Second");
        form.open(SECOND, Optional.empty());
        assertThat(onlyPassage().memo()).isEqualTo("Second");
    }

    @Test
    void linkingAgainTurnsTheStanceAndKeepsTheMemo() {
        Passage passage = link("stitchers");
        form.passages().typeMemo(labour(), passage, "Ask");
        evidence.link(passage.start(), passage.end(), Stance.AGAINST);
        assertThat(onlyPassage()).isEqualTo(passage.withStance(Stance.AGAINST).withMemo("Ask"));
        form.passages().toggleStance(labour(), passage);
        assertThat(onlyPassage().stance()).isEqualTo(Stance.FOR);
    }

    @Test
    void theEndsOfThePassageAtHandMoveByWords() {
        link("stitchers");
        assertThat(hand.stretch(true, 1)).isTrue();
        assertThat(onlyPassage().quote()).isEqualTo("stitchers at");
        hand.stretch(false, -1);
        assertThat(onlyPassage().quote()).isEqualTo("find stitchers at");
        hand.stretch(true, -1);
        hand.stretch(false, 1);
        assertThat(onlyPassage().quote()).isEqualTo("stitchers");
        assertThat(hand.stretch(true, -1)).isFalse();
        assertThat(onlyPassage().quote()).isEqualTo("stitchers");
    }

    @Test
    void thePassageAtHandGoesToTheSelectionWithItsMemo() {
        Passage passage = link("stitchers");
        form.passages().typeMemo(labour(), passage, "Ask");
        int start = TEXT.indexOf("Moulds");
        assertThat(hand.useRange(start, start + 6)).isTrue();
        assertThat(onlyPassage().quote()).isEqualTo("Moulds");
        assertThat(onlyPassage().memo()).isEqualTo("Ask");
        assertThat(hand.passageProperty().get().passage().quote()).isEqualTo("Moulds");
    }

    @Test
    void withoutAPassageAtHandNothingMoves() {
        assertThat(hand.useRange(0, 5)).isFalse();
        assertThat(hand.stretch(true, 1)).isFalse();
        link("stitchers");
        form.passages().unlink(labour(), onlyPassage());
        assertThat(hand.passageProperty().get()).isNull();
    }

    @Test
    void wordsThatAreBeingTypedSurviveAnEditFromElsewhere() {
        form.editor().typeJustification("Typed here");
        study.study.record(new Write(
                EntityRef.judgement(FIRST, LABOUR, "ana"),
                new Judgement(Score.of(2), "From elsewhere", List.of(), Confidence.SURE, 1)));
        settle();
        assertThat(labour().justificationProperty().get()).isEqualTo("Typed here");
        assertThat(labour().scoreProperty().get()).isEqualTo(Score.of(2));
        form.flush();
        assertThat(study.stored(FIRST, LABOUR).orElseThrow().justification()).isEqualTo("Typed here");
        assertThat(study.stored(FIRST, LABOUR).orElseThrow().score()).isEqualTo(Score.of(2));
    }

    private Passage link(String quote) {
        Passage passage = CodingStudy.passage(quote);
        assertThat(hand.link(passage.start(), passage.end(), Stance.FOR)).isTrue();
        settle();
        return passage;
    }

    private ItemDraft labour() {
        return form.item(LABOUR).orElseThrow();
    }

    private Passage onlyPassage() {
        return study.stored(FIRST, LABOUR).orElseThrow().passages().get(0);
    }

    private void settle() {
        study.study.settle();
        window.deliver();
    }
}
