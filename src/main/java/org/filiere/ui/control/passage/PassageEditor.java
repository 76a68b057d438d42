package org.filiere.ui.control.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.filiere.domain.Passage;
import org.filiere.domain.Passage.Stance;

/** What can be done to the passages of judgements or value chains: recorded at once, memos in a moment. */
public final class PassageEditor {

    private final Consumer<PassageOwner> storing;
    private final Consumer<PassageOwner> storingSoon;

    /**
     * An editor.
     *
     * @param storing records what was changed
     * @param storingSoon records what is being typed in a moment
     */
    public PassageEditor(Consumer<PassageOwner> storing, Consumer<PassageOwner> storingSoon) {
        this.storing = storing;
        this.storingSoon = storingSoon;
    }

    /** Records what was typed. */
    public void store(PassageOwner owner) {
        storing.accept(owner);
    }

    /** Links a passage; one that is at that place already changes its stance and keeps its memo. */
    public void link(PassageOwner owner, Passage passage) {
        Optional<Passage> known = find(owner, passage);
        if (known.isPresent()) {
            replace(owner, known.get(), known.get().withStance(passage.stance()));
        } else {
            List<Passage> linked = new ArrayList<>(owner.passagesProperty().get());
            linked.add(passage);
            set(owner, linked);
        }
    }

    /** Removes a passage. The text stays. */
    public void unlink(PassageOwner owner, Passage passage) {
        List<Passage> left = new ArrayList<>(owner.passagesProperty().get());
        if (left.removeIf(passage::isSamePlace)) {
            set(owner, left);
        }
    }

    /** Says that a passage speaks against the judgement instead of for it, or the other way round. */
    public void toggleStance(PassageOwner owner, Passage passage) {
        find(owner, passage)
                .ifPresent(known -> replace(
                        owner, known, known.withStance(known.stance() == Stance.FOR ? Stance.AGAINST : Stance.FOR)));
    }

    /** The memo of a passage is being typed; it is recorded in a moment. */
    public void typeMemo(PassageOwner owner, Passage passage, String memo) {
        find(owner, passage).filter(known -> !known.memo().equals(memo)).ifPresent(known -> {
            owner.passagesProperty().set(replaced(owner, known, known.withMemo(memo)));
            storingSoon.accept(owner);
        });
    }

    /** Puts a passage at another place of its text; where there is one already, this one is given up. */
    public void move(PassageOwner owner, Passage passage, Passage to) {
        find(owner, passage).ifPresent(known -> {
            if (!known.isSamePlace(to) && find(owner, to).isPresent()) {
                unlink(owner, known);
            } else {
                replace(owner, known, to);
            }
        });
    }

    /** The passage that stands at the same place as this one. */
    public Optional<Passage> find(PassageOwner owner, Passage passage) {
        return owner.passagesProperty().get().stream()
                .filter(passage::isSamePlace)
                .findFirst();
    }

    private void replace(PassageOwner owner, Passage known, Passage next) {
        if (!known.equals(next)) {
            set(owner, replaced(owner, known, next));
        }
    }

    private static List<Passage> replaced(PassageOwner owner, Passage known, Passage next) {
        return owner.passagesProperty().get().stream()
                .map(one -> one == known ? next : one)
                .toList();
    }

    private void set(PassageOwner owner, List<Passage> passages) {
        owner.passagesProperty().set(List.copyOf(passages));
        storing.accept(owner);
    }
}
