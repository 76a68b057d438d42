package org.filiere.ui.codebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.filiere.domain.Codebook;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Revision;
import org.filiere.domain.StudySnapshot;

/**
 * A version of the codebook as it was published.
 *
 * @param book what it said
 * @param author the id of who published it
 * @param at when, by the wall clock
 * @param isHead whether nothing has replaced it
 */
record BookVersion(Codebook book, String author, Instant at, boolean isHead) {

    /** The versions in a history, newest first. */
    static List<BookVersion> of(List<Revision> oldestFirst) {
        List<BookVersion> versions = new ArrayList<>();
        for (Revision revision : oldestFirst) {
            boolean head =
                    oldestFirst.stream().noneMatch(other -> other.replaces().contains(revision.id()));
            revision.content(Codebook.class)
                    .ifPresent(book -> versions.add(
                            0,
                            new BookVersion(
                                    book,
                                    revision.stamp().author(),
                                    revision.stamp().at(),
                                    head)));
        }
        return List.copyOf(versions);
    }

    /** The number of the next version: one more than any in force, of which a conflict has several. */
    static int next(StudySnapshot study) {
        return study.entity(EntityRef.codebook()).stream()
                        .flatMap(entity -> entity.heads().stream())
                        .flatMap(head -> head.content(Codebook.class).stream())
                        .mapToInt(Codebook::version)
                        .max()
                        .orElse(0)
                + 1;
    }
}
