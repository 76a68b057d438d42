package org.filiere.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TeamCommandsTest {

    private static final String TRAINING = "sample-cases/training";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private String lead;

    @BeforeEach
    void makeStudy() {
        lead = folder.resolve("lead").toString();
        assertThat(run("import", TRAINING, "--to", lead)).isZero();
    }

    @Test
    void aCoderPackageIsNamedOpenedAndMergedBack() throws IOException {
        Path packages = Files.createDirectory(folder.resolve("packages"));
        assertThat(run("pack", lead, "--coder", "kessler", "--out", packages.toString()))
                .isZero();
        try (var files = Files.list(packages)) {
            assertThat(files).singleElement().asString().endsWith("-NK.filiere");
        }
        String sent = onlyFile(packages);
        String copy = folder.resolve("copy").toString();
        assertThat(run("import", sent, "--to", copy)).isZero();
        assertThat(run("export", copy, "--out", folder.resolve("again").toString()))
                .isZero();
        assertThat(Files.readString(folder.resolve("again/coders.json")))
                .contains("Kessler")
                .doesNotContain("Tarrafa");

        // What the lead holds already is not new, also where the package does not say who wrote it.
        out.getBuffer().setLength(0);
        assertThat(run("merge", lead, sent, "--dry-run")).isZero();
        assertThat(out.toString()).contains("0 of").contains("would be new");
        assertThat(run("merge", lead, sent)).isZero();
        assertThat(out.toString()).contains("no conflict is to be settled");
    }

    @Test
    void anUnknownCoderIsToldWithThoseThereAre() {
        assertThat(run(
                        "pack",
                        lead,
                        "--coder",
                        "nobody",
                        "--out",
                        folder.resolve("x.filiere").toString()))
                .isEqualTo(CommandLineInterface.USAGE);
        assertThat(err.toString()).contains("nobody").contains("barrantes, kessler, tarrafa");
    }

    @Test
    void aPackageOfAnotherStudyIsRefused() {
        assertThat(run("merge", lead, "sample-cases/latin-american-clusters"))
                .isEqualTo(CommandLineInterface.BAD_INPUT);
        assertThat(err.toString()).contains("manifest.json").contains("another study");
    }

    @Test
    void aDamagedEntryIsNamed() throws IOException {
        Path sent = folder.resolve("kessler.filiere");
        run("pack", lead, "--coder", "kessler", "--out", sent.toString());
        try (var zip = java.nio.file.FileSystems.newFileSystem(sent)) {
            Path coders = zip.getPath("coders.json");
            Files.writeString(coders, Files.readString(coders).replace("Nadia", "Nadja"));
        }
        assertThat(run("merge", lead, sent.toString())).isEqualTo(CommandLineInterface.BAD_INPUT);
        assertThat(err.toString()).contains("coders.json").contains("SHA-256");
    }

    private static String onlyFile(Path in) throws IOException {
        try (var files = Files.list(in)) {
            return files.findFirst().orElseThrow().toString();
        }
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLineInterface(Locale.ENGLISH, folder.resolve("settings")).commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
