package org.filiere.ui.control.chains;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.filiere.domain.CaseFile;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCode;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.ValueChain;
import org.filiere.domain.Write;
import org.filiere.session.RejectedEditException;
import org.filiere.ui.StudyModel;
import org.filiere.ui.control.DraftField;
import org.filiere.ui.control.passage.PassageEditor;
import org.filiere.ui.task.BackgroundRunner;

/**
 * The value chains of one case as the coder at work records them. Saves each field by itself; a new chain is stored once
 * it has name, mode, markets and leader, and until then is kept here, also while other cases are looked at.
 */
public final class ChainsViewModel {

    private final StudyModel study;
    private final BackgroundRunner background;
    private final Supplier<UUID> ids;
    private final PassageEditor passages = new PassageEditor(owner -> commit(), owner -> {});
    private final Map<String, List<ChainDraft>> unfinished = new HashMap<>();

    private final ObservableList<ChainDraft> chains = FXCollections.observableArrayList(draft -> new Observable[] {
        draft.nameProperty(),
        draft.modeProperty(),
        draft.marketsProperty(),
        draft.leaderProperty(),
        draft.passagesProperty(),
        draft.storedProperty()
    });
    private final ObjectProperty<ChainDraft> selected = new SimpleObjectProperty<>(this, "selected");
    private final DraftField<GovernanceCoding.State> state =
            new DraftField<>(this, "state", GovernanceCoding.State.OPEN);
    private final DraftField<String> reason = new DraftField<>(this, "reason", "");
    private final ReadOnlyObjectWrapper<Optional<Map<GovernanceMode, GovernanceCode>>> codes =
            new ReadOnlyObjectWrapper<>(this, "codes", Optional.empty());
    private final ReadOnlyObjectWrapper<List<CoderChains>> others =
            new ReadOnlyObjectWrapper<>(this, "others", List.of());
    private final ReadOnlyObjectWrapper<String> caseId = new ReadOnlyObjectWrapper<>(this, "caseId");

    private String coderId;

    /**
     * An editor that shows no case yet.
     *
     * @param ids gives version 7 UUIDs, so that the chains stay in the order in which they were made
     */
    public ChainsViewModel(StudyModel study, BackgroundRunner background, Supplier<UUID> ids) {
        this.study = study;
        this.background = background;
        this.ids = ids;
        coderId = study.coderId();
        study.snapshotProperty().addListener((property, before, now) -> refresh(now));
        study.coderIdProperty().addListener((property, before, now) -> show(caseId.get()));
    }

    /** Shows the chains of this case; null for none. What was entered for the case before is handed over first. */
    public void show(String newCaseId) {
        commit();
        boolean other = !study.coderId().equals(coderId) || newCaseId == null || !newCaseId.equals(caseId.get());
        if (other) {
            keepUnfinished();
            selected.set(null);
            chains.clear();
            coderId = study.coderId();
            caseId.set(newCaseId);
            chains.addAll(unfinished.getOrDefault(draftKey(), List.of()));
            state.reset(GovernanceCoding.State.OPEN);
            reason.reset("");
        }
        refresh(study.snapshot());
        if (other && !chains.isEmpty()) {
            selected.set(chains.get(0));
        }
    }

    /** The case that is shown; null for none. */
    public ReadOnlyObjectProperty<String> caseIdProperty() {
        return caseId.getReadOnlyProperty();
    }

    /** The chains of the coder at work, oldest first; those that are not stored yet stand last. */
    public ObservableList<ChainDraft> chains() {
        return chains;
    }

    /** The chain whose fields are shown; null for none. */
    public ObjectProperty<ChainDraft> selectedProperty() {
        return selected;
    }

    /** How far the coder has come; each change is saved by {@link #commit}. */
    public DraftField<GovernanceCoding.State> stateProperty() {
        return state;
    }

    /** Why the sources do not say. */
    public DraftField<String> reasonProperty() {
        return reason;
    }

    /** The Table 3 codes that follow from what is stored; empty while the coder has coded nothing. */
    public ReadOnlyObjectProperty<Optional<Map<GovernanceMode, GovernanceCode>>> codesProperty() {
        return codes.getReadOnlyProperty();
    }

    /** What other coders recorded; empty for everybody but a lead. */
    public ReadOnlyObjectProperty<List<CoderChains>> othersProperty() {
        return others.getReadOnlyProperty();
    }

    /** Begins a new chain, or goes back to one that was begun and left empty. */
    public void add() {
        if (caseId.get() == null) {
            return;
        }
        commit();
        ChainDraft draft = chains.stream()
                .filter(chain -> !chain.isStored() && chain.isBlank())
                .findFirst()
                .orElseGet(() -> {
                    ChainDraft blank = new ChainDraft(
                            EntityRef.chain(caseId.get(), ids.get().toString(), coderId));
                    chains.add(blank);
                    return blank;
                });
        selected.set(draft);
    }

    /** Deletes the chain that is shown; undo brings it back. */
    public CompletableFuture<?> delete() {
        ChainDraft draft = selected.get();
        if (draft == null) {
            return CompletableFuture.completedFuture(null);
        }
        int index = chains.indexOf(draft);
        chains.remove(draft);
        selected.set(chains.isEmpty() ? null : chains.get(Math.min(index, chains.size() - 1)));
        return draft.isStored()
                ? study.record("chains.delete", Write.delete(draft.ref()))
                : CompletableFuture.completedFuture(null);
    }

    /** Saves what was entered and is complete. */
    public CompletableFuture<?> commit() {
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (ChainDraft draft : List.copyOf(chains)) {
            if (draft.isStorable()) {
                all.add(store(draft));
            }
        }
        if (caseId.get() != null && (state.isChanged() || reason.isChanged())) {
            all.add(storeCoding());
        }
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    }

    /** What can be done to the passages of the chains; memos are saved when they are left, as all words here are. */
    public PassageEditor passages() {
        return passages;
    }

    /** Puts words at the end of a chain's justification. */
    public void cite(ChainDraft draft, String words) {
        String before = draft.justificationProperty().get();
        boolean open = before.isEmpty() || Character.isWhitespace(before.charAt(before.length() - 1));
        draft.justificationProperty().set(before + (open ? "" : " ") + words);
        commit();
    }

    /** The study whose chains these are. */
    StudyModel study() {
        return study;
    }

    private CompletableFuture<?> store(ChainDraft draft) {
        ChainDraft.Patch patch = draft.submit();
        EntityRef ref = draft.ref();
        return sent(
                study.record("chains.save", snapshot -> {
                    Optional<ValueChain> now = snapshot.entity(ref).flatMap(known -> known.content(ValueChain.class));
                    ValueChain next = now.map(patch.change())
                            .or(patch::ifNew)
                            .orElseThrow(
                                    () -> new RejectedEditException(RejectedEditException.Reason.GONE, List.of(ref)));
                    return List.of(new Write(ref, next));
                }),
                patch.underway());
    }

    private CompletableFuture<?> storeCoding() {
        GovernanceCoding coding = new GovernanceCoding(state.get(), reason.get().strip());
        List<DraftField<?>.Sent> underway = List.of(state.submitted(), reason.submitted());
        return sent(
                study.record("chains.save", new Write(EntityRef.governance(caseId.get(), coderId), coding)), underway);
    }

    private CompletableFuture<?> sent(CompletableFuture<?> work, List<DraftField<?>.Sent> underway) {
        background.whenDone(
                work,
                done -> underway.forEach(DraftField.Sent::arrived),
                failure -> underway.forEach(DraftField.Sent::refused));
        return work;
    }

    private void refresh(StudySnapshot snapshot) {
        Optional<CaseFile> file = Optional.ofNullable(caseId.get()).flatMap(snapshot::file);
        Map<EntityRef, ValueChain> stored =
                file.map(known -> known.chains(coderId)).orElse(Map.of());
        removeDeleted(stored);
        stored.forEach(this::accept);
        GovernanceCoding coding = file.flatMap(known -> known.governance(coderId))
                .orElse(new GovernanceCoding(GovernanceCoding.State.OPEN, ""));
        state.accept(coding.state());
        reason.accept(coding.reason());
        codes.set(file.flatMap(known -> known.governanceCodes(coderId)));
        others.set(
                file.map(known -> CoderChains.seenBy(coderId, known, snapshot)).orElse(List.of()));
    }

    private void removeDeleted(Map<EntityRef, ValueChain> stored) {
        List<ChainDraft> gone = chains.stream()
                .filter(chain -> chain.isStored() && !stored.containsKey(chain.ref()))
                .toList();
        if (!gone.isEmpty()) {
            chains.removeAll(gone);
            if (gone.contains(selected.get())) {
                selected.set(chains.isEmpty() ? null : chains.get(0));
            }
        }
    }

    private void accept(EntityRef ref, ValueChain chain) {
        for (ChainDraft draft : chains) {
            if (draft.ref().equals(ref)) {
                draft.accept(chain);
                return;
            }
        }
        ChainDraft draft = new ChainDraft(ref);
        draft.accept(chain);
        int before = 0;
        while (before < chains.size()
                && chains.get(before).isStored()
                && chains.get(before).ref().id().compareTo(ref.id()) < 0) {
            before++;
        }
        chains.add(before, draft);
    }

    private void keepUnfinished() {
        List<ChainDraft> left = chains.stream()
                .filter(chain -> !chain.isStored() && !chain.isBlank())
                .toList();
        if (left.isEmpty()) {
            unfinished.remove(draftKey());
        } else {
            unfinished.put(draftKey(), left);
        }
    }

    private String draftKey() {
        return caseId.get() + "/" + coderId;
    }
}
