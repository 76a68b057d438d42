package org.filiere.ui.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.filiere.domain.Write;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.exchange.PackageContent;
import org.filiere.exchange.PackageReader;
import org.filiere.session.Author;
import org.filiere.session.StudySession;
import org.filiere.storage.WorkProgress;
import org.filiere.storage.h2.H2Studies;
import org.filiere.ui.StudyModel;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.testkit.OpenStudy;

/** The invented training study in an H2 database in memory, open for its lead. */
final class TrainingInMemory implements AutoCloseable {

    /** Who leads it. */
    static final String LEAD = "barrantes";

    /** Who codes in it. */
    static final String CODER = "tarrafa";

    private final StudySession session;
    private final StudyModel model;
    private final List<Throwable> failures = new ArrayList<>();

    TrainingInMemory(BackgroundRunner runner) {
        PackageContent content = PackageReader.read(Path.of("sample-cases", "training"))
                .content()
                .orElseThrow();
        session = new StudySession(
                new H2Studies(new JsonRevisionCodec()).inMemory(content.studyId()),
                new Author(LEAD, "device"),
                Clock.systemUTC(),
                UuidCreator::getTimeOrderedEpoch);
        OpenStudy.await(session.merge(content.revisions(), content.texts().values(), WorkProgress.NONE));
        model = new StudyModel(session, runner, (what, failure) -> failures.add(failure));
    }

    StudyModel model() {
        return model;
    }

    List<Throwable> failures() {
        return failures;
    }

    void record(Write... writes) {
        OpenStudy.await(session.record(writes));
    }

    @Override
    public void close() {
        model.dispose();
        session.close();
    }
}
