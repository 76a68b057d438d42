package org.filiere.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.filiere.domain.Case;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Content;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.HandIn;
import org.filiere.domain.Judgement;
import org.filiere.domain.Revision;
import org.filiere.domain.RevisionGraph;
import org.filiere.domain.Score;
import org.filiere.domain.StandardItem;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Write;
import org.filiere.exchange.CoderPackages;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.exchange.PackageContent;
import org.filiere.exchange.PackageFile;
import org.filiere.exchange.PackageReader;
import org.filiere.session.Author;
import org.filiere.session.StudySession;
import org.filiere.storage.StudyStore;
import org.filiere.storage.WorkProgress;
import org.filiere.storage.h2.H2Studies;

/** Three coders code their extracts of the training study apart; the lead merges what they send back in any order. */
class ThreeCopiesProperties {

    private static final Path TRAINING = Path.of("sample-cases/training");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<String> CODERS = List.of("barrantes", "kessler", "tarrafa");
    private static final List<List<Integer>> ORDERS = List.of(
            List.of(0, 1, 2), List.of(0, 2, 1), List.of(1, 0, 2), List.of(1, 2, 0), List.of(2, 0, 1), List.of(2, 1, 0));

    private final StudyOpener opener = new StudyOpener(
            new H2Studies(new JsonRevisionCodec()), Clock.fixed(NOON, ZoneOffset.UTC), Identifiers::next);

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void allSixOrdersGiveTheSameStudy(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("three-copies");
        try (StudyStore lead = opener.load(TRAINING)) {
            List<PackageContent> back = new ArrayList<>();
            for (String coder : CODERS) {
                back.add(codedApart(lead, coder, folder.resolve(coder + ".filiere"), random));
            }
            Map<UUID, Revision> expected = RevisionGraph.union(all(lead), List.of());
            for (PackageContent one : back) {
                expected = RevisionGraph.union(expected.values(), one.revisions());
            }
            Set<Entity> study =
                    new HashSet<>(StudySnapshot.of(expected.values()).entities());
            for (List<Integer> order : ORDERS) {
                try (StudyStore copy = opener.load(TRAINING);
                        StudySession session = session(copy, "barrantes", Duration.ZERO)) {
                    order.forEach(index -> merge(session, back.get(index)));

                    assertThat(new HashSet<>(session.snapshot().entities()))
                            .as("%s", order)
                            .isEqualTo(study);
                    assertThat(await(session.withStore(ThreeCopiesProperties::all)))
                            .containsExactlyInAnyOrderElementsOf(expected.values());
                    assertThat(merge(session, back.get(order.get(0)))).isEmpty();
                    assertThat(new HashSet<>(StudySnapshot.of(await(session.withStore(StudyStore::heads)))
                                    .entities()))
                            .isEqualTo(study);
                }
            }
        } finally {
            delete(folder);
        }
    }

    private PackageContent codedApart(StudyStore lead, String coder, Path file, Random random) throws IOException {
        PackageFile.write(file, CoderPackages.of(lead, coder, NOON, "a test"));
        try (StudyStore copy = opener.load(file)) {
            Duration wrong = Duration.ofHours(random.nextInt(-200, 200));
            try (StudySession session = session(copy, coder, wrong)) {
                int edits = 3 + random.nextInt(20);
                for (int edit = 0; edit < edits; edit++) {
                    Write[] writes = edit(session.snapshot(), coder, random);
                    await(session.record(writes));
                }
                if (random.nextBoolean()) {
                    await(session.undo());
                }
                PackageContent back =
                        await(session.withStore(store -> CoderPackages.back(store, coder, NOON, "a test")));
                PackageFile.write(file, back);
            }
        }
        return PackageReader.read(file).content().orElseThrow();
    }

    /** Scores, justifications, hand-ins, things deleted, and the facts of a case, which others change as well. */
    private static Write[] edit(StudySnapshot study, String coder, Random random) {
        CaseFile file = study.cases().get(random.nextInt(study.cases().size()));
        StandardItem item = StandardItem.values()[random.nextInt(StandardItem.values().length)];
        EntityRef judgement = EntityRef.judgement(file.id(), item.id(), coder);
        Judgement made = Judgement.blank(1)
                .withScore(Score.of(random.nextInt(7) / 2.0))
                .withJustification("edit " + random.nextLong());
        return switch (random.nextInt(6)) {
            case 0 -> new Write[] {new Write(EntityRef.handIn(file.id(), coder), new HandIn("" + random.nextLong()))};
            case 1 ->
                new Write[] {
                    new Write(judgement, Content.TOMBSTONE),
                    new Write(EntityRef.caseOf(file.id()), described(file, random))
                };
            case 2 -> new Write[] {new Write(EntityRef.caseOf(file.id()), described(file, random))};
            default -> new Write[] {new Write(judgement, made)};
        };
    }

    private static Case described(CaseFile file, Random random) {
        Case facts = file.details().orElseThrow();
        return new Case(
                facts.name(),
                facts.industry(),
                facts.place(),
                facts.country(),
                facts.group(),
                facts.references(),
                "described " + random.nextLong(),
                facts.publishedDegree());
    }

    private static List<Revision> merge(StudySession session, PackageContent content) {
        return await(session.merge(content.revisions(), content.texts().values(), WorkProgress.NONE))
                .revisions();
    }

    private static StudySession session(StudyStore store, String coder, Duration wrong) {
        return new StudySession(
                store,
                new Author(coder, "laptop-of-" + coder),
                Clock.fixed(NOON.plus(wrong), ZoneOffset.UTC),
                UuidCreator::getTimeOrderedEpoch);
    }

    private static List<Revision> all(StudyStore store) {
        List<Revision> all = new ArrayList<>();
        store.forEach(all::add);
        return all;
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
