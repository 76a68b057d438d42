package org.filiere.ui.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.filiere.domain.Case;
import org.filiere.domain.Degree;
import org.filiere.domain.Reference;
import org.filiere.domain.SectoralGroup;
import org.filiere.ui.control.DraftField;

/** A case in the form: stored, or new and without name or group yet. */
public final class CaseDraft {

    private final String caseId;
    private final ReadOnlyBooleanWrapper stored = new ReadOnlyBooleanWrapper(this, "stored");
    private final DraftField<String> name = new DraftField<>(this, "name", "");
    private final DraftField<String> industry = new DraftField<>(this, "industry", "");
    private final DraftField<String> place = new DraftField<>(this, "place", "");
    private final DraftField<String> country = new DraftField<>(this, "country", "");
    private final DraftField<SectoralGroup> group = new DraftField<>(this, "group", null);
    private final DraftField<List<String>> references = new DraftField<>(this, "references", List.of());
    private final DraftField<String> description = new DraftField<>(this, "description", "");
    private final DraftField<Optional<Degree>> degree = new DraftField<>(this, "degree", Optional.empty());

    CaseDraft(String caseId) {
        this.caseId = caseId;
    }

    public String caseId() {
        return caseId;
    }

    /** Whether the study holds the case. */
    public ReadOnlyBooleanProperty storedProperty() {
        return stored.getReadOnlyProperty();
    }

    public boolean isStored() {
        return stored.get();
    }

    public DraftField<String> nameProperty() {
        return name;
    }

    public DraftField<String> industryProperty() {
        return industry;
    }

    public DraftField<String> placeProperty() {
        return place;
    }

    public DraftField<String> countryProperty() {
        return country;
    }

    public DraftField<SectoralGroup> groupProperty() {
        return group;
    }

    public DraftField<List<String>> referencesProperty() {
        return references;
    }

    public DraftField<String> descriptionProperty() {
        return description;
    }

    /** The degree as a publication prints it. */
    public DraftField<Optional<Degree>> degreeProperty() {
        return degree;
    }

    /** Whether nothing at all was entered. */
    boolean isBlank() {
        return group.get() == null
                && references.get().isEmpty()
                && degree.get().isEmpty()
                && List.of(name, industry, place, country, description).stream()
                        .allMatch(field -> field.get().isBlank());
    }

    /** Whether {@link #submit} would store something. */
    boolean isStorable() {
        return isStored()
                ? fields().stream().anyMatch(this::isStorable)
                : !name.get().isBlank() && group.get() != null;
    }

    void accept(Case now) {
        stored.set(true);
        name.accept(now.name());
        industry.accept(now.industry());
        place.accept(now.place());
        country.accept(now.country());
        group.accept(now.group());
        references.accept(now.references().stream().map(Reference::citation).toList());
        description.accept(now.description());
        degree.accept(now.publishedDegree());
    }

    /** Takes hold of what was entered. */
    Patch submit() {
        Map<DraftField<?>, Object> values = new HashMap<>();
        List<DraftField<?>.Sent> underway = new ArrayList<>();
        for (DraftField<?> field : fields()) {
            if (isStorable(field)) {
                values.put(field, field.get());
                underway.add(field.submitted());
            }
        }
        Optional<Case> whole = isStored() ? Optional.empty() : Optional.of(whole());
        return new Patch(whole, now -> changed(now, values), underway);
    }

    /**
     * What was entered, on its way to the study.
     *
     * @param ifNew the whole case, if the study does not hold it yet
     * @param change gives the case as the study has it what was changed, whatever else has changed meanwhile
     */
    record Patch(Optional<Case> ifNew, UnaryOperator<Case> change, List<DraftField<?>.Sent> underway) {}

    private Case whole() {
        return new Case(
                name.get().strip(),
                industry.get().strip(),
                place.get().strip(),
                country.get().strip(),
                group.get(),
                cited(references.get()),
                description.get().strip(),
                degree.get());
    }

    private Case changed(Case now, Map<DraftField<?>, Object> values) {
        List<String> known = now.references().stream().map(Reference::citation).toList();
        return new Case(
                taken(values, name, now.name()).strip(),
                taken(values, industry, now.industry()).strip(),
                taken(values, place, now.place()).strip(),
                taken(values, country, now.country()).strip(),
                taken(values, group, now.group()),
                cited(taken(values, references, known)),
                taken(values, description, now.description()).strip(),
                taken(values, degree, now.publishedDegree()));
    }

    private static List<Reference> cited(List<String> citations) {
        return citations.stream().map(Reference::new).toList();
    }

    private boolean isStorable(DraftField<?> field) {
        return field.isChanged() && !(field == name && name.get().isBlank());
    }

    @SuppressWarnings("unchecked")
    private static <T> T taken(Map<DraftField<?>, Object> values, DraftField<T> field, T now) {
        return values.containsKey(field) ? (T) values.get(field) : now;
    }

    private List<DraftField<?>> fields() {
        return List.of(name, industry, place, country, group, references, description, degree);
    }
}
