package org.filiere.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a table to a file, in a format that the report need not know. */
@FunctionalInterface
public interface TableWriter {

    /**
     * Writes a table.
     *
     * @param file replaced if it is there
     * @param header the names of the columns
     * @param rows as many cells each as there are columns; null and empty optionals are empty cells
     */
    void write(Path file, List<String> header, List<List<Object>> rows) throws IOException;
}
