package org.filiere.ui.testkit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.filiere.domain.Codebook;
import org.filiere.domain.Coder;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Item;
import org.filiere.domain.StandardItem;
import org.filiere.domain.Write;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.session.Author;
import org.filiere.session.StudySession;
import org.filiere.storage.h2.H2Studies;
import org.filiere.ui.StudyModel;
import org.filiere.ui.task.BackgroundRunner;

/** A study in memory with two coders (ana codes, lea leads) and a codebook, open for a test of a screen. */
public final class OpenStudy implements AutoCloseable {

    /** A coder. */
    public static final String ANA = "ana";

    /** A lead. */
    public static final String LEA = "lea";

    private final StudySession session;
    private final StudyModel model;
    private final List<Throwable> failures = new ArrayList<>();

    public OpenStudy(BackgroundRunner runner) {
        session = new StudySession(
                new H2Studies(new JsonRevisionCodec()).inMemory(UuidCreator.getTimeOrderedEpoch()),
                new Author(ANA, "device"),
                Clock.systemUTC(),
                UuidCreator::getTimeOrderedEpoch);
        record(
                new Write(EntityRef.codebook(), codebook()),
                new Write(EntityRef.coder(ANA), new Coder("Ana Invented", "AI", Coder.Role.CODER)),
                new Write(EntityRef.coder(LEA), new Coder("Lea Invented", "LI", Coder.Role.LEAD)));
        model = new StudyModel(session, runner, (what, failure) -> failures.add(failure));
    }

    public StudyModel model() {
        return model;
    }

    /** What was reported to the user. */
    public List<Throwable> failures() {
        return failures;
    }

    /** Gives new ids. */
    public UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** Writes at once and waits for it. */
    public void record(Write... writes) {
        await(session.record(writes));
    }

    /** Waits for the edits so far, also those whose futures a screen has dropped. */
    public void settle() {
        await(session.withStore(store -> null));
    }

    /** Waits for work of the session. */
    public static <T> T await(CompletableFuture<T> work) {
        try {
            return work.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    @Override
    public void close() {
        model.dispose();
        session.close();
    }

    private static Codebook codebook() {
        List<Item> items = IntStream.range(0, StandardItem.values().length)
                .mapToObj(number -> StandardItem.values()[number])
                .map(item -> new Item(
                        item.id(), item.dimension(), item.id(), "", "", "", List.of("absent", "low", "medium", "high")))
                .toList();
        return new Codebook(1, true, items);
    }
}
