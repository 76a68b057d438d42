package org.filiere.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What merging relies on, for histories in which copies went apart and came together again. */
class RevisionGraphProperties {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** Random histories of a few entities; each revision replaces any number of earlier ones of its entity. */
    @Provide
    Arbitrary<List<Revision>> histories() {
        return Arbitraries.longs()
                .flatMap(seed -> Arbitraries.integers().between(0, 40).map(size -> history(seed, size)));
    }

    static List<Revision> history(long seed, int size) {
        Random random = new Random(seed);
        List<Revision> all = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            EntityRef entity = EntityRef.caseOf("case-" + random.nextInt(3));
            List<Revision> earlier = new ArrayList<>(all.stream()
                    .filter(revision -> revision.entity().equals(entity))
                    .toList());
            Collections.shuffle(earlier, random);
            List<Revision> replaced = earlier.subList(0, Math.min(earlier.size(), random.nextInt(3)));
            long counter = replaced.stream()
                            .mapToLong(revision -> revision.stamp().counter())
                            .max()
                            .orElse(0)
                    + 1
                    + random.nextInt(2);
            Stamp stamp = new Stamp(
                    "ada", "laptop", NOON, counter, new UUID(random.nextLong(), random.nextLong()), Optional.empty());
            all.add(new Revision(
                    new UUID(random.nextLong(), random.nextLong()),
                    entity,
                    stamp,
                    replaced.stream().map(Revision::id).toList(),
                    Content.TOMBSTONE));
        }
        return all;
    }

    private static List<Revision> part(List<Revision> all, long seed) {
        Random random = new Random(seed);
        return all.stream().filter(revision -> random.nextBoolean()).toList();
    }

    private static List<Revision> closedPart(List<Revision> all, long seed) {
        Set<UUID> wanted = new HashSet<>();
        part(all, seed).forEach(revision -> wanted.add(revision.id()));
        for (int index = all.size() - 1; index >= 0; index--) {
            if (wanted.contains(all.get(index).id())) {
                wanted.addAll(all.get(index).replaces());
            }
        }
        return all.stream().filter(revision -> wanted.contains(revision.id())).toList();
    }

    private static Collection<Revision> union(Collection<Revision> one, Collection<Revision> other) {
        return RevisionGraph.union(one, other).values();
    }

    @Property
    void unionIsCommutative(@ForAll("histories") List<Revision> all, @ForAll long one, @ForAll long two) {
        assertThat(RevisionGraph.union(part(all, one), part(all, two)))
                .isEqualTo(RevisionGraph.union(part(all, two), part(all, one)));
    }

    @Property
    void unionIsAssociative(
            @ForAll("histories") List<Revision> all, @ForAll long one, @ForAll long two, @ForAll long three) {
        List<Revision> a = part(all, one);
        List<Revision> b = part(all, two);
        List<Revision> c = part(all, three);

        assertThat(RevisionGraph.union(union(a, b), c)).isEqualTo(RevisionGraph.union(a, union(b, c)));
    }

    @Property
    void unionIsIdempotentAndLosesNothing(@ForAll("histories") List<Revision> all, @ForAll long one, @ForAll long two) {
        Map<UUID, Revision> merged = RevisionGraph.union(part(all, one), part(all, two));

        assertThat(RevisionGraph.union(merged.values(), merged.values())).isEqualTo(merged);
        assertThat(RevisionGraph.union(merged.values(), part(all, one))).isEqualTo(merged);
        assertThat(merged.values()).containsAll(part(all, one)).containsAll(part(all, two));
    }

    @Property
    void headsDoNotDependOnTheOrderInWhichRevisionsAreMet(@ForAll("histories") List<Revision> all, @ForAll long seed) {
        List<Revision> shuffled = new ArrayList<>(all);
        shuffled.addAll(part(all, seed));
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(RevisionGraph.heads(shuffled)).isEqualTo(RevisionGraph.heads(all));
    }

    @Property
    void everyEntityWithARevisionHasAHeadAndNoHeadIsReplaced(@ForAll("histories") List<Revision> all) {
        Map<EntityRef, List<Revision>> heads = RevisionGraph.heads(all);
        Set<UUID> replaced = new HashSet<>();
        all.forEach(revision -> replaced.addAll(revision.replaces()));

        all.forEach(revision -> assertThat(heads.get(revision.entity())).isNotEmpty());
        heads.values().forEach(of -> {
            assertThat(of).noneMatch(head -> replaced.contains(head.id()));
            assertThat(of).isSortedAccordingTo(Revision.CURRENT_FIRST);
        });
    }

    @Property
    void addingRevisionsToHeadsGivesTheHeadsOfAll(@ForAll("histories") List<Revision> all, @ForAll long seed) {
        List<Revision> held = closedPart(all, seed);
        List<Revision> added = new ArrayList<>(all);
        added.removeAll(held);
        Map<EntityRef, List<Revision>> before = RevisionGraph.heads(held);
        Map<EntityRef, List<Revision>> fromScratch = RevisionGraph.heads(all);

        fromScratch.forEach((entity, heads) -> assertThat(RevisionGraph.headsAfter(
                        before.getOrDefault(entity, List.of()),
                        added.stream()
                                .filter(revision -> revision.entity().equals(entity))
                                .toList()))
                .isEqualTo(heads));
    }

    @Property
    void snapshotOfMergedCopiesIsTheSameWhicheverComesFirst(
            @ForAll("histories") List<Revision> all, @ForAll long seed) {
        List<Revision> here = closedPart(all, seed);
        List<Revision> there = closedPart(all, ~seed);
        StudySnapshot one = StudySnapshot.of(here).with(missing(there, here));
        StudySnapshot other = StudySnapshot.of(there).with(missing(here, there));

        for (int index = 0; index < 3; index++) {
            EntityRef entity = EntityRef.caseOf("case-" + index);
            assertThat(one.entity(entity)).isEqualTo(other.entity(entity));
        }
        assertThat(one.counter()).isEqualTo(other.counter());
    }

    private static List<Revision> missing(List<Revision> of, List<Revision> in) {
        return of.stream().filter(revision -> !in.contains(revision)).toList();
    }
}
