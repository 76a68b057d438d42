package org.filiere.storage.h2;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.filiere.storage.StorageException;
import org.filiere.storage.StorageException.Problem;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.result.Row;

/**
 * Looks into a database file before it is opened as a database. H2 keeps every definition (tables, users, aliases,
 * triggers, settings) as a line of SQL in the map {@code table.0} and runs them all when it opens a file, so a foreign
 * file could run code then. Here that map is read as plain data, and nothing is executed.
 *
 * <p>The rule: a file's definitions must be word for word those that the workbench writes for the file's format, each
 * once, apart from the salt and hash of the one user. Everything else is refused.
 */
final class FileInspection {

    private static final String DEFINITIONS = "table.0";
    private static final byte[] ENCRYPTED = "H2encrypt".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern USER_SECRETS = Pattern.compile("SALT '[0-9a-f]*' HASH '[0-9a-f]*'");
    private static final Pattern VERSION_TABLE = Pattern.compile(
            "CREATE CACHED TABLE \"PUBLIC\".\"SCHEMA_VERSION\"\\(\\s*\"VERSION\" INTEGER NOT NULL\\s*\\)");

    private final Migrations migrations;

    FileInspection(Migrations migrations) {
        this.migrations = migrations;
    }

    /** A definition: the object's number and the SQL that H2 would run. */
    private record Definition(int id, String sql) {}

    /**
     * The format of a study's file.
     *
     * @param prefix of H2's file system, empty for the disk
     * @return from 1 to the format in use
     * @throws StorageException when the file is open elsewhere, newer, encrypted, damaged or not made by the workbench
     */
    int formatOf(String prefix, Path file) {
        refuseEncrypted(file);
        try (MVStore store = new MVStore.Builder()
                .fileName(prefix + file.toAbsolutePath())
                .readOnly()
                .open()) {
            if (!store.hasMap(DEFINITIONS)) {
                throw new StorageException(Problem.NOT_A_STUDY, file + " is no database");
            }
            return formatOf(store, file);
        } catch (StorageException e) {
            throw e;
        } catch (RuntimeException e) {
            StorageException.Problem problem = Problems.problem(e);
            throw new StorageException(
                    problem == Problem.OTHER ? Problem.DAMAGED : problem,
                    "looking into " + file + ": " + e.getMessage(),
                    e);
        }
    }

    private int formatOf(MVStore store, Path file) {
        TransactionStore transactions = new TransactionStore(store, new ValueDataType());
        transactions.init();
        refuseUnfinishedDefinitions(store, transactions, file);
        List<Definition> definitions = definitions(transactions);
        int version = version(transactions, definitions, file);
        if (version > migrations.version()) {
            throw new StorageException(
                    Problem.NEWER_FORMAT,
                    file + " has format " + version + "; this version reads formats up to " + migrations.version());
        }
        List<String> left = new ArrayList<>(migrations.definitions(version));
        for (Definition definition : definitions) {
            String sql = normalised(definition.sql());
            if (!left.remove(sql)) {
                throw new StorageException(Problem.FOREIGN_DATABASE, file + " holds a foreign definition: " + sql);
            }
        }
        if (!left.isEmpty()) {
            throw new StorageException(Problem.FOREIGN_DATABASE, file + " lacks the definition: " + left.get(0));
        }
        return version;
    }

    /** The definitions of a file in the form in which they are compared, for the resource that lists them. */
    static List<String> definitions(Path file) {
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            TransactionStore transactions = new TransactionStore(store, new ValueDataType());
            transactions.init();
            return definitions(transactions).stream()
                    .map(definition -> normalised(definition.sql()))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Opening a database rolls back what a killed process left half done. In a file of ours that is never a definition:
     * definitions are made in a file that gets its name only when it is complete.
     */
    private static void refuseUnfinishedDefinitions(MVStore store, TransactionStore transactions, Path file) {
        openTables(store, transactions);
        int id = DataUtils.parseHexInt(store.getMetaMap().get(DataUtils.META_NAME + DEFINITIONS));
        String ofDefinitions = "mapId=" + id + ",";
        for (String name : store.getMapNames()) {
            if (name.startsWith(TransactionStore.UNDO_LOG_NAME_PREFIX) && store.hasData(name)) {
                MVMap<?, ?> undo = store.openMap(name);
                for (Object record : undo.values()) {
                    if (String.valueOf(record).startsWith(ofDefinitions)) {
                        throw new StorageException(
                                Problem.FOREIGN_DATABASE, file + " holds a definition that is not finished");
                    }
                }
            }
        }
    }

    /** An undo log can be read only while the maps that it speaks of are open, because they know the types of its keys. */
    private static void openTables(MVStore store, TransactionStore transactions) {
        Transaction opening = transactions.begin();
        for (String name : store.getMapNames()) {
            if (name.startsWith("table.") || name.startsWith("index.")) {
                opening.openMap(name);
            }
        }
    }

    private static List<Definition> definitions(TransactionStore transactions) {
        List<Definition> definitions = new ArrayList<>();
        for (Row row : rows(transactions, DEFINITIONS)) {
            definitions.add(
                    new Definition(row.getValue(0).getInt(), row.getValue(3).getString()));
        }
        return definitions;
    }

    private static List<Row> rows(TransactionStore transactions, String map) {
        TransactionMap<Long, Row> rows = transactions.begin().openMap(map);
        List<Row> all = new ArrayList<>();
        for (Iterator<Long> keys = rows.keyIterator(null); keys.hasNext(); ) {
            Row row = rows.get(keys.next());
            if (row != null) {
                all.add(row);
            }
        }
        return all;
    }

    private static int version(TransactionStore transactions, List<Definition> definitions, Path file) {
        for (Definition definition : definitions) {
            if (VERSION_TABLE.matcher(definition.sql()).matches()) {
                return rows(transactions, "table." + definition.id()).stream()
                        .mapToInt(row -> row.getValue(0).getInt())
                        .filter(version -> version > 0)
                        .max()
                        .orElseThrow(() -> new StorageException(
                                Problem.FOREIGN_DATABASE, file + " does not say which format it has"));
            }
        }
        throw new StorageException(Problem.FOREIGN_DATABASE, file + " is a database of another program");
    }

    private static String normalised(String sql) {
        return USER_SECRETS.matcher(sql.replaceAll("\\s*\\R\\s*", " ")).replaceAll("SALT '' HASH ''");
    }

    private static void refuseEncrypted(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            if (java.util.Arrays.equals(bytes.readNBytes(ENCRYPTED.length), ENCRYPTED)) {
                throw new StorageException(Problem.PASSPHRASE, file + " is encrypted");
            }
        } catch (IOException e) {
            throw Problems.of("looking into " + file, e);
        }
    }
}
