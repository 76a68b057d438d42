package org.filiere.ui.welcome;

import java.nio.file.Path;

/** What the welcome screen sets off; the application does it. */
public interface WelcomeActions {

    /** Opens the user's copy of the 40 published clusters. */
    void openSample();

    /** Opens the user's copy of the invented training study. */
    void openTraining();

    /** Opens a study. */
    void openStudy(Path folder);

    /**
     * Makes a study and opens it.
     *
     * @param folder does not exist yet
     * @param coderName who codes first, as lead
     */
    void createStudy(Path folder, String title, String coderName, String initials);

    /** Opens a package: brings it into the study that it is of if that is here already, else makes a study of it. */
    void openPackage(Path studyPackage);

    /** Takes a study off the list; the study itself stays where it is. */
    void forget(Path folder);
}
