package org.filiere.ui.control.handin;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.filiere.analysis.Completeness;
import org.filiere.domain.Case;
import org.filiere.domain.CaseFile;
import org.filiere.domain.EntityRef;
import org.filiere.domain.HandIn;
import org.filiere.domain.Write;
import org.filiere.ui.StudyModel;

/**
 * Hands in one case of the coder at work, or takes it back. What is missing needs a reason: one for all of it, or one
 * for each.
 */
public final class HandInViewModel {

    /** The place of the value chains among the reasons; no item has such an id. */
    public static final String GOVERNANCE = "governance/";

    private final StudyModel study;
    private final ReadOnlyObjectWrapper<Completeness> work = new ReadOnlyObjectWrapper<>(this, "work");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
    private final Map<String, StringProperty> reasons = new HashMap<>();
    private String caseId;

    public HandInViewModel(StudyModel study) {
        this.study = study;
        reason.addListener((property, before, now) -> check());
        study.snapshotProperty().addListener((property, before, now) -> follow());
        study.coderIdProperty().addListener((property, before, now) -> follow());
    }

    /** Shows a case; what was written about another one is forgotten. */
    public void show(String newCaseId) {
        caseId = newCaseId;
        reasons.clear();
        reason.set("");
        follow();
        reason.set(handedIn().map(Completeness.HandedIn::note).orElse(""));
        check();
    }

    /** Shows nothing more. */
    public void leave() {
        caseId = null;
        follow();
    }

    /** How far the coder is with the case; null while none is shown. */
    public ReadOnlyObjectProperty<Completeness> workProperty() {
        return work.getReadOnlyProperty();
    }

    /** Whether it can be handed in as it is: nothing is missing, or there are reasons, and it is not handed in yet. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Why the case is handed in although something is missing; or any remark. */
    public StringProperty reasonProperty() {
        return reason;
    }

    /** The reason for one item, or for {@link #GOVERNANCE}. */
    public StringProperty reasonFor(String itemId) {
        return reasons.computeIfAbsent(itemId, id -> {
            StringProperty made = new SimpleStringProperty(this, "reasonFor", "");
            made.addListener((property, before, now) -> check());
            return made;
        });
    }

    /** The name of the case. */
    public String caseName() {
        return file().flatMap(CaseFile::details).map(Case::name).orElse("");
    }

    /** When it was handed in, if it was. */
    public Optional<Completeness.HandedIn> handedIn() {
        return Optional.ofNullable(work.get()).flatMap(Completeness::handedIn);
    }

    /**
     * Hands in the case; does nothing while it is not ready.
     *
     * @param governanceName how the value chains are called in the note
     * @return completes after the commit
     */
    public CompletableFuture<?> handIn(String governanceName) {
        if (!ready.get()) {
            return CompletableFuture.completedFuture(null);
        }
        EntityRef ref = EntityRef.handIn(caseId, study.coderId());
        HandIn content = new HandIn(note(governanceName));
        boolean same =
                handedIn().map(known -> known.note().equals(content.note())).orElse(false);
        if (same) {
            // What does not change is not written; so it is taken back first, as the coder would do it.
            study.record("progress.handIn", Write.delete(ref));
        }
        return study.record("progress.handIn", new Write(ref, content));
    }

    /** Takes the hand-in back. */
    public CompletableFuture<?> takeBack() {
        return study.record("progress.handIn.takeBack", Write.delete(EntityRef.handIn(caseId, study.coderId())));
    }

    private String note(String governanceName) {
        Map<String, String> names = new LinkedHashMap<>();
        work.get()
                .missing()
                .forEach(item -> names.put(item.item().id(), item.item().name()));
        if (work.get().governanceOpen()) {
            names.put(GOVERNANCE, governanceName);
        }
        String each = names.entrySet().stream()
                .filter(name -> !reasonText(name.getKey()).isBlank())
                .map(name -> name.getValue() + ": " + reasonText(name.getKey()).strip())
                .collect(Collectors.joining("\n"));
        return (reason.get().strip() + "\n" + each).strip();
    }

    private void follow() {
        work.set(file().map(file -> Completeness.of(study.snapshot(), file, study.coderId()))
                .orElse(null));
        check();
    }

    private Optional<CaseFile> file() {
        return Optional.ofNullable(caseId).flatMap(study.snapshot()::caseFile);
    }

    private void check() {
        Completeness now = work.get();
        ready.set(now != null
                && now.handedIn().map(Completeness.HandedIn::changedSince).orElse(true)
                && (now.isComplete() || !reason.get().isBlank() || isEachExplained(now)));
    }

    private boolean isEachExplained(Completeness now) {
        List<Completeness.ItemWork> missing = now.missing();
        return missing.stream().noneMatch(item -> reasonText(item.item().id()).isBlank())
                && !(now.governanceOpen() && reasonText(GOVERNANCE).isBlank());
    }

    private String reasonText(String itemId) {
        StringProperty known = reasons.get(itemId);
        return known == null ? "" : known.get();
    }
}
