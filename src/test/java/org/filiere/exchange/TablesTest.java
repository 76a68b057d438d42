package org.filiere.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.filiere.domain.Degree;
import org.filiere.domain.Score;
import org.filiere.domain.StudySnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
    @TempDir
    Path dir;

    @Test
    void numbersHaveAPointWhateverTheLanguage() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(csv(List.of("a", "b", "c", "d"), List.of(Arrays.asList(1.5, 1234567.0, -0.25, Double.NaN))))
                    .isEqualTo("a,b,c,d\n1.5,1234567,-0.25,\n");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatIsNotThereIsAnEmptyCell() throws IOException {
        assertThat(csv(List.of("a", "b", "c", "d"), List.of(Arrays.asList(null, Optional.empty(), Optional.of(2), ""))))
                .isEqualTo("a,b,c,d\n,,2,\n");
    }

    @Test
    void aTextThatASpreadsheetWouldRunGetsAnApostrophe() throws IOException {
        assertThat(csv(
                        List.of("a"),
                        List.of(List.of("=1+1"), List.of("@x"), List.of("-2"), List.of("+1"), List.of(-2))))
                .isEqualTo("a\n'=1+1\n'@x\n'-2\n'+1\n-2\n");
    }

    @Test
    void commasQuotesAndLinesAreQuoted() throws IOException {
        assertThat(csv(List.of("a", "b"), List.of(List.of("León, \"x\"", "two\nlines"))))
                .isEqualTo("a,b\n\"León, \"\"x\"\"\",\"two\nlines\"\n");
    }

    @Test
    void aRowOfAnotherLengthIsAnError() {
        assertThatThrownBy(() -> csv(List.of("a", "b"), List.of(List.of("1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLongTableShowsJustificationsAsOthersMaySeeThem() throws IOException {
        StudySnapshot study = StudySnapshot.of(InventedPackage.content().revisions());
        Path file = dir.resolve("long.csv");

        ScoreTables.writeLong(study, text -> text.replace("buyers", "B."), file);

        assertThat(read(file))
                .extracting(row -> row.get("justification"))
                .contains("Many B. come")
                .noneMatch(text -> text.contains("buyers"));
    }

    @Test
    void theLongTableHasARowForEachCaseItemAndJudge() throws IOException {
        StudySnapshot study = StudySnapshot.of(InventedPackage.content().revisions());
        Path file = dir.resolve("out/long.csv");

        ScoreTables.writeLong(study, file);

        List<Map<String, String>> rows = read(file);
        assertThat(rows).hasSize(2 * 12);
        Map<String, String> scored = rows.stream()
                .filter(row -> row.get("case_id").equals("valley")
                        && row.get("item_id").equals("market-access"))
                .findFirst()
                .orElseThrow();
        assertThat(scored)
                .containsEntry("study", "Invented study")
                .containsEntry("case", "Shoe Valley")
                .containsEntry("judge", "ana")
                .containsEntry("score", "2.5")
                .containsEntry("state", "scored")
                .containsEntry("justification", "Many buyers come")
                .containsEntry("passages", "1")
                .containsEntry("provisional", "true");
        assertThat(rows.stream().filter(row -> row.get("state").equals("not-scored")))
                .hasSize(22)
                .allMatch(row -> row.get("score").isEmpty());
    }

    @Test
    void theWideTableHasAColumnForEachItemAndMode() throws IOException {
        StudySnapshot study = StudySnapshot.of(InventedPackage.content().revisions());
        Path file = dir.resolve("wide.csv");

        ScoreTables.writeWide(study, file);

        List<Map<String, String>> rows = read(file);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1))
                .containsEntry("case", "Shoe Valley")
                .containsEntry("published_degree", "high")
                .containsEntry("market-access", "2.5")
                .containsEntry("product-upgrading", "")
                .containsEntry("governance_quasi-hierarchy", "2")
                .containsEntry("governance_market", "0");
        assertThat(rows.get(0)).containsEntry("governance_market", "").containsEntry("product-upgrading", "1");
    }

    record Difference(int table, Degree degree, Optional<String> cause, Score score, double computed) {}

    @Test
    void jsonLinesKeepTheOrderOfTheRecordAndAllItsFields() throws IOException {
        StringWriter out = new StringWriter();
        new JsonLines()
                .write(
                        out,
                        List.of(
                                new Difference(5, Degree.HIGH, Optional.of("a \"b\""), Score.of(1.5), 0.7),
                                new Difference(6, null, Optional.empty(), Score.UNSCORED, 1)));
        assertThat(out.toString())
                .isEqualTo(
                        "{\"table\":5,\"degree\":\"high\",\"cause\":\"a \\\"b\\\"\",\"score\":1.5,\"computed\":0.7}\n"
                                + "{\"table\":6,\"degree\":null,\"cause\":null,\"score\":null,\"computed\":1.0}\n");
    }

    private static String csv(List<String> header, List<? extends List<?>> rows) throws IOException {
        StringWriter out = new StringWriter();
        CsvTable.write(
                out,
                header,
                rows.stream()
                        .map(row -> (List<Object>) new java.util.ArrayList<Object>(row))
                        .toList());
        return out.toString();
    }

    private static List<Map<String, String>> read(Path file) throws IOException {
        CsvMapper mapper =
                CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
        try (MappingIterator<List<String>> lines =
                mapper.readerForListOf(String.class).readValues(Files.readString(file))) {
            List<List<String>> all = lines.readAll();
            return all.subList(1, all.size()).stream()
                    .map(line -> {
                        Map<String, String> row = new java.util.LinkedHashMap<>();
                        for (int i = 0; i < line.size(); i++) {
                            row.put(all.get(0).get(i), line.get(i));
                        }
                        return row;
                    })
                    .toList();
        }
    }
}
