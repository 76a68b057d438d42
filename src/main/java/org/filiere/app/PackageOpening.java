package org.filiere.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.filiere.exchange.PackageContent;
import org.filiere.exchange.PackageReader;
import org.filiere.exchange.PackageResult;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.ErrorReporter;

/** Reads a package behind the window, asks for its passphrase if it has one, and says why it cannot be read. */
final class PackageOpening {

    private final Messages messages;
    private final BackgroundRunner background;
    private final Dialogs dialogs;
    private final ErrorReporter errors;

    PackageOpening(Messages messages, BackgroundRunner background, Dialogs dialogs, ErrorReporter errors) {
        this.messages = messages;
        this.background = background;
        this.dialogs = dialogs;
        this.errors = errors;
    }

    /** Reads a package and hands its content on; after a refusal nothing is handed on. */
    void read(Path file, Consumer<PackageContent> then) {
        background.run(
                () -> PackageReader.isSealed(file),
                isSealed -> {
                    if (isSealed) {
                        dialogs.askPassphrase(
                                        messages.get("common.sealed"),
                                        messages.get("common.sealed.text", file.getFileName()))
                                .ifPresent(passphrase -> read(file, Optional.of(passphrase), then));
                    } else {
                        read(file, Optional.empty(), then);
                    }
                },
                this::refused);
    }

    /** Tells why a package was refused, or of any other failure to open a study. */
    void refused(Throwable failure) {
        if (failure instanceof PackageRefusedException refused) {
            dialogs.inform(
                    messages.get("common.packageRefused"), PackageWords.list(refused.problems(), messages.locale()));
        } else {
            errors.report("common.opening", failure);
        }
    }

    private void read(Path file, Optional<char[]> passphrase, Consumer<PackageContent> then) {
        background.run(() -> content(file, passphrase), then, this::refused);
    }

    private static PackageContent content(Path file, Optional<char[]> passphrase) {
        PackageResult result =
                passphrase.map(given -> PackageReader.read(file, given)).orElseGet(() -> PackageReader.read(file));
        passphrase.ifPresent(given -> Arrays.fill(given, '\0'));
        return result.content().orElseThrow(() -> new PackageRefusedException(result.errors()));
    }
}
