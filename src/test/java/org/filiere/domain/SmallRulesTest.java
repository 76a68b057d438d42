package org.filiere.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallRulesTest {

    @ParameterizedTest
    @CsvSource({"0, LOW", "3.99, LOW", "4, MEDIUM", "7.99, MEDIUM", "8, HIGH", "12, HIGH"})
    void standardCutOffsAreFourAndEight(double collectiveEfficiency, Degree degree) {
        assertThat(DegreeRule.STANDARD.of(collectiveEfficiency)).isEqualTo(degree);
    }

    @ParameterizedTest
    @CsvSource({"0, 8", "8, 8", "9, 8", "4, 12.5", "NaN, 8", "4, NaN"})
    void cutOffsRise(double medium, double high) {
        assertThatThrownBy(() -> new DegreeRule(medium, high)).isInstanceOf(InvalidContentException.class);
    }

    @Test
    void idsOfWorkOnACaseSayWhichCaseAndWhoseWork() {
        EntityRef judgement = EntityRef.judgement("toritama", "market-access", "ada");

        assertThat(judgement.caseId()).contains("toritama");
        assertThat(judgement.coderId()).contains("ada");
        assertThat(EntityRef.caseOf("toritama").caseId()).contains("toritama");
        assertThat(EntityRef.caseOf("toritama").coderId()).isEmpty();
        assertThat(EntityRef.reconciliation("toritama", "market-access").coderId())
                .isEmpty();
        assertThat(EntityRef.coder("ada").caseId()).isEmpty();
        assertThat(judgement).hasToString("judgement:toritama/market-access/ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "../x", "-a", ".a", "a/b", "a\n", "a;b"})
    void idsAreLettersDigitsDotsHyphensAndUnderscores(String id) {
        assertThatThrownBy(() -> EntityRef.coder(id)).isInstanceOf(InvalidContentException.class);
    }

    @Test
    void idsMayHaveAccentsAndAHundredCharacters() {
        assertThat(EntityRef.coder("josé.o_neill-2").id()).isEqualTo("josé.o_neill-2");
        assertThat(EntityRef.coder("a".repeat(100)).id()).hasSize(100);
        assertThatThrownBy(() -> EntityRef.coder("a".repeat(101))).isInstanceOf(InvalidContentException.class);
        assertThatThrownBy(() -> EntityRef.coder("é" + "a".repeat(100))).isInstanceOf(InvalidContentException.class);
    }

    @Test
    void workOfACoderNeedsACaseAndACoder() {
        assertThatThrownBy(() -> new EntityRef(Kind.JUDGEMENT, "toritama")).isInstanceOf(InvalidContentException.class);
        assertThatThrownBy(() -> new EntityRef(Kind.JUDGEMENT, "toritama//ada"))
                .isInstanceOf(InvalidContentException.class);
    }

    @Test
    void revisionHoldsOnlyContentOfItsKind() {
        Stamp stamp =
                new Stamp("ada", "laptop", java.time.Instant.EPOCH, 1, UUID.randomUUID(), java.util.Optional.empty());

        assertThatThrownBy(() ->
                        new Revision(UUID.randomUUID(), EntityRef.coder("ada"), stamp, List.of(), Judgement.blank(1)))
                .isInstanceOf(InvalidContentException.class);
    }

    @Test
    void ofTwoHeadsTheOneWithTheHigherCounterIsCurrentThenTheHigherId() {
        UUID low = UUID.fromString("01900000-0000-7000-8000-000000000001");
        UUID high = UUID.fromString("f1900000-0000-7000-8000-000000000001");

        assertThat(Revision.compareIds(high, low)).isPositive();
        assertThat(Revision.compareIds(low, low)).isZero();
    }

    @Test
    void chainsOfDomesticAndGlobalMarketsMakeThree() {
        ValueChain domestic =
                new ValueChain("d", GovernanceMode.NETWORK, Markets.DOMESTIC, ChainLeader.NONE, "", List.of());
        ValueChain both =
                new ValueChain("b", GovernanceMode.HIERARCHY, Markets.BOTH, ChainLeader.PRODUCER, "", List.of());

        assertThat(GovernanceCode.ofChains(List.of(domestic, both)))
                .containsEntry(GovernanceMode.NETWORK, GovernanceCode.DOMESTIC)
                .containsEntry(GovernanceMode.HIERARCHY, GovernanceCode.BOTH)
                .containsEntry(GovernanceMode.MARKET, GovernanceCode.ABSENT);
        assertThat(GovernanceCode.BOTH.printed()).isEqualTo("3");
        assertThat(GovernanceCode.NOT_AVAILABLE.isPresent()).isFalse();
    }

    @Test
    void undoStacksForgetWhatCouldBeRedoneAtANewEdit() {
        UUID edit = UUID.randomUUID();
        UUID undo = UUID.randomUUID();
        UndoStacks stacks = UndoStacks.of(List.of(
                new UndoStacks.Mark(edit, java.util.Optional.empty()),
                new UndoStacks.Mark(undo, java.util.Optional.of(edit))));

        assertThat(stacks.nextUndo()).isEmpty();
        assertThat(stacks.nextRedo()).contains(undo);
        assertThat(stacks.after(new UndoStacks.Mark(UUID.randomUUID(), java.util.Optional.empty()))
                        .nextRedo())
                .isEmpty();
    }
}
