package org.filiere.ui.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.filiere.domain.Passage;
import org.filiere.domain.Passage.Stance;

/** What can be done to the passages of the items: recorded at once, memos in a moment, as all words are. */
public final class PassageEditor {

    private final JudgementEditor editor;
    private final ObservableValue<ItemDraft> current;

    PassageEditor(JudgementEditor editor, ObservableValue<ItemDraft> current) {
        this.editor = editor;
        this.current = current;
    }

    /** Links a passage to the item at hand: see {@link #link(ItemDraft, Passage)}. */
    public void link(Passage passage) {
        Optional.ofNullable(current.getValue()).ifPresent(draft -> link(draft, passage));
    }

    /** Links a passage to an item; one that is at that place already changes its stance and keeps its memo. */
    public void link(ItemDraft draft, Passage passage) {
        Optional<Passage> known = find(draft, passage);
        if (known.isPresent()) {
            replace(draft, known.get(), known.get().withStance(passage.stance()));
        } else {
            List<Passage> linked = new ArrayList<>(draft.passagesProperty().get());
            linked.add(passage);
            set(draft, linked);
        }
    }

    /** Removes a passage from an item. The text stays. */
    public void unlink(ItemDraft draft, Passage passage) {
        List<Passage> left = new ArrayList<>(draft.passagesProperty().get());
        if (left.removeIf(passage::isSamePlace)) {
            set(draft, left);
        }
    }

    /** Says that a passage speaks against the judgement instead of for it, or the other way round. */
    public void toggleStance(ItemDraft draft, Passage passage) {
        find(draft, passage)
                .ifPresent(known -> replace(
                        draft, known, known.withStance(known.stance() == Stance.FOR ? Stance.AGAINST : Stance.FOR)));
    }

    /** The memo of a passage is being typed; it is recorded in a moment. */
    public void typeMemo(ItemDraft draft, Passage passage, String memo) {
        find(draft, passage).filter(known -> !known.memo().equals(memo)).ifPresent(known -> {
            draft.passagesProperty().set(replaced(draft, known, known.withMemo(memo)));
            editor.storeSoon(draft);
        });
    }

    /** Puts a passage at another place of its text; where the item has one there already, this one is given up. */
    public void move(ItemDraft draft, Passage passage, Passage to) {
        find(draft, passage).ifPresent(known -> {
            if (!known.isSamePlace(to) && find(draft, to).isPresent()) {
                unlink(draft, known);
            } else {
                replace(draft, known, to);
            }
        });
    }

    /** The passage of an item that stands at the same place as this one. */
    Optional<Passage> find(ItemDraft draft, Passage passage) {
        return draft.passagesProperty().get().stream()
                .filter(passage::isSamePlace)
                .findFirst();
    }

    private void replace(ItemDraft draft, Passage known, Passage next) {
        if (!known.equals(next)) {
            set(draft, replaced(draft, known, next));
        }
    }

    private static List<Passage> replaced(ItemDraft draft, Passage known, Passage next) {
        return draft.passagesProperty().get().stream()
                .map(one -> one == known ? next : one)
                .toList();
    }

    private void set(ItemDraft draft, List<Passage> passages) {
        draft.passagesProperty().set(List.copyOf(passages));
        editor.store(draft);
    }
}
