package org.filiere.ui.welcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Remembers what the welcome screen set off. */
final class RecordingActions implements WelcomeActions {

    final List<String> done = new ArrayList<>();

    @Override
    public void openSample() {
        done.add("sample");
    }

    @Override
    public void openTraining() {
        done.add("training");
    }

    @Override
    public void openStudy(Path folder) {
        done.add("open " + folder);
    }

    @Override
    public void createStudy(Path folder, String title, String coderName, String initials) {
        done.add("create " + folder + " " + title + " " + coderName + " " + initials);
    }

    @Override
    public void openPackage(Path studyPackage) {
        done.add("package " + studyPackage);
    }

    @Override
    public void forget(Path folder) {
        done.add("forget " + folder);
    }
}
