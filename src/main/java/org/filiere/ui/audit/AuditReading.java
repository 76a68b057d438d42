package org.filiere.ui.audit;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleConsumer;
import org.filiere.domain.StudySnapshot;
import org.filiere.review.audit.AuditEntry;
import org.filiere.review.audit.AuditTrail;
import org.filiere.session.StudySession;

/** One reading of all revisions of a study, on the thread that owns the store; can be stopped at any revision. */
final class AuditReading {

    private static final int STEP = 2_000;

    /** What was read, and its entries in the order of the screen, sorted on the reading thread. */
    record Made(AuditTrail trail, List<AuditEntry> newestFirst) {}

    private final AtomicBoolean stopped = new AtomicBoolean();

    /**
     * Begins to read.
     *
     * @param progress hears now and then on the reading thread which part is done, 0 to 1, as far as that is known
     * @return fails when it was stopped
     */
    CompletableFuture<Made> begin(StudySession session, DoubleConsumer progress) {
        return session.withStore(store -> {
            StudySnapshot latest = session.snapshot();
            // at least as many revisions as entities; how many more is known only at the end
            double expected = Math.max(1, latest.entities().size());
            AuditTrail trail = new AuditTrail(latest);
            store.forEach(revision -> {
                if (stopped.get()) {
                    throw new CancellationException("the reading of the audit was stopped");
                }
                trail.add(revision);
                if (trail.size() % STEP == 0) {
                    progress.accept(Math.min(1, trail.size() / expected));
                }
            });
            trail.end();
            return new Made(trail, trail.newestFirst());
        });
    }

    void stop() {
        stopped.set(true);
    }

    boolean isStopped() {
        return stopped.get();
    }
}
