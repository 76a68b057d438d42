package org.filiere.ui.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.filiere.domain.Codebook;
import org.filiere.domain.CodebookChange;
import org.filiere.domain.Coder;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Item;
import org.filiere.domain.ItemField;
import org.filiere.domain.SavedView;
import org.filiere.domain.StandardItem;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Write;
import org.filiere.ui.Navigator;
import org.filiere.ui.StudyModel;
import org.filiere.ui.task.BackgroundRunner;

/**
 * The codebook in force and, for a lead, the draft of the next version. Each edit of the draft is stored at once, as a
 * view of this lead, so a crash loses nothing; coders see it only when it is published.
 */
public final class CodebookViewModel {

    private static final String SCREEN = "codebook";

    private final StudyModel study;
    private final BackgroundRunner background;
    private final Navigator navigator;
    private final VersionHistory history;
    private final ReadOnlyObjectWrapper<Codebook> book = new ReadOnlyObjectWrapper<>(this, "book");
    private final ReadOnlyObjectWrapper<Codebook> working = new ReadOnlyObjectWrapper<>(this, "working");
    private final ReadOnlyObjectWrapper<String> itemId = new ReadOnlyObjectWrapper<>(this, "itemId", "");
    private final ReadOnlyBooleanWrapper lead = new ReadOnlyBooleanWrapper(this, "lead");
    private final ReadOnlyBooleanWrapper conflict = new ReadOnlyBooleanWrapper(this, "conflict");
    private final ReadOnlyObjectWrapper<Map<Integer, List<String>>> older =
            new ReadOnlyObjectWrapper<>(this, "older", Map.of());
    private int underway;

    public CodebookViewModel(StudyModel study, BackgroundRunner background, Navigator navigator) {
        this.study = study;
        this.background = background;
        this.navigator = navigator;
        history = new VersionHistory(study);
        study.snapshotProperty().addListener((property, before, now) -> follow());
        study.coderIdProperty().addListener((property, before, now) -> follow());
        follow();
    }

    /** The codebook in force; null while the study has none. */
    ReadOnlyObjectProperty<Codebook> bookProperty() {
        return book.getReadOnlyProperty();
    }

    /** What is shown: for a lead the draft of the next version, else the codebook in force; null for none. */
    ReadOnlyObjectProperty<Codebook> workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** The id of the item that is shown; empty for none. */
    ReadOnlyObjectProperty<String> itemIdProperty() {
        return itemId.getReadOnlyProperty();
    }

    /** Whether a lead is at work, who may edit. */
    ReadOnlyBooleanProperty leadProperty() {
        return lead.getReadOnlyProperty();
    }

    /** Whether two copies have published apart. */
    ReadOnlyBooleanProperty conflictProperty() {
        return conflict.getReadOnlyProperty();
    }

    /** The versions, newest first. */
    ReadOnlyObjectProperty<List<BookVersion>> versionsProperty() {
        return history.versionsProperty();
    }

    /** The cases whose judgement of the item was made under an older version, by version: all coders' for a lead. */
    ReadOnlyObjectProperty<Map<Integer, List<String>>> olderProperty() {
        return older.getReadOnlyProperty();
    }

    /** How the draft differs from what is in force. */
    List<CodebookChange> changes() {
        return book.get() == null ? List.of() : CodebookChange.between(book.get(), working.get());
    }

    /** The item that is shown. */
    Optional<Item> item() {
        return Optional.ofNullable(working.get()).flatMap(now -> now.item(itemId.get()));
    }

    /** Shows an item. */
    public void show(String newItemId) {
        itemId.set(newItemId);
        countOlder();
    }

    /** Changes a text of an item in the draft. A blank name is not taken. */
    CompletableFuture<?> change(String changedId, ItemField field, String text) {
        boolean refused = field == ItemField.NAME && text.isBlank();
        return refused
                ? CompletableFuture.completedFuture(null)
                : edit(items -> items.replaceAll(item -> item.id().equals(changedId) ? field.with(item, text) : item));
    }

    CompletableFuture<?> allowHalfSteps(boolean allow) {
        return draft(now -> new Codebook(now.version(), allow, now.items(), now.note()));
    }

    /** Adds an item to the draft and shows it. */
    CompletableFuture<?> add(String name) {
        if (name.isBlank() || working.get() == null) {
            return CompletableFuture.completedFuture(null);
        }
        String id = ItemIds.free(name, this::isTaken);
        CompletableFuture<?> added =
                edit(items -> items.add(ItemField.NAME.with(CodebookDraft.added(id), name.strip())));
        show(id);
        return added;
    }

    /** Whether the item at hand may be removed: only added ones. */
    boolean isRemovable() {
        return lead.get()
                && item().isPresent()
                && StandardItem.byId(itemId.get()).isEmpty();
    }

    /** Removes the item at hand from the draft. Judgements of it stay in the study's history. */
    CompletableFuture<?> remove() {
        String removed = itemId.get();
        return isRemovable()
                ? edit(items -> items.removeIf(item -> item.id().equals(removed)))
                : CompletableFuture.completedFuture(null);
    }

    /** Moves the item at hand by one place among those of its dimension, up for −1, down for 1. */
    CompletableFuture<?> move(int by) {
        String moved = itemId.get();
        return edit(items -> CodebookDraft.move(items, moved, by));
    }

    /** How many judgements of an item there are, of all coders. */
    long judgements(String ofItem) {
        return study.snapshot().cases().stream()
                .mapToLong(file -> file.judgements(ofItem).size())
                .sum();
    }

    /** The number that the next version will have. */
    int nextVersion() {
        return BookVersion.next(study.snapshot());
    }

    /** Publishes the draft as the next version; it settles a conflict, too. */
    CompletableFuture<?> publish(String note) {
        if (!lead.get() || changes().isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        Codebook now = working.get();
        return study.record(
                "codebook.publish",
                new Write(
                        EntityRef.codebook(), new Codebook(nextVersion(), now.halfSteps(), now.items(), note.strip())),
                Write.delete(draftRef()));
    }

    /** Gives the draft up. */
    CompletableFuture<?> discard() {
        return study.record("codebook.discard", Write.delete(draftRef()));
    }

    /** Shows the cases whose judgement of the item was made under this older version. */
    void showOlder(String title, int version) {
        List<String> cases = older.get().getOrDefault(version, List.of());
        if (cases.size() == 1) {
            navigator.code(cases.get(0), Optional.of(itemId.get()));
        } else {
            navigator.showCases(title, cases);
        }
    }

    /** Shows what became of the codebook, where a conflict is settled. */
    void showHistory() {
        navigator.showHistory(EntityRef.codebook());
    }

    /** The name of a coder. */
    String coderName(String coderId) {
        Coder coder = study.snapshot().coders().get(coderId);
        return coder == null ? coderId : coder.name();
    }

    private CompletableFuture<?> edit(Consumer<List<Item>> change) {
        return draft(now -> {
            List<Item> items = new ArrayList<>(now.items());
            change.accept(items);
            return new Codebook(now.version(), now.halfSteps(), items, now.note());
        });
    }

    /** Shows the edit at once, and stores it. */
    private CompletableFuture<?> draft(UnaryOperator<Codebook> change) {
        if (!lead.get() || working.get() == null) {
            return CompletableFuture.completedFuture(null);
        }
        Codebook wanted = change.apply(working.get());
        if (wanted.equals(working.get())) {
            return CompletableFuture.completedFuture(null);
        }
        working.set(wanted);
        Map<String, String> settings = CodebookDraft.between(book.get(), wanted);
        underway++;
        CompletableFuture<?> stored = study.record(
                "codebook.draft",
                settings.isEmpty()
                        ? Write.delete(draftRef())
                        : new Write(draftRef(), new SavedView(SCREEN, SCREEN, settings)));
        background.whenDone(stored, done -> arrived(), failure -> arrived());
        return stored;
    }

    private void arrived() {
        underway--;
        follow();
    }

    private EntityRef draftRef() {
        return EntityRef.view("codebook-draft-" + study.coderId());
    }

    private void follow() {
        StudySnapshot snapshot = study.snapshot();
        Optional<Entity> entity = snapshot.entity(EntityRef.codebook());
        lead.set(Optional.ofNullable(snapshot.coders().get(study.coderId()))
                .map(coder -> coder.role() == Coder.Role.LEAD)
                .orElse(false));
        conflict.set(entity.map(Entity::isConflict).orElse(false));
        book.set(snapshot.codebook().orElse(null));
        Map<String, String> settings = lead.get()
                ? snapshot.entity(draftRef())
                        .flatMap(view -> view.content(SavedView.class))
                        .map(SavedView::settings)
                        .orElse(Map.of())
                : Map.of();
        if (underway == 0) {
            // What is still on its way to the disk is ahead of the study, and must not be taken back.
            working.set(snapshot.codebook()
                    .map(now -> CodebookDraft.over(now, settings))
                    .orElse(null));
        }
        if (working.get() != null && item().isEmpty()) {
            itemId.set(working.get().items().get(0).id());
        }
        history.follow(entity);
        countOlder();
    }

    private void countOlder() {
        StudySnapshot snapshot = study.snapshot();
        String item = itemId.get();
        String coder = study.coderId();
        boolean all = lead.get();
        int version = book.get() == null ? 1 : book.get().version();
        background.run(
                () -> OlderJudgements.of(snapshot, item, version, all ? Optional.empty() : Optional.of(coder)),
                found -> {
                    if (snapshot == study.snapshot() && item.equals(itemId.get())) {
                        older.set(found);
                    }
                },
                failure -> study.report("codebook.title", failure));
    }

    /** Also of an item that was removed: its judgements are not those of a new one. */
    private boolean isTaken(String id) {
        return StandardItem.byId(id).isPresent()
                || working.get().item(id).isPresent()
                || history.versionsProperty().get().stream()
                        .anyMatch(known -> known.book().item(id).isPresent())
                || judgements(id) > 0;
    }
}
