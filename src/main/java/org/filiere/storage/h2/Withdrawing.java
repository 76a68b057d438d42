package org.filiere.storage.h2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.filiere.domain.Revision;
import org.filiere.storage.StorageException;
import org.filiere.storage.StorageException.Problem;
import org.filiere.storage.WithdrawalReport;
import org.filiere.storage.WithdrawalReport.NotReached;
import org.filiere.storage.WithdrawalReport.Why;
import org.filiere.storage.WorkProgress;

/**
 * One withdrawal from a study in a folder. First everything is made anew beside the old files, which can fail or be
 * stopped without harm; then the new files take the places of the old ones, the backups' first.
 */
final class Withdrawing {

    /** The moments at which a test lets the program die. */
    enum Step {
        LEARNED,
        BACKUP_REWRITTEN,
        STUDY_REWRITTEN,
        BACKUP_REPLACED,
        STUDY_REPLACED
    }

    private static final double LEARNING = 0.1;
    private static final double BACKUPS = 0.7;
    private static final double COPYING = 0.85;

    private final StudyDatabase database;
    private final UUID studyId;
    private final Path folder;
    private final Backups backups;
    private final NewDatabases newDatabases;
    private final List<Revision> notes;
    private final WorkProgress progress;
    private final Consumer<Step> hook;
    private final Scrubbing scrubbing;
    private final List<NotReached> notReached = new ArrayList<>();

    /** A backup and what is to stand in its place. */
    private record NewBackup(Path old, Path unfinished, Path finished) {}

    Withdrawing(Place place, Scrubbing scrubbing, List<Revision> notes, WorkProgress progress, Consumer<Step> hook) {
        this.database = place.database();
        this.studyId = place.studyId();
        this.folder = place.folder();
        this.backups = place.backups();
        this.newDatabases = place.newDatabases();
        this.notes = notes;
        this.progress = progress;
        this.hook = hook;
        this.scrubbing = scrubbing;
    }

    /** Where the study is. */
    record Place(StudyDatabase database, UUID studyId, Path folder, Backups backups, NewDatabases newDatabases) {}

    WithdrawalReport run() {
        try {
            removeUnfinished();
            Scrubbing.Found found =
                    database.read("looking for the sources", read -> scrubbing.learn(read, share(0, LEARNING)));
            hook.accept(Step.LEARNED);
            List<NewBackup> newBackups = rewriteBackups();
            boolean changes = !found.isNothing() || !hold(notes);
            int revisions = changes ? rewriteStudy(found) : 0;
            share(1, 1).accept(1);
            int replaced = 0;
            for (NewBackup backup : newBackups) {
                replaced += replace(backup) ? 1 : 0;
            }
            if (changes) {
                replaceStudy();
            }
            notReached.addAll(new FileSearch(scrubbing.content().quotes()).in(folder));
            return new WithdrawalReport(
                    scrubbing.sourceIds(), found.passages(), revisions, replaced, found.sharedBy(), notReached);
        } catch (IOException e) {
            throw Problems.of("withdrawing a source", e);
        } finally {
            cleanUp();
        }
    }

    private boolean hold(List<Revision> revisions) {
        return database.read("looking for the notes", read -> {
            for (Revision revision : revisions) {
                try (PreparedStatement select = read.prepareStatement("SELECT 1 FROM revision WHERE id = ?")) {
                    select.setObject(1, revision.id());
                    if (!select.executeQuery().next()) {
                        return false;
                    }
                }
            }
            return true;
        });
    }

    private int rewriteStudy(Scrubbing.Found found) throws IOException {
        Path unfinished = folder.resolve(H2Studies.UNFINISHED);
        Scrubbing.Copied copied;
        try (StudyDatabase target = newDatabases.inFile(unfinished, studyId)) {
            copied = database.read("rewriting the study", from -> copyInto(target, from, found, scrubbing));
        }
        newDatabases.inspection().formatOf(newDatabases.prefix(), unfinished);
        try (StudyDatabase check = StudyDatabase.readOnly(newDatabases.prefix(), unfinished)) {
            verify(check, scrubbing);
        }
        hook.accept(Step.STUDY_REWRITTEN);
        return copied.rewritten();
    }

    private Scrubbing.Copied copyInto(
            StudyDatabase target, Connection from, Scrubbing.Found found, Scrubbing scrubber) {
        return target.write(
                "rewriting the study",
                to -> scrubber.copy(from, to, found, notes, share(BACKUPS, COPYING)),
                to -> null);
    }

    private void verify(StudyDatabase check, Scrubbing scrubber) {
        UUID id = check.read("verifying what was rewritten", H2StudyStore::readStudyId);
        if (!id.equals(studyId)) {
            throw new StorageException(Problem.DAMAGED, "the rewritten file holds study " + id);
        }
        check.read("verifying what was rewritten", read -> {
            scrubber.requireClean(read);
            return null;
        });
    }

    private List<NewBackup> rewriteBackups() throws IOException {
        List<NewBackup> rewritten = new ArrayList<>();
        List<BackupName> names = backups.list();
        for (int index = 0; index < names.size(); index++) {
            Path old = backups.folder().resolve(names.get(index).fileName());
            try {
                rewrite(names.get(index), old).ifPresent(rewritten::add);
                hook.accept(Step.BACKUP_REWRITTEN);
            } catch (IOException | StorageException e) {
                StorageException failure = Problems.of("rewriting " + old, e);
                Scrubbing.rethrowStop(failure);
                if (failure.problem() == Problem.DISK_FULL) {
                    throw failure;
                }
                notReached.add(new NotReached(old, Why.CANNOT_REWRITE, failure.getMessage()));
            }
            share(LEARNING, BACKUPS).accept((index + 1.0) / names.size());
        }
        return rewritten;
    }

    private Optional<NewBackup> rewrite(BackupName name, Path old) throws IOException {
        Path scratch = Files.createTempDirectory(backups.folder(), "withdraw" + Backups.UNFINISHED);
        try {
            Path unpacked = Files.createDirectory(scratch.resolve("old")).resolve(H2Studies.FILE);
            Backups.unpack(old, unpacked);
            newDatabases.inspection().formatOf("", unpacked);
            Scrubbing all = scrubbing.copy();
            try (StudyDatabase from = StudyDatabase.readOnly("", unpacked)) {
                Scrubbing.Found found = from.read("looking into a backup", read -> all.learn(read, share(0, 0)));
                if (found.isNothing() && !from.read("looking into a backup", all::findsQuotes)) {
                    return Optional.empty();
                }
                return Optional.of(rewrite(name, old, scratch, from, found, all));
            }
        } finally {
            Backups.delete(scratch);
        }
    }

    private NewBackup rewrite(
            BackupName name, Path old, Path scratch, StudyDatabase from, Scrubbing.Found found, Scrubbing all)
            throws IOException {
        Path file = Files.createDirectory(scratch.resolve("new")).resolve(H2Studies.FILE);
        try (StudyDatabase target =
                new NewDatabases("", newDatabases.inspection(), newDatabases.fill()).inFile(file, studyId)) {
            from.read(
                    "rewriting a backup",
                    read -> target.write(
                            "rewriting a backup", to -> all.copy(read, to, found, notes, share(0, 0)), to -> null));
            verify(target, all);
            Backups.Size size = target.read("counting the revisions", Backups.Size::of);
            BackupName newName = new BackupName(name.at(), size);
            Path unfinished = backups.folder().resolve(newName.fileName() + Backups.UNFINISHED);
            target.read("making a backup", connection -> Backups.backUp(connection, unfinished));
            backups.verify(unfinished, studyId, size);
            return new NewBackup(old, unfinished, backups.folder().resolve(newName.fileName()));
        }
    }

    private boolean replace(NewBackup backup) {
        try {
            LargeImport.force(backup.unfinished());
            Files.move(
                    backup.unfinished(),
                    backup.finished(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            LargeImport.force(backups.folder());
            if (!backup.old().equals(backup.finished())) {
                Files.delete(backup.old());
            }
        } catch (IOException e) {
            notReached.add(new NotReached(backup.old(), Why.CANNOT_REWRITE, String.valueOf(e.getMessage())));
            return false;
        }
        hook.accept(Step.BACKUP_REPLACED);
        return true;
    }

    private void replaceStudy() {
        database.whileClosed(
                "replacing the study's file",
                () -> Files.move(
                        folder.resolve(H2Studies.UNFINISHED),
                        folder.resolve(H2Studies.FILE),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING));
        LargeImport.force(folder);
        hook.accept(Step.STUDY_REPLACED);
    }

    private void removeUnfinished() throws IOException {
        Files.deleteIfExists(folder.resolve(H2Studies.UNFINISHED));
        Backups.removeUnfinished(folder);
    }

    /** After a failure or a stop; a program that was killed leaves this to the next time that the study is opened. */
    private void cleanUp() {
        try {
            removeUnfinished();
        } catch (IOException e) {
            notReached.add(new NotReached(folder, Why.CANNOT_REWRITE, String.valueOf(e.getMessage())));
        }
    }

    private DoubleConsumer share(double from, double to) {
        return Scrubbing.share(progress, from, to);
    }
}
