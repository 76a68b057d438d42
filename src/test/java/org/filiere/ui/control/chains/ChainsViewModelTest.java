package org.filiere.ui.control.chains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCode;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Markets;
import org.filiere.domain.Passage;
import org.filiere.domain.ValueChain;
import org.filiere.domain.Write;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainsViewModelTest {

    private final OpenStudy study = new OpenStudy(new ImmediateRunner());
    private final ChainsViewModel model = new ChainsViewModel(study.model(), new ImmediateRunner(), study::newId);

    @BeforeEach
    void showACase() {
        model.show("one");
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void aNewChainIsStoredOnceItIsToldInFull() {
        model.add();
        ChainDraft draft = model.selectedProperty().get();
        draft.nameProperty().set(" Shoe retailers ");
        draft.modeProperty().set(GovernanceMode.QUASI_HIERARCHY);
        draft.marketsProperty().set(Markets.GLOBAL);
        OpenStudy.await(model.commit());
        assertThat(draft.problems()).containsExactly(ChainProblem.LEADER);
        assertThat(stored(OpenStudy.ANA)).isEmpty();

        draft.leaderProperty().set(ChainLeader.BUYER);
        OpenStudy.await(model.commit());
        assertThat(stored(OpenStudy.ANA))
                .containsExactly(new ValueChain(
                        "Shoe retailers",
                        GovernanceMode.QUASI_HIERARCHY,
                        Markets.GLOBAL,
                        ChainLeader.BUYER,
                        "",
                        List.of()));
        assertThat(draft.isStored()).isTrue();
    }

    @Test
    void codesFollowTheChains() {
        assertThat(model.codesProperty().get()).isEmpty();
        record(OpenStudy.ANA, "a", GovernanceMode.MARKET, Markets.DOMESTIC);
        record(OpenStudy.ANA, "b", GovernanceMode.MARKET, Markets.GLOBAL);
        study.settle();
        assertThat(model.codesProperty().get())
                .hasValue(Map.of(
                        GovernanceMode.MARKET, GovernanceCode.BOTH,
                        GovernanceMode.NETWORK, GovernanceCode.ABSENT,
                        GovernanceMode.QUASI_HIERARCHY, GovernanceCode.ABSENT,
                        GovernanceMode.HIERARCHY, GovernanceCode.ABSENT));
    }

    @Test
    void whatAnotherWindowChangesDoesNotOverwriteWhatIsBeingTyped() {
        record(OpenStudy.ANA, "a", GovernanceMode.MARKET, Markets.DOMESTIC);
        ChainDraft draft = model.chains().get(0);
        draft.nameProperty().set("Typed");
        record(OpenStudy.ANA, "a", GovernanceMode.NETWORK, Markets.GLOBAL);
        assertThat(draft.modeProperty().get()).isEqualTo(GovernanceMode.NETWORK);
        assertThat(draft.nameProperty().get()).isEqualTo("Typed");
        OpenStudy.await(model.commit());
        ValueChain now = stored(OpenStudy.ANA).get(0);
        assertThat(now.name()).isEqualTo("Typed");
        assertThat(now.mode()).isEqualTo(GovernanceMode.NETWORK);
    }

    @Test
    void undoOfADeletionBringsTheChainBack() {
        record(OpenStudy.ANA, "a", GovernanceMode.MARKET, Markets.DOMESTIC);
        model.selectedProperty().set(model.chains().get(0));
        OpenStudy.await(model.delete());
        assertThat(stored(OpenStudy.ANA)).isEmpty();
        assertThat(model.chains()).isEmpty();
        OpenStudy.await(study.model().undo());
        assertThat(model.chains()).hasSize(1);
    }

    @Test
    void anUnfinishedChainWaitsWhileAnotherCaseIsLookedAt() {
        model.add();
        model.selectedProperty().get().nameProperty().set("Half told");
        model.show("two");
        assertThat(model.chains()).isEmpty();
        model.show("one");
        assertThat(model.chains())
                .extracting(draft -> draft.nameProperty().get())
                .containsExactly("Half told");
    }

    @Test
    void aStoredChainKeepsItsNameWhenTheFieldIsEmptied() {
        record(OpenStudy.ANA, "a", GovernanceMode.MARKET, Markets.DOMESTIC);
        ChainDraft draft = model.chains().get(0);
        draft.nameProperty().set(" ");
        draft.modeProperty().set(GovernanceMode.HIERARCHY);
        OpenStudy.await(model.commit());
        assertThat(stored(OpenStudy.ANA).get(0).name()).isEqualTo("Chain a");
        assertThat(stored(OpenStudy.ANA).get(0).mode()).isEqualTo(GovernanceMode.HIERARCHY);
        assertThat(draft.problems()).containsExactly(ChainProblem.NAME);
    }

    @Test
    void theStateIsStoredWithItsReasonAndTurnsTheCodesToNotAvailable() {
        model.stateProperty().set(GovernanceCoding.State.NOT_AVAILABLE);
        model.reasonProperty().set("No study of buyers");
        OpenStudy.await(model.commit());
        assertThat(study.model().snapshot().file("one").orElseThrow().governance(OpenStudy.ANA))
                .hasValue(new GovernanceCoding(GovernanceCoding.State.NOT_AVAILABLE, "No study of buyers"));
        assertThat(model.codesProperty().get().orElseThrow().values()).containsOnly(GovernanceCode.NOT_AVAILABLE);
        model.show("two");
        assertThat(model.stateProperty().get()).isEqualTo(GovernanceCoding.State.OPEN);
        assertThat(model.reasonProperty().get()).isEmpty();
    }

    @Test
    void onlyALeadSeesWhatOtherCodersRecorded() {
        record(OpenStudy.ANA, "a", GovernanceMode.MARKET, Markets.DOMESTIC);
        record(OpenStudy.LEA, "b", GovernanceMode.NETWORK, Markets.GLOBAL);
        assertThat(model.othersProperty().get()).isEmpty();
        assertThat(model.chains()).hasSize(1);
        OpenStudy.await(study.model().codeAs(OpenStudy.LEA));
        study.settle();
        assertThat(model.othersProperty().get()).extracting(CoderChains::coder).containsExactly("Ana Invented");
        assertThat(model.chains())
                .extracting(draft -> draft.modeProperty().get())
                .containsExactly(GovernanceMode.NETWORK);
    }

    @Test
    void evidenceIsLinkedToAChainWithMemoAndStance() {
        Passage passage = new Passage("source", 0, 3, "abc", Passage.Stance.FOR, "");
        record(OpenStudy.ANA, "a", GovernanceMode.MARKET, Markets.DOMESTIC);
        ChainDraft chain = model.chains().get(0);
        model.passages().link(chain, passage);
        study.settle();
        assertThat(stored(OpenStudy.ANA).get(0).passages()).containsExactly(passage);
        model.passages().toggleStance(chain, passage);
        model.passages().typeMemo(chain, passage, "Ask again");
        model.passages().store(chain);
        study.settle();
        assertThat(stored(OpenStudy.ANA).get(0).passages())
                .containsExactly(passage.withStance(Passage.Stance.AGAINST).withMemo("Ask again"));
        model.passages().move(chain, passage, passage.at("source", 1, 3, "bc"));
        study.settle();
        assertThat(stored(OpenStudy.ANA).get(0).passages())
                .extracting(Passage::quote)
                .containsExactly("bc");
        model.passages().unlink(chain, passage.at("source", 1, 3, "bc"));
        study.settle();
        assertThat(stored(OpenStudy.ANA).get(0).passages()).isEmpty();
    }

    private List<ValueChain> stored(String coder) {
        return study.model()
                .snapshot()
                .file("one")
                .map(file -> List.copyOf(file.chains(coder).values()))
                .orElse(List.of());
    }

    private void record(String coder, String chain, GovernanceMode mode, Markets markets) {
        study.record(new Write(
                EntityRef.chain("one", chain, coder),
                new ValueChain("Chain " + chain, mode, markets, ChainLeader.NONE, "", List.of())));
    }
}
