package org.filiere.ui.evidence;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.filiere.domain.StudySnapshot;
import org.filiere.ui.StudyModel;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.LatestOnly;

/** The sources of the study as lines of a list, made in the background, and the filters on them. */
public final class SourceList {

    private record Input(StudySnapshot study, String coderId, Map<String, Integer> lengths) {}

    private final StudyModel study;
    private final Consumer<List<String>> onMade;
    private final SourceFilters filters = new SourceFilters();
    private final ObservableList<SourceLine> lines = FXCollections.observableArrayList();
    private final FilteredList<SourceLine> visible = new FilteredList<>(lines);
    private final ObservableList<String> languages = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
    private final TextLengths lengths;
    private final LatestOnly<Input, List<SourceLine>> making;

    /**
     * A list that follows nothing yet.
     *
     * @param onMade is told the ids of all sources, in order, whenever the lines are made
     */
    SourceList(StudyModel study, BackgroundRunner background, Consumer<List<String>> onMade) {
        this.study = study;
        this.onMade = onMade;
        visible.predicateProperty().bind(filters.filterProperty());
        making = new LatestOnly<>(
                background,
                input -> SourceLines.of(input.study(), input.coderId(), input.lengths()),
                this::show,
                failure -> study.report("evidence.list", failure));
        lengths = new TextLengths(study, background, this::make);
    }

    /** The sources that the filters let pass; older versions right below the one that corrects them. */
    public ObservableList<SourceLine> visible() {
        return visible;
    }

    /** All sources. */
    public ObservableList<SourceLine> lines() {
        return lines;
    }

    public SourceFilters filters() {
        return filters;
    }

    /** The languages in use, as language codes, sorted. */
    public ObservableList<String> languages() {
        return languages;
    }

    /** Whether the list stands for the study yet. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Makes the lines anew: the study or the coder has changed. */
    void follow() {
        lengths.follow(study.snapshot());
        make();
    }

    /** Puts the filters away if they hide this source. */
    void reveal(String sourceId) {
        if (visible.stream().noneMatch(line -> line.id().equals(sourceId))) {
            filters.clear();
        }
    }

    private void make() {
        making.submit(new Input(study.snapshot(), study.coderId(), lengths.known()));
    }

    private void show(List<SourceLine> made) {
        boolean sameRows = ids(lines).equals(ids(made));
        if (sameRows) {
            for (int i = 0; i < made.size(); i++) {
                if (!lines.get(i).equals(made.get(i))) {
                    lines.set(i, made.get(i));
                }
            }
        } else {
            lines.setAll(made);
        }
        List<String> inUse = SourceFilters.languagesOf(made);
        if (!inUse.equals(languages)) {
            languages.setAll(inUse);
        }
        loaded.set(true);
        onMade.accept(ids(made));
    }

    private static List<String> ids(List<SourceLine> some) {
        return some.stream().map(SourceLine::id).toList();
    }
}
