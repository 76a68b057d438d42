package org.filiere.ui.control.chains;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Markets;
import org.filiere.domain.Passage;
import org.filiere.domain.ValueChain;
import org.filiere.ui.control.DraftField;
import org.filiere.ui.control.passage.PassageOwner;

/** A value chain in the editor: stored, or new and not yet told in full. Nothing has a value that nobody chose. */
public final class ChainDraft implements PassageOwner {

    private final EntityRef ref;
    private final ReadOnlyBooleanWrapper stored = new ReadOnlyBooleanWrapper(this, "stored");
    private final DraftField<String> name = new DraftField<>(this, "name", "");
    private final DraftField<GovernanceMode> mode = new DraftField<>(this, "mode", null);
    private final DraftField<Markets> markets = new DraftField<>(this, "markets", null);
    private final DraftField<ChainLeader> leader = new DraftField<>(this, "leader", null);
    private final DraftField<String> justification = new DraftField<>(this, "justification", "");
    private final DraftField<List<Passage>> passages = new DraftField<>(this, "passages", List.of());

    ChainDraft(EntityRef ref) {
        this.ref = ref;
    }

    /** Names the chain's entity. */
    public EntityRef ref() {
        return ref;
    }

    /** Whether the study holds the chain. */
    public ReadOnlyBooleanProperty storedProperty() {
        return stored.getReadOnlyProperty();
    }

    public boolean isStored() {
        return stored.get();
    }

    public DraftField<String> nameProperty() {
        return name;
    }

    public DraftField<GovernanceMode> modeProperty() {
        return mode;
    }

    public DraftField<Markets> marketsProperty() {
        return markets;
    }

    public DraftField<ChainLeader> leaderProperty() {
        return leader;
    }

    public DraftField<String> justificationProperty() {
        return justification;
    }

    @Override
    public DraftField<List<Passage>> passagesProperty() {
        return passages;
    }

    /** What keeps the chain from being stored. */
    public Set<ChainProblem> problems() {
        Set<ChainProblem> found = EnumSet.noneOf(ChainProblem.class);
        if (name.get().isBlank()) {
            found.add(ChainProblem.NAME);
        }
        if (mode.get() == null) {
            found.add(ChainProblem.MODE);
        }
        if (markets.get() == null) {
            found.add(ChainProblem.MARKETS);
        }
        if (leader.get() == null) {
            found.add(ChainProblem.LEADER);
        }
        return found;
    }

    /** Whether nothing at all was entered. */
    public boolean isBlank() {
        return name.get().isBlank()
                && mode.get() == null
                && markets.get() == null
                && leader.get() == null
                && justification.get().isBlank()
                && passages.get().isEmpty();
    }

    void accept(ValueChain chain) {
        stored.set(true);
        name.accept(chain.name());
        mode.accept(chain.mode());
        markets.accept(chain.markets());
        leader.accept(chain.leader());
        justification.accept(chain.justification());
        passages.accept(chain.passages());
    }

    /** Whether {@link #submit} would store something: a new chain must be told in full, a stored one keeps its name. */
    boolean isStorable() {
        return isStored()
                ? fields().stream().anyMatch(this::isStorable)
                : problems().isEmpty();
    }

    /**
     * Takes hold of what was entered.
     *
     * @return gives the chain as the study has it what was changed, whatever else has changed meanwhile
     */
    Patch submit() {
        Map<DraftField<?>, Object> values = new HashMap<>();
        List<DraftField<?>.Sent> underway = new ArrayList<>();
        for (DraftField<?> field : fields()) {
            if (isStorable(field)) {
                values.put(field, field.get());
                underway.add(field.submitted());
            }
        }
        UnaryOperator<ValueChain> change = now -> new ValueChain(
                values.containsKey(name) ? ((String) values.get(name)).strip() : now.name(),
                taken(values, mode, now.mode()),
                taken(values, markets, now.markets()),
                taken(values, leader, now.leader()),
                taken(values, justification, now.justification()),
                taken(values, passages, now.passages()));
        Optional<ValueChain> whole = isStored()
                ? Optional.empty()
                : Optional.of(new ValueChain(
                        name.get().strip(),
                        mode.get(),
                        markets.get(),
                        leader.get(),
                        justification.get(),
                        passages.get()));
        return new Patch(whole, change, underway);
    }

    /** What was entered, on its way to the study. */
    record Patch(Optional<ValueChain> ifNew, UnaryOperator<ValueChain> change, List<DraftField<?>.Sent> underway) {}

    private boolean isStorable(DraftField<?> field) {
        return field.isChanged() && !(field == name && name.get().isBlank());
    }

    @SuppressWarnings("unchecked")
    private static <T> T taken(Map<DraftField<?>, Object> values, DraftField<T> field, T now) {
        return values.containsKey(field) ? (T) values.get(field) : now;
    }

    private List<DraftField<?>> fields() {
        return List.of(name, mode, markets, leader, justification, passages);
    }
}
