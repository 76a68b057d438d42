package org.filiere.ui.coding;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.filiere.domain.Passage;
import org.filiere.domain.Passage.Stance;
import org.filiere.ui.control.chains.ChainDraft;
import org.filiere.ui.control.chains.ChainsViewModel;
import org.filiere.ui.control.passage.PassageEditor;
import org.filiere.ui.control.passage.PassageOwner;

/** The passage that the coder works on: clicked, gone to by key or just linked. Its ends can be moved. */
public final class PassageAtHand {

    /** A passage and what it is linked to. */
    public record Held(PassageOwner owner, Passage passage) {}

    private final CodingViewModel form;
    private final ChainsViewModel chains;
    private final EvidenceViewModel evidence;
    private final ReadOnlyObjectWrapper<Held> passage = new ReadOnlyObjectWrapper<>(this, "passage");
    private final ChangeListener<List<Passage>> changed = (property, before, now) -> follow(now);
    private boolean moving;

    /** No passage is at hand yet. */
    public PassageAtHand(CodingViewModel form, ChainsViewModel chains, EvidenceViewModel evidence) {
        this.form = form;
        this.chains = chains;
        this.evidence = evidence;
        passage.addListener((property, before, now) -> {
            if (before != null) {
                before.owner().passagesProperty().removeListener(changed);
            }
            if (now != null) {
                now.owner().passagesProperty().addListener(changed);
            }
        });
        form.itemsProperty().addListener((property, before, now) -> passage.set(null));
        chains.chains().addListener((InvalidationListener) list -> dropDeleted());
    }

    /** The passage; null for none. */
    public ReadOnlyObjectProperty<Held> passageProperty() {
        return passage.getReadOnlyProperty();
    }

    /** Whether it is this one. */
    public boolean is(PassageOwner owner, Passage other) {
        Held now = passage.get();
        return now != null && now.owner() == owner && now.passage().isSamePlace(other);
    }

    /** Takes a passage to work on, and puts its item or value chain at hand. */
    public void take(PassageOwner owner, Passage taken) {
        if (owner instanceof ItemDraft draft) {
            form.select(draft);
        } else if (owner instanceof ChainDraft chain) {
            chains.selectedProperty().set(chain);
        }
        passage.set(new Held(owner, taken));
    }

    /** Links a stretch of the text to the item at hand: see {@link EvidenceViewModel#link}. */
    public boolean link(int start, int end, Stance stance) {
        if (!evidence.link(start, end, stance)) {
            return false;
        }
        evidence.passage(start, end, stance)
                .ifPresent(linked -> take(form.currentProperty().get(), linked));
        return true;
    }

    /**
     * Puts the passage at another place of the text that is shown.
     *
     * @return false when none is at hand, it is of another source, or nothing but blanks is selected
     */
    public boolean useRange(int start, int end) {
        Held now = passage.get();
        Optional<Passage> there = evidence.passage(start, end, Stance.FOR);
        if (now == null
                || there.isEmpty()
                || !there.get().sourceId().equals(now.passage().sourceId())) {
            return false;
        }
        Passage to = there.get();
        Passage moved = now.passage().at(to.sourceId(), to.start(), to.end(), to.quote());
        moving = true;
        editorOf(now.owner()).move(now.owner(), now.passage(), moved);
        moving = false;
        passage.set(new Held(now.owner(), moved));
        return true;
    }

    /**
     * Moves an end of the passage by a word.
     *
     * @param atEnd whether its end is moved, or its start
     * @param by 1 onward, -1 back
     * @return false when it cannot be moved
     */
    public boolean stretch(boolean atEnd, int by) {
        Held now = passage.get();
        String text = evidence.textProperty().get();
        if (now == null || !evidence.isShown(now.passage())) {
            return false;
        }
        int start = now.passage().start();
        int end = now.passage().end();
        if (atEnd) {
            end = by > 0 ? WordSteps.endAfter(text, end) : WordSteps.endBefore(text, end);
        } else {
            start = by > 0 ? WordSteps.startAfter(text, start) : WordSteps.startBefore(text, start);
        }
        return start < end && useRange(start, end);
    }

    private PassageEditor editorOf(PassageOwner owner) {
        return owner instanceof ChainDraft ? chains.passages() : form.passages();
    }

    private void dropDeleted() {
        Held now = passage.get();
        if (now != null
                && now.owner() instanceof ChainDraft chain
                && !chains.chains().contains(chain)) {
            passage.set(null);
        }
    }

    private void follow(List<Passage> now) {
        Held was = passage.get();
        if (was != null && !moving) {
            passage.set(now.stream()
                    .filter(was.passage()::isSamePlace)
                    .findFirst()
                    .map(same -> new Held(was.owner(), same))
                    .orElse(null));
        }
    }
}
