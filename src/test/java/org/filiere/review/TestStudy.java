package org.filiere.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.filiere.domain.Assignment;
import org.filiere.domain.Case;
import org.filiere.domain.Codebook;
import org.filiere.domain.Coder;
import org.filiere.domain.Content;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.HandIn;
import org.filiere.domain.Item;
import org.filiere.domain.Judgement;
import org.filiere.domain.Passage;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Stamp;
import org.filiere.domain.StandardItem;
import org.filiere.domain.StudySnapshot;

/** A copy of an invented study: what it holds, and the revisions that made it, in the order in which they were made. */
public final class TestStudy {

    public static final UUID ID = new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0001L);

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Revision> revisions = new ArrayList<>();
    private final String device;
    private StudySnapshot snapshot = StudySnapshot.empty();

    public TestStudy(String device) {
        this.device = device;
    }

    /** A study with a codebook, the coders ana and ben, the lead lea, and cases case-0 … */
    public static TestStudy with(int cases) {
        TestStudy study = new TestStudy("lead");
        study.write("lea", EntityRef.codebook(), codebook(1, "definition"));
        study.write("lea", EntityRef.coder("lea"), new Coder("Lea (invented)", "L", Coder.Role.LEAD));
        study.write("lea", EntityRef.coder("ana"), new Coder("Ana (invented)", "A", Coder.Role.CODER));
        study.write("lea", EntityRef.coder("ben"), new Coder("Ben (invented)", "B", Coder.Role.CODER));
        for (int i = 0; i < cases; i++) {
            study.write("lea", EntityRef.caseOf("case-" + i), caseOf("Case " + i, i));
        }
        return study;
    }

    /** Another machine's copy of this study. */
    public TestStudy copy(String onDevice) {
        TestStudy copy = new TestStudy(onDevice);
        copy.take(revisions);
        return copy;
    }

    /** Gives an entity a new state, which replaces all that it has. */
    public Revision write(String author, EntityRef ref, Content content) {
        List<UUID> heads = snapshot.entity(ref).map(Entity::heads).orElse(List.of()).stream()
                .map(Revision::id)
                .toList();
        Stamp stamp = new Stamp(author, device, NOON, snapshot.counter() + 1, UUID.randomUUID(), Optional.empty());
        Revision revision = new Revision(UUID.randomUUID(), ref, stamp, heads, content);
        take(List.of(revision));
        return revision;
    }

    /** Adds revisions that it lacks, as a merge does. */
    public List<Revision> take(Collection<Revision> others) {
        List<Revision> added =
                others.stream().filter(other -> !knows(other.id())).toList();
        revisions.addAll(added);
        snapshot = snapshot.with(added);
        return added;
    }

    public boolean knows(UUID revision) {
        return revisions.stream().anyMatch(known -> known.id().equals(revision));
    }

    public StudySnapshot snapshot() {
        return snapshot;
    }

    public List<Revision> revisions() {
        return revisions;
    }

    public void assign(String caseId, String coder) {
        write("lea", EntityRef.assignment(caseId, coder), new Assignment(""));
    }

    public void score(String caseId, String item, String coder, double points) {
        write(coder, EntityRef.judgement(caseId, item, coder), judgement(points, "because " + points));
    }

    public void handIn(String caseId, String coder) {
        write(coder, EntityRef.handIn(caseId, coder), new HandIn(""));
    }

    public static Judgement judgement(double points, String why, Passage... passages) {
        return new Judgement(Score.of(points), why, List.of(passages), Judgement.Confidence.SURE, 1);
    }

    public static Case caseOf(String name, int group) {
        SectoralGroup[] groups = SectoralGroup.values();
        return new Case(name, "", "", "", groups[group % groups.length], List.of(), "", Optional.empty());
    }

    public static Codebook codebook(int version, String definition) {
        List<Item> items = Arrays.stream(StandardItem.values())
                .map(item -> new Item(
                        item.id(),
                        item.dimension(),
                        item.id(),
                        definition,
                        "",
                        "",
                        IntStream.range(0, Item.LEVELS)
                                .mapToObj(Integer::toString)
                                .toList()))
                .toList();
        return new Codebook(version, true, items);
    }

    public static String item(int number) {
        return StandardItem.values()[number].id();
    }
}
