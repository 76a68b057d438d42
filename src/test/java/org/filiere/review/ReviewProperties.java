package org.filiere.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Markets;
import org.filiere.domain.Score;

/** What holds of a reconciliation whatever coders and leads do, in whichever order. */
class ReviewProperties {

    private static final List<String> CODERS = List.of("ana", "bea", "cyd");

    private ReviewStudy study;
    private Set<UUID> decidedOn;
    private boolean decided;

    @BeforeTry
    void beginAnew() {
        study = new ReviewStudy();
        decidedOn = new HashSet<>();
        decided = false;
    }

    @Property(tries = 300)
    void aDecisionIsFlaggedExactlyWhenTheCodersHeadsAreOthers(
            @ForAll long seed, @ForAll @IntRange(max = 25) int steps) {
        Random random = new Random(seed);
        for (int step = 0; step < steps; step++) {
            act(random);
            TopicStatus status = study.labour().status();
            assertThat(status.isDecided()).isEqualTo(decided);
            assertThat(status.flagged()).isEqualTo(decided && !decidedOn.equals(heads()));
            assertThat(status.agreed() && decided).isFalse();
            assertCountsAddUp();
        }
    }

    private void act(Random random) {
        String coder = CODERS.get(random.nextInt(CODERS.size()));
        switch (random.nextInt(7)) {
            case 0, 1, 2 -> study.score(coder, score(random));
            case 3 -> study.put(EntityRef.judgement(ReviewStudy.CASE, ReviewStudy.LABOUR, coder), Content.TOMBSTONE);
            case 4 -> study.assign(coder);
            case 5 -> {
                study.decide(random.nextInt(7) / 2.0, "so it is");
                decidedOn = heads();
                decided = true;
            }
            default -> {
                if (decided) {
                    study.reopen("looked again");
                    decided = false;
                    assertThat(study.labour().status().state()).isEqualTo(TopicState.IN_DISCUSSION);
                }
            }
        }
    }

    private static Score score(Random random) {
        int halves = random.nextInt(8);
        return halves == 7 ? Score.notAvailable("") : Score.Level.ofHalves(halves);
    }

    /** The heads of the coders' scored judgements, found without the code under test. */
    private Set<UUID> heads() {
        Set<UUID> heads = new HashSet<>();
        for (String coder : CODERS) {
            study.file()
                    .judgement(ReviewStudy.LABOUR, coder)
                    .filter(judgement -> judgement.score().isScored())
                    .ifPresent(judgement -> heads.add(study.file()
                            .entity(EntityRef.judgement(ReviewStudy.CASE, ReviewStudy.LABOUR, coder))
                            .orElseThrow()
                            .current()
                            .id()));
        }
        return heads;
    }

    private void assertCountsAddUp() {
        ReviewMatrix matrix = ReviewMatrix.of(study.snapshot());
        ReviewTotals totals = ReviewTotals.of(matrix.rows(), ReviewFilter.ALL);
        assertThat(totals.topics()).isEqualTo(13);
        assertThat(totals.states().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(13);
        assertThat(totals.spreads().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(13);
        assertThat(totals.flagged()).isLessThanOrEqualTo(totals.states().get(TopicState.DECIDED));
        assertThat(matrix.queue(ReviewFilter.ALL))
                .hasSize(13 - totals.states().get(TopicState.DECIDED) + totals.flagged());
    }

    @Property(tries = 200)
    void everyChainIsInExactlyOneGroupAndNoCoderTwiceInOne(@ForAll long seed, @ForAll @IntRange(max = 9) int chains) {
        Random random = new Random(seed);
        List<String> names = List.of("shops", "export shops", "buyers abroad", "owners", "export buyers");
        for (int i = 0; i < chains; i++) {
            study.chain(
                    CODERS.get(random.nextInt(CODERS.size())),
                    names.get(random.nextInt(names.size())),
                    GovernanceMode.values()[random.nextInt(4)],
                    Markets.values()[random.nextInt(3)],
                    ChainLeader.values()[random.nextInt(3)]);
        }
        ChainComparison comparison = study.chains();
        int grouped = comparison.groups().stream()
                .mapToInt(group -> group.chains().size())
                .sum();
        assertThat(grouped).isEqualTo(chains);
        assertThat(comparison.groups()).isEqualTo(study.chains().groups());
    }
}
