package org.filiere.ui.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Passage;
import org.filiere.domain.Passage.Stance;
import org.filiere.domain.Source;

/** The sources of the case in the form, the text of one of them, and this coder's passages in it. */
public final class EvidenceViewModel {

    /** A source of the case. */
    public record Entry(String id, Source source) {}

    /** A passage of the text and the item that it is linked to. */
    public record Highlight(ItemDraft draft, Passage passage) {}

    private final CodingViewModel form;
    private final ReadOnlyObjectWrapper<List<Entry>> sources = new ReadOnlyObjectWrapper<>(this, "sources", List.of());
    private final ReadOnlyObjectWrapper<Entry> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyObjectWrapper<String> text = new ReadOnlyObjectWrapper<>(this, "text", "");
    private final ReadOnlyObjectWrapper<List<Highlight>> highlights =
            new ReadOnlyObjectWrapper<>(this, "highlights", List.of());
    private final ReadOnlyObjectWrapper<Passage> revealed = new ReadOnlyObjectWrapper<>(this, "revealed");
    private final ChangeListener<Object> passagesChanged = (property, before, now) -> highlight();
    private Map<String, Source> known = Map.of();

    /** The evidence beside this form. */
    public EvidenceViewModel(CodingViewModel form) {
        this.form = form;
        form.fileProperty().addListener((property, before, now) -> follow(before, now));
        form.itemsProperty().addListener((property, before, now) -> {
            before.forEach(draft -> draft.passagesProperty().removeListener(passagesChanged));
            watch(now);
        });
        watch(form.itemsProperty().get());
        follow(null, form.fileProperty().get());
        form.study().snapshotProperty().addListener((property, before, now) -> {
            if (form.fileProperty().get() != null
                    && !now.sources(form.fileProperty().get().id()).equals(known)) {
                list(form.fileProperty().get());
            }
        });
    }

    /** The sources of the case, by title. */
    public ReadOnlyObjectProperty<List<Entry>> sourcesProperty() {
        return sources.getReadOnlyProperty();
    }

    /** The source whose text is shown; null while there is none. */
    public ReadOnlyObjectProperty<Entry> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The text of the chosen source; empty until it was read. */
    public ReadOnlyObjectProperty<String> textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The coder's passages in the chosen text, by place. */
    public ReadOnlyObjectProperty<List<Highlight>> highlightsProperty() {
        return highlights.getReadOnlyProperty();
    }

    /** The passage to scroll to; null for none. */
    public ReadOnlyObjectProperty<Passage> revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /** Shows another source of the case. */
    public void choose(Entry entry) {
        if (Objects.equals(entry, chosen.get())) {
            return;
        }
        chosen.set(entry);
        text.set("");
        highlight();
        if (entry != null) {
            form.study().text(entry.source().textHash(), read -> {
                if (entry.equals(chosen.get())) {
                    text.set(read.orElse(""));
                    highlight();
                }
            });
        }
    }

    /** Shows the next source of the case, or with -1 the one before. */
    public void step(int by) {
        int size = sources.get().size();
        if (size > 0) {
            int index = sources.get().indexOf(chosen.get());
            choose(sources.get().get(Math.floorMod(index + by, size)));
        }
    }

    /** Shows a passage in its source. */
    public void reveal(Passage passage) {
        sources.get().stream()
                .filter(entry -> entry.id().equals(passage.sourceId()))
                .findFirst()
                .ifPresent(this::choose);
        revealed.set(null);
        revealed.set(passage);
    }

    /** Whether a passage stands in the text that is shown. */
    public boolean isShown(Passage passage) {
        return chosen.get() != null && passage.sourceId().equals(chosen.get().id()) && passage.fits(text.get());
    }

    /**
     * Links a stretch of the text to the item at hand, without the blanks at its ends.
     *
     * @param start first UTF-16 unit
     * @param end one past the last
     * @return false when nothing but blanks is selected, or no item is at hand
     */
    public boolean link(int start, int end, Stance stance) {
        Optional<Passage> passage = passage(start, end, stance);
        if (passage.isEmpty() || form.currentProperty().get() == null) {
            return false;
        }
        form.passages().link(form.currentProperty().get(), passage.get());
        return true;
    }

    /** A stretch of the text that is shown, without the blanks at its ends; empty when nothing else is in it. */
    public Optional<Passage> passage(int start, int end, Stance stance) {
        String all = text.get();
        int from = Math.max(0, start);
        int to = Math.min(all.length(), end);
        while (from < to && Character.isWhitespace(all.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(all.charAt(to - 1))) {
            to--;
        }
        return from >= to || chosen.get() == null
                ? Optional.empty()
                : Optional.of(new Passage(chosen.get().id(), from, to, all.substring(from, to), stance, ""));
    }

    /** Puts the item at hand whose passage stands at this place; of several, those after the item at hand in turn. */
    public boolean selectAt(int position) {
        List<ItemDraft> here = highlights.get().stream()
                .filter(mark -> mark.passage().start() <= position
                        && position < mark.passage().end())
                .map(Highlight::draft)
                .distinct()
                .toList();
        if (here.isEmpty()) {
            return false;
        }
        form.select(here.get((here.indexOf(form.currentProperty().get()) + 1) % here.size()));
        return true;
    }

    private void watch(List<ItemDraft> drafts) {
        drafts.forEach(draft -> draft.passagesProperty().addListener(passagesChanged));
        highlight();
    }

    private void follow(CaseFile before, CaseFile now) {
        if (now == null) {
            known = Map.of();
            sources.set(List.of());
            choose(null);
        } else if (before == null || !before.id().equals(now.id())) {
            list(now);
        }
    }

    private void list(CaseFile file) {
        known = form.study().snapshot().sources(file.id());
        List<Entry> entries = new ArrayList<>();
        known.forEach((id, source) -> entries.add(new Entry(id, source)));
        entries.sort(Comparator.comparing(entry -> entry.source().title()));
        sources.set(List.copyOf(entries));
        if (chosen.get() == null || !entries.contains(chosen.get())) {
            choose(entries.isEmpty() ? null : entries.get(0));
        }
    }

    private void highlight() {
        List<Highlight> marks = new ArrayList<>();
        if (chosen.get() != null && !text.get().isEmpty()) {
            for (ItemDraft draft : form.itemsProperty().get()) {
                for (Passage passage : draft.passagesProperty().get()) {
                    if (isShown(passage)) {
                        marks.add(new Highlight(draft, passage));
                    }
                }
            }
        }
        marks.sort(Comparator.comparingInt(mark -> mark.passage().start()));
        highlights.set(List.copyOf(marks));
    }
}
