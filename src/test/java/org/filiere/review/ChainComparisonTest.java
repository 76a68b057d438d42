package org.filiere.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Markets;
import org.filiere.domain.Passage;
import org.filiere.domain.ValueChain;
import org.filiere.review.ChainGroup.Difference;
import org.junit.jupiter.api.Test;

class ChainComparisonTest {

    private final ReviewStudy study = new ReviewStudy();

    private ReviewStudy chain(String coder, String name, GovernanceMode mode, Markets markets) {
        return study.chain(coder, name, mode, markets, ChainLeader.BUYER);
    }

    @Test
    void chainsOfOneModeAreMatchedByTheirNamesFirst() {
        chain("ana", "United States retailers", GovernanceMode.QUASI_HIERARCHY, Markets.GLOBAL);
        chain("ana", "European retailers", GovernanceMode.QUASI_HIERARCHY, Markets.GLOBAL);
        chain("bea", "Retailers, European", GovernanceMode.QUASI_HIERARCHY, Markets.BOTH);
        chain("bea", "retailers in the united states", GovernanceMode.QUASI_HIERARCHY, Markets.GLOBAL);
        List<ChainGroup> groups = study.chains().groups();
        assertThat(groups).hasSize(2);
        assertThat(groups.get(0).chains().get("bea").name()).isEqualTo("retailers in the united states");
        assertThat(groups.get(0).differences()).isEmpty();
        assertThat(groups.get(1).differences()).isEqualTo(Set.of(Difference.MARKETS));
    }

    @Test
    void aCoderHasAtMostOneChainInAGroup() {
        chain("ana", "Shops", GovernanceMode.MARKET, Markets.DOMESTIC);
        chain("ana", "Shops too", GovernanceMode.MARKET, Markets.DOMESTIC);
        chain("bea", "Shops", GovernanceMode.MARKET, Markets.DOMESTIC);
        List<ChainGroup> groups = study.chains().groups();
        assertThat(groups).hasSize(2);
        assertThat(groups.get(0).chains()).hasSize(2);
        assertThat(groups.get(1).differences()).isEqualTo(Set.of(Difference.MISSING));
    }

    @Test
    void chainsOfTheSameNameAreMatchedAcrossModes() {
        chain("ana", "Brazilian buyers", GovernanceMode.NETWORK, Markets.GLOBAL);
        chain("bea", "Brazilian buyers", GovernanceMode.QUASI_HIERARCHY, Markets.GLOBAL);
        chain("bea", "Street trade", GovernanceMode.MARKET, Markets.DOMESTIC);
        List<ChainGroup> groups = study.chains().groups();
        assertThat(groups.get(0).differences()).isEqualTo(Set.of(Difference.MODE));
        assertThat(groups.get(1).differences()).isEqualTo(Set.of(Difference.MISSING));
        assertThat(study.chains().status().spread()).isEqualTo(Spread.ONE_OR_MORE);
    }

    @Test
    void howAlikeTwoChainsAreIsHalfNameAQuarterMarketsAQuarterLeader() {
        ValueChain one = new ValueChain(
                "German shoe shops", GovernanceMode.MARKET, Markets.GLOBAL, ChainLeader.BUYER, "", List.of());
        ValueChain other =
                new ValueChain("Shoe shops", GovernanceMode.MARKET, Markets.BOTH, ChainLeader.NONE, "", List.of());
        assertThat(ChainMatching.alike(one, other)).isCloseTo(0.8 / 2 + 0.5 / 4, within(1e-12));
        assertThat(ChainMatching.alike(one, one)).isEqualTo(1);
    }

    @Test
    void namesAndWordsAreNoPartOfAgreeing() {
        chain("ana", "Big shops", GovernanceMode.MARKET, Markets.DOMESTIC);
        chain("bea", "Chains of stores", GovernanceMode.MARKET, Markets.DOMESTIC);
        study.handIn("ana", "bea");
        ChainComparison chains = study.chains();
        assertThat(chains.status().spread()).isEqualTo(Spread.AGREE);
        assertThat(chains.status().agreed()).isTrue();
        assertThat(chains.taken("ana").get(0).justification()).isEqualTo("as ana says\n\nas bea says");
    }

    @Test
    void whatIsUntickedIsNotCarriedOver() {
        chain("ana", "Big shops", GovernanceMode.MARKET, Markets.DOMESTIC);
        chain("bea", "Stores", GovernanceMode.MARKET, Markets.DOMESTIC);
        ChainGroup group = study.chains().groups().get(0);
        ValueChain both = ChainComparison.taken(group, "ana");
        ValueChain one = ChainCarry.with(group, both, "as ana says", false);
        assertThat(one.justification()).isEqualTo("as bea says");
        assertThat(ChainCarry.holds(one, "as ana says")).isFalse();
        assertThat(ChainCarry.with(group, one, "as ana says", true)).isEqualTo(both);
        Passage quote = new Passage("talk", 0, 5, "Seen.", Passage.Stance.FOR, "");
        ValueChain more = ChainCarry.with(both, quote, true);
        assertThat(ChainCarry.holds(more, quote.withMemo("hers"))).isTrue();
        assertThat(ChainCarry.with(more, quote, false)).isEqualTo(both);
    }

    @Test
    void equalCodesWithOtherChainsAreASmallDifference() {
        chain("ana", "Shops", GovernanceMode.MARKET, Markets.BOTH);
        chain("bea", "Shops", GovernanceMode.MARKET, Markets.DOMESTIC);
        chain("bea", "Exporters", GovernanceMode.MARKET, Markets.GLOBAL);
        assertThat(study.chains().status().spread()).isEqualTo(Spread.HALF_STEP);
        int small = study.chains().status().size();
        chain("bea", "Owners abroad", GovernanceMode.HIERARCHY, Markets.GLOBAL);
        assertThat(study.chains().status().spread()).isEqualTo(Spread.ONE_OR_MORE);
        assertThat(study.chains().status().size()).isGreaterThan(small);
    }

    @Test
    void sourcesThatDoNotSayStandAgainstChains() {
        chain("ana", "Shops", GovernanceMode.MARKET, Markets.BOTH);
        study.put(
                EntityRef.governance(ReviewStudy.CASE, "bea"),
                new GovernanceCoding(GovernanceCoding.State.NOT_AVAILABLE, "nobody said"));
        ChainComparison chains = study.chains();
        assertThat(chains.status().spread()).isEqualTo(Spread.NOT_APPLICABLE_AGAINST_SCORE);
        assertThat(chains.needsReason(GovernanceCoding.State.NOT_AVAILABLE, List.of()))
                .isTrue();
    }

    @Test
    void aFinalListIsFlaggedWhenAChainIsChangedAddedOrDeleted() {
        chain("ana", "Shops", GovernanceMode.MARKET, Markets.BOTH);
        decide();
        assertThat(study.chains().status().state()).isEqualTo(TopicState.DECIDED);
        assertThat(study.chains().status().flagged()).isFalse();
        chain("ana", "Exporters", GovernanceMode.MARKET, Markets.GLOBAL);
        assertThat(study.chains().status().flagged()).isTrue();
        decide();
        EntityRef added = study.chains().of("ana").orElseThrow().chains().keySet().stream()
                .reduce((first, second) -> second)
                .orElseThrow();
        study.put(added, Content.TOMBSTONE);
        assertThat(study.chains().status().flagged()).isTrue();
    }

    private void decide() {
        ChainComparison seen = study.chains();
        study.apply(Decisions.decide(
                study.file(), seen, GovernanceCoding.State.COMPLETE, seen.taken("ana"), "", ReviewStudy.LEAD));
    }
}
