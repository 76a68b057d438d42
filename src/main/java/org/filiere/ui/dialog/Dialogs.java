package org.filiere.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Everything that asks the user something in a window of its own, so that view models can be tested without one. */
public interface Dialogs {

    /**
     * Asks before something that is hard to take back.
     *
     * @param title what is about to happen
     * @param text what that means
     * @param action the words on the button that does it
     */
    boolean confirm(String title, String text, String action);

    /** Asks for a line of text; empty when the user gives up. */
    Optional<String> askText(String title, String label, String proposal);

    /**
     * Asks for a passphrase; empty when the user gives up.
     *
     * @param label what it opens
     */
    Optional<char[]> askPassphrase(String title, String label);

    /** Asks for a folder; empty when the user gives up. */
    Optional<Path> chooseFolder(String title, Optional<Path> start);

    /** Asks for a file to open; empty when the user gives up. */
    Optional<Path> chooseFile(String title, Optional<Path> start, String description, String... patterns);

    /** Asks for any number of files to open; none when the user gives up. */
    default List<Path> chooseFiles(String title, String description, String... patterns) {
        return chooseFile(title, Optional.empty(), description, patterns).stream()
                .toList();
    }

    /** Asks where to write a file; empty when the user gives up. */
    Optional<Path> saveFile(String title, String proposedName, String description, String... patterns);

    /** Tells something that needs no decision. */
    void inform(String title, String text);
}
