package org.filiere.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.Stamp;
import org.filiere.domain.StandardItem;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.storage.StudyStore;
import org.filiere.storage.WorkProgress;
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
 * Merging two copies of a study of 600,000 judgements, in a fresh Java, until all is on the disk. Either a twelfth of
 * what comes in is new, as when coders send back what they have done since, or all of it is. Budget: 20 s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 3, jvmArgsAppend = "-Xmx2g")
public class MergeBench {

    private static final int CODERS = 5;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String WHY =
            "Firms share a pool of trained workers, as three of four owners say; wages follow.";

    @Param({"10000"})
    private int cases;

    @Param({"12", "1"})
    private int oneInSoManyIsNew;

    private final H2Studies studies = new H2Studies(new JsonRevisionCodec());
    private Path folder;
    private StudyStore store;
    private List<Revision> incoming;
    private long counter;

    /** Makes the copy that is held and what the other one sends. */
    @Setup(Level.Trial)
    public void make() throws IOException {
        folder = Files.createTempDirectory("merge-bench").resolve("study");
        List<Revision> held = judgements(cases, 0);
        store = studies.create(folder, UUID.randomUUID());
        store.append(held);
        incoming = new ArrayList<>(held.subList(held.size() / oneInSoManyIsNew, held.size()));
        incoming.addAll(judgements(cases / oneInSoManyIsNew, CODERS));
        Collections.shuffle(incoming, new Random(1));
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        store.close();
        try (Stream<Path> all = Files.walk(folder.getParent())) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Benchmark
    public List<Revision> merge() {
        return store.append(incoming, List.of(), WorkProgress.NONE);
    }

    private List<Revision> judgements(int ofCases, int firstCoder) {
        List<Revision> all = new ArrayList<>();
        for (int index = 0; index < ofCases; index++) {
            for (int coder = firstCoder; coder < firstCoder + CODERS; coder++) {
                for (StandardItem item : StandardItem.values()) {
                    all.add(judgement("case-" + index, item, "coder-" + coder));
                }
            }
        }
        return all;
    }

    private Revision judgement(String caseId, StandardItem item, String coder) {
        counter++;
        Stamp stamp =
                new Stamp(coder, "laptop-" + coder, NOON, counter, UuidCreator.getTimeOrderedEpoch(), Optional.empty());
        Judgement judgement =
                Judgement.blank(1).withScore(Score.of(counter % 7 / 2.0)).withJustification(WHY + " " + counter);
        return new Revision(
                UuidCreator.getTimeOrderedEpoch(),
                EntityRef.judgement(caseId, item.id(), coder),
                stamp,
                List.of(),
                judgement);
    }
}
