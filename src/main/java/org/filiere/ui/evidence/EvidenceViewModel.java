package org.filiere.ui.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.filiere.domain.Coder;
import org.filiere.domain.EntityRef;
import org.filiere.domain.StudySnapshot;
import org.filiere.ui.Navigator;
import org.filiere.ui.StudyModel;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;

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

    private final StudyModel study;
    private final Navigator navigator;
    private final SourceList list;
    private final SourceDetailsViewModel details;
    private final ImportViewModel imports;
    private final CorrectionViewModel correction;
    private final SettleViewModel settling;
    private final WithdrawViewModel withdrawing;
    private final PendingSources pending;
    private final ReadOnlyObjectWrapper<List<WithdrawnLine>> withdrawn =
            new ReadOnlyObjectWrapper<>(this, "withdrawn", List.of());
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.LIST);
    private final ReadOnlyObjectWrapper<Optional<String>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final ReadOnlyBooleanWrapper lead = new ReadOnlyBooleanWrapper(this, "lead");
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
        pending = new PendingSources(study, background);
        list = new SourceList(study, background, this::chooseAmong);
        study.snapshotProperty().addListener((property, before, now) -> follow());
        study.coderIdProperty().addListener((property, before, now) -> follow());
        follow();
    }

    /** All sources, and those that the filters let pass. */
    public SourceList list() {
        return list;
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
        return list.lines().stream()
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
        list.reveal(sourceId);
        choose(sourceId);
        details.reveal(start, end);
    }

    /** Shows a passage of the coder at work where it is coded. */
    public void open(OwnPassage own) {
        details.commit();
        own.item()
                .ifPresentOrElse(
                        item -> navigator.showPassage(own.caseId(), item.id(), own.passage()),
                        () -> navigator.code(own.caseId(), Optional.of(EntityRef.GOVERNANCE)));
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

    /** Sources that another copy of the study has withdrawn and of which this one still holds something, by id. */
    public ReadOnlyObjectProperty<Set<String>> pendingProperty() {
        return pending.idsProperty();
    }

    /** Asks whether to withdraw them here, too; for every coder, as a lead has decided it already. */
    public void askToWithdrawPending() {
        details.commit();
        if (!pending.idsProperty().get().isEmpty()) {
            withdrawing.askDecided(pending.idsProperty().get());
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
                .map(newest -> list.lines().stream()
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
        pending.follow(now);
        list.follow();
    }

    private void chooseAmong(List<String> ids) {
        choose(ids.contains(wanted) || ids.isEmpty() ? wanted : ids.get(0));
    }
}
