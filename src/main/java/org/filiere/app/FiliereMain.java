package org.filiere.app;

import java.util.Locale;
import javafx.application.Application;

/**
 * The way in. Without arguments it opens the window; with a command it does the work without
 * one.
 */
public final class FiliereMain {

    private FiliereMain() {}

    /** Starts the workbench; see {@code filiere --help}. */
    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            Application.launch(FiliereApp.class);
        } else {
            System.exit(new CommandLineInterface(Locale.getDefault(), Places.settingsFolder()).run(arguments));
        }
    }
}
