package org.filiere.ui.team;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.filiere.domain.Assignment;
import org.filiere.domain.EntityRef;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Write;
import org.filiere.exchange.CoderPackages;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.exchange.PackageContent;
import org.filiere.exchange.PackageFile;
import org.filiere.exchange.PackageProblemWords;
import org.filiere.exchange.StudyPackages;
import org.filiere.session.Author;
import org.filiere.session.StudySession;
import org.filiere.storage.StudyStore;
import org.filiere.storage.h2.H2Studies;
import org.filiere.ui.control.coders.CodersViewModel;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.testkit.Cases;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.Screens;

/** A study that a lead has open, and copies of it on other machines, for tests of the team screen. */
final class LeadsStudy implements AutoCloseable {

    static final long SEED = 20_261_124;

    private final Path folder;
    private final OpenStudy study;
    private final TeamViewModel model;

    LeadsStudy(BackgroundRunner runner, Path folder) {
        this.folder = folder;
        study = new OpenStudy(runner);
        OpenStudy.await(study.model().codeAs(OpenStudy.LEA));
        PackageDesk desk = new StudyPackageDesk(
                study.model().session(), folder, Clock.systemUTC(), "test", new PackageProblemWords(Locale.ENGLISH));
        model = new TeamViewModel(
                study.model(),
                runner,
                Screens.MESSAGES,
                new CodersViewModel(study.model(), runner, UuidCreator::getTimeOrderedEpoch),
                desk,
                SEED);
    }

    OpenStudy study() {
        return study;
    }

    TeamViewModel model() {
        return model;
    }

    /** Adds cases alfa, beta … of the four groups in turn. */
    void cases(String... ids) {
        for (int i = 0; i < ids.length; i++) {
            study.record(Cases.of(
                    ids[i],
                    ids[i].substring(0, 1).toUpperCase(Locale.ROOT) + ids[i].substring(1),
                    "Brazil",
                    SectoralGroup.values()[i % SectoralGroup.values().length]));
        }
    }

    void assign(String caseId, String coder) {
        study.record(new Write(EntityRef.assignment(caseId, coder), new Assignment("")));
    }

    /** The whole study on another machine, where this coder records this. */
    StudyStore copy(String coder, Write... writes) {
        PackageContent content = OpenStudy.await(
                study.model().session().withStore(store -> StudyPackages.of(store, Instant.now(), "test")));
        StudyStore copy = store(content.studyId());
        StudyPackages.copyInto(copy, content);
        StudySession session = new StudySession(
                copy, new Author(coder, "laptop"), Clock.systemUTC(), UuidCreator::getTimeOrderedEpoch);
        OpenStudy.await(session.record(writes));
        return copy;
    }

    /** What this coder sends back from such a copy, as a file. */
    Path back(String name, String coder, Write... writes) {
        return write(name, CoderPackages.back(copy(coder, writes), coder, Instant.now(), "test"), "");
    }

    /** Writes a package into the folder, sealed unless the passphrase is empty. */
    Path write(String name, PackageContent content, String passphrase) {
        Path file = folder.resolve(name);
        try {
            if (passphrase.isEmpty()) {
                PackageFile.write(file, content);
            } else {
                PackageFile.write(file, content, passphrase.toCharArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static StudyStore store(UUID id) {
        return new H2Studies(new JsonRevisionCodec()).inMemory(id);
    }

    @Override
    public void close() {
        study.close();
    }
}
