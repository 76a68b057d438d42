package org.filiere.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiere.analysis.TestStudy;
import org.filiere.domain.Assignment;
import org.filiere.domain.CaseFile;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.HandIn;
import org.filiere.domain.Item;
import org.filiere.domain.Judgement;
import org.filiere.domain.Markets;
import org.filiere.domain.Passage;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StandardItem;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.ValueChain;
import org.filiere.domain.Write;

/** A study with one case that tests fill with the work of coders and leads. */
final class ReviewStudy {

    static final String CASE = "alpha";
    static final String LEAD = "lea";
    static final String LABOUR = StandardItem.SPECIALISED_LABOUR_MARKET.id();

    private final TestStudy study = new TestStudy().addCase(CASE, SectoralGroup.TRADITIONAL_MANUFACTURING);
    private long notes;

    StudySnapshot snapshot() {
        return study.snapshot();
    }

    List<String> itemIds() {
        return study.codebook().items().stream().map(Item::id).toList();
    }

    CaseFile file() {
        return snapshot().caseFile(CASE).orElseThrow();
    }

    Comparison labour() {
        return Comparison.of(file(), LABOUR);
    }

    ChainComparison chains() {
        return ChainComparison.of(file());
    }

    CaseReview review() {
        return CaseReview.of(file(), itemIds());
    }

    ReviewStudy addCase(String id, SectoralGroup group) {
        study.addCase(id, group);
        return this;
    }

    ReviewStudy score(String coder, Score score) {
        return judge(LABOUR, coder, score, "seen by " + coder, List.of());
    }

    ReviewStudy score(String coder, double points) {
        return score(coder, Score.of(points));
    }

    /** A score that the coder gave on another machine, and which is not shown as current. */
    ReviewStudy scoreElsewhere(String coder, double points) {
        study.putElsewhere(
                EntityRef.judgement(CASE, LABOUR, coder), Judgement.blank(1).withScore(Score.of(points)));
        return this;
    }

    ReviewStudy judge(String itemId, String coder, Score score, String why, List<Passage> passages) {
        study.put(
                EntityRef.judgement(CASE, itemId, coder),
                new Judgement(score, why, passages, Judgement.Confidence.SURE, 1));
        return this;
    }

    ReviewStudy scoreOf(String caseId, StandardItem item, String coder, double points) {
        study.score(caseId, item, coder, points);
        return this;
    }

    ReviewStudy assign(String... coders) {
        for (String coder : coders) {
            study.put(EntityRef.assignment(CASE, coder), new Assignment(""));
        }
        return this;
    }

    ReviewStudy handIn(String... coders) {
        for (String coder : coders) {
            study.put(EntityRef.handIn(CASE, coder), new HandIn(""));
        }
        return this;
    }

    ReviewStudy chain(String coder, String name, GovernanceMode mode, Markets markets, ChainLeader leader) {
        study.put(
                EntityRef.chain(CASE, "chain-" + notes++, coder),
                new ValueChain(name, mode, markets, leader, "as " + coder + " says", List.of()));
        return this;
    }

    ReviewStudy apply(List<Write> writes) {
        writes.forEach(write -> study.put(write.entity(), write.content()));
        return this;
    }

    ReviewStudy put(EntityRef ref, Content content) {
        study.put(ref, content);
        return this;
    }

    ReviewStudy decide(double points, String reason) {
        Score score = Score.of(points);
        return apply(Decisions.decide(file(), labour(), score, reason, labour().carried(score), LEAD));
    }

    ReviewStudy reopen(String reason) {
        return apply(Decisions.reopen(file(), LABOUR, reason, new UUID(9, notes++), LEAD));
    }

    Optional<String> owner() {
        return review().owner();
    }
}
