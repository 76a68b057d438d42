package org.filiere.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.Stamp;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.storage.StudyStore;
import org.filiere.storage.h2.H2Studies;

/**
 * Kills a program that stores edits as fast as it can, at random moments, and counts which of the edits that it was told
 * to be saved are missing afterwards. Every hundredth edit is an import of many revisions, which must be there whole or not
 * at all.
 *
 * <p>{@code KillBench KILLS [FOLDER]} prints one line a kill and a summary; the exit code is 1 when anything was lost.
 */
public final class KillBench {

    private static final int SMALL = 1;
    private static final int LARGE = 6_000;
    private static final int IMPORT_EVERY = 100;
    private static final int LONGEST_LIFE_MILLIS = 2_500;

    private KillBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 3 && arguments[0].equals("write")) {
            write(Path.of(arguments[1]), Long.parseLong(arguments[2]));
            return;
        }
        int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
        Path parent = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("kills");
        System.exit(new Run(parent.resolve("study")).kill(kills) ? 0 : 1);
    }

    /** The child: stores edits from this counter on and says each one that is saved. */
    private static void write(Path folder, long from) {
        try (StudyStore store = new H2Studies(new JsonRevisionCodec()).open(folder)) {
            System.out.println("ready");
            for (long counter = from; ; counter++) {
                store.append(edit(counter));
                System.out.println(counter);
                System.out.flush();
            }
        }
    }

    private static int size(long counter) {
        return counter % IMPORT_EVERY == 0 ? LARGE : SMALL;
    }

    private static List<Revision> edit(long counter) {
        Stamp stamp =
                new Stamp("ada", "laptop", Instant.now(), counter, UuidCreator.getTimeOrderedEpoch(), Optional.empty());
        return java.util.stream.IntStream.range(0, size(counter))
                .mapToObj(index -> new Revision(
                        UuidCreator.getTimeOrderedEpoch(),
                        EntityRef.judgement("case-" + counter % 40, "item-" + index, "ada"),
                        stamp,
                        List.of(),
                        Judgement.blank(1).withScore(Score.of(2)).withJustification("edit " + counter)))
                .toList();
    }

    /** The parent: what was acknowledged over all kills, and what is there. */
    private static final class Run {

        private final Path folder;
        private final H2Studies studies = new H2Studies(new JsonRevisionCodec());
        private final Random random = new Random(11);
        private final Set<Long> acknowledged = new HashSet<>();
        private long next = 1;
        private int lost;
        private int halves;
        private int unopenable;

        Run(Path folder) {
            this.folder = folder;
            studies.create(folder, UuidCreator.getTimeOrderedEpoch()).close();
        }

        boolean kill(int kills) throws IOException, InterruptedException {
            for (int kill = 1; kill <= kills; kill++) {
                killOnce();
                check();
                System.out.printf(
                        "kill %d: %d edits acknowledged, %d lost, %d imports by halves, %d times unopenable, %d MB%n",
                        kill,
                        acknowledged.size(),
                        lost,
                        halves,
                        unopenable,
                        Files.size(folder.resolve("study.mv.db")) >> 20);
                if (unopenable > 0) {
                    break;
                }
            }
            return lost == 0 && halves == 0 && unopenable == 0;
        }

        private void killOnce() throws IOException, InterruptedException {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KillBench.class.getName(),
                            "write",
                            folder.toString(),
                            Long.toString(next))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                if (!"ready".equals(lines.readLine())) {
                    unopenable++;
                    child.destroyForcibly().waitFor();
                    return;
                }
                child.waitFor(1 + random.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS);
                // Not Process.destroyForcibly, which would also close the pipe that still holds acknowledgements.
                child.toHandle().destroyForcibly();
                child.waitFor();
                long last = next;
                for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                    last = Long.parseLong(line);
                    acknowledged.add(last);
                }
                // The edit after the last acknowledged one may be there or not; its counter is not used again.
                next = last + 2;
            }
        }

        private void check() {
            Map<Long, Integer> found = new HashMap<>();
            try (StudyStore store = studies.open(folder)) {
                store.forEach(revision -> found.merge(revision.stamp().counter(), 1, Integer::sum));
            } catch (RuntimeException e) {
                System.out.println(e);
                unopenable++;
                return;
            }
            lost = (int) acknowledged.stream()
                    .filter(counter -> !found.containsKey(counter))
                    .count();
            halves = (int) found.entrySet().stream()
                    .filter(entry -> entry.getValue() != size(entry.getKey()))
                    .count();
        }
    }
}
