package org.filiere.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Degree;
import org.filiere.domain.Dimension;
import org.filiere.domain.GovernanceCode;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Judgement;
import org.filiere.domain.PublishedFigures;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StandardItem;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.ValueChain;
import org.filiere.exchange.PackageContent;
import org.filiere.exchange.PackageFolder;
import org.filiere.exchange.PackageReader;
import org.filiere.exchange.PackageResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedSampleTest {
    @TempDir
    Path dir;

    private final PublishedSampleTables tables = new PublishedSampleTables();
    private final StudySnapshot study =
            StudySnapshot.of(PublishedSample.content().revisions());

    @Test
    void theSampleInTheProjectIsWhatTheTablesMake() throws IOException {
        PackageFolder.write(dir, PublishedSample.content());
        assertThat(files(PublishedSampleMain.FOLDER)).isEqualTo(files(dir));
    }

    @Test
    void theSampleInTheProjectReadsWithoutAnyProblem() {
        PackageResult result = PackageReader.read(PublishedSampleMain.FOLDER);
        assertThat(result.problems()).isEmpty();
        assertThat(result.content().map(PackageContent::revisions).orElseThrow())
                .containsExactlyInAnyOrderElementsOf(PublishedSample.content().revisions());
    }

    @Test
    void theFourGroupsHave15And11And9And5Cases() {
        assertThat(study.cases().stream()
                        .collect(Collectors.groupingBy(
                                file -> file.details().orElseThrow().group(), Collectors.counting())))
                .isEqualTo(Map.of(
                        SectoralGroup.TRADITIONAL_MANUFACTURING, 15L,
                        SectoralGroup.NATURAL_RESOURCE_BASED, 11L,
                        SectoralGroup.COMPLEX_PRODUCTS, 9L,
                        SectoralGroup.SPECIALISED_SUPPLIERS, 5L));
        assertThat(study.info().orElseThrow().invented()).isFalse();
        assertThat(study.conflicts()).isEmpty();
    }

    @Test
    void everyPublishedScoreIsJudgedWithAReason() {
        Map<String, Integer> states = new HashMap<>();
        for (Map<String, String> row : tables.cases()) {
            CaseFile file = study.caseFile(row.get("id")).orElseThrow();
            for (StandardItem item : StandardItem.values()) {
                String printed =
                        item.dimension() == Dimension.UPGRADING ? row.get(PublishedSample.column(item.id())) : "";
                if (printed.isEmpty()) {
                    assertThat(file.judgements(item.id())).as(file.id() + item).isEmpty();
                    continue;
                }
                Judgement judgement =
                        file.judgement(item.id(), PublishedSample.CODER).orElseThrow();
                assertThat(judgement.isComplete()).as(file.id() + item).isTrue();
                if (printed.equals("NA")) {
                    assertThat(judgement.score()).isInstanceOf(Score.NotAvailable.class);
                    states.merge("na", 1, Integer::sum);
                } else {
                    assertThat(judgement.score()).isEqualTo(Score.of(Double.parseDouble(printed)));
                    states.merge("scored", 1, Integer::sum);
                }
            }
        }
        assertThat(states).isEqualTo(Map.of("scored", 35 * 4 - 1, "na", 1));
    }

    @Test
    void theCodesThatFollowFromTheChainsAreThoseOfTable3() {
        for (Map<String, String> row : tables.cases()) {
            CaseFile file = study.caseFile(row.get("id")).orElseThrow();
            Map<GovernanceMode, GovernanceCode> codes =
                    file.governanceCodes(PublishedSample.CODER).orElseThrow();
            for (GovernanceMode mode : GovernanceMode.values()) {
                assertThat(codes.get(mode).printed().replace("/", ""))
                        .as(file.id() + " " + mode)
                        .isEqualTo(row.get(PublishedSample.column(mode)));
            }
            assertThat(file.chains(PublishedSample.CODER).values())
                    .extracting(ValueChain::justification)
                    .allMatch(why -> why.startsWith("Table 3"));
        }
    }

    @Test
    void degreesAreThosePublishedAndSoftwareHasNone() {
        assertThat(study.cases().stream()
                        .flatMap(file -> file.details().orElseThrow().publishedDegree().stream())
                        .collect(Collectors.groupingBy(degree -> degree, Collectors.counting())))
                .isEqualTo(Map.of(Degree.LOW, 7L, Degree.MEDIUM, 22L, Degree.HIGH, 6L));
    }

    @Test
    void everyPrintedFigureIsKeptAsPrinted() {
        PublishedFigures figures = study.published().orElseThrow();
        assertThat(figures.figures())
                .hasSize(4 * 3 + 40 * 4 + 35 * 6 + 3 * (4 + 5))
                .doesNotHaveDuplicates();
        assertThat(figures.printed("2", SectoralGroup.NATURAL_RESOURCE_BASED, "average", "ce"))
                .hasValue("8.2");
        assertThat(figures.printed(
                        "5", SectoralGroup.TRADITIONAL_MANUFACTURING, "bucaramanga-apparel", "functional-upgrading"))
                .hasValue("N/A");
        assertThat(figures.printed("5", SectoralGroup.TRADITIONAL_MANUFACTURING, "average", "functional-upgrading"))
                .hasValue("0.7");
        assertThat(figures.printed("5", SectoralGroup.TRADITIONAL_MANUFACTURING, "average", "sum"))
                .hasValue("4.73");
        assertThat(figures.printed("7", SectoralGroup.COMPLEX_PRODUCTS, "average", "intersectoral-upgrading"))
                .hasValue("0.0");
        assertThat(figures.printed("7", SectoralGroup.COMPLEX_PRODUCTS, "sjc-aircraft", "degree"))
                .hasValue("Medium");
        assertThat(figures.printed("7", SectoralGroup.COMPLEX_PRODUCTS, "total", "sum"))
                .isEmpty();
        assertThat(figures.printed("3", SectoralGroup.SPECIALISED_SUPPLIERS, "monterrey-software", "quasi-hierarchy"))
                .hasValue("3");
    }

    @Test
    void referencesAreThoseOfAppendixAButForTheRowsThatSlipped() {
        List<String> slipped = List.of("serra-gaucha-furniture", "espirito-santo-furniture", "uba-furniture");
        for (Map<String, String> row : tables.cases()) {
            List<Map<String, String>> references = tables.references(row.get("id"));
            assertThat(references).as(row.get("id")).isNotEmpty();
            if (slipped.contains(row.get("id"))) {
                continue;
            }
            tables.sources().stream()
                    .filter(source -> source.get("name_in_appendix_a").equals(row.get("name_in_appendix_a")))
                    .forEach(source -> assertThat(references)
                            .extracting(reference -> reference.get("short"))
                            .allSatisfy(reference -> assertThat(source.get("references"))
                                    .contains(reference.replaceAll("[ ,].*", ""))
                                    .contains(reference.replaceAll(".*\\(([^)]*)\\)", "$1"))));
        }
        assertThat(tables.references("uba-furniture"))
                .extracting(row -> row.get("short"))
                .containsExactly("Crocco and Horacio (2001)");
        assertThat(tables.references("chipilo-furniture"))
                .extracting(row -> row.get("short"))
                .containsExactly("Zepeda (2003)");
    }

    @Test
    void everyNoteIsUsed() {
        List<String> used = study.cases().stream()
                .flatMap(file -> Stream.concat(
                        Stream.of(file.details().orElseThrow().description()),
                        Stream.concat(
                                Stream.concat(
                                        file.chains(PublishedSample.CODER).values().stream()
                                                .map(ValueChain::justification),
                                        file.governance(PublishedSample.CODER).stream()
                                                .map(GovernanceCoding::reason)),
                                Stream.of(StandardItem.values())
                                        .flatMap(item -> file.judgement(item.id(), PublishedSample.CODER).stream())
                                        .map(judgement -> judgement.justification() + judgement.score()))))
                .toList();
        for (Map<String, String> note : tables.notes()) {
            assertThat(used).as(note.toString()).anyMatch(text -> text.contains(note.get("note")));
        }
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }
}
