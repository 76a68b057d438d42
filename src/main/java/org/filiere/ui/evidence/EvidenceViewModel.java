package org.filiere.ui.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.filiere.domain.Coder;
import org.filiere.domain.EntityRef;
import org.filiere.domain.StudySnapshot;
import org.filiere.ui.Navigator;
import org.filiere.ui.StudyModel;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.LatestOnly;

/** The sources of the study, the one that is chosen, and what can be done with them. */
public final class EvidenceViewModel {

    /** What of the screen is in sight. */
    public enum Mode {
        /** The list and the source that is chosen. */
        LIST,
        /** Files on their way in. */
        IMPORT,
        /** A corrected version on its way in. */
        CORRECT,
        /** The coder's passages on older versions. */
        SETTLE
    }

    private record Input(StudySnapshot study, String coderId, Map<String, Integer> lengths) {}

    private final StudyModel study;
    private final Navigator navigator;
    private final SourceFilters filters = new SourceFilters();
    private final SourceDetailsViewModel details;
    private final ImportViewModel imports;
    private final CorrectionViewModel correction;
    private final SettleViewModel settling;
    private final WithdrawViewModel withdrawing;
    private final ReadOnlyObjectWrapper<List<WithdrawnLine>> withdrawn =
            new ReadOnlyObjectWrapper<>(this, "withdrawn", List.of());
    private final ObservableList<SourceLine> lines = FXCollections.observableArrayList();
    private final FilteredList<SourceLine> visible = new FilteredList<>(lines);
    private final ObservableList<String> languages = FXCollections.observableArrayList();
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.LIST);
    private final ReadOnlyObjectWrapper<Optional<String>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
    private final ReadOnlyBooleanWrapper lead = new ReadOnlyBooleanWrapper(this, "lead");
    private final TextLengths lengths;
    private final LatestOnly<Input, List<SourceLine>> making;
    private String wanted;

    /**
     * The evidence of a study.
     *
     * @param ids gives version 7 UUIDs for new sources
     */
    public EvidenceViewModel(
            StudyModel study, Navigator navigator, Messages messages, BackgroundRunner background, Supplier<UUID> ids) {
        this.study = study;
        this.navigator = navigator;
        DateReading dates = new DateReading(messages.locale());
        details = new SourceDetailsViewModel(study, background, dates);
        imports = new ImportViewModel(study, background, dates, ids);
        correction = new CorrectionViewModel(study, background, ids);
        settling = new SettleViewModel(study, background);
        withdrawing = new WithdrawViewModel(
                study, background, (sources, note, progress) -> study.session().withdraw(sources, note, progress));
        visible.predicateProperty().bind(filters.filterProperty());
        making = new LatestOnly<>(
                background,
                input -> SourceLines.of(input.study(), input.coderId(), input.lengths()),
                this::show,
                failure -> study.report("evidence.list", failure));
        lengths = new TextLengths(study, background, this::make);
        study.snapshotProperty().addListener((property, before, now) -> follow());
        study.coderIdProperty().addListener((property, before, now) -> follow());
        follow();
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

    /** Whether a lead is at work, who alone may withdraw a source. */
    public ReadOnlyBooleanProperty leadProperty() {
        return lead.getReadOnlyProperty();
    }

    /** What of the screen is in sight. */
    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /** The id of the source that is chosen. */
    public ReadOnlyObjectProperty<Optional<String>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The line of the source that is chosen. */
    public Optional<SourceLine> chosenLine() {
        return lines.stream()
                .filter(line -> Optional.of(line.id()).equals(chosen.get()))
                .findFirst();
    }

    /** The source that is chosen: facts and text. */
    public SourceDetailsViewModel details() {
        return details;
    }

    /** Files on their way in. */
    public ImportViewModel imports() {
        return imports;
    }

    /** Leaves the import; what was not stored is forgotten. */
    public void leaveImport() {
        imports.clear();
        mode.set(Mode.LIST);
    }

    /** Takes on files and folders, as when they are dropped on the screen. */
    public void bring(List<java.nio.file.Path> paths) {
        details.commit();
        mode.set(Mode.IMPORT);
        imports.add(paths);
    }

    /** Chooses a source. */
    public void choose(String sourceId) {
        wanted = sourceId;
        details.show(sourceId);
        chosen.set(Optional.ofNullable(details.sourceId()));
    }

    /** Shows a place in a source, whatever the filters say. */
    public void show(String sourceId, int start, int end) {
        mode.set(Mode.LIST);
        if (visible.stream().noneMatch(line -> line.id().equals(sourceId))) {
            filters.clear();
        }
        choose(sourceId);
        details.reveal(start, end);
    }

    /** Shows the history of the source that is chosen. */
    public void showHistory() {
        details.commit();
        chosen.get().ifPresent(id -> navigator.showHistory(EntityRef.source(id)));
    }

    /** A corrected version on its way in. */
    public CorrectionViewModel correction() {
        return correction;
    }

    /** The coder's passages on earlier versions. */
    public SettleViewModel settling() {
        return settling;
    }

    /** The question whether to withdraw a source. */
    public WithdrawViewModel withdrawing() {
        return withdrawing;
    }

    /** What is left of withdrawn sources, the latest first. */
    public ReadOnlyObjectProperty<List<WithdrawnLine>> withdrawnProperty() {
        return withdrawn.getReadOnlyProperty();
    }

    /** Asks whether to withdraw the source that is chosen; only for a lead. */
    public void askToWithdraw() {
        details.commit();
        if (lead.get()) {
            chosen.get().ifPresent(withdrawing::ask);
        }
    }

    /** Begins a corrected version of the source that is chosen. */
    public void correct() {
        details.commit();
        chosen.get().ifPresent(id -> {
            correction.begin(id);
            mode.set(Mode.CORRECT);
        });
    }

    /** Stores the corrected version and goes on to the coder's passages on the earlier one. */
    public void storeCorrection() {
        correction.store(id -> {
            choose(id);
            settle();
        });
    }

    /** Shows the coder's passages on earlier versions of the source that is chosen. */
    public void settle() {
        details.commit();
        chosen.get().ifPresent(id -> {
            settling.open(id);
            mode.set(Mode.SETTLE);
        });
    }

    /** Goes back to the list; what was not settled stays where it is. */
    public void leaveSettling() {
        settling.open(null);
        mode.set(Mode.LIST);
    }

    /** How many of the coder's passages on the versions of the source that is chosen are to be settled. */
    public int toSettle() {
        return chosenLine()
                .map(SourceLine::newest)
                .map(newest -> lines.stream()
                        .filter(line -> line.newest().equals(newest))
                        .mapToInt(SourceLine::toSettle)
                        .sum())
                .orElse(0);
    }

    private void follow() {
        StudySnapshot now = study.snapshot();
        lead.set(now.coders().containsKey(study.coderId())
                && now.coders().get(study.coderId()).role() == Coder.Role.LEAD);
        List<WithdrawnLine> gone = WithdrawnLine.of(now);
        if (!gone.equals(withdrawn.get())) {
            withdrawn.set(gone);
        }
        lengths.follow(now);
        make();
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
        choose(
                ids(made).contains(wanted) || made.isEmpty()
                        ? wanted
                        : made.get(0).id());
    }

    private static List<String> ids(List<SourceLine> some) {
        return some.stream().map(SourceLine::id).toList();
    }
}
