package org.filiere.exchange;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tables as CSV (RFC 4180, with line feeds) in UTF-8: numbers with a point, dates as ISO, nothing for what is not there. A text
 * that a spreadsheet would run as a formula gets an apostrophe before it.
 */
public final class CsvTable {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvTable() {}

    /**
     * Writes a table; a file that is there is replaced, missing folders are made.
     *
     * @param header names of the columns
     * @param rows each with as many cells as the header; a cell is a text, a number, a boolean, an {@link Optional}, any
     *     value whose text form is wanted, or null for an empty cell
     * @throws IllegalArgumentException when a row has another number of cells than the header
     */
    public static void write(Path file, List<String> header, List<List<Object>> rows) throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            write(out, header, rows);
        }
    }

    /** Writes a table to a writer, which stays open. */
    public static void write(Writer out, List<String> header, List<List<Object>> rows) throws IOException {
        CsvMapper mapper = CsvMapper.builder(CsvFactory.builder()
                        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                        .build())
                .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                .build();
        ObjectWriter writer =
                mapper.writer(CsvSchema.emptySchema().withLineSeparator("\n").withoutEscapeChar());
        try (SequenceWriter lines = writer.writeValues(out)) {
            lines.write(header.stream().map(CsvTable::safe).toList());
            for (List<Object> row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException(
                            "a row has " + row.size() + " cells, the header has " + header.size() + ": " + row);
                }
                List<Object> cells = new ArrayList<>(row.size());
                row.forEach(cell -> cells.add(cell(cell)));
                lines.write(cells);
            }
        }
    }

    private static Object cell(Object value) {
        if (value == null || (value instanceof Optional<?> none && none.isEmpty())) {
            return "";
        }
        if (value instanceof Optional<?> some) {
            return cell(some.get());
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number)
                    ? new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()
                    : "";
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : safe(value.toString());
    }

    private static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
