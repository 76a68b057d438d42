package org.filiere.storage.h2;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The numbered steps from an empty file to the format in use. A step only adds (a table, an index, a column that may be
 * empty); it never rewrites a revision. A step that was released is never changed: the next one follows it. What is
 * inside a revision's content has versions of its own and is lifted when read.
 *
 * @param steps names of SQL resources beside this class, the first makes format 1
 */
record Migrations(List<String> steps) {

    /** The format in use. */
    static final Migrations IN_USE = new Migrations(List.of("V1__revisions"));

    private static final String VERSION_TABLE = "CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY)";

    Migrations {
        steps = List.copyOf(steps);
    }

    /** The format that these steps lead to. */
    int version() {
        return steps.size();
    }

    /**
     * Brings a database to the format in use. Statements that define tables commit by themselves, so this is only done
     * to a file that nobody relies on yet.
     *
     * @param from its format, 0 for an empty one
     */
    void apply(Connection connection, int from) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (from == 0) {
                statement.execute(VERSION_TABLE);
            }
            for (int version = from + 1; version <= version(); version++) {
                for (String sql : statements(steps.get(version - 1))) {
                    statement.execute(sql);
                }
                statement.execute("INSERT INTO schema_version (version) VALUES (" + version + ")");
            }
        }
        connection.commit();
    }

    /**
     * The definitions that a file of this format holds, as H2 writes them down.
     *
     * @param version from 1 to {@link #version()}
     */
    List<String> definitions(int version) {
        return read(steps.get(version - 1) + ".definitions")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static List<String> statements(String step) {
        String sql = read(step + ".sql")
                .lines()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
        List<String> statements = new ArrayList<>();
        for (String statement : sql.split(";\\s*(\\n|$)", -1)) {
            if (!statement.isBlank()) {
                statements.add(statement.strip());
            }
        }
        return statements;
    }

    private static String read(String name) {
        try (InputStream resource = Migrations.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
