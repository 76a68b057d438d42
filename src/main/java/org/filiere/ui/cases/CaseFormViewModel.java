package org.filiere.ui.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.filiere.domain.Case;
import org.filiere.domain.CaseFile;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Passage;
import org.filiere.domain.Source;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Write;
import org.filiere.session.RejectedEditException;
import org.filiere.ui.Navigator;
import org.filiere.ui.StudyModel;
import org.filiere.ui.control.DraftField;
import org.filiere.ui.control.TextFold;
import org.filiere.ui.control.chains.ChainsViewModel;
import org.filiere.ui.control.passage.PassageSources;
import org.filiere.ui.task.BackgroundRunner;

/**
 * The form of one case. Saves each field by itself; a new case is stored once it has a name and a group, and until then is
 * kept here, also while other screens are looked at.
 */
public final class CaseFormViewModel {

    private final StudyModel study;
    private final Navigator navigator;
    private final BackgroundRunner background;
    private final ChainsViewModel chains;
    private final ReadOnlyObjectWrapper<CaseDraft> draft = new ReadOnlyObjectWrapper<>(this, "draft");
    private final ReadOnlyBooleanWrapper gone = new ReadOnlyBooleanWrapper(this, "gone");
    private final ReadOnlyObjectWrapper<List<Source>> sources = new ReadOnlyObjectWrapper<>(this, "sources", List.of());

    private CaseDraft unfinished;

    /**
     * A form that shows no case yet.
     *
     * @param chains the value chains of the case; belongs to this form alone
     */
    public CaseFormViewModel(
            StudyModel study, Navigator navigator, BackgroundRunner background, ChainsViewModel chains) {
        this.study = study;
        this.navigator = navigator;
        this.background = background;
        this.chains = chains;
        study.snapshotProperty().addListener((property, before, now) -> refresh(now));
    }

    /**
     * Shows a case. An id that the study does not know begins a new case under it, or takes up the one that was begun and
     * not finished. What was entered for the case before is handed over first.
     */
    public void show(String caseId) {
        CaseDraft before = draft.get();
        if (before != null) {
            commit();
            if (before.caseId().equals(caseId)) {
                return;
            }
            keep(before);
        }
        boolean isNew = study.snapshot().file(caseId).isEmpty();
        CaseDraft next = isNew && unfinished != null ? unfinished : new CaseDraft(caseId);
        if (next == unfinished) {
            unfinished = null;
        }
        chains.show(null);
        gone.set(false);
        study.snapshot().caseFile(caseId).flatMap(CaseFile::details).ifPresent(next::accept);
        draft.set(next);
        refresh(study.snapshot());
    }

    /** The case that is shown; null for none. Another case is another object. */
    public ReadOnlyObjectProperty<CaseDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** Whether the case that is shown was deleted. */
    public ReadOnlyBooleanProperty goneProperty() {
        return gone.getReadOnlyProperty();
    }

    /** The evidence of the case. */
    public ReadOnlyObjectProperty<List<Source>> sourcesProperty() {
        return sources.getReadOnlyProperty();
    }

    /** The value chains of the case. */
    public ChainsViewModel chains() {
        return chains;
    }

    /** The industries in use that contain these letters, whatever accents and case, sorted. */
    public List<String> industries(String typed) {
        return inUse(Case::industry, typed);
    }

    /** The countries in use that contain these letters, whatever accents and case, sorted. */
    public List<String> countries(String typed) {
        return inUse(Case::country, typed);
    }

    /** What is wrong with the case as entered. */
    public Set<CaseProblem> problems() {
        Set<CaseProblem> found = EnumSet.noneOf(CaseProblem.class);
        CaseDraft shown = draft.get();
        if (shown == null) {
            return found;
        }
        String name = shown.nameProperty().get().strip();
        if (name.isEmpty()) {
            found.add(CaseProblem.NAME);
        } else if (isTaken(name, shown.caseId())) {
            found.add(CaseProblem.NAME_TAKEN);
        }
        if (shown.groupProperty().get() == null) {
            found.add(CaseProblem.GROUP);
        }
        return found;
    }

    /** Saves what was entered and can be stored. */
    public CompletableFuture<?> commit() {
        CaseDraft shown = draft.get();
        CompletableFuture<?> chainsSaved = chains.commit();
        if (shown == null || gone.get() || !shown.isStorable()) {
            return chainsSaved;
        }
        EntityRef ref = EntityRef.caseOf(shown.caseId());
        CaseDraft.Patch patch = shown.submit();
        var work = study.record("cases.save", snapshot -> {
            Optional<Case> now = snapshot.entity(ref).flatMap(known -> known.content(Case.class));
            Case next = now.map(patch.change())
                    .or(patch::ifNew)
                    .orElseThrow(() -> new RejectedEditException(RejectedEditException.Reason.GONE, List.of(ref)));
            return List.of(new Write(ref, next));
        });
        background.whenDone(
                work,
                done -> patch.underway().forEach(DraftField.Sent::arrived),
                failure -> patch.underway().forEach(DraftField.Sent::refused));
        return CompletableFuture.allOf(chainsSaved, work);
    }

    /** Hands over what was entered and goes back to the table. */
    public void back() {
        commit();
        navigator.showCases();
    }

    /** Goes on to coding the case. */
    public void code() {
        commit();
        navigator.code(draft.get().caseId(), Optional.empty());
    }

    /** Shows the history of the case. */
    public void showHistory() {
        commit();
        navigator.showHistory(EntityRef.caseOf(draft.get().caseId()));
    }

    /** Shows a passage of a value chain in its source. */
    public void showPassage(Passage passage) {
        commit();
        navigator.showSource(passage.sourceId(), passage.start(), passage.end());
    }

    /** The sources of the passages of value chains. */
    public PassageSources passageSources() {
        return new PassageSources(study);
    }

    private void keep(CaseDraft before) {
        if (!before.isStored() && !before.isStorable() && !before.isBlank()) {
            unfinished = before;
        }
    }

    private void refresh(StudySnapshot snapshot) {
        CaseDraft shown = draft.get();
        if (shown == null) {
            return;
        }
        Optional<Case> details = snapshot.caseFile(shown.caseId()).flatMap(CaseFile::details);
        details.ifPresent(shown::accept);
        gone.set(details.isEmpty() && snapshot.file(shown.caseId()).isPresent());
        sources.set(List.copyOf(snapshot.sources(shown.caseId()).values()));
        if (details.isPresent() && chains.caseIdProperty().get() == null) {
            chains.show(shown.caseId());
        }
    }

    private boolean isTaken(String name, String caseId) {
        return study.snapshot().cases().stream()
                .anyMatch(file -> !file.id().equals(caseId)
                        && file.details().orElseThrow().name().equalsIgnoreCase(name));
    }

    private List<String> inUse(Function<Case, String> field, String typed) {
        String folded = TextFold.fold(typed).strip();
        Set<String> found = new TreeSet<>();
        for (CaseFile file : study.snapshot().cases()) {
            String value = field.apply(file.details().orElseThrow());
            if (!value.isBlank() && TextFold.fold(value).contains(folded)) {
                found.add(value);
            }
        }
        return List.copyOf(found);
    }
}
