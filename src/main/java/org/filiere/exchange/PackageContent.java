package org.filiere.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.filiere.domain.Revision;

/**
 * What a package holds.
 *
 * @param studyId the study that it is of
 * @param title the study's title, for people
 * @param created when it was made, for people
 * @param generator the program that made it, such as {@code Filière 0.1}
 * @param revisions in any order; each once
 * @param texts the texts of sources by their SHA-256
 */
public record PackageContent(
        UUID studyId,
        String title,
        Instant created,
        String generator,
        List<Revision> revisions,
        Map<String, String> texts) {
    public PackageContent {
        Objects.requireNonNull(studyId, "studyId");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(generator, "generator");
        revisions = List.copyOf(revisions);
        texts = java.util.Collections.unmodifiableMap(new TreeMap<>(texts));
    }
}
