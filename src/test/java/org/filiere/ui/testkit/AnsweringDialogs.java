package org.filiere.ui.testkit;

import java.nio.file.Path;
import java.util.Optional;
import org.filiere.ui.dialog.Dialogs;

/** Answers every question with what the test has set; without an answer the user gives up. */
public final class AnsweringDialogs implements Dialogs {

    private Optional<Path> path = Optional.empty();
    private Optional<String> text = Optional.empty();
    private boolean agrees;

    /** From now on this file or folder is chosen. */
    public void choose(Path chosen) {
        path = Optional.of(chosen);
    }

    /** From now on this line of text is given. */
    public void answerText(String given) {
        text = Optional.of(given);
    }

    /** From now on everything is confirmed. */
    public void agree() {
        agrees = true;
    }

    @Override
    public boolean confirm(String title, String what, String action) {
        return agrees;
    }

    @Override
    public Optional<String> askText(String title, String label, String proposal) {
        return text;
    }

    @Override
    public Optional<char[]> askPassphrase(String title, String label) {
        return text.map(String::toCharArray);
    }

    @Override
    public Optional<Path> chooseFolder(String title, Optional<Path> start) {
        return path;
    }

    @Override
    public Optional<Path> chooseFile(String title, Optional<Path> start, String description, String... patterns) {
        return path;
    }

    @Override
    public Optional<Path> saveFile(String title, String proposedName, String description, String... patterns) {
        return path;
    }

    @Override
    public void inform(String title, String text) {}
}
