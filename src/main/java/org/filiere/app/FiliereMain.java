package org.filiere.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Application;
import org.filiere.exchange.PackageFile;

/**
 * The way in. Without arguments it opens the window; with a command it does the work without
 * one.
 */
public final class FiliereMain {

    private FiliereMain() {}

    /** Starts the workbench; see {@code filiere --help}. */
    public static void main(String[] arguments) {
        if (arguments.length == 0 || isPackage(arguments)) {
            Application.launch(FiliereApp.class, arguments);
        } else {
            System.exit(new CommandLineInterface(Locale.getDefault(), Places.settingsFolder()).run(arguments));
        }
    }

    /** Whether the program was started for one package, as by a double click on it. */
    private static boolean isPackage(String... arguments) {
        return arguments.length == 1
                && arguments[0].endsWith(PackageFile.EXTENSION)
                && Files.isRegularFile(Path.of(arguments[0]));
    }
}
