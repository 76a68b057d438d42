package org.filiere.ui.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.filiere.domain.SectoralGroup;

/** What the user has chosen to see of the table. */
public final class CaseFilters {

    /**
     * The cases that were asked for by name, as by a mark of a chart.
     *
     * @param title what they have in common
     * @param caseIds which
     */
    public record Only(String title, Set<String> caseIds) {}

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<Optional<SectoralGroup>> group = part("group");
    private final ObjectProperty<Optional<String>> country = part("country");
    private final ObjectProperty<Optional<ProgressState>> progress = part("progress");
    private final ReadOnlyObjectWrapper<Optional<Only>> only =
            new ReadOnlyObjectWrapper<>(this, "only", Optional.empty());
    private final ReadOnlyObjectWrapper<CaseFilter> filter = new ReadOnlyObjectWrapper<>(this, "filter");

    CaseFilters() {
        filter.set(made());
        InvalidationListener update = changed -> filter.set(made());
        List.<Observable>of(text, group, country, progress, only).forEach(part -> part.addListener(update));
    }

    /** Words that must occur in a case's name, industry, place, country or group, whatever accents and case. */
    public StringProperty textProperty() {
        return text;
    }

    public ObjectProperty<Optional<SectoralGroup>> groupProperty() {
        return group;
    }

    public ObjectProperty<Optional<String>> countryProperty() {
        return country;
    }

    public ObjectProperty<Optional<ProgressState>> progressProperty() {
        return progress;
    }

    /** The cases that were asked for by name, if any. */
    public ReadOnlyObjectProperty<Optional<Only>> onlyProperty() {
        return only.getReadOnlyProperty();
    }

    /** All of it in one value. */
    ReadOnlyObjectProperty<CaseFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** Whether anything is left out. */
    public boolean isActive() {
        return !filter.get().equals(CaseFilter.NONE);
    }

    /** Shows only these cases; all other filters are taken away, so that all of them are seen. */
    public void showOnly(String title, List<String> caseIds) {
        clear();
        only.set(Optional.of(new Only(title, Set.copyOf(caseIds))));
    }

    /** Takes away the filter that {@link #showOnly} has set. */
    public void showAll() {
        only.set(Optional.empty());
    }

    /** Takes away every filter. */
    public void clear() {
        text.set("");
        group.set(Optional.empty());
        country.set(Optional.empty());
        progress.set(Optional.empty());
        only.set(Optional.empty());
    }

    private CaseFilter made() {
        return new CaseFilter(
                CaseFilter.words(text.get()),
                group.get(),
                country.get(),
                progress.get(),
                only.get().map(Only::caseIds));
    }

    private static <T> ObjectProperty<Optional<T>> part(String name) {
        return new SimpleObjectProperty<>(null, name, Optional.empty());
    }
}
