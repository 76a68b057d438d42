package org.filiere.ui.coding;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.filiere.domain.Passage;
import org.filiere.domain.Passage.Stance;
import org.filiere.ui.coding.EvidenceViewModel.Highlight;

/** The passage that the coder works on: clicked, gone to by key or just linked. Its ends can be moved. */
public final class PassageAtHand {

    private final CodingViewModel form;
    private final EvidenceViewModel evidence;
    private final ReadOnlyObjectWrapper<Highlight> passage = new ReadOnlyObjectWrapper<>(this, "passage");
    private final ChangeListener<List<Passage>> changed = (property, before, now) -> follow(now);
    private boolean moving;

    /** No passage is at hand yet. */
    public PassageAtHand(CodingViewModel form, EvidenceViewModel evidence) {
        this.form = form;
        this.evidence = evidence;
        passage.addListener((property, before, now) -> {
            if (before != null) {
                before.draft().passagesProperty().removeListener(changed);
            }
            if (now != null) {
                now.draft().passagesProperty().addListener(changed);
            }
        });
        form.itemsProperty().addListener((property, before, now) -> passage.set(null));
    }

    /** The passage; null for none. */
    public ReadOnlyObjectProperty<Highlight> passageProperty() {
        return passage.getReadOnlyProperty();
    }

    /** Whether it is this one. */
    public boolean is(ItemDraft draft, Passage other) {
        Highlight now = passage.get();
        return now != null && now.draft() == draft && now.passage().isSamePlace(other);
    }

    /** Takes a passage to work on, and puts its item at hand. */
    public void take(ItemDraft draft, Passage taken) {
        form.select(draft);
        passage.set(new Highlight(draft, taken));
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
        Highlight now = passage.get();
        Optional<Passage> there = evidence.passage(start, end, Stance.FOR);
        if (now == null
                || there.isEmpty()
                || !there.get().sourceId().equals(now.passage().sourceId())) {
            return false;
        }
        Passage to = there.get();
        Passage moved = now.passage().at(to.sourceId(), to.start(), to.end(), to.quote());
        moving = true;
        form.passages().move(now.draft(), now.passage(), moved);
        moving = false;
        passage.set(new Highlight(now.draft(), moved));
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
        Highlight now = passage.get();
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

    private void follow(List<Passage> now) {
        Highlight was = passage.get();
        if (was != null && !moving) {
            passage.set(now.stream()
                    .filter(was.passage()::isSamePlace)
                    .findFirst()
                    .map(same -> new Highlight(was.draft(), same))
                    .orElse(null));
        }
    }
}
