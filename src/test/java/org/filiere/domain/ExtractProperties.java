package org.filiere.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What merging relies on where some copies hold only extracts: heads alone, without who wrote them. */
class ExtractProperties {

    @Provide
    Arbitrary<List<Revision>> histories() {
        return Arbitraries.longs()
                .flatMap(seed ->
                        Arbitraries.integers().between(0, 40).map(size -> RevisionGraphProperties.history(seed, size)));
    }

    /** Some of the revisions, some of those as an extract that knows of some history. */
    private static List<Revision> copy(List<Revision> all, long seed) {
        Random random = new Random(seed);
        List<Revision> copy = new ArrayList<>();
        for (Revision revision : all) {
            if (random.nextBoolean()) {
                copy.add(
                        random.nextBoolean() ? revision : RevisionGraph.extract(revision, copy(all, random, revision)));
            }
        }
        return copy;
    }

    private static List<Revision> copy(List<Revision> all, Random random, Revision with) {
        List<Revision> known = new ArrayList<>(List.of(with));
        all.stream().filter(revision -> random.nextBoolean()).forEach(known::add);
        return known;
    }

    private static Collection<Revision> union(Collection<Revision> one, Collection<Revision> other) {
        return RevisionGraph.union(one, other).values();
    }

    @Property
    void unionDoesNotDependOnOrderOrRepetition(
            @ForAll("histories") List<Revision> all, @ForAll long one, @ForAll long two, @ForAll long three) {
        List<Revision> a = copy(all, one);
        List<Revision> b = copy(all, two);
        List<Revision> c = copy(all, three);
        Map<UUID, Revision> merged = RevisionGraph.union(a, union(b, c));

        assertThat(RevisionGraph.union(union(c, a), b)).isEqualTo(merged);
        assertThat(RevisionGraph.union(union(b, a), c)).isEqualTo(merged);
        assertThat(RevisionGraph.union(merged.values(), a)).isEqualTo(merged);
    }

    @Property
    void whoWroteItIsKnownAsSoonAsOneCopyTells(@ForAll("histories") List<Revision> all, @ForAll long seed) {
        Map<UUID, Revision> merged = RevisionGraph.union(copy(all, seed), all);

        assertThat(merged.values()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Property
    void headsOfAnEarlierExtractAreNoneWhereALaterOneCame(@ForAll("histories") List<Revision> all, @ForAll long seed) {
        List<Revision> before = all.subList(0, all.isEmpty() ? 0 : new Random(seed).nextInt(all.size()));
        List<Revision> extracts = new ArrayList<>(extract(before));
        extracts.addAll(extract(all));

        assertThat(ids(RevisionGraph.heads(union(extracts, List.of())))).isEqualTo(ids(RevisionGraph.heads(all)));
    }

    @Property
    void theStudyIsTheSameInWhicheverOrderEarlierAndLaterRevisionsCome(
            @ForAll("histories") List<Revision> all, @ForAll long seed) {
        List<Revision> incoming = new ArrayList<>(extract(all));
        incoming.addAll(all);
        Collections.shuffle(incoming, new Random(seed));
        Map<UUID, Revision> held = Map.of();
        StudySnapshot study = StudySnapshot.empty();
        for (int from = 0; from < incoming.size(); from += 5) {
            List<Revision> piece = incoming.subList(from, Math.min(incoming.size(), from + 5));
            Map<UUID, Revision> before = held;
            Map<UUID, Revision> after = RevisionGraph.union(held.values(), piece);
            List<Revision> changed = after.values().stream()
                    .filter(revision -> !revision.equals(before.get(revision.id())))
                    .toList();
            study = study.with(changed, ref -> of(ref, after.values()));
            held = after;
        }

        assertThat(study.entities())
                .containsExactlyInAnyOrderElementsOf(StudySnapshot.of(all).entities());
    }

    private static List<Revision> of(EntityRef ref, Collection<Revision> all) {
        return all.stream().filter(revision -> revision.entity().equals(ref)).toList();
    }

    private static List<Revision> extract(List<Revision> all) {
        return RevisionGraph.heads(all).values().stream()
                .flatMap(List::stream)
                .map(head -> RevisionGraph.extract(head, all))
                .toList();
    }

    private static Map<EntityRef, List<UUID>> ids(Map<EntityRef, List<Revision>> heads) {
        return heads.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().map(Revision::id).toList()));
    }
}
