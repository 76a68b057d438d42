package org.filiere.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.ResourceBundle;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.exchange.PackageProblem;
import org.filiere.exchange.PackageProblemWords;
import org.filiere.storage.h2.H2Studies;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.FailureWords;
import org.filiere.ui.task.Failures;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The main jobs without a window. Exit codes: 0 done, 1 the input has problems (each on a line of its own), 2 the command
 * was not understood, 3 anything else.
 */
final class CommandLineInterface {

    static final int DONE = 0;
    static final int BAD_INPUT = 1;
    static final int USAGE = 2;
    static final int FAILED = 3;

    private final Locale locale;
    private final Path settingsFolder;

    /**
     * The commands.
     *
     * @param settingsFolder where this machine keeps tables of names
     */
    CommandLineInterface(Locale locale, Path settingsFolder) {
        this.locale = locale;
        this.settingsFolder = settingsFolder;
    }

    /** Does what the arguments say. Returns the exit code. */
    int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    CommandLine commandLine() {
        StudyOpener opener =
                new StudyOpener(new H2Studies(new JsonRevisionCodec()), Clock.systemUTC(), Identifiers::next);
        ResourceBundle words = ResourceBundle.getBundle(
                "org.filiere.app.cli",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        CommandLine line = new CommandLine(new Root())
                .addSubcommand("report", new Commands.Report(opener, settingsFolder, locale, words))
                .addSubcommand("check", new Commands.Check(opener, words))
                .addSubcommand("import", new Commands.Import(opener, words))
                .addSubcommand("export", new Commands.Export(opener, words))
                .addSubcommand("pack", new TeamCommands.Pack(opener, words))
                .addSubcommand("merge", new TeamCommands.Merge(opener, words));
        line.setResourceBundle(words);
        line.getSubcommands().values().forEach(subcommand -> subcommand.setResourceBundle(words));
        line.setExecutionExceptionHandler((failure, command, parsed) -> tell(failure, command));
        return line;
    }

    private int tell(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        Throwable cause = Failures.cause(failure);
        if (cause instanceof PackageRefusedException refused) {
            PackageProblemWords words = new PackageProblemWords(locale);
            for (PackageProblem problem : refused.problems()) {
                err.println(words.sentence(problem));
            }
            return BAD_INPUT;
        }
        err.println(FailureWords.sentence(cause, new Messages(locale)));
        err.println(cause.getMessage());
        return FailureWords.isExpected(cause) ? BAD_INPUT : FAILED;
    }

    /** The command itself: without a subcommand it is not understood, since no arguments at all open the window. */
    @Command(name = "filiere", mixinStandardHelpOptions = true, versionProvider = Version.class)
    static final class Root implements Runnable {

        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(
                    spec.commandLine(), spec.resourceBundle().getString("missing.command"));
        }
    }
}
