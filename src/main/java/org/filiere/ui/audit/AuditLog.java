package org.filiere.ui.audit;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.filiere.domain.Coder;
import org.filiere.review.audit.AuditEntry;
import org.filiere.review.audit.AuditTrail;
import org.filiere.session.StudyEvent.SourcesWithdrawn;
import org.filiere.session.StudyEvent.StudyChanged;
import org.filiere.ui.StudyModel;
import org.filiere.ui.task.BackgroundRunner;

/**
 * All entries of the audit: read once when they are first wanted, then they follow every edit. Only for leads; for others
 * nothing is read and nothing is kept. For the window's thread.
 */
final class AuditLog {

    /** How far the audit is read. */
    enum Reading {
        /** Whoever is at work is no lead. */
        CLOSED,
        NOT_READ,
        READING,
        /** The user has stopped it. */
        STOPPED,
        READ
    }

    private final StudyModel study;
    private final BackgroundRunner background;
    private final BooleanProperty inSight = new SimpleBooleanProperty(this, "inSight");
    private final ReadOnlyObjectWrapper<Reading> reading =
            new ReadOnlyObjectWrapper<>(this, "reading", Reading.NOT_READ);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final ReadOnlyObjectWrapper<List<AuditEntry>> all = new ReadOnlyObjectWrapper<>(this, "all", List.of());
    private AuditTrail trail;
    private AuditReading current;

    AuditLog(StudyModel study, BackgroundRunner background) {
        this.study = study;
        this.background = background;
        inSight.addListener((property, before, now) -> comeOrGo(now));
        study.coderIdProperty().addListener((property, before, now) -> readAgain());
        study.snapshotProperty().addListener((property, before, now) -> {
            if (isLead() == (reading.get() == Reading.CLOSED)) {
                readAgain();
            }
        });
        study.session().subscribe(StudyChanged.class, change -> background.onWindowThread(() -> follow(change)));
        study.session().subscribe(SourcesWithdrawn.class, event -> background.onWindowThread(this::readAgain));
    }

    BooleanProperty inSightProperty() {
        return inSight;
    }

    ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** All entries, newest first. */
    ReadOnlyObjectProperty<List<AuditEntry>> allProperty() {
        return all.getReadOnlyProperty();
    }

    void stop() {
        if (current != null) {
            current.stop();
        }
    }

    /** Forgets what was read, and reads from the beginning if it is wanted now. */
    void readAgain() {
        stop();
        current = null;
        trail = null;
        all.set(List.of());
        reading.set(isLead() ? Reading.NOT_READ : Reading.CLOSED);
        if (inSight.get() && isLead()) {
            read();
        }
    }

    private void comeOrGo(boolean now) {
        if (!now) {
            stop();
        } else if (trail == null) {
            readAgain();
        } else if (all.get().size() != trail.size()) {
            all.set(trail.newestFirst());
        }
    }

    private void read() {
        AuditReading mine = new AuditReading();
        current = mine;
        progress.set(0);
        reading.set(Reading.READING);
        background.whenDone(
                mine.begin(study.session(), part -> background.onWindowThread(() -> tell(mine, part))),
                made -> finish(mine, made),
                failure -> finish(mine, failure));
    }

    private void tell(AuditReading mine, double part) {
        if (mine == current) {
            progress.set(part);
        }
    }

    private void finish(AuditReading mine, AuditReading.Made made) {
        if (mine == current) {
            current = null;
            trail = made.trail();
            all.set(made.newestFirst());
            reading.set(Reading.READ);
        }
    }

    private void finish(AuditReading mine, Throwable failure) {
        if (mine == current) {
            current = null;
            reading.set(isLead() ? Reading.STOPPED : Reading.CLOSED);
            if (!mine.isStopped()) {
                study.report("audit.title", failure);
            }
        }
    }

    /** An edit made here is added; what came from another copy is read in its place among the rest. */
    private void follow(StudyChanged change) {
        if (trail == null || change.revisions().isEmpty()) {
            return;
        }
        if (change.revisions().stream()
                .allMatch(revision -> revision.stamp().device().equals(device()))) {
            trail.addLater(change.before(), change.revisions());
            if (inSight.get()) {
                all.set(trail.newestFirst());
            }
        } else {
            readAgain();
        }
    }

    private String device() {
        return study.session().author().device();
    }

    private boolean isLead() {
        return Optional.ofNullable(study.snapshot().coders().get(study.coderId()))
                .map(coder -> coder.role() == Coder.Role.LEAD)
                .orElse(false);
    }
}
