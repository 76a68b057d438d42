package org.filiere.ui.team;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file that somebody wants to bring in.
 *
 * @param words what is to be said of it, a sentence each
 * @param opened what it holds, once it was opened
 */
record PackageLine(Path file, State state, List<String> words, Optional<PackageDesk.Opened> opened) {

    /** How far it is. */
    enum State {
        READING,
        /** It waits for its passphrase. */
        SEALED,
        REFUSED,
        READ
    }

    static PackageLine reading(Path file) {
        return new PackageLine(file, State.READING, List.of(), Optional.empty());
    }

    PackageLine refused(List<String> why) {
        return new PackageLine(file, State.REFUSED, why, Optional.empty());
    }
}
