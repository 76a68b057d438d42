package org.filiere.storage.h2;

import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Hashes;
import org.filiere.domain.Revision;
import org.filiere.domain.UndoStacks;
import org.filiere.storage.StorageException;
import org.filiere.storage.StorageException.Problem;
import org.filiere.storage.StudyStore;
import org.filiere.storage.WithdrawalReport;
import org.filiere.storage.WorkProgress;

/** One open study in an H2 database. Used by one thread at a time. */
public final class H2StudyStore implements StudyStore {

    private static final String BY_ID = RevisionRows.SELECT + "WHERE id = ?";
    private static final String BY_ENTITY = RevisionRows.SELECT + "WHERE entity = ? AND kind = ? ORDER BY counter, id";
    private static final String BY_EDIT = RevisionRows.SELECT + "WHERE edit = ? ORDER BY counter, id";

    private final UUID studyId;
    private final Optional<Path> folder;
    private final StudyDatabase database;
    private final RevisionRows rows;
    private final Optional<Backups> backups;
    private final NewDatabases newDatabases;
    private final Incoming incoming;
    private Consumer<Withdrawing.Step> withdrawalHook = step -> {};

    H2StudyStore(
            StudyDatabase database,
            RevisionRows rows,
            Optional<Path> folder,
            Optional<Backups> backups,
            NewDatabases newDatabases) {
        this.newDatabases = newDatabases;
        this.incoming = new Incoming(database);
        this.database = database;
        this.rows = rows;
        this.folder = folder;
        this.backups = backups;
        this.studyId = database.read("reading the study's id", H2StudyStore::readStudyId);
    }

    /** Removes what an import left that did not come to its end. */
    void removeUnfinishedImport() {
        if (database.read("looking for an unfinished import", Appending::isUnfinished)) {
            database.write("removing an unfinished import", Appending::removeUnfinished, Appending::removeUnfinished);
        }
    }

    static UUID readStudyId(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet result = select.executeQuery("SELECT id FROM study")) {
            if (!result.next()) {
                throw new StorageException(Problem.DAMAGED, "the file does not say which study it holds");
            }
            return result.getObject(1, UUID.class);
        }
    }

    @Override
    public UUID studyId() {
        return studyId;
    }

    /** The folder that holds the study; the empty path for a study in memory. */
    @Override
    public Path folder() {
        return folder.orElse(Path.of(""));
    }

    @Override
    public List<Revision> heads() {
        return database.read("reading the study", connection -> new Heads(rows).read(connection));
    }

    @Override
    public List<Revision> history(EntityRef entity) {
        return select(
                "reading the history of " + entity,
                BY_ENTITY,
                entity.id(),
                entity.kind().id());
    }

    @Override
    public Optional<Revision> revision(UUID id) {
        return select("reading a revision", BY_ID, id).stream().findFirst();
    }

    @Override
    public Set<UUID> held(Collection<UUID> ids) {
        return database.read("looking for what is held", connection -> Held.among(connection, ids));
    }

    @Override
    public List<Revision> edit(UUID editId) {
        return select("reading an edit", BY_EDIT, editId);
    }

    @Override
    public List<UndoStacks.Mark> edits(String author, String device, int limit) {
        return database.read(
                "reading the latest edits", connection -> LatestEdits.read(connection, author, device, limit));
    }

    @Override
    public void forEach(Consumer<Revision> action) {
        database.read("reading all revisions", connection -> {
            new InOrder(rows).forEach(connection, action);
            return null;
        });
    }

    @Override
    public List<Revision> append(Collection<Revision> revisions) {
        return append(revisions, List.of(), WorkProgress.NONE);
    }

    @Override
    public List<Revision> append(Collection<Revision> revisions, Collection<String> texts, WorkProgress progress) {
        Incoming.Clean clean = incoming.clean(revisions, texts);
        Appending appending = new Appending(rows, clean.revisions(), clean.texts(), progress);
        try {
            database.read("looking for what is new", appending::look);
            return appending.isLarge() && folder.isPresent()
                    ? new LargeImport(database, newDatabases, folder.get()).run(appending)
                    : database.write("storing revisions", appending::write, appending::takeBack);
        } catch (StorageException e) {
            Scrubbing.rethrowStop(e);
            throw e;
        }
    }

    @Override
    public WithdrawalReport withdraw(Set<String> sourceIds, List<Revision> notes, WorkProgress progress) {
        Scrubbing scrubbing = new Scrubbing(rows, sourceIds);
        try {
            WithdrawalReport report = folder.isPresent() && backups.isPresent()
                    ? withdrawFromFolder(folder.get(), backups.get(), scrubbing, notes, progress)
                    : withdrawInMemory(scrubbing, notes, progress);
            incoming.remember(scrubbing.content());
            return report;
        } catch (StorageException e) {
            Scrubbing.rethrowStop(e);
            throw e;
        }
    }

    private WithdrawalReport withdrawFromFolder(
            Path in, Backups made, Scrubbing scrubbing, List<Revision> notes, WorkProgress progress) {
        Withdrawing.Place place = new Withdrawing.Place(database, studyId, in, made, newDatabases);
        return new Withdrawing(place, scrubbing, notes, progress, withdrawalHook).run();
    }

    /** Lets a test fail at a step of a withdrawal. */
    void onWithdrawal(Consumer<Withdrawing.Step> hook) {
        withdrawalHook = hook;
    }

    private WithdrawalReport withdrawInMemory(Scrubbing scrubbing, List<Revision> notes, WorkProgress progress) {
        Scrubbing.Found found = database.read(
                "looking for the sources", read -> scrubbing.learn(read, Scrubbing.share(progress, 0, 0.5)));
        StudyDatabase target = newDatabases.inMemory(studyId);
        Scrubbing.Copied copied = database.read(
                "rewriting the study",
                from -> target.write(
                        "rewriting the study",
                        to -> scrubbing.copy(from, to, found, notes, Scrubbing.share(progress, 0.5, 1)),
                        to -> null));
        database.takeOver(target);
        return new WithdrawalReport(
                scrubbing.sourceIds(), found.passages(), copied.rewritten(), 0, found.sharedBy(), List.of());
    }

    @Override
    public String putText(String text) {
        String hash = Hashes.sha256(text);
        if (text(hash).isPresent()) {
            return hash;
        }
        return database.write(
                "storing a text",
                connection -> {
                    insertText(connection, hash, text);
                    return hash;
                },
                // A text that nobody refers to does no harm, so it may stay.
                connection -> null);
    }

    static void insertText(Connection connection, String hash, String text) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO text (hash, text) VALUES (?, ?)")) {
            insert.setString(1, hash);
            insert.setCharacterStream(2, new StringReader(text), text.length());
            insert.executeUpdate();
        }
    }

    static Optional<String> readText(Connection connection, String hash) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT text FROM text WHERE hash = ?")) {
            select.setString(1, hash);
            try (ResultSet result = select.executeQuery()) {
                return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
            }
        }
    }

    @Override
    public Optional<String> text(String sha256) {
        return database.read("reading a text", connection -> readText(connection, sha256));
    }

    @Override
    public Optional<Path> backup() {
        return backups.flatMap(made -> made.make(database, studyId));
    }

    @Override
    public void close() {
        database.close();
    }

    private List<Revision> select(String doing, String sql, Object... parameters) {
        return database.read(doing, connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                for (int index = 0; index < parameters.length; index++) {
                    select.setObject(index + 1, parameters[index]);
                }
                try (ResultSet result = select.executeQuery()) {
                    return rows.decode(new RevisionRows.Reader().readAll(result));
                }
            }
        });
    }
}
