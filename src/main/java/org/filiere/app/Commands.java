package org.filiere.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.filiere.analysis.CountingOptions;
import org.filiere.analysis.PublishedCheck;
import org.filiere.analysis.TableDifference;
import org.filiere.domain.StudySnapshot;
import org.filiere.exchange.CsvTable;
import org.filiere.exchange.JsonLines;
import org.filiere.exchange.PackageContent;
import org.filiere.exchange.PackageFile;
import org.filiere.exchange.PackageFolder;
import org.filiere.exchange.SealException;
import org.filiere.exchange.StudyPackages;
import org.filiere.exchange.names.NamesFile;
import org.filiere.report.StudyReport;
import org.filiere.storage.StudyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands. What they say is in the bundle {@code cli}. */
final class Commands {

    private Commands() {}

    /** What all commands share. */
    abstract static class Base implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        protected final StudyOpener opener;
        private final ResourceBundle words;

        Base(StudyOpener opener, ResourceBundle words) {
            this.opener = opener;
            this.words = words;
        }

        /** What the command was not given as it should be. */
        protected final ParameterException misunderstood(String key, Object... arguments) {
            return new ParameterException(
                    spec.commandLine(), new MessageFormat(words.getString(key), Locale.ROOT).format(arguments));
        }

        protected final PrintWriter out() {
            return spec.commandLine().getOut();
        }

        protected final String word(String key) {
            return words.getString(key);
        }

        protected final void say(String key, Object... arguments) {
            out().println(new MessageFormat(words.getString(key), Locale.ROOT).format(arguments));
            out().flush();
        }
    }

    /** Writes charts, tables and a page. */
    @Command(name = "report", mixinStandardHelpOptions = true)
    static final class Report extends Base {

        private final Path settingsFolder;
        private final Locale locale;

        @Parameters(index = "0", paramLabel = "STUDY", descriptionKey = "study")
        private Path study;

        @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "report.out")
        private Path out;

        @Option(names = "--final-only", descriptionKey = "report.final")
        private boolean finalOnly;

        @Option(names = "--as-published", descriptionKey = "report.published")
        private boolean asPublished;

        @Option(names = "--names", interactive = true, arity = "0..1", descriptionKey = "report.names")
        private char[] passphrase;

        Report(StudyOpener opener, Path settingsFolder, Locale locale, ResourceBundle words) {
            super(opener, words);
            this.settingsFolder = settingsFolder;
            this.locale = locale;
        }

        @Override
        public Integer call() throws IOException, SealException {
            try (StudyStore store = opener.load(study)) {
                StudySnapshot snapshot = StudySnapshot.of(store.heads());
                List<Path> files = new StudyReport(CsvTable::write, locale)
                        .write(snapshot, new CountingOptions(!finalOnly, asPublished), out, shown(store.studyId()));
                say("report.done", files.size(), out.resolve("index.html"));
            }
            return CommandLineInterface.DONE;
        }

        /** Where the study has a table of names on this machine, nothing is written with the names in it. */
        private UnaryOperator<String> shown(UUID studyId) throws IOException, SealException {
            NamesFile names = Places.names(settingsFolder, studyId);
            if (!names.exists()) {
                return UnaryOperator.identity();
            }
            if (passphrase == null) {
                say("report.withheld");
                String mark = word("report.withheld.mark");
                return text -> text.isBlank() ? text : mark;
            }
            return names.read(passphrase)::replace;
        }
    }

    /** Recomputes the published tables. */
    @Command(name = "check", mixinStandardHelpOptions = true)
    static final class Check extends Base {

        @Parameters(index = "0", paramLabel = "STUDY", descriptionKey = "study")
        private Path study;

        @Option(names = "--json", descriptionKey = "check.json")
        private boolean json;

        Check(StudyOpener opener, ResourceBundle words) {
            super(opener, words);
        }

        @Override
        public Integer call() throws IOException {
            try (StudyStore store = opener.load(study)) {
                PublishedCheck check = PublishedCheck.of(StudySnapshot.of(store.heads()));
                if (json) {
                    new JsonLines()
                            .write(
                                    out(),
                                    check.differences().stream()
                                            .map(Difference::of)
                                            .toList());
                    out().flush();
                } else {
                    check.differences().forEach(this::tell);
                    say(
                            "check.done",
                            check.differences().size(),
                            check.checked(),
                            check.notComputable().size());
                }
            }
            return CommandLineInterface.DONE;
        }

        private void tell(TableDifference difference) {
            say(
                    "check.line",
                    difference.table(),
                    difference.group().id(),
                    difference.row(),
                    difference.column(),
                    difference.printed(),
                    difference.computed().orElse("–"),
                    difference.cause().id());
        }
    }

    /** A line of the check's JSON. */
    record Difference(
            String table,
            String group,
            String row,
            String column,
            String printed,
            Optional<String> computed,
            String cause) {

        static Difference of(TableDifference difference) {
            return new Difference(
                    difference.table(),
                    difference.group().id(),
                    difference.row(),
                    difference.column(),
                    difference.printed(),
                    difference.computed(),
                    difference.cause().id());
        }
    }

    /** Makes a study from a package. */
    @Command(name = "import", mixinStandardHelpOptions = true)
    static final class Import extends Base {

        @Parameters(index = "0", paramLabel = "PACKAGE", descriptionKey = "import.package")
        private Path studyPackage;

        @Option(names = "--to", required = true, paramLabel = "FOLDER", descriptionKey = "import.to")
        private Path folder;

        @Option(names = "--passphrase", interactive = true, arity = "0", descriptionKey = "passphrase")
        private char[] passphrase = {};

        Import(StudyOpener opener, ResourceBundle words) {
            super(opener, words);
        }

        @Override
        public Integer call() {
            try (StudyStore store = opener.createFrom(studyPackage, folder, passphrase)) {
                say("import.done", StudySnapshot.of(store.heads()).cases().size(), store.folder());
            }
            return CommandLineInterface.DONE;
        }
    }

    /** Writes a study to a package: a file that ends in {@code .filiere}, or a folder. */
    @Command(name = "export", mixinStandardHelpOptions = true)
    static final class Export extends Base {

        @Parameters(index = "0", paramLabel = "STUDY", descriptionKey = "study")
        private Path study;

        @Option(names = "--out", required = true, paramLabel = "PACKAGE", descriptionKey = "export.out")
        private Path out;

        Export(StudyOpener opener, ResourceBundle words) {
            super(opener, words);
        }

        @Override
        public Integer call() throws IOException {
            try (StudyStore store = opener.load(study)) {
                PackageContent content = StudyPackages.of(store, Instant.now(), Version.generator());
                if (out.toString().endsWith(PackageFile.EXTENSION)) {
                    PackageFile.write(out, content);
                } else {
                    Files.createDirectories(out);
                    PackageFolder.write(out, content);
                }
                say("export.done", content.revisions().size(), out);
            }
            return CommandLineInterface.DONE;
        }
    }
}
