package org.filiere.ui.review;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.filiere.domain.CaseFile;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.Write;
import org.filiere.review.AcceptPlan;
import org.filiere.review.ChainComparison;
import org.filiere.review.Comparison;
import org.filiere.review.Comparison.Carried;
import org.filiere.review.Decisions;
import org.filiere.session.RejectedEditException;
import org.filiere.session.RejectedEditException.Reason;
import org.filiere.session.StudyEvent.StudyChanged;
import org.filiere.ui.StudyModel;

/** Records what the lead at work decides. Each is one edit, refused when another lead has taken the case on meanwhile. */
final class ReconcileEdits {

    private final StudyModel study;
    private final Supplier<UUID> ids;

    ReconcileEdits(StudyModel study, Supplier<UUID> ids) {
        this.study = study;
        this.ids = ids;
    }

    CompletableFuture<StudyChanged> decide(String caseId, Comparison seen, DecisionDraft draft) {
        String lead = study.coderId();
        return edit(
                caseId,
                lead,
                file -> Decisions.decide(file, seen, draft.score(), draft.reason(), draft.carried(seen), lead));
    }

    CompletableFuture<StudyChanged> amend(String caseId, Comparison seen, String reason, Carried carried) {
        String lead = study.coderId();
        return edit(caseId, lead, file -> Decisions.amend(file, seen, reason, carried, lead));
    }

    CompletableFuture<StudyChanged> decide(String caseId, ChainComparison seen, ChainsDraft draft) {
        String lead = study.coderId();
        GovernanceCoding.State state = draft.state();
        return edit(caseId, lead, file -> Decisions.decide(file, seen, state, draft.chains(), draft.reason(), lead));
    }

    CompletableFuture<StudyChanged> reopen(String caseId, String topic, String reason) {
        String lead = study.coderId();
        UUID note = ids.get();
        return edit(caseId, lead, file -> Decisions.reopen(file, topic, reason, note, lead));
    }

    CompletableFuture<StudyChanged> remark(String caseId, String topic, String words) {
        String lead = study.coderId();
        UUID note = ids.get();
        return edit(caseId, lead, file -> Decisions.remark(file, topic, words, note, lead));
    }

    CompletableFuture<StudyChanged> accept(AcceptPlan plan) {
        String lead = study.coderId();
        return study.record("review.save", snapshot -> {
            snapshot.caseFile(plan.caseId()).ifPresent(file -> requireFree(file, lead));
            return plan.writes(snapshot, lead);
        });
    }

    /** Takes the case on, or over from another lead. */
    CompletableFuture<StudyChanged> takeOver(String caseId) {
        String lead = study.coderId();
        return study.record("review.save", snapshot -> Decisions.takeOver(caseId, lead));
    }

    private CompletableFuture<StudyChanged> edit(String caseId, String lead, Function<CaseFile, List<Write>> writes) {
        return study.record("review.save", snapshot -> {
            CaseFile file = snapshot.caseFile(caseId)
                    .orElseThrow(() -> new RejectedEditException(Reason.GONE, List.of(EntityRef.caseOf(caseId))));
            requireFree(file, lead);
            return writes.apply(file);
        });
    }

    private static void requireFree(CaseFile file, String lead) {
        if (Decisions.isTakenByOther(file, lead)) {
            throw new RejectedEditException(Reason.TAKEN, List.of(EntityRef.review(file.id())));
        }
    }
}
