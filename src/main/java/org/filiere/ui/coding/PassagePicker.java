package org.filiere.ui.coding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.filiere.domain.Passage;
import org.filiere.domain.Passage.Stance;
import org.filiere.ui.control.DimensionStyles;
import org.filiere.ui.control.TextFold;
import org.filiere.ui.control.chains.ChainDraft;
import org.filiere.ui.control.chains.ChainsViewModel;

/** Links a passage to several items and value chains at once. What it is linked to already is ticked from the start. */
public final class PassagePicker {

    /**
     * What a passage can be linked to.
     *
     * @param styleClass gives its colour
     * @param item the item, or null for a chain
     * @param chain the value chain, or null for an item
     */
    public record Target(String name, String styleClass, ItemDraft item, ChainDraft chain) {

        private List<Passage> passages() {
            return item != null
                    ? item.passagesProperty().get()
                    : chain.passagesProperty().get();
        }
    }

    private final CodingViewModel form;
    private final ChainsViewModel chains;
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ObjectProperty<Stance> stance = new SimpleObjectProperty<>(this, "stance", Stance.FOR);
    private final ReadOnlyObjectWrapper<List<Target>> targets = new ReadOnlyObjectWrapper<>(this, "targets", List.of());
    private final ReadOnlyObjectWrapper<Set<Target>> ticked = new ReadOnlyObjectWrapper<>(this, "ticked", Set.of());
    private List<Target> all = List.of();
    private Set<Target> linked = Set.of();
    private Passage passage;

    /** A picker of the items of a form and of the value chains of its case. */
    public PassagePicker(CodingViewModel form, ChainsViewModel chains) {
        this.form = form;
        this.chains = chains;
        filter.addListener((property, before, now) -> narrow());
    }

    /** What is typed to narrow the list. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Whether what is newly ticked is linked for or against. */
    public ObjectProperty<Stance> stanceProperty() {
        return stance;
    }

    /** The items by dimension, then the value chains, as far as they match what was typed. */
    public ReadOnlyObjectProperty<List<Target>> targetsProperty() {
        return targets.getReadOnlyProperty();
    }

    /** What is ticked. */
    public ReadOnlyObjectProperty<Set<Target>> tickedProperty() {
        return ticked.getReadOnlyProperty();
    }

    /** The passage to link; null before the first. */
    public Passage passage() {
        return passage;
    }

    /** Begins with a passage, for. */
    public void begin(Passage toLink) {
        passage = toLink;
        List<Target> found = new ArrayList<>();
        form.itemsProperty()
                .get()
                .forEach(draft -> found.add(new Target(
                        draft.item().name(), DimensionStyles.of(draft.item().dimension()), draft, null)));
        chains.chains().stream()
                .filter(ChainDraft::isStored)
                .forEach(chain ->
                        found.add(new Target(chain.nameProperty().get(), DimensionStyles.GOVERNANCE, null, chain)));
        all = List.copyOf(found);
        Set<Target> already = new LinkedHashSet<>();
        all.stream()
                .filter(target -> target.passages().stream().anyMatch(toLink::isSamePlace))
                .forEach(already::add);
        linked = Set.copyOf(already);
        ticked.set(linked);
        stance.set(Stance.FOR);
        filter.set("");
        narrow();
    }

    /** Ticks what is not ticked, and the other way round. */
    public void toggle(Target target) {
        Set<Target> now = new LinkedHashSet<>(ticked.get());
        if (!now.remove(target)) {
            now.add(target);
        }
        ticked.set(Set.copyOf(now));
    }

    public void toggleStance() {
        stance.set(stance.get() == Stance.FOR ? Stance.AGAINST : Stance.FOR);
    }

    /**
     * Links the passage to what was ticked, and unlinks it from what was unticked.
     *
     * @param chosen taken as ticked if nothing was changed; null for none
     * @return to how many it was linked and from how many unlinked
     */
    public int apply(Target chosen) {
        if (chosen != null && ticked.get().equals(linked) && !linked.contains(chosen)) {
            toggle(chosen);
        }
        Passage toLink = passage.withStance(stance.get());
        int changes = 0;
        for (Target target : all) {
            boolean wanted = ticked.get().contains(target);
            if (wanted != linked.contains(target)) {
                change(target, toLink, wanted);
                changes++;
            }
        }
        return changes;
    }

    private void change(Target target, Passage toLink, boolean wanted) {
        if (target.item() != null && wanted) {
            form.passages().link(target.item(), toLink);
        } else if (target.item() != null) {
            form.passages().unlink(target.item(), toLink);
        } else if (wanted) {
            chains.passages().link(target.chain(), toLink);
        } else {
            chains.passages().unlink(target.chain(), toLink);
        }
    }

    private void narrow() {
        String wanted = TextFold.fold(filter.get().strip());
        targets.set(all.stream()
                .filter(target -> TextFold.fold(target.name()).contains(wanted))
                .toList());
    }
}
