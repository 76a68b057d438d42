package org.filiere.ui.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.filiere.analysis.CaseSummary;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Codebook;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Item;
import org.filiere.domain.Score;
import org.filiere.domain.StudySnapshot;
import org.filiere.ui.StudyModel;
import org.filiere.ui.control.TypingPause;
import org.filiere.ui.control.passage.PassageEditor;
import org.filiere.ui.task.BackgroundRunner;

/**
 * The form of the coding screen: one case, the coder at work, a draft per item. Scores are recorded at once, words while
 * the coder types and at the latest when the item is left. For the window's thread.
 */
public final class CodingViewModel {

    private final StudyModel study;
    private final BackgroundRunner background;
    private final JudgementEditor editor;
    private final PassageEditor passages;
    private final ReadOnlyObjectWrapper<CaseFile> file = new ReadOnlyObjectWrapper<>(this, "file");
    private final ReadOnlyObjectWrapper<List<ItemDraft>> items = new ReadOnlyObjectWrapper<>(this, "items", List.of());
    private final ReadOnlyObjectWrapper<ItemDraft> current = new ReadOnlyObjectWrapper<>(this, "current");
    private final ReadOnlyObjectWrapper<CaseSummary> summary = new ReadOnlyObjectWrapper<>(this, "summary");
    private final ReadOnlyObjectWrapper<Worklist> worklist = new ReadOnlyObjectWrapper<>(this, "worklist");

    private String caseId;
    private String coderId;
    private Codebook codebook;

    /**
     * A form that shows no case yet.
     *
     * @param pause how long typing may go on before it is recorded
     */
    public CodingViewModel(StudyModel study, BackgroundRunner background, TypingPause pause) {
        this.study = study;
        this.background = background;
        editor = new JudgementEditor(study, background, pause, current, this::sumUp);
        passages = new PassageEditor(
                owner -> editor.store((ItemDraft) owner), owner -> editor.storeSoon((ItemDraft) owner));
        coderId = study.coderId();
        study.snapshotProperty().addListener((property, before, now) -> follow(now));
        study.coderIdProperty().addListener((property, before, now) -> changeCoder(now));
        follow(study.snapshot());
    }

    /** The case in the form; null for none. */
    public ReadOnlyObjectProperty<CaseFile> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** A draft for every item of the codebook, by dimension. */
    public ReadOnlyObjectProperty<List<ItemDraft>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    /** The item at hand; null while no case is shown. */
    public ReadOnlyObjectProperty<ItemDraft> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** The indices of the case as the form shows them, stored or not; null while no case is shown. */
    public ReadOnlyObjectProperty<CaseSummary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** The cases to work through. */
    public ReadOnlyObjectProperty<Worklist> worklistProperty() {
        return worklist.getReadOnlyProperty();
    }

    /** What can be done to the item at hand. */
    public JudgementEditor editor() {
        return editor;
    }

    /** What can be done to the passages of any item. */
    public PassageEditor passages() {
        return passages;
    }

    public StudyModel study() {
        return study;
    }

    BackgroundRunner background() {
        return background;
    }

    /** Whose work is in the form. */
    public String coderId() {
        return coderId;
    }

    /**
     * Shows a case.
     *
     * @param itemId where to begin; empty for the first open item
     */
    public void open(String newCaseId, Optional<String> itemId) {
        flush();
        if (!newCaseId.equals(caseId)) {
            caseId = newCaseId;
            file.set(null);
            current.set(null);
            items.set(List.of());
            follow(study.snapshot());
        }
        if (file.get() != null) {
            itemId.or(this::firstOpen).flatMap(this::item).ifPresent(this::select);
        }
    }

    /** Shows a case if none is shown: the first with something open, or the first of all. */
    public void openAny() {
        worklist.set(Worklist.of(study.snapshot(), coderId));
        if (file.get() != null) {
            return;
        }
        Worklist all = worklist.get();
        all.cases().stream()
                .filter(candidate -> all.firstOpen(candidate).isPresent())
                .findFirst()
                .or(() -> all.cases().stream().findFirst())
                .ifPresent(found -> open(found.id(), Optional.empty()));
    }

    /** Puts an item at hand; what was typed for the one before is recorded. */
    public void select(ItemDraft item) {
        if (item != current.get()) {
            flush();
            editor.askingWhyProperty().set(false);
            current.set(item);
        }
    }

    /** The draft of an item. */
    public Optional<ItemDraft> item(String itemId) {
        return items.get().stream()
                .filter(draft -> draft.item().id().equals(itemId))
                .findFirst();
    }

    /** Moves on by this many items; stays at the ends. */
    public void stepItem(int by) {
        int index = items.get().indexOf(current.get()) + by;
        if (index >= 0 && index < items.get().size()) {
            select(items.get().get(index));
        }
    }

    /**
     * Moves on by this many cases, to the same item.
     *
     * @return false at the ends
     */
    public boolean stepCase(int by) {
        Optional<String> next =
                Optional.ofNullable(caseId).flatMap(id -> worklist.get().step(id, by));
        Optional<String> itemId =
                Optional.ofNullable(current.get()).map(draft -> draft.item().id());
        next.ifPresent(id -> open(id, itemId));
        return next.isPresent();
    }

    /**
     * Goes to the next item that is not complete, also in another case.
     *
     * @return false when there is none
     */
    public boolean nextOpen() {
        flush();
        Worklist ahead = Worklist.of(study.snapshot(), coderId, this::isComplete);
        Optional<Worklist.Place> next = ahead.nextOpen(
                caseId == null ? "" : caseId,
                current.get() == null ? "" : current.get().item().id());
        next.ifPresent(place -> open(place.caseId(), Optional.of(place.itemId())));
        return next.isPresent();
    }

    /**
     * Records what was typed and is not recorded yet.
     *
     * @return completes when it is stored
     */
    public CompletableFuture<?> flush() {
        return editor.flush(items.get());
    }

    private boolean isComplete(CaseFile of, Item item) {
        if (of.id().equals(caseId)) {
            return item(item.id()).map(draft -> draft.judgement().isComplete()).orElse(false);
        }
        return of.judgement(item.id(), coderId)
                .map(judgement -> judgement.isComplete())
                .orElse(false);
    }

    private Optional<String> firstOpen() {
        return worklist.get()
                .firstOpen(file.get())
                .map(Worklist.Place::itemId)
                .or(() -> items.get().stream().map(draft -> draft.item().id()).findFirst());
    }

    private void changeCoder(String now) {
        flush();
        coderId = now;
        worklist.set(Worklist.of(study.snapshot(), coderId));
        String shown = Optional.ofNullable(current.get())
                .map(draft -> draft.item().id())
                .orElse(null);
        current.set(null);
        items.set(List.of());
        follow(study.snapshot());
        Optional.ofNullable(shown).flatMap(this::item).ifPresent(this::select);
    }

    private void follow(StudySnapshot now) {
        Codebook newCodebook = now.codebook().orElse(null);
        Optional<CaseFile> shown = Optional.ofNullable(caseId).flatMap(now::caseFile);
        if (shown.isEmpty() || !Objects.equals(newCodebook, codebook)) {
            worklist.set(Worklist.of(now, coderId));
        }
        editor.allowHalfSteps(newCodebook == null || newCodebook.halfSteps());
        if (shown.isEmpty() || newCodebook == null) {
            codebook = newCodebook;
            current.set(null);
            items.set(List.of());
            summary.set(null);
            file.set(null);
            return;
        }
        if (items.get().isEmpty() || !newCodebook.equals(codebook)) {
            codebook = newCodebook;
            remake(shown.get());
        }
        items.get().forEach(draft -> draft.accept(shown.get().entity(draft.ref())));
        file.set(shown.get());
        sumUp();
        if (current.get() == null && !items.get().isEmpty()) {
            current.set(items.get().get(0));
        }
    }

    /** New drafts for a new codebook, with what is on screen and perhaps not stored yet. */
    private void remake(CaseFile shown) {
        List<ItemDraft> before = items.get();
        before.forEach(draft -> draft.accept(shown.entity(draft.ref())));
        ItemDraft at = current.get();
        List<ItemDraft> made = new ArrayList<>();
        for (Item item : Worklist.inOrder(codebook)) {
            ItemDraft draft = new ItemDraft(EntityRef.judgement(caseId, item.id(), coderId), item, codebook.version());
            draft.accept(shown.entity(draft.ref()));
            before.stream().filter(known -> known.ref().equals(draft.ref())).forEach(draft::take);
            made.add(draft);
        }
        items.set(List.copyOf(made));
        current.set(made.stream()
                .filter(draft -> at != null && draft.ref().equals(at.ref()))
                .findFirst()
                .orElse(null));
    }

    private void sumUp() {
        Map<String, Score> scores = new LinkedHashMap<>();
        items.get()
                .forEach(draft ->
                        scores.put(draft.item().id(), draft.scoreProperty().get()));
        CaseFile shown = file.get();
        study.snapshot()
                .caseFile(caseId)
                .or(() -> Optional.ofNullable(shown))
                .filter(found -> codebook != null)
                .ifPresent(found -> summary.set(CaseSummary.ofForm(
                        found, scores, coderId, codebook, study.snapshot().degreeRule())));
    }
}
