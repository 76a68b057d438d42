package org.filiere.sample;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The paper's tables as data, and the notes and references that go with them. */
final class PublishedSampleTables {
    private final List<Map<String, String>> cases = read("cases.csv");
    private final List<Map<String, String>> printed = read("tables-5-to-7-printed.csv");
    private final List<Map<String, String>> groupAverages = read("table-2.csv");
    private final List<Map<String, String>> sources = read("sources.csv");
    private final List<Map<String, String>> references = read("references.csv");
    private final List<Map<String, String>> notes = read("notes.csv");

    /** One row a case: Tables 3 and 5 to 7. */
    List<Map<String, String>> cases() {
        return cases;
    }

    /** Totals and averages of Tables 5 to 7. */
    List<Map<String, String>> printedRows() {
        return printed;
    }

    /** Table 2. */
    List<Map<String, String>> groupAverages() {
        return groupAverages;
    }

    /** Appendix A as the text copy has it. */
    List<Map<String, String>> sources() {
        return sources;
    }

    List<Map<String, String>> references(String caseId) {
        return references.stream()
                .filter(row -> row.get("case_id").equals(caseId))
                .toList();
    }

    List<Map<String, String>> notes() {
        return notes;
    }

    /** What is noted about an item, a mode of governance, the governance as a whole or the case itself. */
    Optional<Map<String, String>> note(String caseId, String about) {
        return notes.stream()
                .filter(row ->
                        row.get("case_id").equals(caseId) && row.get("about").equals(about))
                .findFirst();
    }

    private static List<Map<String, String>> read(String name) {
        try (InputStream in = PublishedSampleTables.class.getResourceAsStream("/published/" + name);
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
