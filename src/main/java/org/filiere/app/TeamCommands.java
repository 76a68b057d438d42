package org.filiere.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filiere.domain.Coder;
import org.filiere.domain.Revision;
import org.filiere.domain.StudySnapshot;
import org.filiere.exchange.CoderPackages;
import org.filiere.exchange.PackageContent;
import org.filiere.exchange.PackageFile;
import org.filiere.exchange.StudyPackages;
import org.filiere.storage.StudyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands for work in a team. */
final class TeamCommands {

    private TeamCommands() {}

    /** Makes the package of one coder. */
    @Command(name = "pack", mixinStandardHelpOptions = true)
    static final class Pack extends Commands.Base {

        @Parameters(index = "0", paramLabel = "STUDY", descriptionKey = "study")
        private Path study;

        @Option(names = "--coder", required = true, paramLabel = "ID", descriptionKey = "pack.coder")
        private String coderId;

        @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "pack.out")
        private Path out;

        @Option(names = "--passphrase", interactive = true, arity = "0", descriptionKey = "passphrase")
        private char[] passphrase = {};

        Pack(StudyOpener opener, ResourceBundle words) {
            super(opener, words);
        }

        @Override
        public Integer call() throws IOException {
            try (StudyStore store = opener.load(study)) {
                Map<String, Coder> coders = StudySnapshot.of(store.heads()).coders();
                Coder coder = coders.get(coderId);
                if (coder == null) {
                    throw misunderstood("pack.unknown", coderId, String.join(", ", coders.keySet()));
                }
                PackageContent content = CoderPackages.of(store, coderId, Instant.now(), Version.generator());
                Path file = Files.isDirectory(out)
                        ? out.resolve(PackageFile.nameFor(content.title(), coder.initials()))
                        : out;
                if (passphrase.length == 0) {
                    PackageFile.write(file, content);
                } else {
                    PackageFile.write(file, content, passphrase);
                }
                say("pack.done", content.revisions().size(), file);
            }
            return CommandLineInterface.DONE;
        }
    }

    /** Merges a package into a study. */
    @Command(name = "merge", mixinStandardHelpOptions = true)
    static final class Merge extends Commands.Base {

        @Parameters(index = "0", paramLabel = "STUDY", descriptionKey = "study")
        private Path study;

        @Parameters(index = "1", paramLabel = "PACKAGE", descriptionKey = "merge.package")
        private Path studyPackage;

        @Option(names = "--dry-run", descriptionKey = "merge.dry")
        private boolean dryRun;

        @Option(names = "--passphrase", interactive = true, arity = "0", descriptionKey = "passphrase")
        private char[] passphrase = {};

        Merge(StudyOpener opener, ResourceBundle words) {
            super(opener, words);
        }

        @Override
        public Integer call() {
            try (StudyStore store = opener.open(study)) {
                PackageContent content = StudyOpener.readFor(store, studyPackage, passphrase);
                List<Revision> added = dryRun ? missing(store, content) : StudyPackages.copyInto(store, content);
                tell(added);
                if (dryRun) {
                    say("merge.wouldBe", added.size(), content.revisions().size());
                } else {
                    StudySnapshot merged = StudySnapshot.of(store.heads());
                    say(
                            "merge.done",
                            added.size(),
                            content.revisions().size(),
                            merged.conflicts().size());
                }
            }
            return CommandLineInterface.DONE;
        }

        private static List<Revision> missing(StudyStore store, PackageContent content) {
            Set<UUID> held =
                    store.held(content.revisions().stream().map(Revision::id).toList());
            return content.revisions().stream()
                    .filter(revision -> !held.contains(revision.id()))
                    .toList();
        }

        private void tell(List<Revision> added) {
            new TreeMap<>(added.stream()
                            .collect(Collectors.groupingBy(
                                    revision -> revision.stamp().author())))
                    .forEach((author, revisions) -> say("merge.line", author, revisions.size(), cases(revisions)));
        }

        private static long cases(List<Revision> revisions) {
            return revisions.stream()
                    .flatMap(revision -> revision.entity().caseId().stream())
                    .distinct()
                    .count();
        }
    }
}
