package org.filiere.report.feedback;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.filiere.domain.Case;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.Codebook;
import org.filiere.domain.Coder;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.GovernanceReconciliation;
import org.filiere.domain.Item;
import org.filiere.domain.Judgement;
import org.filiere.domain.Markets;
import org.filiere.domain.Passage;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Stamp;
import org.filiere.domain.StandardItem;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.ValueChain;

/** An invented case that Ana and Bruno coded apart and Lea decided on. */
final class InventedReview {

    static final String CASE = "alfa";
    static final String ANA = "ana";
    static final String BRUNO = "bruno";
    static final String LEA = "lea";
    static final String ANA_WORDS = "Two tanners told Ana that they share orders";
    static final String BRUNO_WORDS = "Nobody in the valley lends a machine to anybody";
    static final String BRUNO_QUOTE = "we never shared a single press";

    private final List<Revision> revisions = new ArrayList<>();
    private long counter;

    InventedReview() {
        add(LEA, EntityRef.codebook(), new Codebook(1, true, items()));
        add(LEA, EntityRef.coder(ANA), new Coder("Ana Ferro", "AF", Coder.Role.CODER));
        add(LEA, EntityRef.coder(BRUNO), new Coder("Bruno Castanho", "BC", Coder.Role.CODER));
        add(LEA, EntityRef.coder(LEA), new Coder("Lea Morel", "LM", Coder.Role.LEAD));
        add(
                LEA,
                EntityRef.caseOf(CASE),
                new Case(
                        "Alfa <Valley>",
                        "Footwear",
                        "",
                        "",
                        SectoralGroup.TRADITIONAL_MANUFACTURING,
                        List.of(),
                        "",
                        Optional.empty()));
    }

    UUID judged(StandardItem item, String coder, Score score, String words, Passage... passages) {
        return add(
                coder,
                EntityRef.judgement(CASE, item.id(), coder),
                new Judgement(score, words, List.of(passages), Judgement.Confidence.SURE, 1));
    }

    void decided(
            StandardItem item, Score score, String reason, List<String> words, List<Passage> passages, UUID... on) {
        add(
                LEA,
                EntityRef.reconciliation(CASE, item.id()),
                new Reconciliation(score, reason, LEA, words, passages, List.of(on)));
    }

    UUID chain(String coder, String name, GovernanceMode mode, String words) {
        return add(coder, EntityRef.chain(CASE, "c" + counter, coder), valueChain(name, mode, words));
    }

    void decidedChains(String reason, List<ValueChain> chains, UUID... on) {
        add(
                LEA,
                EntityRef.governanceReconciliation(CASE),
                new GovernanceReconciliation(GovernanceCoding.State.COMPLETE, chains, reason, LEA, List.of(on)));
    }

    static ValueChain valueChain(String name, GovernanceMode mode, String words) {
        return new ValueChain(name, mode, Markets.GLOBAL, ChainLeader.BUYER, words, List.of());
    }

    static Passage passage(int start, String quote) {
        return new Passage("talk", start, start + quote.length(), quote, Passage.Stance.FOR, "");
    }

    StudySnapshot study() {
        return StudySnapshot.of(revisions);
    }

    CoderFeedback feedback(String coder) {
        return CoderFeedback.of(study(), coder).orElseThrow();
    }

    private UUID add(String author, EntityRef ref, Content content) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        counter++;
        Instant at = Instant.parse("2026-03-01T10:00:00Z").plusSeconds(counter);
        List<UUID> replaces = revisions.stream()
                .filter(known -> known.entity().equals(ref))
                .reduce((first, second) -> second)
                .map(last -> List.of(last.id()))
                .orElse(List.of());
        Stamp stamp = new Stamp(author, "device", at, counter, UUID.randomUUID(), Optional.empty());
        revisions.add(new Revision(id, ref, stamp, replaces, content));
        return id;
    }

    private static List<Item> items() {
        return Stream.of(StandardItem.values())
                .map(item -> new Item(item.id(), item.dimension(), item.id(), "", "", "", List.of("a", "b", "c", "d")))
                .toList();
    }
}
