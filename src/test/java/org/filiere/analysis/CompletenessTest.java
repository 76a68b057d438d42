package org.filiere.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiere.analysis.Completeness.Gap;
import org.filiere.domain.Assignment;
import org.filiere.domain.Case;
import org.filiere.domain.Codebook;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.HandIn;
import org.filiere.domain.Hashes;
import org.filiere.domain.Item;
import org.filiere.domain.Judgement;
import org.filiere.domain.Passage;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Source;
import org.filiere.domain.Stamp;
import org.filiere.domain.StandardItem;
import org.filiere.domain.StudySnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompletenessTest {

    private static final String ANA = "ana";
    private static final String BEN = "ben";
    private static final String ITEM = StandardItem.values()[0].id();
    private static final EntityRef JUDGEMENT = EntityRef.judgement("uno", ITEM, ANA);
    private static final Passage PASSAGE = new Passage("talk", 0, 2, "We", Passage.Stance.FOR, "");

    private final List<Revision> revisions = new ArrayList<>();
    private long counter;

    @BeforeEach
    void aStudyWithACase() {
        add(
                EntityRef.codebook(),
                new Codebook(
                        1,
                        true,
                        Arrays.stream(StandardItem.values())
                                .map(item -> new Item(
                                        item.id(),
                                        item.dimension(),
                                        item.id(),
                                        "",
                                        "",
                                        "",
                                        List.of("absent", "low", "medium", "high")))
                                .toList()));
        aCase("uno");
        add(EntityRef.source("talk"), source("Talk", Optional.empty()));
    }

    @Test
    void anItemWithoutAnythingLacksScoreJustificationAndPassage() {
        assertThat(gaps()).containsExactlyInAnyOrder(Gap.SCORE, Gap.JUSTIFICATION, Gap.PASSAGE);
        assertThat(work().missing()).hasSize(12);
        assertThat(work().firstOpen()).map(Item::id).contains(ITEM);
    }

    @Test
    void aScoreWithAJustificationStillLacksItsPassage() {
        add(JUDGEMENT, judged(Score.of(2), "because", List.of()));
        assertThat(gaps()).containsExactly(Gap.PASSAGE);
        assertThat(work().scored()).isEqualTo(1);
        assertThat(work().justified()).isEqualTo(1);
        assertThat(work().withPassages()).isZero();
        assertThat(work().complete()).isEqualTo(1);
    }

    @Test
    void notApplicableNeedsItsReasonAndNoPassage() {
        add(JUDGEMENT, judged(Score.notApplicable(""), "", List.of()));
        assertThat(gaps()).containsExactly(Gap.REASON);
        add(JUDGEMENT, judged(Score.notApplicable("no chain"), "", List.of()));
        assertThat(gaps()).isEmpty();
    }

    @Test
    void aPassageInACorrectedSourceIsNoticedUntilTheCoderKeepsItThere() {
        add(EntityRef.source("talk-2"), source("Talk, corrected", Optional.of("talk")));
        add(JUDGEMENT, judged(Score.of(2), "because", List.of(PASSAGE)));
        assertThat(gaps()).containsExactly(Gap.CORRECTED_SOURCE);
        assertThat(work().missing()).hasSize(11);
        add(JUDGEMENT, judged(Score.of(2), "because", List.of(PASSAGE.keptDespite("talk-2"))));
        assertThat(gaps()).isEmpty();
    }

    @Test
    void aPassageInASourceThatIsGoneIsNoticed() {
        add(JUDGEMENT, judged(Score.of(2), "because", List.of(PASSAGE)));
        assertThat(gaps()).isEmpty();
        add(EntityRef.source("talk"), Content.TOMBSTONE);
        assertThat(gaps()).containsExactly(Gap.GONE_SOURCE);
    }

    @Test
    void governanceIsOpenUntilTheCoderSaysThatItIsNot() {
        assertThat(work().governanceOpen()).isTrue();
        add(EntityRef.governance("uno", ANA), new GovernanceCoding(GovernanceCoding.State.COMPLETE, ""));
        assertThat(work().governanceOpen()).isFalse();
    }

    @Test
    void aChangeAfterTheHandInIsFlaggedButNotThatOfAnotherCoder() {
        add(JUDGEMENT, judged(Score.of(2), "because", List.of()));
        add(EntityRef.handIn("uno", ANA), new HandIn("sources were thin"));
        add(EntityRef.judgement("uno", ITEM, BEN), judged(Score.of(1), "because", List.of()));
        assertThat(work().handedIn()).hasValueSatisfying(handedIn -> {
            assertThat(handedIn.changedSince()).isFalse();
            assertThat(handedIn.note()).isEqualTo("sources were thin");
        });
        assertThat(work().firstOpen()).isEmpty();
        add(JUDGEMENT, judged(Score.of(3), "because", List.of()));
        assertThat(work().handedIn()).map(Completeness.HandedIn::changedSince).contains(true);
        add(EntityRef.handIn("uno", ANA), Content.TOMBSTONE);
        assertThat(work().handedIn()).isEmpty();
    }

    @Test
    void theWorkIsTheAssignedCasesOrAllOfThem() {
        aCase("dos");
        assertThat(Completeness.all(study(), ANA)).hasSize(2);
        add(EntityRef.assignment("dos", ANA), new Assignment(""));
        assertThat(Completeness.all(study(), ANA))
                .extracting(Completeness::caseId)
                .containsExactly("dos");
        assertThat(Completeness.all(study(), BEN)).hasSize(2);
    }

    private java.util.Set<Gap> gaps() {
        return work().items().get(0).gaps();
    }

    private Completeness work() {
        StudySnapshot study = study();
        return Completeness.of(study, study.caseFile("uno").orElseThrow(), ANA);
    }

    private StudySnapshot study() {
        return StudySnapshot.of(revisions);
    }

    private void aCase(String id) {
        add(
                EntityRef.caseOf(id),
                new Case(id, "", "", "", SectoralGroup.TRADITIONAL_MANUFACTURING, List.of(), "", Optional.empty()));
    }

    private void add(EntityRef entity, Content content) {
        counter++;
        List<UUID> replaces = revisions.stream()
                .filter(revision -> revision.entity().equals(entity))
                .map(Revision::id)
                .toList();
        Stamp stamp = new Stamp(ANA, "device", Instant.EPOCH, counter, new UUID(1, counter), Optional.empty());
        revisions.add(new Revision(new UUID(0, counter), entity, stamp, replaces, content));
    }

    private static Judgement judged(Score score, String justification, List<Passage> passages) {
        return new Judgement(score, justification, passages, Judgement.Confidence.SURE, 1);
    }

    private static Source source(String title, Optional<String> corrects) {
        return new Source(
                title,
                Source.Type.INTERVIEW,
                "",
                Optional.empty(),
                "",
                "en",
                "",
                List.of("uno"),
                Hashes.sha256("We"),
                corrects);
    }
}
