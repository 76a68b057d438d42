package org.filiere.storage.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiere.storage.h2.Written.cluster;
import static org.filiere.storage.h2.Written.judgement;
import static org.filiere.storage.h2.Written.revision;
import static org.filiere.storage.h2.Written.stamp;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Hashes;
import org.filiere.domain.Revision;
import org.filiere.domain.RevisionGraph;
import org.filiere.domain.Stamp;
import org.filiere.domain.UndoStacks;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.storage.StudyStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2StudyStoreTest {

    private static final UUID STUDY = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @TempDir
    private Path temporary;

    private H2Studies studies;
    private StudyStore store;

    @BeforeEach
    void makeStudy() {
        studies = new H2Studies(new JsonRevisionCodec(), Clock.systemUTC());
        store = studies.create(temporary.resolve("study"), STUDY);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = studies.open(temporary.resolve("study"));
    }

    @Test
    void newStudyHasItsIdAndHoldsNothing() {
        assertThat(store.studyId()).isEqualTo(STUDY);
        assertThat(store.folder()).isEqualTo(temporary.resolve("study"));
        assertThat(store.heads()).isEmpty();
        assertThat(store.edits("ada", "laptop", 10)).isEmpty();
        assertThat(store.revision(UUID.randomUUID())).isEmpty();
    }

    @Test
    void revisionComesBackAsItWasAfterReopening() {
        Stamp undo = new Stamp("ada", "laptop", Written.NOON, 7, Written.id(), Optional.of(Written.id()));
        Revision first = judgement(3, "toritama", 2.5, "wide division of labour – “très” 深");
        Revision deleted = revision(first.entity(), Content.TOMBSTONE, undo, first.id());
        store.append(List.of(first, deleted));

        reopen();

        assertThat(store.revision(first.id())).contains(first);
        assertThat(store.revision(deleted.id())).contains(deleted);
        assertThat(store.history(first.entity())).containsExactly(first, deleted);
        assertThat(store.heads()).containsExactly(deleted);
    }

    @Test
    void headsAreThoseThatTheGraphOfAllRevisionsGives() {
        List<Revision> all = randomRevisions(new Random(42), 9_000);

        store.append(all);
        reopen();

        assertThat(store.heads())
                .containsExactlyInAnyOrderElementsOf(RevisionGraph.heads(all).values().stream()
                        .flatMap(List::stream)
                        .toList());
    }

    @Test
    void revisionStoredBeforeTheOneItReplacesStillReplacesIt() {
        Revision older = judgement(1, "toritama", 1, "first");
        Revision newer = judgement(2, "toritama", 2, "second", older.id());
        store.append(List.of(newer));
        store.append(List.of(older));

        assertThat(store.heads()).containsExactly(newer);
    }

    @Test
    void twoHeadsOfAnEntityAreBothKept() {
        Revision origin = judgement(1, "toritama", 1, "first");
        Revision here = judgement(2, "toritama", 2, "here", origin.id());
        Revision there = judgement(2, "toritama", 3, "there", origin.id());
        store.append(List.of(origin, here, there));

        assertThat(store.heads()).containsExactlyInAnyOrder(here, there);

        Revision settled = judgement(3, "toritama", 2.5, "settled", here.id(), there.id());
        store.append(List.of(settled));
        assertThat(store.heads()).containsExactly(settled);
    }

    @Test
    void appendingWhatIsHeldAddsNothingAndSaysSo() {
        Revision one = judgement(1, "toritama", 1, "one");
        Revision two = judgement(1, "brusque", 1, "two");

        assertThat(store.append(List.of(one, one))).containsExactly(one);
        assertThat(store.append(List.of(two, one))).containsExactly(two);
        assertThat(store.append(List.of(one, two))).isEmpty();
        assertThat(store.append(List.of())).isEmpty();
        assertThat(everything()).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void forEachGoesByCounterAndIdThroughEditsOfAnySize() {
        List<Revision> all = randomRevisions(new Random(7), 3_000);
        Stamp large = stamp(500);
        for (int index = 0; index < 5_000; index++) {
            all.add(revision(EntityRef.caseOf("imported-" + index), cluster("Imported " + index), large));
        }
        store.append(all);

        assertThat(everything())
                .containsExactlyElementsOf(
                        all.stream().sorted(Revision.CURRENT_FIRST.reversed()).toList());
    }

    @Test
    void editGivesAllItsRevisionsAndNoOthers() {
        Stamp both = stamp(4);
        Revision one = revision(EntityRef.caseOf("toritama"), cluster("Toritama"), both);
        Revision two = revision(EntityRef.caseOf("brusque"), cluster("Brusque"), both);
        store.append(List.of(one, two, judgement(5, "toritama", 1, "other")));

        assertThat(store.edit(both.edit())).containsExactlyInAnyOrder(one, two);
        assertThat(store.edit(UUID.randomUUID())).isEmpty();
    }

    @Test
    void latestEditsAreThoseOfOneAuthorOnOneDeviceOldestFirst() {
        List<UndoStacks.Mark> mine = new ArrayList<>();
        for (int counter = 1; counter <= 30; counter++) {
            Stamp stamp = stamp(counter);
            mine.add(new UndoStacks.Mark(stamp.edit(), Optional.empty()));
            store.append(List.of(
                    revision(EntityRef.caseOf("a" + counter), cluster("A"), stamp),
                    revision(EntityRef.caseOf("b" + counter), cluster("B"), stamp)));
        }
        Stamp undo = new Stamp(
                "ada",
                "laptop",
                Written.NOON,
                31,
                Written.id(),
                Optional.of(mine.get(29).id()));
        mine.add(new UndoStacks.Mark(undo.edit(), undo.reverses()));
        Stamp elsewhere = new Stamp("ada", "desktop", Written.NOON, 40, Written.id(), Optional.empty());
        Stamp another = new Stamp("ben", "laptop", Written.NOON, 41, Written.id(), Optional.empty());
        store.append(List.of(
                revision(EntityRef.caseOf("a30"), Content.TOMBSTONE, undo),
                revision(EntityRef.caseOf("c"), cluster("C"), elsewhere),
                revision(EntityRef.caseOf("d"), cluster("D"), another)));

        assertThat(store.edits("ada", "laptop", 1_000)).isEqualTo(mine);
        assertThat(store.edits("ada", "laptop", 5)).isEqualTo(mine.subList(26, 31));
        assertThat(store.edits("eve", "laptop", 5)).isEmpty();
    }

    @Test
    void editsWithTheSameCounterAreAllFound() {
        List<UUID> edits = new ArrayList<>();
        for (int index = 0; index < 3; index++) {
            Revision revision = judgement(9, "case-" + index, 1, "same counter");
            edits.add(revision.stamp().edit());
            store.append(List.of(revision));
        }

        assertThat(store.edits("ada", "laptop", 10))
                .extracting(UndoStacks.Mark::id)
                .containsExactlyInAnyOrderElementsOf(edits);
    }

    @Test
    void textIsKeptOnceUnderItsHash() {
        String text = "Pues, aquí cosemos – 40 talleres.\n";

        String hash = store.putText(text);

        assertThat(hash).isEqualTo(Hashes.sha256(text));
        assertThat(store.putText(text)).isEqualTo(hash);
        reopen();
        assertThat(store.text(hash)).contains(text);
        assertThat(store.text(Hashes.sha256("another"))).isEmpty();
    }

    @Test
    void textAndContentLongerThanARowHoldsComeBackWhole() {
        String text = "lorem é ".repeat(400_000);
        Revision long1 = judgement(1, "toritama", 2, text);

        String hash = store.putText(text);
        store.append(List.of(long1));
        reopen();

        assertThat(store.text(hash)).contains(text);
        assertThat(store.heads()).containsExactly(long1);
    }

    @Test
    void largeImportIsReadBackWhole() {
        List<Revision> all = randomRevisions(new Random(1), 20_000);
        Collections.shuffle(all, new Random(2));

        assertThat(store.append(all)).hasSameSizeAs(all);
        reopen();

        assertThat(everything()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void studyInMemoryHoldsWhatIsAppended() {
        try (StudyStore memory = studies.inMemory(STUDY);
                StudyStore another = studies.inMemory(STUDY)) {
            Revision revision = judgement(1, "toritama", 1, "kept");
            memory.append(List.of(revision));

            assertThat(memory.heads()).containsExactly(revision);
            assertThat(memory.backup()).isEmpty();
            assertThat(another.heads()).isEmpty();
        }
    }

    private List<Revision> everything() {
        List<Revision> all = new ArrayList<>();
        store.forEach(all::add);
        return all;
    }

    /** Edits of 300 cases; about one in twenty leaves two heads. */
    private static List<Revision> randomRevisions(Random random, int count) {
        List<Revision> all = new ArrayList<>();
        Map<EntityRef, UUID> latest = new HashMap<>();
        for (int counter = 1; counter <= count; counter++) {
            EntityRef entity = EntityRef.judgement("case-" + random.nextInt(300), "product-upgrading", "ada");
            boolean replaces = latest.containsKey(entity) && random.nextInt(20) > 0;
            UUID[] replaced = replaces ? new UUID[] {latest.get(entity)} : new UUID[0];
            Revision revision = revision(
                    entity, Written.judgement(random.nextInt(7) / 2.0, "edit " + counter), stamp(counter), replaced);
            latest.put(entity, revision.id());
            all.add(revision);
        }
        return all;
    }
}
