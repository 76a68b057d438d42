package org.filiere.review.merge;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.filiere.domain.Revision;

/**
 * What a package brings.
 *
 * @param studyId the study that it is of
 * @param title that study's title, for people
 * @param coderId whose package it is, where it says so; then that coder's cases are looked for in it even when it has none
 * @param revisions each once, those that the study has already among them
 */
public record Incoming(UUID studyId, String title, Optional<String> coderId, List<Revision> revisions) {
    public Incoming {
        Objects.requireNonNull(studyId, "studyId");
        title = title == null ? "" : title;
        coderId = coderId == null ? Optional.empty() : coderId;
        revisions = List.copyOf(revisions);
    }
}
