package org.filiere.ui.review;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Codebook;
import org.filiere.domain.Coder;
import org.filiere.domain.Score;
import org.filiere.domain.StudySnapshot;
import org.filiere.review.AcceptPlan;
import org.filiere.review.TopicStatus;
import org.filiere.session.StudyEvent.StudyChanged;
import org.filiere.ui.StudyModel;
import org.filiere.ui.task.BackgroundRunner;

/**
 * The reconciliation of one case by the lead at work. A decision is stored as soon as it is complete; what is begun and
 * not complete is kept here, also while other cases are looked at.
 */
public final class ReconcileViewModel {

    private final StudyModel study;
    private final BackgroundRunner background;
    private final ReconcileEdits edits;
    private final ItemDecisions items;
    private final ChainDecisions chains;
    private final ReadOnlyObjectWrapper<CaseSight> sight = new ReadOnlyObjectWrapper<>(this, "sight");
    private final ReadOnlyObjectWrapper<String> current = new ReadOnlyObjectWrapper<>(this, "current", "");
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");
    private final BooleanProperty revealed = new SimpleBooleanProperty(this, "revealed");
    private Map<String, Coder> coders = Map.of();
    private Optional<Codebook> codebook = Optional.empty();
    private String caseId;
    private String lead;

    /**
     * A model that shows no case yet.
     *
     * @param ids gives version 7 UUIDs, for notes
     */
    public ReconcileViewModel(StudyModel study, BackgroundRunner background, Supplier<UUID> ids) {
        this.study = study;
        this.background = background;
        edits = new ReconcileEdits(study, ids);
        items = new ItemDecisions(this, edits);
        chains = new ChainDecisions(this, edits);
        lead = study.coderId();
        study.snapshotProperty().addListener((property, before, now) -> follow());
        study.coderIdProperty().addListener((property, before, now) -> follow());
    }

    /**
     * Shows a case, with the names of its coders hidden.
     *
     * @param topic where to begin; empty for the first topic that is open
     * @return false when there is no such case, or the coder at work is no lead
     */
    boolean open(String newCaseId, Optional<String> topic) {
        if (!newCaseId.equals(caseId)) {
            revealed.set(false);
            caseId = newCaseId;
            sight.set(null);
        }
        follow();
        if (sight.get() == null) {
            return false;
        }
        current.set(topic.filter(wanted -> sight.get().topic(wanted).isPresent())
                .orElseGet(() -> sight.get().firstOpen().topic()));
        return true;
    }

    /** The screen goes out of sight: names are hidden again. */
    void leave() {
        revealed.set(false);
    }

    /** The case; null while none is shown. */
    ReadOnlyObjectProperty<CaseSight> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    /** The id of the topic at hand. */
    ReadOnlyObjectProperty<String> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Counts up with each change of what is begun and not stored. */
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Whether the names of the coders are shown, in this case and until the lead leaves it. */
    BooleanProperty revealedProperty() {
        return revealed;
    }

    /** The decisions on the items. */
    ItemDecisions items() {
        return items;
    }

    /** The decision on the value chains. */
    ChainDecisions chains() {
        return chains;
    }

    StudyModel study() {
        return study;
    }

    void select(String topic) {
        if (sight.get() != null && sight.get().topic(topic).isPresent()) {
            current.set(topic);
        }
    }

    /** The topic at hand; empty while no case is shown. */
    Optional<TopicRow> row() {
        return Optional.ofNullable(sight.get()).flatMap(shown -> shown.topic(current.get()));
    }

    /** Gives the topic at hand what a coder says, by the coder's number from 1. */
    Outcome take(int number) {
        if (row().isEmpty() || number < 1 || number > sight.get().coders().size()) {
            return Outcome.NO_JUDGEMENT;
        }
        CoderLetter coder = sight.get().coders().get(number - 1);
        return isChains() ? chains.take(coder) : items.take(coder);
    }

    /** Stores what is begun of the topic at hand, if it is complete. */
    Outcome commit() {
        return row().isEmpty() ? Outcome.NOTHING : isChains() ? chains.commit() : items.commit();
    }

    /** What was written as the reason of the topic at hand; a decision that is complete is stored. */
    Outcome reason(String words) {
        return row().isEmpty() ? Outcome.NOTHING : isChains() ? chains.reason(words) : items.reason(words);
    }

    /** Lets a flagged decision on the topic at hand stand, now that it has been looked at again. */
    Outcome keep() {
        if (row().isEmpty() || !row().get().status().flagged()) {
            return Outcome.NOTHING;
        }
        if (isTaken()) {
            return Outcome.TAKEN;
        }
        return isChains() ? chains.keep() : items.keep();
    }

    /** What would be accepted: see {@link AcceptPlan} for the rule. */
    AcceptPlan plan() {
        return AcceptPlan.of(sight.get().review());
    }

    /** Decides all on which the coders agree. */
    Outcome accept() {
        AcceptPlan plan = plan();
        if (sight.get().taken() || plan.size() == 0) {
            return sight.get().taken() ? Outcome.TAKEN : Outcome.NOTHING;
        }
        done(edits.accept(plan));
        return Outcome.STORED;
    }

    /** Takes back the decision on the topic at hand. */
    Outcome reopen(String reason) {
        TopicRow row = row().orElse(null);
        if (row == null || !row.status().isDecided() || reason.isBlank()) {
            return Outcome.NOTHING;
        }
        if (sight.get().taken()) {
            return Outcome.TAKEN;
        }
        if (isChains()) {
            chains.forget();
        } else {
            items.forget();
        }
        done(edits.reopen(caseId, row.topic(), reason));
        return Outcome.STORED;
    }

    /** Adds a note to the topic at hand. */
    Outcome remark(String words) {
        if (words.isBlank() || sight.get() == null) {
            return Outcome.NOTHING;
        }
        if (sight.get().taken()) {
            return Outcome.TAKEN;
        }
        done(edits.remark(caseId, current.get(), words));
        return Outcome.STORED;
    }

    /** Makes the lead at work the owner of the case, whoever it was before. */
    void takeOver() {
        done(edits.takeOver(caseId));
    }

    /** Goes on to the next topic of the case that is open; false when there is none. */
    boolean nextOpen() {
        Optional<TopicRow> next = sight.get().nextOpen(current.get());
        next.ifPresent(row -> current.set(row.topic()));
        return next.isPresent();
    }

    /** Goes down by this many topics, or up. */
    void step(int by) {
        current.set(sight.get().step(current.get(), by).topic());
    }

    /** Whether the topic at hand can be given something; else why not. */
    Outcome hindrance() {
        TopicRow row = row().orElse(null);
        if (row == null) {
            return Outcome.NOTHING;
        }
        if (sight.get().taken()) {
            return Outcome.TAKEN;
        }
        TopicStatus status = row.status();
        return status.isDecided() && !items.isBegun(row) ? Outcome.DECIDED : Outcome.PENDING;
    }

    void done(CompletableFuture<StudyChanged> edit) {
        done(edit, () -> {}, () -> {});
    }

    /** Tells what came of an edit, on the window's thread. */
    void done(CompletableFuture<StudyChanged> edit, Runnable onSuccess, Runnable always) {
        background.whenDone(
                edit,
                changed -> {
                    onSuccess.run();
                    always.run();
                    changed();
                },
                failure -> {
                    always.run();
                    changed();
                });
    }

    void changed() {
        changes.set(changes.get() + 1);
    }

    String caseId() {
        return caseId;
    }

    boolean isTaken() {
        return sight.get() != null && sight.get().taken();
    }

    /** Whether the codebook lets an item have this score. */
    boolean allows(Score score) {
        return codebook.map(book -> book.allows(score)).orElse(true);
    }

    private boolean isChains() {
        return row().flatMap(TopicRow::chains).isPresent();
    }

    private void follow() {
        StudySnapshot snapshot = study.snapshot();
        if (!study.coderId().equals(lead)) {
            lead = study.coderId();
            items.forgetAll();
            chains.forgetAll();
            sight.set(null);
        }
        Coder coder = snapshot.coders().get(lead);
        if (caseId == null || coder == null || coder.role() != Coder.Role.LEAD) {
            sight.set(null);
            return;
        }
        CaseFile before = sight.get() == null ? null : sight.get().file();
        boolean same = before != null
                && snapshot.caseFile(caseId).filter(file -> file == before).isPresent()
                && snapshot.coders().equals(coders)
                && snapshot.codebook().equals(codebook);
        coders = snapshot.coders();
        codebook = snapshot.codebook();
        if (!same) {
            sight.set(CaseSight.of(snapshot, caseId, lead).orElse(null));
        }
    }
}
