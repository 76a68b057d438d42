package org.filiere.exchange.transcript;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * One reading of one file: its limits, what was noticed, and the first reason to give up, which outlives whatever a
 * library makes of the exception that carried it.
 */
final class Extraction {
    private final ReadingLimits limits;
    private final BooleanSupplier cancelled;
    private final Set<TranscriptNotice> notices = EnumSet.noneOf(TranscriptNotice.class);
    private volatile boolean stopped;
    private volatile TranscriptException refusal;

    Extraction(ReadingLimits limits, BooleanSupplier cancelled) {
        this.limits = limits;
        this.cancelled = cancelled;
    }

    ReadingLimits limits() {
        return limits;
    }

    /** Ends the reading at its next check. */
    void stop() {
        stopped = true;
    }

    boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    /** To be called in every loop whose length the file decides. */
    void check() throws TranscriptException {
        if (stopped || isCancelled()) {
            throw refuse(TranscriptProblem.CANCELLED, "stopped");
        }
    }

    TranscriptException refuse(TranscriptProblem problem, String detail) {
        return refuse(problem, detail, null);
    }

    TranscriptException refuse(TranscriptProblem problem, String detail, Throwable cause) {
        if (refusal == null) {
            refusal = new TranscriptException(problem, detail, cause);
        }
        return refusal;
    }

    /** The first refusal, or null. */
    TranscriptException refusal() {
        return refusal;
    }

    void notice(TranscriptNotice notice) {
        notices.add(notice);
    }

    List<TranscriptNotice> notices() {
        return List.copyOf(notices);
    }
}
