package org.filiere.analysis;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiere.domain.Case;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.Codebook;
import org.filiere.domain.Content;
import org.filiere.domain.Degree;
import org.filiere.domain.DegreeRule;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Item;
import org.filiere.domain.Judgement;
import org.filiere.domain.Markets;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Stamp;
import org.filiere.domain.StandardItem;
import org.filiere.domain.StudyInfo;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.ValueChain;
import org.filiere.exchange.PackageReader;

/** A study in memory that tests fill and change. */
public final class TestStudy {

    /** The coder id of the paper in {@link #published()}. */
    static final String PAPER = "gpr-2005";

    private StudySnapshot snapshot;

    private TestStudy(StudySnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The forty published clusters, with the paper as the only coder. */
    public static TestStudy published() {
        return new TestStudy(StudySnapshot.of(PackageReader.read(Path.of("sample-cases", "latin-american-clusters"))
                .content()
                .orElseThrow()
                .revisions()));
    }

    /** A study with the standard codebook and cut-offs. */
    public TestStudy() {
        this(StudySnapshot.empty());
        List<Item> items = new ArrayList<>();
        for (StandardItem item : StandardItem.values()) {
            items.add(new Item(
                    item.id(),
                    item.dimension(),
                    item.id().replace('-', ' '),
                    "",
                    "",
                    "",
                    List.of("absent", "low", "medium", "high")));
        }
        put(EntityRef.study(), new StudyInfo("Test study", "", false, DegreeRule.STANDARD));
        put(EntityRef.codebook(), new Codebook(1, true, items));
    }

    public StudySnapshot snapshot() {
        return snapshot;
    }

    public Codebook codebook() {
        return snapshot.codebook().orElseThrow();
    }

    /** Gives an entity a new state. */
    public TestStudy put(EntityRef ref, Content content) {
        long counter = snapshot.counter() + 1;
        Stamp stamp = new Stamp(
                "tester", "desk", Instant.ofEpochSecond(counter), counter, new UUID(1, counter), Optional.empty());
        List<UUID> replaces = snapshot.entity(ref)
                .map(entity -> List.of(entity.current().id()))
                .orElse(List.of());
        Revision revision = new Revision(new UUID(2, counter), ref, stamp, replaces, content);
        snapshot = snapshot.with(List.of(revision));
        return this;
    }

    /** A state that another copy gave an entity long ago, without knowing of any other; it is not shown as current. */
    public TestStudy putElsewhere(EntityRef ref, Content content) {
        UUID id = new UUID(3, snapshot.counter());
        Stamp stamp = new Stamp("tester", "laptop", Instant.EPOCH, 1, id, Optional.empty());
        snapshot = snapshot.with(List.of(new Revision(id, ref, stamp, List.of(), content)));
        return this;
    }

    public TestStudy addCase(String id, SectoralGroup group, Degree published) {
        return put(
                EntityRef.caseOf(id),
                new Case("Case " + id, "", "", "", group, List.of(), "", Optional.ofNullable(published)));
    }

    public TestStudy addCase(String id, SectoralGroup group) {
        return addCase(id, group, null);
    }

    public TestStudy score(String caseId, StandardItem item, String coder, Score score) {
        return put(
                EntityRef.judgement(caseId, item.id(), coder),
                Judgement.blank(1).withScore(score).withJustification("seen on site"));
    }

    public TestStudy score(String caseId, StandardItem item, String coder, double points) {
        return score(caseId, item, coder, Score.of(points));
    }

    public TestStudy reconcile(String caseId, StandardItem item, Score score) {
        return put(
                EntityRef.reconciliation(caseId, item.id()),
                new Reconciliation(score, "", "lead", List.of(), List.of(), List.of()));
    }

    public TestStudy chain(String caseId, String chainId, String coder, GovernanceMode mode, Markets markets) {
        return put(EntityRef.chain(caseId, chainId, coder), chain(mode, markets));
    }

    public TestStudy governance(String caseId, String coder, GovernanceCoding.State state) {
        return put(EntityRef.governance(caseId, coder), new GovernanceCoding(state, ""));
    }

    static ValueChain chain(GovernanceMode mode, Markets markets) {
        return new ValueChain(mode.id() + " " + markets.id(), mode, markets, ChainLeader.NONE, "", List.of());
    }
}
