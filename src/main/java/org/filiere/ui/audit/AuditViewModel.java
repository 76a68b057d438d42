package org.filiere.ui.audit;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.FieldChange;
import org.filiere.domain.Revision;
import org.filiere.domain.StudySnapshot;
import org.filiere.exchange.CsvTable;
import org.filiere.review.audit.AuditEntry;
import org.filiere.review.audit.AuditFilter;
import org.filiere.review.audit.AuditTable;
import org.filiere.ui.Navigator;
import org.filiere.ui.StudyModel;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.LatestOnly;

/**
 * The audit: read once when the screen first comes into sight, then it follows every edit. Only leads see it; for others
 * nothing is read.
 */
public final class AuditViewModel {

    private record Wanted(List<AuditEntry> entries, AuditFilter filter, AuditWords words, String device) {}

    private final StudyModel study;
    private final Navigator navigator;
    private final Messages messages;
    private final BackgroundRunner background;
    private final Dialogs dialogs;
    private final ZoneId zone;
    private final AuditLog log;
    private final LatestOnly<Wanted, List<AuditEntry>> filtering;
    private final ObjectProperty<AuditFilter> filter = new SimpleObjectProperty<>(this, "filter", AuditFilter.ALL);
    private final ReadOnlyObjectWrapper<List<AuditEntry>> passing =
            new ReadOnlyObjectWrapper<>(this, "passing", List.of());
    private final ReadOnlyObjectWrapper<Optional<AuditEntry>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final ReadOnlyObjectWrapper<List<FieldChange>> changes =
            new ReadOnlyObjectWrapper<>(this, "changes", List.of());
    private final ReadOnlyObjectWrapper<String> notice = new ReadOnlyObjectWrapper<>(this, "notice", "");

    /**
     * The model.
     *
     * @param zone where days begin and in which times are shown
     */
    public AuditViewModel(
            StudyModel study,
            Navigator navigator,
            Messages messages,
            BackgroundRunner background,
            Dialogs dialogs,
            ZoneId zone) {
        this.study = study;
        this.navigator = navigator;
        this.messages = messages;
        this.background = background;
        this.dialogs = dialogs;
        this.zone = zone;
        log = new AuditLog(study, background);
        filtering =
                new LatestOnly<>(background, this::pass, passing::set, failure -> study.report("audit.title", failure));
        filter.addListener((property, before, now) -> filterAgain());
        log.inSightProperty().addListener((property, before, now) -> notice.set(""));
        log.allProperty().addListener((property, before, now) -> filterAgain());
        log.readingProperty().addListener((property, before, now) -> choose(null));
        study.coderIdProperty().addListener((property, before, now) -> filter.set(AuditFilter.ALL));
    }

    /** Whether the screen is in sight; out of sight nothing is read. */
    BooleanProperty inSightProperty() {
        return log.inSightProperty();
    }

    ReadOnlyObjectProperty<AuditLog.Reading> readingProperty() {
        return log.readingProperty();
    }

    /** Which part is read, 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return log.progressProperty();
    }

    ObjectProperty<AuditFilter> filterProperty() {
        return filter;
    }

    /** All entries, newest first. */
    ReadOnlyObjectProperty<List<AuditEntry>> allProperty() {
        return log.allProperty();
    }

    /** The entries that the filter lets pass, newest first. */
    ReadOnlyObjectProperty<List<AuditEntry>> passingProperty() {
        return passing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<AuditEntry>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** What the chosen entry has changed. */
    ReadOnlyObjectProperty<List<FieldChange>> changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** What came of the last thing that was asked for; empty for nothing to say. */
    ReadOnlyObjectProperty<String> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** The ids of those who did something, by name. */
    List<String> people() {
        AuditWords words = words();
        return log.allProperty().get().stream()
                .map(AuditEntry::author)
                .distinct()
                .sorted(Comparator.comparing(words::person))
                .toList();
    }

    /** The words of the lines, with the names that the study has now. */
    AuditWords words() {
        return new AuditWords(messages, study.snapshot(), zone);
    }

    StudySnapshot snapshot() {
        return study.snapshot();
    }

    /** Whether the entry was made on another machine and came with a copy of the study. */
    boolean isMerged(AuditEntry entry) {
        return !entry.device().equals(device());
    }

    /** Stops the reading; nothing is shown then. */
    void stop() {
        log.stop();
    }

    /** Reads from the beginning. */
    void readAgain() {
        log.readAgain();
    }

    /** Chooses an entry, null for none, and finds what it has changed. */
    void choose(AuditEntry entry) {
        Optional<AuditEntry> wanted = Optional.ofNullable(entry);
        if (wanted.equals(chosen.get())) {
            return;
        }
        changes.set(List.of());
        chosen.set(wanted);
        wanted.ifPresent(line -> study.history(line.entity(), revisions -> {
            if (chosen.get().equals(wanted)) {
                changes.set(changes(line, revisions));
            }
        }));
    }

    /** Opens what the entry is about. */
    void open(AuditEntry entry) {
        EntityRef ref = entry.entity();
        boolean caseIsThere = ref.caseId().flatMap(study.snapshot()::caseFile).isPresent();
        boolean own = ref.coderId().map(study.coderId()::equals).orElse(false);
        switch (ref.kind()) {
            case JUDGEMENT, CHAIN, GOVERNANCE, RECONCILIATION, GOVERNANCE_RECONCILIATION, DISCUSSION, REVIEW -> {
                if (!caseIsThere) {
                    navigator.showHistory(ref);
                } else if (own) {
                    navigator.code(ref.caseId().orElseThrow(), itemOf(entry));
                } else {
                    navigator.reconcile(ref.caseId().orElseThrow(), entry.topic());
                }
            }
            case CASE -> {
                if (caseIsThere) {
                    navigator.openCase(ref.id());
                } else {
                    navigator.showHistory(ref);
                }
            }
            case ASSIGNMENT, HAND_IN, CODER -> navigator.showTeam();
            default -> navigator.showHistory(ref);
        }
    }

    /** Shows all that became of what the entry is about. */
    void showHistory(AuditEntry entry) {
        navigator.showHistory(entry.entity());
    }

    /** Asks where to and writes all entries that the filter lets pass. */
    void save() {
        List<AuditEntry> entries = passing.get();
        StudySnapshot snapshot = study.snapshot();
        dialogs.saveFile(messages.get("audit.save.title"), "study-audit.csv", "CSV", "*.csv")
                .ifPresent(file -> background.run(
                        () -> {
                            CsvTable.write(file, AuditTable.header(), AuditTable.rows(entries, snapshot));
                            return entries.size();
                        },
                        written -> notice.set(messages.get("audit.saved", written, file.toString())),
                        failure -> study.report("audit.save", failure)));
    }

    private void filterAgain() {
        if (log.allProperty().get().isEmpty()) {
            passing.set(List.of());
        }
        filtering.submit(new Wanted(log.allProperty().get(), filter.get(), words(), device()));
    }

    private List<AuditEntry> pass(Wanted wanted) {
        return wanted.filter().equals(AuditFilter.ALL)
                ? wanted.entries()
                : wanted.entries().stream()
                        .filter(wanted.filter().test(zone, wanted.device(), wanted.words()::all))
                        .toList();
    }

    private static List<FieldChange> changes(AuditEntry line, List<Revision> revisions) {
        return revisions.stream()
                .filter(revision -> revision.id().equals(line.revision()))
                .findFirst()
                .map(revision -> FieldChange.between(before(revision, revisions), revision.content()))
                .orElse(List.of());
    }

    private static Content before(Revision revision, List<Revision> revisions) {
        List<Revision> replaced = new ArrayList<>(revisions);
        replaced.removeIf(known -> !revision.replaces().contains(known.id()));
        return replaced.stream()
                .min(Revision.CURRENT_FIRST)
                .map(Revision::content)
                .orElse(Content.TOMBSTONE);
    }

    private static Optional<String> itemOf(AuditEntry entry) {
        return entry.topic().filter(topic -> !Objects.equals(topic, EntityRef.GOVERNANCE));
    }

    private String device() {
        return study.session().author().device();
    }
}
