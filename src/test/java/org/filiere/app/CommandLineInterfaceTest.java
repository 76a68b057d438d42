package org.filiere.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.filiere.domain.Pseudonyms;
import org.filiere.domain.StudySnapshot;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.storage.StudyStore;
import org.filiere.storage.h2.H2Studies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineInterfaceTest {

    private static final String SAMPLE = "sample-cases/latin-american-clusters";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void aReportHoldsChartsTablesAndAPage() throws IOException {
        assertThat(run("report", SAMPLE, "--out", folder.toString())).isZero();
        assertThat(folder.resolve("index.html"))
                .content()
                .contains("Sinos Valley")
                .contains("data:image/svg+xml");
        assertThat(folder.resolve("tables/cases.csv")).content().contains("sinos-valley-footwear");
        assertThat(folder.resolve("charts/upgrading-by-group.png")).isNotEmptyFile();
        assertThat(folder.resolve("charts/upgrading-by-group.svg")).content().contains("<svg");
        assertThat(out.toString()).contains("index.html");
    }

    @Test
    void aReportWithholdsTextsWhileTheTableOfNamesIsLocked() throws IOException {
        StudyOpener opener =
                new StudyOpener(new H2Studies(new JsonRevisionCodec()), Clock.systemUTC(), Identifiers::next);
        UUID id;
        String description;
        try (StudyStore store = opener.load(Path.of(SAMPLE))) {
            id = store.studyId();
            description = StudySnapshot.of(store.heads()).info().orElseThrow().description();
        }
        Places.names(folder.resolve("settings"), id).write(Pseudonyms.none(), "four plain words here".toCharArray());

        assertThat(run("report", SAMPLE, "--out", folder.toString())).isZero();

        assertThat(out.toString()).contains("--names");
        assertThat(folder.resolve("index.html"))
                .content()
                .contains("withheld")
                .doesNotContain(description.substring(0, 20));
    }

    @Test
    void theCheckPrintsOneObjectADifference() {
        assertThat(run("check", SAMPLE, "--json")).isZero();
        assertThat(out.toString().lines())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("{") && line.endsWith("}"))
                .anyMatch(line -> line.contains("\"printed\":\"1.86\"") && line.contains("truncation"));
    }

    @Test
    void theCheckFollowsTheScoresOfThePackage() throws IOException {
        run("check", SAMPLE);
        String before = out.toString();
        Path copy = copyOfSample();
        Path sinos = copy.resolve("cases/sinos-valley-footwear.json");
        Files.writeString(sinos, Files.readString(sinos).replace("\"score\": 1.5", "\"score\": 2"));
        out.getBuffer().setLength(0);
        assertThat(run("check", copy.toString())).isZero();
        assertThat(out.toString()).isNotEqualTo(before).contains("sinos-valley-footwear");
    }

    @Test
    void aPackageBecomesAStudyAndAStudyAPackageAgain() {
        Path study = folder.resolve("study");
        Path file = folder.resolve("again.filiere");
        assertThat(run("import", SAMPLE, "--to", study.toString())).isZero();
        assertThat(out.toString()).contains("40");
        assertThat(run("export", study.toString(), "--out", file.toString())).isZero();
        assertThat(run("check", file.toString())).isZero();
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void aBadScoreIsRefusedWithFileLineAndAdvice() throws IOException {
        Path copy = copyOfSample();
        Path sinos = copy.resolve("cases/sinos-valley-footwear.json");
        Files.writeString(sinos, Files.readString(sinos).replace("\"score\": 1.5", "\"score\": 7"));
        Path study = folder.resolve("study");
        assertThat(run("import", copy.toString(), "--to", study.toString())).isEqualTo(CommandLineInterface.BAD_INPUT);
        assertThat(err.toString())
                .contains("cases/sinos-valley-footwear.json")
                .contains("line")
                .contains("7");
        assertThat(study).doesNotExist();
    }

    @Test
    void allThatIsWrongIsListedNotOnlyTheFirst() throws IOException {
        Path copy = copyOfSample();
        Path sinos = copy.resolve("cases/sinos-valley-footwear.json");
        Files.writeString(sinos, Files.readString(sinos).replace("\"score\": 1.5", "\"score\": 7"));
        Files.write(
                copy.resolve("cases/leon-footwear.json"),
                "{\"revisions\": [\"Le\u00f3n\"".getBytes(StandardCharsets.ISO_8859_1));
        Files.delete(copy.resolve("cases/colchagua-wine.json"));
        assertThat(run("check", copy.toString())).isEqualTo(CommandLineInterface.BAD_INPUT);
        assertThat(err.toString())
                .contains("sinos-valley")
                .contains("leon-footwear")
                .contains("colchagua-wine");
    }

    @Test
    void whatIsNoStudySaysSo() {
        assertThat(run("check", folder.toString())).isEqualTo(CommandLineInterface.BAD_INPUT);
        assertThat(err.toString()).isNotBlank();
    }

    @Test
    void anUnknownCommandIsUsage() {
        assertThat(run("draw")).isEqualTo(CommandLineInterface.USAGE);
        assertThat(run("report", SAMPLE)).isEqualTo(CommandLineInterface.USAGE);
    }

    @Test
    void helpNamesTheCommandsInWords() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("report", "check", "import", "export")
                .contains("Exit codes");
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLineInterface(Locale.ENGLISH, folder.resolve("settings")).commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    private Path copyOfSample() throws IOException {
        Path copy = folder.resolve("copy");
        Path sample = Path.of(SAMPLE);
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(sample.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }
}
