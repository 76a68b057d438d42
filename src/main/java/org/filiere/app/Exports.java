package org.filiere.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.filiere.analysis.CountingOptions;
import org.filiere.domain.StudyInfo;
import org.filiere.domain.StudySnapshot;
import org.filiere.exchange.CsvTable;
import org.filiere.exchange.PackageContent;
import org.filiere.exchange.PackageFile;
import org.filiere.exchange.StudyPackages;
import org.filiere.report.StudyReport;
import org.filiere.session.StudySession;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.ErrorReporter;

/** Writes the open study to files that the user names. For the window's thread; the writing is done behind it. */
final class Exports {

    private final StudySession session;
    private final Messages messages;
    private final BackgroundRunner background;
    private final Dialogs dialogs;
    private final ErrorReporter errors;
    private final Clock clock;

    Exports(
            StudySession session,
            Messages messages,
            BackgroundRunner background,
            Dialogs dialogs,
            ErrorReporter errors,
            Clock clock) {
        this.session = session;
        this.messages = messages;
        this.background = background;
        this.dialogs = dialogs;
        this.errors = errors;
        this.clock = clock;
    }

    /** Asks where to and writes the whole study as a package. */
    void studyPackage(StudySnapshot study) {
        dialogs.saveFile(
                        messages.get("shell.export"),
                        StudyOpener.Slugs.of(title(study)) + PackageFile.EXTENSION,
                        messages.get("shell.package"),
                        "*" + PackageFile.EXTENSION)
                .ifPresent(this::write);
    }

    /**
     * Asks for a folder and writes the report into it.
     *
     * @param shown what stands for a text of the study where others see it
     */
    void report(StudySnapshot study, CountingOptions options, UnaryOperator<String> shown) {
        dialogs.chooseFolder(messages.get("shell.report"), Optional.empty())
                .ifPresent(folder -> report(study, options, shown, folder.resolve("report")));
    }

    private void write(Path target) {
        background.whenDone(
                session.withStore(store -> {
                    PackageContent content = StudyPackages.of(store, clock.instant(), Version.generator());
                    try {
                        PackageFile.write(target, content);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return content.revisions().size();
                }),
                count -> dialogs.inform(
                        messages.get("shell.export.done"), messages.get("shell.export.doneText", count, target)),
                failure -> errors.report("shell.export", failure));
    }

    private void report(StudySnapshot study, CountingOptions options, UnaryOperator<String> shown, Path folder) {
        background.run(
                () -> new StudyReport(CsvTable::write, messages.locale()).write(study, options, folder, shown),
                files -> dialogs.inform(
                        messages.get("shell.report.done"),
                        messages.get("shell.report.doneText", folder.resolve("index.html"))),
                failure -> errors.report("shell.report", failure));
    }

    private String title(StudySnapshot study) {
        return study.info().map(StudyInfo::title).orElse(messages.get("shell.untitled"));
    }
}
