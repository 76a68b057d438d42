package org.filiere.ui.feedback;

import java.io.IOException;
import java.nio.file.Path;

/** Shows a page where it can be read and printed: in the browser. */
@FunctionalInterface
public interface PageOpener {

    /**
     * Opens an HTML file. Called off the window's thread.
     *
     * @throws IOException when nothing on this machine opens it
     */
    void open(Path page) throws IOException;
}
