package org.filiere.ui.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiere.ui.coding.CodingStudy.FIRST;
import static org.filiere.ui.coding.CodingStudy.INPUTS;
import static org.filiere.ui.coding.CodingStudy.LABOUR;

import java.util.List;
import java.util.Optional;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Markets;
import org.filiere.domain.Passage;
import org.filiere.domain.Passage.Stance;
import org.filiere.domain.ValueChain;
import org.filiere.domain.Write;
import org.filiere.ui.control.chains.ChainsViewModel;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.ManualPause;
import org.filiere.ui.testkit.QueuedRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PassagePickerTest {

    private static final Passage PASSAGE = CodingStudy.passage("stitchers");

    private final QueuedRunner window = new QueuedRunner();
    private CodingStudy study;
    private CodingViewModel form;
    private PassagePicker picker;
    private EntityRef chain;

    @BeforeEach
    void open() {
        study = new CodingStudy(window);
        chain = EntityRef.chain(FIRST, study.study.newId().toString(), "ana");
        study.study.record(new Write(
                chain,
                new ValueChain(
                        "Shoe retailers", GovernanceMode.NETWORK, Markets.GLOBAL, ChainLeader.BUYER, "", List.of())));
        window.deliver();
        form = new CodingViewModel(study.study.model(), window, new ManualPause());
        ChainsViewModel chains = new ChainsViewModel(study.study.model(), new ImmediateRunner(), study.study::newId);
        form.open(FIRST, Optional.of(LABOUR));
        chains.show(FIRST);
        form.passages().link(form.currentProperty().get(), PASSAGE);
        settle();
        picker = new PassagePicker(form, chains);
        picker.begin(PASSAGE);
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void itemsAndChainsAreOfferedAndWhatIsLinkedIsTicked() {
        assertThat(picker.targetsProperty().get()).hasSize(13);
        assertThat(picker.tickedProperty().get())
                .extracting(PassagePicker.Target::name)
                .containsExactly(LABOUR);
    }

    @Test
    void severalAreLinkedAtOnceForOrAgainst() {
        picker.toggleStance();
        picker.toggle(target(INPUTS));
        picker.toggle(target("Shoe retailers"));
        assertThat(picker.apply(null)).isEqualTo(2);
        assertThat(study.stored(FIRST, INPUTS).orElseThrow().passages())
                .containsExactly(PASSAGE.withStance(Stance.AGAINST));
        assertThat(study.stored(FIRST, LABOUR).orElseThrow().passages()).containsExactly(PASSAGE);
        assertThat(study.study
                        .model()
                        .session()
                        .snapshot()
                        .entity(chain)
                        .orElseThrow()
                        .content(ValueChain.class)
                        .orElseThrow()
                        .passages())
                .containsExactly(PASSAGE.withStance(Stance.AGAINST));
    }

    @Test
    void typingNarrowsTheListAndEnterTakesTheOneThatIsChosen() {
        picker.filterProperty().set("INPUTS");
        assertThat(picker.targetsProperty().get())
                .extracting(PassagePicker.Target::name)
                .containsExactly(INPUTS);
        picker.apply(picker.targetsProperty().get().get(0));
        assertThat(study.stored(FIRST, INPUTS).orElseThrow().passages()).containsExactly(PASSAGE);
    }

    @Test
    void whatIsUntickedIsUnlinked() {
        picker.toggle(target(LABOUR));
        assertThat(picker.apply(target(INPUTS))).isEqualTo(1);
        assertThat(study.stored(FIRST, LABOUR)).isEmpty();
        assertThat(study.stored(FIRST, INPUTS)).isEmpty();
    }

    private PassagePicker.Target target(String name) {
        return picker.targetsProperty().get().stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void settle() {
        study.study.settle();
        window.deliver();
    }
}
