package org.filiere.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseFileTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Revision> revisions = new ArrayList<>();

    private void put(EntityRef entity, Content content) {
        Stamp stamp = new Stamp("ada", "laptop", NOON, revisions.size() + 1, UUID.randomUUID(), Optional.empty());
        List<UUID> replaces = revisions.stream()
                .filter(revision -> revision.entity().equals(entity))
                .reduce((one, other) -> other)
                .map(revision -> List.of(revision.id()))
                .orElse(List.of());
        revisions.add(new Revision(UUID.randomUUID(), entity, stamp, replaces, content));
    }

    private CaseFile file() {
        return StudySnapshot.of(revisions).file("toritama").orElseThrow();
    }

    private static ValueChain chain(GovernanceMode mode, Markets markets) {
        return new ValueChain("to " + markets, mode, markets, ChainLeader.BUYER, "", List.of());
    }

    @Test
    void chainsOfAModeAddUpToItsCode() {
        put(EntityRef.chain("toritama", "c1", "ada"), chain(GovernanceMode.MARKET, Markets.DOMESTIC));
        put(EntityRef.chain("toritama", "c2", "ada"), chain(GovernanceMode.MARKET, Markets.GLOBAL));
        put(EntityRef.chain("toritama", "c3", "ada"), chain(GovernanceMode.QUASI_HIERARCHY, Markets.GLOBAL));

        assertThat(file().governanceCodes("ada"))
                .contains(Map.of(
                        GovernanceMode.MARKET, GovernanceCode.BOTH,
                        GovernanceMode.NETWORK, GovernanceCode.ABSENT,
                        GovernanceMode.QUASI_HIERARCHY, GovernanceCode.GLOBAL,
                        GovernanceMode.HIERARCHY, GovernanceCode.ABSENT));
        assertThat(file().governanceCodes("ben")).isEmpty();
        assertThat(file().chains("ada")).hasSize(3);
    }

    @Test
    void nothingCodedIsNotTheSameAsNoChains() {
        put(EntityRef.caseOf("toritama"), Content.TOMBSTONE);
        assertThat(file().governanceCodes("ada")).isEmpty();

        put(
                EntityRef.governance("toritama", "ada"),
                new GovernanceCoding(GovernanceCoding.State.NOT_AVAILABLE, "silent"));
        assertThat(file().governanceCodes("ada").orElseThrow().values()).containsOnly(GovernanceCode.NOT_AVAILABLE);
    }

    @Test
    void judgementsOfAnItemAreFoundByCoder() {
        put(
                EntityRef.judgement("toritama", "product-upgrading", "ben"),
                Judgement.blank(1).withScore(Score.of(2)));
        put(
                EntityRef.judgement("toritama", "product-upgrading", "ada"),
                Judgement.blank(1).withScore(Score.of(1)));
        put(
                EntityRef.judgement("toritama", "market-access", "ada"),
                Judgement.blank(1).withScore(Score.of(3)));
        put(EntityRef.judgement("toritama", "market-access", "ada"), Content.TOMBSTONE);

        assertThat(file().judgements("product-upgrading").keySet()).containsExactly("ada", "ben");
        assertThat(file().judgements("market-access")).isEmpty();
        assertThat(file().judgement("product-upgrading", "ben").orElseThrow().score())
                .isEqualTo(Score.of(2));
        assertThat(file().codersAtWork()).containsExactly("ada", "ben");
        assertThat(file().details()).isEmpty();
    }

    @Test
    void editOfOneCaseLeavesTheFilesOfOthersTheSameObjects() {
        put(
                EntityRef.judgement("toritama", "market-access", "ada"),
                Judgement.blank(1).withScore(Score.of(3)));
        put(
                EntityRef.judgement("brusque", "market-access", "ada"),
                Judgement.blank(1).withScore(Score.of(3)));
        StudySnapshot before = StudySnapshot.of(revisions);
        put(
                EntityRef.judgement("toritama", "market-access", "ada"),
                Judgement.blank(1).withScore(Score.of(1)));

        StudySnapshot after = before.with(revisions.subList(2, 3));

        assertThat(after.file("brusque").orElseThrow())
                .isSameAs(before.file("brusque").orElseThrow());
        assertThat(after.file("toritama")
                        .orElseThrow()
                        .judgement("market-access", "ada")
                        .orElseThrow()
                        .score())
                .isEqualTo(Score.of(1));
        assertThat(before.file("toritama")
                        .orElseThrow()
                        .judgement("market-access", "ada")
                        .orElseThrow()
                        .score())
                .isEqualTo(Score.of(3));
        assertThat(after.counter()).isEqualTo(3);
    }
}
