package org.filiere.ui.team;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.filiere.domain.Case;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Kind;
import org.filiere.domain.Revision;
import org.filiere.domain.RevisionGraph;
import org.filiere.domain.Source;
import org.filiere.exchange.CoderPackages;
import org.filiere.exchange.PackageContent;
import org.filiere.exchange.PackageFile;
import org.filiere.exchange.PackageProblem;
import org.filiere.exchange.PackageProblemWords;
import org.filiere.exchange.PackageReader;
import org.filiere.exchange.PackageResult;
import org.filiere.review.merge.Incoming;
import org.filiere.session.StudySession;
import org.filiere.storage.StudyStore;

/** Makes and opens the packages of the open study. The study is read between edits, the files are written apart from it. */
public final class StudyPackageDesk implements PackageDesk {

    private static final Set<PackageProblem.Kind> PASSPHRASE =
            Set.of(PackageProblem.Kind.SEALED, PackageProblem.Kind.WRONG_PASSPHRASE);

    private final StudySession session;
    private final Path folder;
    private final Clock clock;
    private final String generator;
    private final PackageProblemWords words;

    /**
     * A desk for the open study.
     *
     * @param folder where packages are put unless another one is chosen
     * @param generator the program that makes them, such as {@code Filière 0.1}
     */
    public StudyPackageDesk(
            StudySession session, Path folder, Clock clock, String generator, PackageProblemWords words) {
        this.session = session;
        this.folder = folder;
        this.clock = clock;
        this.generator = generator;
        this.words = words;
    }

    @Override
    public UUID studyId() {
        return withStore(StudyStore::studyId);
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Set<UUID> known(Collection<UUID> ids) {
        return withStore(store -> store.held(ids));
    }

    @Override
    public Optional<Content> earlier(EntityRef ref) {
        return withStore(store -> store.history(ref)).stream()
                .filter(revision -> !revision.isTombstone())
                .max(Revision.CURRENT_FIRST.reversed())
                .map(Revision::content);
    }

    @Override
    public Made send(String coderId, Path file, char[] passphrase) throws IOException {
        return write(
                withStore(store -> CoderPackages.of(store, coderId, clock.instant(), generator)), file, passphrase);
    }

    @Override
    public Made sendBack(String coderId, Path file, char[] passphrase) throws IOException {
        return write(
                withStore(store -> CoderPackages.back(store, coderId, clock.instant(), generator)), file, passphrase);
    }

    @Override
    public Opened open(Path file, char[] passphrase) {
        PackageResult result = PackageReader.read(file, passphrase);
        List<String> problems = result.problems().stream().map(words::sentence).toList();
        boolean sealed = result.errors().stream().anyMatch(problem -> PASSPHRASE.contains(problem.kind()));
        return new Opened(
                result.content()
                        .map(content -> new Incoming(
                                content.studyId(),
                                content.title(),
                                content.extract().map(PackageContent.Extract::coder),
                                content.revisions())),
                result.content().map(content -> content.texts().values()).orElse(List.of()),
                problems,
                sealed);
    }

    private Made write(PackageContent content, Path file, char[] passphrase) throws IOException {
        if (passphrase.length == 0) {
            PackageFile.write(file, content);
        } else {
            PackageFile.write(file, content, passphrase);
        }
        return made(file, content.revisions());
    }

    private static Made made(Path file, List<Revision> revisions) {
        Set<String> cases = new HashSet<>();
        Set<String> worked = new HashSet<>();
        int sources = 0;
        int judgements = 0;
        for (var entry : RevisionGraph.heads(revisions).entrySet()) {
            EntityRef ref = entry.getKey();
            Content content = entry.getValue().get(0).content();
            boolean isWork = ref.kind() == Kind.JUDGEMENT || ref.kind() == Kind.CHAIN;
            if (content instanceof Case) {
                cases.add(ref.id());
            }
            sources += content instanceof Source ? 1 : 0;
            if (isWork && !(content instanceof Content.Tombstone)) {
                worked.add(ref.caseId().orElseThrow());
                judgements++;
            }
        }
        // what a coder sends back holds the work, not the cases
        return new Made(file, cases.isEmpty() ? worked.size() : cases.size(), sources, judgements);
    }

    private <T> T withStore(Function<StudyStore, T> work) {
        return session.withStore(work).join();
    }
}
