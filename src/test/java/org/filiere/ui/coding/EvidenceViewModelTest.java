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
import org.filiere.domain.Score;
import org.filiere.domain.Write;
import org.filiere.ui.testkit.ManualPause;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.QueuedRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvidenceViewModelTest {

    private final QueuedRunner window = new QueuedRunner();
    private CodingStudy study;
    private CodingViewModel form;
    private EvidenceViewModel model;

    @BeforeEach
    void open() {
        study = new CodingStudy(window);
        window.deliver();
        form = new CodingViewModel(study.study.model(), window, new ManualPause());
        model = new EvidenceViewModel(form);
        form.open(FIRST, Optional.of(LABOUR));
        settle();
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void theTextOfTheFirstSourceIsShown() {
        assertThat(model.textProperty().get()).isEqualTo(TEXT);
        assertThat(model.highlightsProperty().get()).isEmpty();
    }

    @Test
    void aCaseWithoutSourcesShowsNone() {
        form.open(SECOND, Optional.empty());
        assertThat(model.sourcesProperty().get()).isEmpty();
        assertThat(model.textProperty().get()).isEmpty();
        form.open(FIRST, Optional.empty());
        settle();
        assertThat(model.textProperty().get()).isEqualTo(TEXT);
    }

    @Test
    void aSelectionIsLinkedWithoutTheBlanksAtItsEnds() {
        int start = TEXT.indexOf(" find stitchers ");
        assertThat(model.link(start, start + " find stitchers ".length(), Passage.Stance.FOR))
                .isTrue();
        assertThat(study.stored(FIRST, LABOUR).orElseThrow().passages())
                .containsExactly(CodingStudy.passage("find stitchers"));
        assertThat(model.highlightsProperty().get()).hasSize(1);
    }

    @Test
    void blanksAloneAreNotLinked() {
        int blank = TEXT.indexOf(' ');
        assertThat(model.link(blank, blank + 1, Passage.Stance.FOR)).isFalse();
        assertThat(model.link(3, 3, Passage.Stance.FOR)).isFalse();
        assertThat(study.stored(FIRST, LABOUR)).isEmpty();
    }

    @Test
    void linkingTheSamePassageAgainstChangesItsStance() {
        model.link(0, 7, Passage.Stance.FOR);
        model.link(0, 7, Passage.Stance.AGAINST);
        assertThat(study.stored(FIRST, LABOUR).orElseThrow().passages())
                .singleElement()
                .extracting(Passage::stance)
                .isEqualTo(Passage.Stance.AGAINST);
    }

    @Test
    void unlinkingLeavesTheOthers() {
        model.link(0, 7, Passage.Stance.FOR);
        model.link(8, 17, Passage.Stance.FOR);
        ItemDraft draft = form.currentProperty().get();
        form.passages().unlink(draft, draft.passagesProperty().get().get(0));
        assertThat(study.stored(FIRST, LABOUR).orElseThrow().passages()).hasSize(1);
    }

    @Test
    void aClickOnAPassageGoesToItsItemsInTurn() {
        model.link(0, 7, Passage.Stance.FOR);
        form.select(form.item(INPUTS).orElseThrow());
        model.link(3, 12, Passage.Stance.FOR);
        assertThat(model.selectAt(4)).isTrue();
        assertThat(form.currentProperty().get().item().id()).isEqualTo(LABOUR);
        model.selectAt(4);
        assertThat(form.currentProperty().get().item().id()).isEqualTo(INPUTS);
        assertThat(model.selectAt(TEXT.length() - 1)).isFalse();
    }

    @Test
    void passagesOfOtherCodersAreNotShown() {
        study.study.record(new Write(
                EntityRef.judgement(FIRST, LABOUR, OpenStudy.LEA),
                new Judgement(Score.of(1), "Hers", List.of(CodingStudy.passage("stitchers")), Confidence.SURE, 1)));
        window.deliver();
        assertThat(model.highlightsProperty().get()).isEmpty();
    }

    private void settle() {
        study.study.settle();
        window.deliver();
    }
}
