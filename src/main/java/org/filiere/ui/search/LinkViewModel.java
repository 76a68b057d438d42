package org.filiere.ui.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Codebook;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Item;
import org.filiere.domain.Passage;
import org.filiere.domain.Source;
import org.filiere.domain.StudySnapshot;
import org.filiere.search.Span;
import org.filiere.ui.StudyModel;
import org.filiere.ui.control.TextFold;
import org.filiere.ui.task.BackgroundRunner;

/** Asks which item of which case a stretch of a source is to be linked to. For the window's thread. */
public final class LinkViewModel {

    /**
     * A case to choose.
     *
     * @param name as the study has it
     */
    public record CaseChoice(String id, String name) {}

    private final StudyModel study;
    private final BackgroundRunner background;
    private final Supplier<Optional<EntityRef>> atHand;
    private final ReadOnlyObjectWrapper<Passage> passage = new ReadOnlyObjectWrapper<>(this, "passage");
    private final ReadOnlyObjectWrapper<List<CaseChoice>> cases = new ReadOnlyObjectWrapper<>(this, "cases", List.of());
    private final ReadOnlyObjectWrapper<List<Item>> items = new ReadOnlyObjectWrapper<>(this, "items", List.of());
    private final ObjectProperty<CaseChoice> chosenCase = new SimpleObjectProperty<>(this, "chosenCase");
    private final ObjectProperty<Item> chosenItem = new SimpleObjectProperty<>(this, "chosenItem");
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyObjectWrapper<Passage> linked = new ReadOnlyObjectWrapper<>(this, "linked");
    private Optional<String> lastItem = Optional.empty();

    LinkViewModel(StudyModel study, BackgroundRunner background, Supplier<Optional<EntityRef>> atHand) {
        this.study = study;
        this.background = background;
        this.atHand = atHand;
        filter.addListener((property, before, now) -> filterItems());
    }

    /** What is being linked; null while nothing is asked. */
    public ReadOnlyObjectProperty<Passage> passageProperty() {
        return passage.getReadOnlyProperty();
    }

    /** The cases that the source is evidence for. */
    public ReadOnlyObjectProperty<List<CaseChoice>> casesProperty() {
        return cases.getReadOnlyProperty();
    }

    /** The items that fit what is typed. */
    public ReadOnlyObjectProperty<List<Item>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    public ObjectProperty<CaseChoice> chosenCaseProperty() {
        return chosenCase;
    }

    public ObjectProperty<Item> chosenItemProperty() {
        return chosenItem;
    }

    /** Letters of the item's name. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** What was linked last, once it is stored; null before. */
    public ReadOnlyObjectProperty<Passage> linkedProperty() {
        return linked.getReadOnlyProperty();
    }

    /**
     * Begins to ask. The case and item at hand in the coding form are proposed, or else the item chosen last.
     *
     * @param text the whole text of the source
     * @return false when there is nothing to link, or no case that the source is evidence for
     */
    boolean ask(String sourceId, String text, Span span) {
        StudySnapshot now = study.snapshot();
        Source source = now.sources().get(sourceId);
        if (source == null || span.start() >= span.end() || !now.coders().containsKey(study.coderId())) {
            return false;
        }
        cases.set(source.caseIds().stream()
                .flatMap(id -> now.caseFile(id).stream())
                .map(LinkViewModel::choice)
                .toList());
        if (cases.get().isEmpty()) {
            return false;
        }
        Optional<String> caseAtHand = atHand.get().flatMap(EntityRef::caseId);
        chosenCase.set(cases.get().stream()
                .filter(choice -> caseAtHand.equals(Optional.of(choice.id())))
                .findFirst()
                .orElse(cases.get().get(0)));
        filter.set("");
        filterItems();
        Optional<String> proposed = lastItem.or(() ->
                atHand.get().map(ref -> Arrays.asList(ref.id().split("/", -1)).get(1)));
        items.get().stream()
                .filter(item -> proposed.equals(Optional.of(item.id())))
                .findFirst()
                .ifPresent(chosenItem::set);
        passage.set(new Passage(
                sourceId, span.start(), span.end(), text.substring(span.start(), span.end()), Passage.Stance.FOR, ""));
        return true;
    }

    /** Moves on among the items. */
    public void step(int by) {
        List<Item> all = items.get();
        if (!all.isEmpty()) {
            chosenItem.set(all.get(Math.floorMod(all.indexOf(chosenItem.get()) + by, all.size())));
        }
    }

    /** Links the passage to what is chosen. */
    public void link() {
        Passage made = passage.get();
        Item item = chosenItem.get();
        if (made == null || item == null) {
            return;
        }
        lastItem = Optional.of(item.id());
        background.whenDone(
                PassageLinker.link(study, chosenCase.get().id(), item.id(), made),
                change -> linked.set(made),
                failure -> {});
        passage.set(null);
    }

    /** Asks no longer. */
    public void cancel() {
        passage.set(null);
    }

    private void filterItems() {
        String[] words = TextFold.fold(filter.get()).trim().split("\\s+", -1);
        items.set(study.snapshot().codebook().map(Codebook::items).orElse(List.of()).stream()
                .filter(item -> Arrays.stream(words).allMatch(TextFold.fold(item.name())::contains))
                .toList());
        if (!items.get().contains(chosenItem.get())) {
            chosenItem.set(items.get().isEmpty() ? null : items.get().get(0));
        }
    }

    private static CaseChoice choice(CaseFile file) {
        return new CaseChoice(file.id(), file.details().orElseThrow().name());
    }
}
