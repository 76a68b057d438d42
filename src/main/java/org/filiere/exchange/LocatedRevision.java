package org.filiere.exchange;

import org.filiere.domain.Revision;

/** A revision and where in its package it stands. */
record LocatedRevision(Revision revision, PackageProblems.Location at) {
    /** A place within the revision. */
    PackageProblems.Location at(String pointer) {
        return new PackageProblems.Location(at.file(), at.pointer() + pointer);
    }
}
