package org.filiere.app;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Gives the ids of revisions and edits. */
final class Identifiers {

    private Identifiers() {}

    /** A version 7 UUID; later ones are greater on one machine. */
    static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
