package org.filiere.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.filiere.domain.Case;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Stamp;
import org.filiere.domain.StandardItem;
import org.filiere.domain.StudySnapshot;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.storage.StudyStore;
import org.filiere.storage.h2.H2Studies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Opening a study in a fresh Java, and storing one judgement. Every case has twelve items judged by five coders. Budgets:
 * open 40 cases 0.5 s, open 10,000 cases (600,000 judgements) 5 s, store one judgement 20 ms at the 99th percentile.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class StorageBench {

    private static final int CODERS = 5;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String WHY =
            "Firms share a pool of trained workers, as three of four owners say; wages follow.";

    @Param({"40", "10000"})
    private int cases;

    private Path folder;
    private StudyStore store;
    private long counter;

    @Setup(Level.Trial)
    public void make() throws IOException {
        folder = Files.createTempDirectory("storage-bench").resolve("study");
        try (StudyStore made = studies().create(folder, UUID.randomUUID())) {
            List<Revision> revisions = new ArrayList<>();
            for (int index = 0; index < cases; index++) {
                String caseId = "case-" + index;
                revisions.add(revision(
                        EntityRef.caseOf(caseId),
                        new Case(
                                caseId,
                                "Footwear",
                                "Valley",
                                "Country",
                                SectoralGroup.values()[index % 4],
                                List.of(),
                                "An invented cluster.",
                                Optional.empty())));
                for (int coder = 0; coder < CODERS; coder++) {
                    for (StandardItem item : StandardItem.values()) {
                        revisions.add(judgement(caseId, item, coder));
                    }
                }
            }
            made.append(revisions);
        }
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        if (store != null) {
            store.close();
        }
        try (Stream<Path> all = Files.walk(folder.getParent())) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Once in each fresh Java, as when the program is started. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(value = 3, jvmArgsAppend = "-Xmx1g")
    public StudySnapshot open() {
        try (StudyStore opened = studies().open(folder)) {
            return StudySnapshot.of(opened.heads());
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Warmup(iterations = 1, time = 3)
    @Measurement(iterations = 2, time = 5)
    @Fork(value = 1, jvmArgsAppend = "-Xmx1g")
    public List<Revision> appendOne() {
        if (store == null) {
            store = studies().open(folder);
        }
        return store.append(List.of(judgement("case-" + counter % cases, StandardItem.MARKET_ACCESS, 0)));
    }

    private static H2Studies studies() {
        return new H2Studies(new JsonRevisionCodec());
    }

    private Revision judgement(String caseId, StandardItem item, int coder) {
        Judgement judgement =
                Judgement.blank(1).withScore(Score.of(counter % 7 / 2.0)).withJustification(WHY + " " + counter);
        return revision(EntityRef.judgement(caseId, item.id(), "coder-" + coder), judgement);
    }

    private Revision revision(EntityRef entity, org.filiere.domain.Content content) {
        counter++;
        Stamp stamp = new Stamp("ada", "laptop", NOON, counter, UuidCreator.getTimeOrderedEpoch(), Optional.empty());
        return new Revision(UuidCreator.getTimeOrderedEpoch(), entity, stamp, List.of(), content);
    }
}
