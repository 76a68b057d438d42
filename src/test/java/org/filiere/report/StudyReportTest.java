package org.filiere.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.filiere.analysis.CaseSummaries;
import org.filiere.analysis.CountingOptions;
import org.filiere.analysis.PublishedCheck;
import org.filiere.domain.StudySnapshot;
import org.filiere.exchange.CsvTable;
import org.filiere.exchange.PackageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyReportTest {

    private final StudySnapshot study =
            StudySnapshot.of(PackageReader.read(Path.of("sample-cases", "latin-american-clusters"))
                    .content()
                    .orElseThrow()
                    .revisions());

    @TempDir
    private Path folder;

    @Test
    void theSameStudyGivesTheSameBytes() throws IOException {
        write(new CountingOptions(true, false), folder.resolve("one"));
        write(new CountingOptions(true, false), folder.resolve("two"));
        assertThat(files(folder.resolve("one")))
                .isEqualTo(files(folder.resolve("two")))
                .hasSizeGreaterThan(15);
    }

    @Test
    void aReportReplacesItsFilesLeavesOthersAloneAndPrintsItsSwitches() throws IOException {
        Path note = folder.resolve("note.txt");
        Files.writeString(note, "mine");
        Files.writeString(folder.resolve("index.html"), "an earlier report");
        write(new CountingOptions(false, true), folder);
        assertThat(note).hasContent("mine");
        assertThat(folder.resolve("index.html"))
                .content()
                .contains("Reconciled scores only")
                .contains("N/A counted as 0")
                .contains("medium from 4, high from 8");
    }

    @Test
    void notApplicableLeavesTheMeanOrCountsAsZero() {
        assertThat(functionalOfTraditional(new CountingOptions(true, false)))
                .containsExactly(
                        "traditional-manufacturing", "functional-upgrading", 15, 14, 0.75, 0.0, 0.25, 1.0, 1.0, 1.5);
        assertThat(functionalOfTraditional(new CountingOptions(true, true)))
                .startsWith("traditional-manufacturing", "functional-upgrading", 15, 15, 0.7);
    }

    @Test
    void whatIsNotScoredIsAnEmptyCellAndNeverZero() {
        ReportTable cases = ReportTables.cases(CaseSummaries.of(study, new CountingOptions(true, false)));
        List<Object> sinos = cases.rows().stream()
                .filter(row -> row.get(0).equals("sinos-valley-footwear"))
                .findFirst()
                .orElseThrow();
        assertThat(sinos.get(cases.header().indexOf("market-access"))).isNull();
        assertThat(sinos.get(cases.header().indexOf("ce"))).isNull();
        assertThat(sinos.get(cases.header().indexOf("intersectoral-upgrading"))).isEqualTo(0.0);
    }

    private List<Object> functionalOfTraditional(CountingOptions options) {
        return ReportTables.of(CaseSummaries.of(study, options), PublishedCheck.of(study)).stream()
                .filter(table -> table.name().equals("groups"))
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.get(0).equals("traditional-manufacturing")
                        && row.get(1).equals("functional-upgrading"))
                .findFirst()
                .orElseThrow();
    }

    private List<Path> write(CountingOptions options, Path target) throws IOException {
        return new StudyReport(CsvTable::write, Locale.ENGLISH).write(study, options, target);
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), org.filiere.domain.Hashes.sha256(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
